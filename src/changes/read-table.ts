import type { ErrorObject } from "ajv";
import { EXAMPLE_SHEETS } from "../messages/change-words.ts";
import { schemaProblems } from "../model/schema-problems.ts";
import type { FilePlace, Problem } from "../problem/problem.ts";
import type { Candidate, Gathered } from "./candidate.ts";
import { cellText } from "./cell-text.ts";
import { cellValue } from "./cell-value.ts";
import type { ChangeKey } from "./change.ts";
import { titleOf, VALUES_SCHEMA, valuesValidator } from "./change-schema.ts";
import { problemAt } from "./finding.ts";
import { findHeader, HEADER_SEARCH_ROWS, type Header, IGNORED } from "./header.ts";
import { headerProblems, noHeaderProblem } from "./header-problems.ts";
import { type Cell, columnLetter, isEmptyCell, type Table, tablePlace } from "./table.ts";
import { wordKey } from "./word-key.ts";

const EXAMPLES = new Set(EXAMPLE_SHEETS.map(wordKey));

const isExample = ({ sheet = "" }: Table): boolean => EXAMPLES.has(wordKey(sheet));

/** A file typed for the old fonts has no header one could read: its cells say why. */
const legacyProblems = (file: string, table: Table): Problem[] =>
  table.rows
    .slice(0, HEADER_SEARCH_ROWS)
    .flatMap((row, i) =>
      row.flatMap((cell, column) =>
        (typeof cell === "string" ? cellText(cell).findings : [])
          .filter(({ code }) => code === "TEXT_LEGACY_ENCODING")
          .map((finding) => problemAt(finding, tablePlace(file, table, i + 1, columnLetter(column)))),
      ),
    );

/**
 * Changes of the first table that has the headers; sheets of examples are read only where no other has them. Problems of
 * headers and values, each with the row and the column the user sees.
 */
export async function readTables(tables: readonly Table[], file: string): Promise<Gathered> {
  const found = tables.map((table) => ({ table, ...findHeader(table) }));
  const withHeader = found.filter(({ header }) => header);
  const own = withHeader.filter(({ table }) => !isExample(table));
  const [chosen, ...others] = own.length > 0 ? own : withHeader;
  if (!chosen?.header) {
    const legacy = tables.flatMap((table) => legacyProblems(file, table));
    const nearest = found.find(({ nearly }) => nearly);
    const problems = legacy.length > 0 ? legacy : [noHeaderProblem(file, nearest?.table, nearest?.nearly)];
    return { candidates: [], problems };
  }
  const { table, header } = chosen;
  const problems = headerProblems(file, table, header);
  if (others.length > 0) {
    const data = { sheet: table.sheet ?? "", others: others.map((one) => `“${one.table.sheet}”`).join(", ") };
    const where = tablePlace(file, table, header.row + 1);
    problems.push(problemAt({ code: "CHANGES_SHEETS_IGNORED", severity: "warning", data }, where));
  }
  const { change: errorsOf } = await valuesValidator();
  const rows = table.rows.slice(header.row + 1).map((cells, i) => ({ cells, row: header.row + i + 2 }));
  const gathered = rows
    .filter(({ cells }) => hasValue(header, cells))
    .map(({ cells, row }) => readRow(cells, row, header, { file, table, errorsOf }));
  if (gathered.length === 0)
    problems.push(problemAt({ code: "CHANGES_NONE" }, tablePlace(file, table, header.row + 1)));
  return {
    candidates: gathered.map(({ candidate }) => candidate),
    problems: [...problems, ...gathered.flatMap((one) => one.problems)],
  };
}

/** Numbers of rows are often filled in ahead. */
const hasValue = ({ columns }: Header, cells: readonly Cell[]): boolean =>
  cells.some((cell, i) => !isEmptyCell(cell) && columns[i]?.key !== IGNORED);

interface Reading {
  file: string;
  table: Table;
  errorsOf: (value: unknown) => readonly ErrorObject[];
}

function readRow(
  cells: readonly Cell[],
  row: number,
  { columns }: Header,
  { file, table, errorsOf }: Reading,
): { candidate: Candidate; problems: Problem[] } {
  const at = (key?: ChangeKey) =>
    tablePlace(
      file,
      table,
      row,
      key && (columns.find((column) => column.key === key)?.header ?? titleOf(key)),
    );
  const problems: Problem[] = [];
  const values: Record<string, string | number> = {};
  const refused = new Set<string>();
  for (const [i, { key }] of columns.entries()) {
    const cell = cells[i];
    if (key === undefined || key === IGNORED || isEmptyCell(cell) || key in values || refused.has(key))
      continue;
    const { value, findings } = cellValue(key, cell);
    for (const finding of findings)
      problems.push(problemAt({ ...finding, data: { name: titleOf(key), ...finding.data } }, at(key)));
    if (value === undefined) refused.add(key);
    else values[key] = value;
  }
  for (const problem of schemaProblems(errorsOf(values), new Map(), file, VALUES_SCHEMA)) {
    const key = ((problem.where as FilePlace).pointer ?? "").slice(1) as ChangeKey;
    const code = problem.code === "SCHEMA_PATTERN" ? "CHANGES_PATTERN" : problem.code;
    problems.push({ ...problem, code, where: at(key) });
    refused.add(key);
    delete values[key];
  }
  return { candidate: { row, values, refused, at }, problems };
}
