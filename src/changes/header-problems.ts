import { HEADER_SYNONYMS } from "../messages/change-words.ts";
import { shortened } from "../model/quotation.ts";
import type { Problem } from "../problem/problem.ts";
import { nearest } from "../text/nearest.ts";
import { ALWAYS_NEEDED, CHANGE_KEYS, titleOf } from "./change-schema.ts";
import { problemAt } from "./finding.ts";
import { type Header, IGNORED } from "./header.ts";
import { columnLetter, isEmptyCell, type Table, tablePlace } from "./table.ts";

/** Every header that is understood, with the title of its column. */
const TITLES = new Map(
  CHANGE_KEYS.flatMap((key) =>
    [titleOf(key), ...(HEADER_SYNONYMS[key] ?? [])].map((header) => [header, titleOf(key)] as const),
  ),
);

/** The first row below the headers with something in a column, as an index; -1 where all are empty. */
const firstValue = (table: Table, below: number, column: number): number =>
  table.rows.findIndex((row, i) => i > below && !isEmptyCell(row[column]));

/**
 * What is wrong with the headers: one that stands twice, one nobody knows with values under it, values under no header. An
 * unknown header over an empty column harms nobody.
 */
export function headerProblems(file: string, table: Table, { row, columns }: Header): Problem[] {
  const problems: Problem[] = [];
  const firsts = new Map<string, string>();
  const width = table.rows.slice(row).reduce((most, cells) => Math.max(most, cells.length), 0);
  for (let i = 0; i < width; i += 1) {
    const { key, header = "" } = columns[i] ?? {};
    const at = (rowIndex: number) => tablePlace(file, table, rowIndex + 1, header || columnLetter(i));
    if (key === IGNORED) continue;
    if (key !== undefined) {
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, header);
      else problems.push(problemAt({ code: "CHANGES_HEADER_TWICE", data: { header, first } }, at(row)));
      continue;
    }
    const value = firstValue(table, row, i);
    if (value < 0) continue;
    if (header === "") {
      problems.push(problemAt({ code: "CHANGES_NO_HEADER_ABOVE", data: { row: row + 1 } }, at(value)));
      continue;
    }
    const near = TITLES.get(nearest(header, [...TITLES.keys()]) ?? "");
    const data = { header: shortened(header), known: CHANGE_KEYS.map(titleOf).join(", ") };
    const code = near === undefined ? "CHANGES_HEADER_UNKNOWN" : "CHANGES_HEADER_UNKNOWN_NEAR";
    problems.push(
      problemAt({ code, data: { ...data, ...(near !== undefined && { nearest: near }) } }, at(row)),
    );
  }
  return problems;
}

/** No sheet has the headers: what they are called, or what the row that nearly is one lacks. */
export function noHeaderProblem(
  file: string,
  table: Table | undefined,
  nearly: { row: number; missing: readonly (typeof CHANGE_KEYS)[number][] } | undefined,
): Problem {
  if (table && nearly) {
    const missing = nearly.missing.map((key) => `“${titleOf(key)}”`).join(", ");
    return problemAt(
      { code: "CHANGES_HEADER_LACKS", data: { missing } },
      tablePlace(file, table, nearly.row + 1),
    );
  }
  const needed = ALWAYS_NEEDED.map((key) => `“${titleOf(key)}”`).join(", ");
  const others = CHANGE_KEYS.filter((key) => !ALWAYS_NEEDED.includes(key));
  const known = others.map((key) => `“${titleOf(key)}”`).join(", ");
  return problemAt({ code: "CHANGES_NO_HEADER", data: { needed, known } }, { kind: "file", file });
}
