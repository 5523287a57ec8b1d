import type { PdfFace } from "./font-data.ts";
import { mm, PAPER, type PageItem } from "./page.ts";
import type { PageText } from "./page-text.ts";

/** A cell whose text is already broken into lines. */
export interface Cell {
  lines: readonly string[];
  face: PdfFace;
  align: "left" | "center";
  href?: string;
}

/** A row of seven cells, or of one that spans the table. */
export interface TableRow {
  cells: readonly Cell[];
  size: number;
}

/** Widths of the seven columns, 165 mm together: number and date fit on one line, the subject gets what is left. */
export const COLUMNS: readonly number[] = [10, 28, 21, 54, 25, 14.5, 12.5].map(mm);
const PADDING = { x: 3.5, y: 3.5 };
const LEADING = 1.2;
// From the top of a line to its base line, so that capitals and descenders are equally far from the rules.
const BASE_LINE = 0.92;

const widthsOf = (row: TableRow): readonly number[] => (row.cells.length === 1 ? [PAPER.textWidth] : COLUMNS);
const lineCount = (row: TableRow): number => Math.max(1, ...row.cells.map((cell) => cell.lines.length));

/** Width left for the text of a cell: of the column with this index, or of the whole table. */
export const textWidthOf = (column: number | "all"): number =>
  (column === "all" ? PAPER.textWidth : (COLUMNS[column] ?? 0)) - 2 * PADDING.x;

export const rowHeight = (row: TableRow, lines: number = lineCount(row)): number =>
  lines * row.size * LEADING + 2 * PADDING.y;

/** Points. Heights are sums of fractions: what fits exactly must not be lost to rounding. */
export const SLACK = 0.01;

/** The most lines a row may have to be at most `height` high. */
export const linesIn = (row: TableRow, height: number): number =>
  Math.floor((height + SLACK - 2 * PADDING.y) / (row.size * LEADING));

/** Cuts a row after so many lines; the second part is undefined when nothing is left. */
export const cutRow = (row: TableRow, lines: number): [TableRow, TableRow | undefined] => {
  const part = (from: number, to?: number): TableRow => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, to) })),
  });
  return lineCount(row) <= lines ? [row, undefined] : [part(0, lines), part(lines)];
};

/** Draws a row with its upper edge at `top`: all its rules but the upper one. */
export const drawRow = (row: TableRow, top: number, text: PageText): PageItem[] => {
  const height = rowHeight(row);
  const leading = row.size * LEADING;
  const bottom = top + height;
  const items: PageItem[] = [
    { kind: "rule", x1: PAPER.left, y1: top, x2: PAPER.left, y2: bottom },
    { kind: "rule", x1: PAPER.left, y1: bottom, x2: PAPER.right, y2: bottom },
  ];
  let x: number = PAPER.left;
  for (const [i, width] of widthsOf(row).entries()) {
    const cell = row.cells[i];
    items.push({ kind: "rule", x1: x + width, y1: top, x2: x + width, y2: bottom });
    if (cell !== undefined) {
      const first = top + (height - cell.lines.length * leading) / 2;
      for (const [n, line] of cell.lines.entries()) {
        if (line === "") continue;
        const slack = width - 2 * PADDING.x - text.width(line, cell.face, row.size);
        const indent = PADDING.x + (cell.align === "center" ? slack / 2 : 0);
        const y = first + n * leading + BASE_LINE * row.size;
        items.push({ kind: "text", x: x + indent, y, face: cell.face, size: row.size, text: line });
      }
      if (cell.href !== undefined) items.push({ kind: "link", x, y: top, width, height, href: cell.href });
    }
    x += width;
  }
  return items;
};
