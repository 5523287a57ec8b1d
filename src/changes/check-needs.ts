import type { Place, Problem } from "../problem/problem.ts";
import type { Candidate } from "./candidate.ts";
import { spokenValue } from "./cell-word.ts";
import type { ChangeKey } from "./change.ts";
import { ALWAYS_NEEDED, needsOf, titleOf } from "./change-schema.ts";
import { problemAt } from "./finding.ts";

/**
 * What is missing in the alternative that was most likely meant: the one with most of the keys no other has; of equals the
 * one that lacks least, or where nothing tells them apart the first.
 */
const likelyMissing = (
  oneOf: readonly (readonly ChangeKey[])[],
  has: (key: ChangeKey) => boolean,
): readonly ChangeKey[] => {
  const own = (key: ChangeKey): boolean => oneOf.filter((keys) => keys.includes(key)).length === 1;
  const ranked = oneOf.map((keys) => ({
    signs: keys.filter((key) => own(key) && has(key)).length,
    missing: keys.filter((key) => !has(key)),
  }));
  const most = Math.max(...ranked.map(({ signs }) => signs));
  const likely = ranked.filter(({ signs }) => signs === most);
  if (most > 0) likely.sort((a, b) => a.missing.length - b.missing.length);
  return likely[0]?.missing ?? [];
};

/** What a change lacks: action and day, then what its action cannot do without. */
export function checkNeeds({ values, refused, at }: Candidate): Problem[] {
  const has = (key: ChangeKey): boolean => values[key] !== undefined || refused.has(key);
  const inTable = at().kind === "table";
  // A table has a cell for what is missing; JSON has only the change, and needs the key.
  const gap = (key: ChangeKey): Place => (inTable ? at(key) : at());
  const listed = (keys: readonly ChangeKey[]): string =>
    keys.map((key) => `“${titleOf(key)}”${inTable ? "" : ` (${key})`}`).join(", ");
  const problems = ALWAYS_NEEDED.filter((key) => !has(key)).map((key) =>
    problemAt({ code: "CHANGES_MISSING", data: { missing: listed([key]) } }, gap(key)),
  );
  const { hanh_dong } = values;
  if (hanh_dong === undefined) return problems;
  const action = spokenValue("hanh_dong", hanh_dong);
  const { all, oneOf } = needsOf(hanh_dong);
  const missing = all.filter((key) => !has(key));
  const satisfied = oneOf.length === 0 || oneOf.some((keys) => keys.every(has));
  if (!satisfied && oneOf.every((keys) => keys.length === 1)) {
    const data = { action, missing: listed(oneOf.flat()) };
    problems.push(problemAt({ code: "CHANGES_NEEDS_ONE", data }, at()));
  } else if (!satisfied) missing.push(...likelyMissing(oneOf, has));
  const [first] = missing;
  if (first) {
    const code = hanh_dong === "bo_sung" ? "CHANGES_JOINING_NEEDS" : "CHANGES_NEEDS";
    problems.push(problemAt({ code, data: { action, missing: listed(missing) } }, gap(first)));
  }
  return problems;
}
