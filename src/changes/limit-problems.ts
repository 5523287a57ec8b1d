import { hasErrors, type Problem } from "../problem/problem.ts";

/** Longer lists are not read; a mistake in a column repeats in every row. */
export const MOST_PROBLEMS = 200;

/** Where a problem stands, from the top of the file. */
const line = ({ where }: Problem): number =>
  (where?.kind === "table" ? where.row : where?.kind === "file" ? where.line : undefined) ?? 0;

const inFileOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => line(a) - line(b));

const warnings = ({ severity }: Problem): number => (severity === "warning" ? 1 : 0);

/** The problems in the order of the file; of more than 200 the errors first, and a last one that counts the rest. */
export function limitProblems(problems: readonly Problem[], file: string): Problem[] {
  const sorted = inFileOrder(problems);
  if (sorted.length <= MOST_PROBLEMS) return sorted;
  sorted.sort((a, b) => warnings(a) - warnings(b));
  const rest = sorted.slice(MOST_PROBLEMS);
  const severity = hasErrors(rest) ? "error" : "warning";
  const data = { count: rest.length, shown: MOST_PROBLEMS };
  const more: Problem = { code: "CHANGES_MORE_PROBLEMS", severity, where: { kind: "file", file }, data };
  return [...inFileOrder(sorted.slice(0, MOST_PROBLEMS)), more];
}
