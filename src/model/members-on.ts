import type { Model, ThanhVien, TuQuan } from "../generated/model.ts";
import type { Day } from "../text/dates.ts";
import { nameKey } from "../text/names.ts";

type Reorganisation = NonNullable<TuQuan["kien_toan"]>[number];

/** What one reorganisation did, besides the resulting list. */
export interface Membership {
  /** Members in the order they joined. */
  members: ThanhVien[];
  left: { member: ThanhVien; reason: string }[];
  joined: ThanhVien[];
  changed: { member: ThanhVien; before: string }[];
  /** References of the reorganisation that match no member, or more than one. */
  unknown: { list: "thoi" | "doi_chuc_danh"; index: number; reference: string; matches: number }[];
}

/** Members a reference means: the one with that id, else all of that name. */
export function findMembers(members: readonly ThanhVien[], reference: string): ThanhVien[] {
  const byId = members.filter((member) => member.id === reference);
  if (byId.length > 0) return byId;
  const key = nameKey(reference);
  return members.filter((member) => nameKey(member.ho_ten) === key);
}

/** Applies one reorganisation to a list of members: previous - left + joined, with new posts (R-TQ-16). */
export function reorganise(before: readonly ThanhVien[], event: Reorganisation): Membership {
  const result: Membership = { members: [...before], left: [], joined: [], changed: [], unknown: [] };
  const one = (list: "thoi" | "doi_chuc_danh", index: number, reference: string): ThanhVien | undefined => {
    const found = findMembers(result.members, reference);
    if (found.length !== 1) result.unknown.push({ list, index, reference, matches: found.length });
    return found.length === 1 ? found[0] : undefined;
  };
  for (const [index, { thanh_vien, ly_do }] of (event.thoi ?? []).entries()) {
    const member = one("thoi", index, thanh_vien);
    if (!member) continue;
    result.members = result.members.filter((other) => other !== member);
    result.left.push({ member, reason: ly_do });
  }
  for (const [index, { thanh_vien, den, ...details }] of (event.doi_chuc_danh ?? []).entries()) {
    const member = one("doi_chuc_danh", index, thanh_vien);
    if (!member) continue;
    const after = { ...member, ...details, chuc_danh: den };
    result.members = result.members.map((other) => (other === member ? after : other));
    result.changed.push({ member: after, before: member.chuc_danh });
  }
  result.joined = [...(event.bo_sung ?? [])];
  result.members.push(...result.joined);
  return result;
}

/** People in the model after every reorganisation up to and including that day, as a fold of the events; a linked model has units instead. */
export function membersOn(model: Model, day: Day): ThanhVien[] {
  if (model.loai === "lien_ket") return [];
  return (model.kien_toan ?? [])
    .filter((event) => event.ngay <= day)
    .reduce((members, event) => reorganise(members, event).members, [...model.thanh_vien]);
}
