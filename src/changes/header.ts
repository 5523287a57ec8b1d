import { HEADER_SYNONYMS, IGNORED_HEADERS } from "../messages/change-words.ts";
import type { ChangeKey } from "./change.ts";
import { ALWAYS_NEEDED, CHANGE_KEYS, titleOf } from "./change-schema.ts";
import { type Cell, isEmptyCell, type Table } from "./table.ts";
import { wordKey } from "./word-key.ts";

/** Titles, letterheads and notes may stand above the headers, but not more than this. */
export const HEADER_SEARCH_ROWS = 30;

const LEAST_HEADERS = 3;

/** A column beside the table that is not read: numbers of rows. */
export const IGNORED = "ignored";

const KEYS = new Map<string, ChangeKey | typeof IGNORED>([
  ...IGNORED_HEADERS.map((header) => [wordKey(header), IGNORED] as const),
  ...CHANGE_KEYS.flatMap((key) =>
    [...(HEADER_SYNONYMS[key] ?? []), titleOf(key), key].map((header) => [wordKey(header), key] as const),
  ),
]);

export interface Column {
  /** Undefined for a header nobody knows, or none. */
  key?: ChangeKey | typeof IGNORED;
  /** As it stands in the sheet; "" where there is none. */
  header: string;
}

export interface Header {
  /** Index in the table's rows. */
  row: number;
  columns: Column[];
}

/** The key a header stands for, whatever its case, marks, spaces and stars. */
export const headerKey = (cell: Cell): ChangeKey | typeof IGNORED | undefined =>
  typeof cell === "string" ? KEYS.get(wordKey(cell)) : undefined;

const keysIn = (row: readonly Cell[]): Set<string> =>
  new Set(row.map(headerKey).filter((key) => key !== undefined && key !== IGNORED));

/** How many different headers of the table a row has. */
export const knownHeaders = (row: readonly Cell[]): number => keysIn(row).size;

const columnsOf = (row: readonly Cell[]): Column[] =>
  Array.from(row, (cell) => {
    const key = headerKey(cell);
    return { header: isEmptyCell(cell) ? "" : String(cell).replace(/\s+/g, " ").trim(), ...(key && { key }) };
  });

/**
 * The first row with at least three known headers, action and day among them. Where there is none, `nearly` is the first
 * row with three known headers, and what it lacks.
 */
export function findHeader(table: Table): {
  header?: Header;
  nearly?: { row: number; missing: ChangeKey[] };
} {
  let nearly: { row: number; missing: ChangeKey[] } | undefined;
  for (const [i, row] of table.rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
    const keys = keysIn(row);
    if (keys.size < LEAST_HEADERS) continue;
    const missing = ALWAYS_NEEDED.filter((key) => !keys.has(key));
    if (missing.length === 0) return { header: { row: i, columns: columnsOf(row) } };
    nearly ??= { row: i, missing };
  }
  return nearly ? { nearly } : {};
}
