import { type DomainData, isHeadPost } from "../catalog/domain-data.ts";
import { namedUnit, unitOn } from "../catalog/unit-on.ts";
import type { TuQuan } from "../generated/model.ts";
import { membersOn } from "../model/members-on.ts";
import type { Day } from "../text/dates.ts";
import { nobody, type Units, unitFacts } from "./unit-facts.ts";

/** The units of a self-managed model as they were on that day; the model's own papers are signed by its head then. */
export function selfManagedUnits(model: TuQuan, data: DomainData, day: Day): Units {
  const proposer = unitFacts(required(unitOn(model, "don_vi_de_xuat", data, day)), day);
  const owner = unitFacts(required(unitOn(model, "chu_the", data, day)), day);
  const named = (loai: string, given: object = {}) => namedUnit(model.chu_the, loai, given, data, day);
  const police =
    model.don_vi_de_xuat.loai === "cong_an_xa"
      ? proposer
      : unitFacts(unitOn(model, "cong_an_xa", data, day) ?? named("cong_an_xa"), day);
  const party = unitOn(model, "cap_uy", data, day);
  const none = nobody(named("chi_bo"), day);
  return {
    chu_the: owner,
    don_vi_de_xuat: proposer,
    cong_an_xa: police,
    cap_uy: party ? unitFacts(party, day) : none,
    mo_hinh: modelItself(model, data, day),
    nguoi_phe_duyet: model.quy_che?.phe_duyet?.boi === "cong_an_xa" ? police : owner,
    chu_tri: none,
    chu_tri_ke_tiep: none,
    don_vi_thanh_vien: none,
    cac_thanh_vien: none,
    ban_chi_dao: none,
  };
}

/** A board signs through its head (TM. BAN CHỦ NHIỆM, CHỦ NHIỆM); the head of a team signs for himself. */
function modelItself(model: TuQuan, data: DomainData, day: Day): Units["mo_hinh"] {
  const { ten, viet_tat, cau_truc = "to" } = model.mo_hinh;
  const names = { ten, ...(viet_tat ? { viet_tat } : {}) };
  const self = namedUnit(model.chu_the, "mo_hinh", names, data, day);
  const head = membersOn(model, day).find(({ chuc_danh }) => isHeadPost(chuc_danh, data));
  return unitFacts(
    {
      ...self,
      own: {},
      kind: { ...self.kind, tap_the: data.co_cau[cau_truc]?.tap_the ?? "" },
      leaders: head ? [{ ho_ten: head.ho_ten, chuc_vu: head.chuc_danh }] : [],
    },
    day,
  );
}

const required = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("the schema asks for this unit");
  return value;
};
