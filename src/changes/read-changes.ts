import { hasErrors, type Place, type Problem } from "../problem/problem.ts";
import type { Candidate, Gathered } from "./candidate.ts";
import type { Change, ChangeKey, ReadChange } from "./change.ts";
import { checkNeeds } from "./check-needs.ts";
import { contradictions } from "./contradictions.ts";
import { formatOf, SIZE_LIMITS } from "./file-format.ts";
import { limitProblems } from "./limit-problems.ts";
import { readCsv } from "./read-csv.ts";
import { readJsonChanges } from "./read-json-changes.ts";
import { readTables } from "./read-table.ts";
import { readXlsx } from "./read-xlsx.ts";

/** What a CHANGES file holds. */
export interface ReadChanges {
  /** Changes without an error of their own, in the order of the file; of rows that repeat each other only the first. */
  changes: ReadChange[];
  /** Everything that is wrong, at most 200 with a last one that counts the rest. */
  problems: Problem[];
  /** Where a change stands, or the value of one key of it, for problems found later. */
  placeOf: (change: { row: number }, key?: ChangeKey) => Place;
}

/**
 * Reads a CHANGES file: JSON, CSV or XLSX, told by content and ending, to typed changes with all problems of the file, its
 * headers, values, rows that lack something and rows that contradict each other. Act on the changes only if no problem is
 * an error. `file` names the file in the problems. Never throws for what a user wrote.
 */
export async function readChanges(bytes: Uint8Array, file: string): Promise<ReadChanges> {
  const { candidates, problems } = await gathered(bytes, file);
  const whole: Candidate[] = [];
  for (const candidate of candidates) {
    const lacking = checkNeeds(candidate);
    problems.push(...lacking);
    if (lacking.length === 0 && candidate.refused.size === 0) whole.push(candidate);
  }
  const { kept, problems: conflicts } = contradictions(whole, candidates);
  const places = new Map(candidates.map(({ row, at }) => [row, at]));
  return {
    changes: kept.map(({ row, values }) => ({ ...(values as Change), row })),
    problems: limitProblems([...problems, ...conflicts], file),
    placeOf: ({ row }, key) => places.get(row)?.(key) ?? { kind: "file", file },
  };
}

async function gathered(bytes: Uint8Array, file: string): Promise<Gathered> {
  const found = formatOf(bytes, file);
  if ("code" in found) {
    return {
      candidates: [],
      problems: [{ code: found.code, severity: "error", where: { kind: "file", file }, data: SIZE_LIMITS }],
    };
  }
  if (found.format === "json") return readJsonChanges(bytes, file);
  if (found.format === "csv") {
    const { table, problems } = await readCsv(bytes, file);
    return table ? readTables([table], file) : { candidates: [], problems };
  }
  const { tables, problems } = await readXlsx(bytes, file);
  return hasErrors(problems) ? { candidates: [], problems } : readTables(tables, file);
}
