import { PAPER, type PageItem } from "./page.ts";
import type { PageText } from "./page-text.ts";
import { cutRow, drawRow, linesIn, rowHeight, SLACK, type TableRow } from "./table-row.ts";

// A row taller than a page is only begun where a few of its lines fit.
const FEWEST_LINES = 3;

/** Where a row begins: index of the page, and height on it. */
export interface Spot {
  page: number;
  y: number;
}

/** A table that grows over pages; `pages` are those begun so far, the first with what stood above the table. */
export interface PagedTable {
  readonly pages: readonly (readonly PageItem[])[];
  /** Puts a row below the last one; together with the start of the row `before` which it must not stand alone. */
  put(row: TableRow, before?: TableRow): Spot;
}

/**
 * Begins a table at `firstTop` of a first page. New pages repeat the header. A row is cut only when it is taller than
 * a page.
 */
export const pagedTable = (
  firstPage: readonly PageItem[],
  firstTop: number,
  header: readonly TableRow[],
  text: PageText,
): PagedTable => {
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
    return whole <= bodyHeight + SLACK ? whole : rowHeight(row, FEWEST_LINES);
  };

  begin();
  return {
    pages,
    put(row, before) {
      const together = needed(row) + (before === undefined ? 0 : needed(before));
      // Where even an empty page cannot hold both, they part.
      const least = together <= bodyHeight + SLACK ? together : needed(row);
      if (y + least > PAPER.bottom + SLACK) turn();
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
