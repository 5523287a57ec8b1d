import type { Problem } from "../problem/problem.ts";
import { nameKey } from "../text/names.ts";
import type { Candidate } from "./candidate.ts";
import { spokenValue } from "./cell-word.ts";
import type { Change } from "./change.ts";
import { contradict } from "./contradict.ts";
import { problemAt } from "./finding.ts";

const key = (text: string | undefined): string => (text === undefined ? "" : nameKey(text));

/** What two changes share if they may speak of one person or unit: day, model, and a name or an id. */
const sharedKeys = ({ ngay, mo_hinh, ma, ho_ten, don_vi, hanh_dong }: Partial<Change>): string[] => {
  const within = JSON.stringify([ngay, key(mo_hinh)]);
  // The name in a row about a unit is its head's.
  const unit = don_vi === undefined ? [] : [`unit ${within} ${key(don_vi)}`];
  const isAboutUnit =
    hanh_dong === "doi_nguoi_dung_dau" || (don_vi !== undefined && hanh_dong !== "doi_chuc_danh");
  if (isAboutUnit && unit.length > 0) return unit;
  const person = ma === undefined ? [] : [`id ${within} ${ma}`];
  return ho_ten === undefined ? person : [...person, `name ${within} ${key(ho_ten)}`];
};

/** Equal for rows that contradict the same rows: all that `contradict` looks at. */
const stance = (said: Partial<Change>): string => {
  const { hanh_dong, nam_sinh, ma, tinh, thuoc_xa, chuc_danh, quyen_han, ho_ten, ten_moi } = said;
  return JSON.stringify([
    hanh_dong,
    nam_sinh,
    ma,
    tinh,
    thuoc_xa,
    chuc_danh,
    quyen_han,
    key(ho_ten),
    key(ten_moi),
  ]);
};

/** Equal for rows that say the same; the office's own note is no part of it. */
const sameness = ({ ghi_chu: _note, ...said }: Partial<Change>): string =>
  JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)));

const repeat = ({ row, at }: Candidate, first: Candidate): Problem =>
  problemAt({ code: "CHANGES_REPEATED", severity: "warning", data: { row, first: first.row } }, at());

const clash = ({ row, values, at }: Candidate, first: Candidate): Problem => {
  const action = (change: Partial<Change>) => spokenValue("hanh_dong", change.hanh_dong ?? "");
  const data = {
    row,
    first: first.row,
    who: values.ho_ten ?? values.don_vi ?? values.ma ?? "",
    action: action(values),
    other: action(first.values),
  };
  return problemAt({ code: "CHANGES_CONTRADICT", data }, at("hanh_dong"));
};

/** A joining person may only take the place of someone the file lets leave. */
const unknownPredecessors = (whole: readonly Candidate[], all: readonly Candidate[]): Problem[] => {
  const leaving = all.filter(({ values }) => values.hanh_dong === "thoi");
  const models = new Map<string, Set<string>>();
  for (const { values } of leaving)
    for (const name of [values.ma, key(values.ho_ten), key(values.don_vi)].filter((one) => one))
      models.set(String(name), (models.get(String(name)) ?? new Set()).add(key(values.mo_hinh)));
  return whole.flatMap(({ values, at }) => {
    const { thay_cho, mo_hinh } = values;
    if (thay_cho === undefined) return [];
    const left = models.get(thay_cho) ?? models.get(key(thay_cho));
    const fits = left && (mo_hinh === undefined || left.has("") || left.has(key(mo_hinh)));
    if (fits) return [];
    return [problemAt({ code: "CHANGES_NOBODY_LEAVES", data: { name: thay_cho } }, at("thay_cho"))];
  });
};

/**
 * Rows that cannot all be true: one person (same id, or same name and not different years of birth) or one unit, in one
 * model, on one day. A row that repeats another is a warning and left out of `kept`. `all` has also the rows with errors,
 * so that one mistake is told once.
 */
export function contradictions(
  whole: readonly Candidate[],
  all: readonly Candidate[],
): { kept: Candidate[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const said = new Map<string, Candidate>();
  const groups = new Map<string, Map<string, Candidate>>();
  const kept = whole.filter((candidate) => {
    const same = sameness(candidate.values);
    const first = said.get(same);
    if (first) problems.push(repeat(candidate, first));
    else said.set(same, candidate);
    return !first;
  });
  for (const candidate of kept) {
    let told = false;
    for (const shared of sharedKeys(candidate.values)) {
      const group = groups.get(shared) ?? new Map<string, Candidate>();
      groups.set(shared, group);
      const other = [...group.values()].find(({ values }) => contradict(values, candidate.values));
      if (other && !told) problems.push(clash(candidate, other));
      told ||= other !== undefined;
      // One row of each kind is enough: ten thousand about one person would be compared for minutes.
      const like = stance(candidate.values);
      if (!group.has(like)) group.set(like, candidate);
    }
  }
  return { kept, problems: [...problems, ...unknownPredecessors(kept, all)] };
}
