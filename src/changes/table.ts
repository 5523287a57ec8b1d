import type { TablePlace } from "../problem/problem.ts";

/** What a cell holds; a day of a spreadsheet is midnight UTC. */
export type Cell = string | number | boolean | Date | null | undefined;

/** Rows of a sheet from its first, empty ones kept, so that an index tells the number the user sees. */
export interface Table {
  /** Absent for CSV. */
  sheet?: string;
  rows: readonly (readonly Cell[])[];
}

export const isEmptyCell = (cell: Cell): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && /^[\s\p{Cf}]*$/u.test(cell));

/** The letter a spreadsheet shows above a column, from 0: A, B … Z, AA. */
export const columnLetter = (index: number): string =>
  (index >= 26 ? columnLetter(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));

export const tablePlace = (file: string, { sheet }: Table, row: number, column?: string): TablePlace => ({
  kind: "table",
  file,
  ...(sheet !== undefined && { sheet }),
  row,
  ...(column !== undefined && { column }),
});
