import type { ThanhVien } from "../generated/model.ts";
import { isHead } from "../model/holder-on.ts";
import { nameKey } from "../text/names.ts";
import { isRename, type PlacedChange } from "./change.ts";
import type { Match, Matched } from "./matches.ts";
import type { Row, RowIndex } from "./row-index.ts";

/**
 * Rows that name no model, and the keys of the models in which they give way to a row that names the model and speaks of
 * the same person or unit: so a question about one model is answered by one more row.
 */
export function answeredRows(index: RowIndex, models: readonly Matched[]): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>();
  for (const { key, named, matches } of models) {
    if (named.size === 0) continue;
    const exact = [...named].map((row) => aboutOf(index.rows[row] as Row, matches));
    for (const row of new Set(matches.map((match) => match.row))) {
      const general = index.rows[row] as Row;
      if (general.change.mo_hinh !== undefined) continue;
      const about = aboutOf(general, matches);
      if (exact.some((one) => isAnswer(one, about))) found.set(row, (found.get(row) ?? new Set()).add(key));
    }
  }
  return found;
}

interface About {
  change: PlacedChange;
  /** What the row may mean in the model: members, pointers of units. */
  subjects: string[];
}

const aboutOf = ({ index, change }: Row, matches: readonly Match[]): About => ({
  change,
  subjects: matches.filter(({ row }) => row === index).flatMap(subjectsOf),
});

function subjectsOf(match: Match): string[] {
  switch (match.is) {
    case "unit":
      return [`${match.unit.pointer} ${match.as}`];
    case "several":
      return match.members.map(person);
    case "member":
    case "other_name":
    case "same_post":
      return [person(match.member)];
    default:
      return [];
  }
}

const person = ({ ho_ten, nam_sinh, id = "" }: ThanhVien): string => `${nameKey(ho_ten)} ${nam_sinh} ${id}`;

function isAnswer(exact: About, general: About): boolean {
  const [one, other] = [exact.change, general.change];
  if (isRename(one) !== isRename(other)) return false;
  if (!isRename(one) && one.hanh_dong !== other.hanh_dong) return false;
  const isSameName = said(one) === said(other);
  // Namesakes: the row that names the model speaks of one of them, the other row of another.
  const isSameSubject =
    exact.subjects.length === 0 || general.subjects.length === 0
      ? isSameName
      : exact.subjects.some((subject) => general.subjects.includes(subject));
  if (!isSameSubject) return false;
  // Members leave once; names, heads and posts follow each other.
  if (one.hanh_dong === "thoi" || one.ngay === other.ngay)
    return one.hanh_dong !== "doi_nguoi_dung_dau" || headship(one) === headship(other);
  return isSameName && !isRename(one);
}

const said = ({ ho_ten, don_vi, ma }: PlacedChange): string => nameKey(ho_ten ?? don_vi ?? ma ?? "");

/** One heads a unit; of its deputies each stands for himself. */
const headship = ({ ho_ten = "", quyen_han }: PlacedChange): string =>
  isHead(quyen_han ? { ho_ten, quyen_han } : { ho_ten }) ? "" : nameKey(ho_ten);
