import type { Problem } from "../problem/problem.ts";
import { decodeTableText } from "./decode-table-text.ts";
import { HEADER_SEARCH_ROWS, knownHeaders } from "./header.ts";
import type { Table } from "./table.ts";

const DELIMITERS = [",", ";", "\t"];

/** `sep=;` on a line of its own tells Excel the delimiter; Excel does not show it as a row. */
const SEPARATOR_LINE = /^sep=([,;\t])\r?\n/i;

interface Defect {
  code: string;
  lines: number;
}

/**
 * A CSV file as one table. The delimiter (comma, semicolon, tab) is the one with which a row has the most known headers.
 * Rows may have different lengths; a quoted cell may have line breaks. Problems: CHANGES_CSV_BROKEN for a quote that is
 * never closed, and those of the encoding.
 */
export async function readCsv(
  bytes: Uint8Array,
  file: string,
): Promise<{ table?: Table; problems: Problem[] }> {
  const { text, problems } = decodeTableText(bytes, file);
  if (problems.length > 0) return { problems };
  const { parse } = await import("csv-parse/sync");
  const told = SEPARATOR_LINE.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const rowsWith = (delimiter: string, to = -1): string[][] =>
    parse(body, {
      delimiter,
      to,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ["\r\n", "\n", "\r"],
    });
  try {
    const delimiter = told?.[1] ?? bestDelimiter((candidate) => rowsWith(candidate, HEADER_SEARCH_ROWS));
    return { table: { rows: rowsWith(delimiter) }, problems: [] };
  } catch (error) {
    const { code, lines = 1 } = error as Partial<Defect>;
    if (!code?.startsWith("CSV_")) throw error;
    const where = { kind: "file" as const, file, line: lines, column: 1 };
    return { problems: [{ code: "CHANGES_CSV_BROKEN", severity: "error", where }] };
  }
}

const bestDelimiter = (rowsWith: (delimiter: string) => string[][]): string => {
  const scored = DELIMITERS.map((delimiter) => {
    const rows = rowsWith(delimiter);
    return { delimiter, headers: Math.max(0, ...rows.map(knownHeaders)), cells: rows.flat().length };
  });
  scored.sort((a, b) => b.headers - a.headers || b.cells - a.cells);
  return (scored[0] as { delimiter: string }).delimiter;
};
