import { displayWidth, padded, wrapped } from "./display-width.ts";

const GAP = "  ";
const NARROWEST = 12;

export interface TableOptions {
  /** Columns the table may take; undefined: as many as it needs, one line a row. */
  width?: number;
  /** Makes the head stand out. */
  head: (text: string) => string;
}

/** A table as lines. When it is too wide the widest columns give way, and their cells go on in further lines. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { width, head: paint }: TableOptions,
): string {
  const natural = head.map((title, i) =>
    Math.max(...[title, ...rows.map((row) => row[i] ?? "")].map(displayWidth)),
  );
  const widths = width === undefined ? natural : fitted(natural, width - GAP.length * (head.length - 1));
  const lines = (cells: readonly string[]): string[] => {
    const wrappedCells = cells.map((cell, i) => wrapped(cell, widths[i] as number));
    const height = Math.max(...wrappedCells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, y) =>
      wrappedCells
        .map((cell, i) => padded(cell[y] ?? "", widths[i] as number))
        .join(GAP)
        .trimEnd(),
    );
  };
  return [...lines(head).map(paint), ...rows.flatMap(lines)].map((line) => `${line}\n`).join("");
}

/** Takes from the widest column again and again until the row fits, but leaves every column readable. */
function fitted(natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  for (let excess = widths.reduce((a, b) => a + b, 0) - width; excess > 0; excess--) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] as number) <= NARROWEST) break;
    widths[widest] = (widths[widest] as number) - 1;
  }
  return widths;
}
