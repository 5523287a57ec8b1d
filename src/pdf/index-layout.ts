import type { IndexDocument, IndexGroup, IndexRow } from "./index-document.ts";
import { indexHead } from "./index-head.ts";
import { type LaidOut, type OutlineEntry, PAPER, type Page, type PageItem } from "./page.ts";
import type { PageText } from "./page-text.ts";
import { type Cell, cutRow, drawRow, linesIn, rowHeight, type TableRow, textWidthOf } from "./table-row.ts";

const SIZE = 11;
const NUMBERING_SIZE = 9.5;
const PAGE_NUMBER_SIZE = 13;
// A row taller than a page is only begun where a few of its lines fit.
const FEWEST_LINES = 3;

const cell = (text: PageText, column: number | "all", content: string, look: Omit<Cell, "lines">): Cell => ({
  ...look,
  lines: content === "" ? [] : text.lines(content, look.face, SIZE, textWidthOf(column)),
});

const headerRows = (index: IndexDocument, text: PageText): TableRow[] => [
  {
    size: SIZE,
    cells: index.columns.map((name, i) => cell(text, i, name, { face: "bold", align: "center" })),
  },
  {
    size: NUMBERING_SIZE,
    cells: index.columns.map((_, i) => ({ lines: [`(${i + 1})`], face: "regular", align: "center" })),
  },
];

const spanning = (content: string, face: "bold" | "italic", text: PageText): TableRow => ({
  size: SIZE,
  cells: [cell(text, "all", content, { face, align: "left" })],
});

const documentRow = (row: IndexRow, text: PageText): TableRow => {
  const centred = { face: "regular", align: "center" } as const;
  const left = { face: "regular", align: "left" } as const;
  const link = row.href === undefined ? left : { ...left, href: row.href };
  return {
    size: SIZE,
    cells: [
      cell(text, 0, row.stt, centred),
      cell(text, 1, row.number, centred),
      cell(text, 2, row.date, centred),
      cell(text, 3, row.title, link),
      cell(text, 4, row.author, left),
      cell(text, 5, row.pages, centred),
      cell(text, 6, row.note, centred),
    ],
  };
};

interface Spot {
  page: number;
  y: number;
}

/** Puts rows one below the other, opening pages with the repeated header as needed. */
const tableOn = (
  firstPage: readonly PageItem[],
  firstTop: number,
  header: readonly TableRow[],
  text: PageText,
) => {
  const pages: PageItem[][] = [[...firstPage]];
  let y = firstTop;
  const headerHeight = header.reduce((sum, row) => sum + rowHeight(row), 0);
  const bodyHeight = PAPER.bottom - PAPER.top - headerHeight;

  const draw = (row: TableRow): void => {
    pages.at(-1)?.push(...drawRow(row, y, text));
    y += rowHeight(row);
  };
  const begin = (): void => {
    pages.at(-1)?.push({ kind: "rule", x1: PAPER.left, y1: y, x2: PAPER.right, y2: y });
    for (const row of header) draw(row);
  };
  const turn = (): void => {
    pages.push([]);
    y = PAPER.top;
    begin();
  };
  /** Height a row needs at the least to be begun on a page. */
  const needed = (row: TableRow): number => {
    const whole = rowHeight(row);
    return whole <= bodyHeight ? whole : rowHeight(row, FEWEST_LINES);
  };

  begin();
  return {
    pages,
    /** Puts a row; together with the start of the row `before` which it must not stand alone. */
    put(row: TableRow, before?: TableRow): Spot {
      const together = needed(row) + (before === undefined ? 0 : needed(before));
      // Where even an empty page cannot hold both, they part.
      if (y + (together <= bodyHeight ? together : needed(row)) > PAPER.bottom) turn();
      const spot = { page: pages.length - 1, y };
      let rest: TableRow | undefined = row;
      for (;;) {
        const [part, left]: [TableRow, TableRow | undefined] = cutRow(
          rest,
          Math.max(1, linesIn(rest, PAPER.bottom - y)),
        );
        draw(part);
        if (left === undefined) return spot;
        rest = left;
        turn();
      }
    },
  };
};

const numbered = (pages: readonly PageItem[][], label: string, text: PageText): Page[] =>
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
  const table = tableOn(head.items, head.bottom, headerRows(index, text), text);
  const group = ({ heading, rows, emptyReason }: IndexGroup): OutlineEntry => {
    const laidRows = rows.map((row) => documentRow(row, text));
    const empty =
      rows.length === 0 && emptyReason !== undefined ? spanning(emptyReason, "italic", text) : undefined;
    const spot = table.put(spanning(heading, "bold", text), laidRows[0] ?? empty);
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
