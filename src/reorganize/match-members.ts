import type { ThanhVien, TuQuan } from "../generated/model.ts";
import { findMembers, membersOn } from "../model/members-on.ts";
import { addDays, type Day } from "../text/dates.ts";
import { nameKey } from "../text/names.ts";
import type { PlacedChange } from "./change.ts";
import type { Row, RowIndex } from "./row-index.ts";

/** What a row about a member finds in one model. */
export type MemberMatch = {
  row: number;
} /** `reference` is how a reorganisation names him; `done`: the model tells this change already. */ & (
  | { is: "member"; member: ThanhVien; reference: string; done: boolean }
  | { is: "several"; members: ThanhVien[] }
  /** The id is there and belongs to another name. */
  | { is: "other_name"; member: ThanhVien }
  /** Nobody on that day, but he joins later. */
  | { is: "later"; day: Day }
  /** He has that post already. */
  | { is: "same_post"; member: ThanhVien }
);

/** The members of one model the rows speak of. Rows that name another model are left out by the caller. */
export function matchMembers(
  model: TuQuan,
  index: RowIndex,
  isForModel: (row: Row) => boolean,
): MemberMatch[] {
  const everybody = [...model.thanh_vien, ...(model.kien_toan ?? []).flatMap(({ bo_sung = [] }) => bo_sung)];
  const rows = new Set(everybody.flatMap(({ ho_ten }) => index.byName.get(nameKey(ho_ten)) ?? []));
  for (const { id = "" } of everybody) for (const row of index.byId.get(id) ?? []) rows.add(row);
  return [...rows].filter(isForModel).flatMap((row) => matchOf(model, row));
}

function matchOf(model: TuQuan, { index: row, change }: Row): MemberMatch[] {
  const before = membersOn(model, addDays(change.ngay, -1));
  const after = membersOn(model, change.ngay);
  const found = candidates(before, change);
  const [member] = found;
  if (found.length > 1) return [{ row, is: "several", members: found }];
  if (!member) return absent(model, row, change, before);
  const now = after.find((one) => isSame(one, member));
  // An entry of that very day has taken him out, or has given him the post.
  if (!now)
    return change.hanh_dong === "thoi"
      ? [{ row, is: "member", member, reference: referenceTo(member, before), done: true }]
      : [];
  const isThere = change.hanh_dong === "doi_chuc_danh" && now.chuc_danh === change.chuc_danh;
  if (isThere && member.chuc_danh === change.chuc_danh) return [{ row, is: "same_post", member }];
  return [{ row, is: "member", member: now, reference: referenceTo(now, after), done: isThere }];
}

function absent(
  model: TuQuan,
  row: number,
  change: PlacedChange,
  before: readonly ThanhVien[],
): MemberMatch[] {
  const holder = change.ma === undefined ? undefined : before.find(({ id }) => id === change.ma);
  if (holder && change.ho_ten !== undefined && change.mo_hinh !== undefined)
    return [{ row, is: "other_name", member: holder }];
  const later = (model.kien_toan ?? []).find(
    ({ ngay, bo_sung = [] }) => ngay > change.ngay && candidates(bo_sung, change).length > 0,
  );
  return later ? [{ row, is: "later", day: later.ngay }] : [];
}

/** Who has the id and the name, as far as the row gives them; the year of birth tells people of one name apart. */
export const candidates = (
  members: readonly ThanhVien[],
  { ma, ho_ten, nam_sinh }: Pick<PlacedChange, "ma" | "ho_ten" | "nam_sinh">,
): ThanhVien[] =>
  members.filter(
    (member) =>
      (ma === undefined || member.id === ma) &&
      (ho_ten === undefined || nameKey(member.ho_ten) === nameKey(ho_ten)) &&
      (nam_sinh === undefined || member.nam_sinh === nam_sinh),
  );

const isSame = (a: ThanhVien, b: ThanhVien): boolean =>
  a.id === b.id && a.nam_sinh === b.nam_sinh && nameKey(a.ho_ten) === nameKey(b.ho_ten);

/** The id, or the name where he has none. */
const referenceTo = (member: ThanhVien, members: readonly ThanhVien[]): string =>
  member.id ?? findMembers(members, member.ho_ten)[0]?.ho_ten ?? member.ho_ten;
