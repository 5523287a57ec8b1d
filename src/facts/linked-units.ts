import type { DomainData } from "../catalog/domain-data.ts";
import { communeOf, namedUnit, ownUnit } from "../catalog/unit-on.ts";
import type { ChuThe, LienKet, ThanhVienLienKet } from "../generated/model.ts";
import { allLinkedMembers, linkedMembersOn } from "../model/linked-members-on.ts";
import type { LinkedPlace } from "../plan/plan.ts";
import type { Day } from "../text/dates.ts";
import { nobody, type Unit, type Units, unitFacts } from "./unit-facts.ts";

/** The units of a linked model as they were on that day. The chair proposes, and acts for the model. */
export function linkedUnits(
  model: LienKet,
  data: DomainData,
  day: Day,
  { chair, next, member }: LinkedPlace,
): Units {
  const given = new Map(allLinkedMembers(model).map(({ id, don_vi }) => [id, don_vi]));
  const first = model.thanh_vien_lien_ket[0] as { don_vi: ChuThe };
  const place = given.get(chair) ?? first.don_vi;
  const chu_tri = unitFacts(ownUnit(place, data, day), day);
  const none = nobody(namedUnit(communeOf(place), "xa", {}, data, day), day);
  const unitOf = (id: string | undefined): Unit => {
    const unit = id === undefined ? undefined : given.get(id);
    return unit ? unitFacts(ownUnit(unit, data, day), day) : none;
  };
  const board = model.ban_chi_dao?.co_quan_ban_hanh;
  return {
    chu_the: none,
    don_vi_de_xuat: chu_tri,
    cong_an_xa: policeOf(model, chair, place, data, day),
    cap_uy: none,
    mo_hinh: chu_tri,
    nguoi_phe_duyet: none,
    chu_tri,
    chu_tri_ke_tiep: unitOf(next),
    don_vi_thanh_vien: unitOf(member),
    cac_thanh_vien: jointly(model, place, chu_tri, data, day),
    ban_chi_dao: typeof board === "object" ? unitFacts(ownUnit(board, data, day), day) : unitOf(board),
  };
}

/** The member units on a day, in the order of the list. */
export const memberUnits = (
  model: LienKet,
  data: DomainData,
  day: Day,
): (ThanhVienLienKet & { unit: Unit })[] =>
  linkedMembersOn(model, day).map((member) => ({
    ...member,
    unit: unitFacts(ownUnit(member.don_vi, data, day), day),
  }));

/** The police of the chair's commune: a member, where they are one, else as the chair names them. */
function policeOf(model: LienKet, chair: string, place: ChuThe, data: DomainData, day: Day): Unit {
  const own = allLinkedMembers(model).find(({ id }) => id === chair)?.cong_an_xa;
  // Whoever heads it: the post is known, the name is not.
  const given = own ?? { lanh_dao: [{ ho_ten: "" }] };
  const usual = unitFacts(namedUnit(communeOf(place), "cong_an_xa", given, data, day), day);
  const members = memberUnits(model, data, day).map(({ unit }) => unit);
  return (
    members.find(({ loai, facts }) => loai === "cong_an_xa" && facts.dia_phuong === usual.facts.dia_phuong) ??
    usual
  );
}

/** All members together, who sign as one body: the letterhead names them, chair first, where they are few. */
function jointly(model: LienKet, place: ChuThe, chair: Unit, data: DomainData, day: Day): Unit {
  const { lien_ket: limits } = data;
  const whole = unitFacts(
    namedUnit(place, "cac_thanh_vien", { ten: model.mo_hinh.ten, dia_danh: chair.facts.dia_danh }, data, day),
    day,
  );
  const others = memberUnits(model, data, day).map(({ unit }) => unit);
  const members = [chair, ...others.filter(({ facts }) => facts.ten_goi !== chair.facts.ten_goi)];
  const codes = members.length > limits.ky_hieu_toi_da ? [chair] : members;
  return {
    ...whole,
    above: [],
    name: members.length > limits.dau_trai_toi_da ? whole.name : members.map(({ name }) => name.join(" ")),
    facts: {
      ...whole.facts,
      viet_tat: [...new Set(codes.map(({ facts }) => facts.viet_tat))].join("-"),
    },
  };
}
