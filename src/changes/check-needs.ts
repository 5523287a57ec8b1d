import type { Problem } from "../problem/problem.ts";
import type { Candidate } from "./candidate.ts";
import { spokenValue } from "./cell-word.ts";
import type { ChangeKey } from "./change.ts";
import { ALWAYS_NEEDED, needsOf, titleOf } from "./change-schema.ts";
import { problemAt } from "./finding.ts";

const listed = (keys: readonly ChangeKey[]): string =>
  keys.map((key) => `“${titleOf(key)}” (${key})`).join(", ");

/** What is missing in the alternative that is nearest to being complete; the first where nothing is there. */
const nearestMissing = (
  oneOf: readonly (readonly ChangeKey[])[],
  has: (key: ChangeKey) => boolean,
): readonly ChangeKey[] => {
  const ranked = oneOf.map((keys) => ({
    present: keys.filter(has).length,
    missing: keys.filter((k) => !has(k)),
  }));
  const most = Math.max(...ranked.map(({ present }) => present));
  const best = ranked.filter(({ present }) => present === most);
  if (most > 0) best.sort((a, b) => a.missing.length - b.missing.length);
  return best[0]?.missing ?? [];
};

/** What a change lacks: action and day, then what its action cannot do without. */
export function checkNeeds({ values, refused, at }: Candidate): Problem[] {
  const has = (key: ChangeKey): boolean => values[key] !== undefined || refused.has(key);
  const problems = ALWAYS_NEEDED.filter((key) => !has(key)).map((key) =>
    problemAt({ code: "CHANGES_MISSING", data: { missing: listed([key]) } }, at(key)),
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
  } else if (!satisfied) missing.push(...nearestMissing(oneOf, has));
  const [first] = missing;
  if (first) {
    const code = hanh_dong === "bo_sung" ? "CHANGES_JOINING_NEEDS" : "CHANGES_NEEDS";
    problems.push(problemAt({ code, data: { action, missing: listed(missing) } }, at(first)));
  }
  return problems;
}
