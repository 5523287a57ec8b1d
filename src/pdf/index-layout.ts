import type { IndexDocument, IndexGroup } from "./index-document.ts";
import { indexHead } from "./index-head.ts";
import { documentRow, headerRows, spanningRow } from "./index-rows.ts";
import { type LaidOut, type OutlineEntry, PAPER, type Page, type PageItem } from "./page.ts";
import type { PageText } from "./page-text.ts";
import { pagedTable } from "./paged-table.ts";

const PAGE_NUMBER_SIZE = 13;

const numbered = (pages: readonly Page[], label: string, text: PageText): Page[] =>
  pages.map((items, i) => {
    if (i === 0) return items; // Annex I, part I, 7: the first page shows no number.
    const content = label.replaceAll("{n}", `${i + 1}`).replaceAll("{total}", `${pages.length}`);
    const width = text.width(content, "regular", PAGE_NUMBER_SIZE);
    const x = (PAPER.left + PAPER.right - width) / 2;
    const number: PageItem = {
      kind: "text",
      x,
      y: PAPER.numberLine,
      face: "regular",
      size: PAGE_NUMBER_SIZE,
      text: content,
    };
    return [number, ...items];
  });

/**
 * Lays out the index: the head, then one table over all pages. A row is cut only when it is taller than a page, and
 * the heading of a group never stands alone at the foot of a page.
 */
export const layoutIndex = (index: IndexDocument, text: PageText): LaidOut => {
  const head = indexHead(index, text);
  const table = pagedTable(head.items, head.bottom, headerRows(index, text), text);
  const group = ({ heading, rows, emptyReason }: IndexGroup): OutlineEntry => {
    const laidRows = rows.map((row) => documentRow(row, text));
    const empty = rows.length === 0 && emptyReason ? spanningRow(emptyReason, "italic", text) : undefined;
    const spot = table.put(spanningRow(heading, "bold", text), laidRows[0] ?? empty);
    if (empty !== undefined) table.put(empty);
    const children = laidRows.map((row, i) => ({
      title: rows[i]?.title ?? "",
      ...table.put(row),
      children: [],
    }));
    return { title: heading, ...spot, children };
  };
  const outline = index.groups.map(group);
  return { pages: numbered(table.pages, index.pageLabel, text), outline };
};
