import { concernedBodies } from "../catalog/concerned-bodies.ts";
import type { DomainData } from "../catalog/domain-data.ts";
import { fillChecked } from "../docx/pattern.ts";
import type { DonViLienKet, Facts } from "../generated/facts.ts";
import type { LienKet, Model, ThanhVienLienKet } from "../generated/model.ts";
import { foundedOn, foundingDay } from "../model/founding-day.ts";
import { representativeOn } from "../model/holder-on.ts";
import { allLinkedMembers, asKnownOn, isRotating, linkedMembersOn } from "../model/linked-members-on.ts";
import { turnsOf } from "../model/rotation.ts";
import type { PlannedDocument } from "../plan/plan.ts";
import { type Day, longDay, shortDay } from "../text/dates.ts";
import { joinPost } from "../text/join-post.ts";
import { memberUnits } from "./linked-units.ts";
import { asLines, type Numbering, numbered, withoutEndMark } from "./numbered.ts";
import { personFacts } from "./unit-facts.ts";

type MemberUnit = ReturnType<typeof memberUnits>[number];

const NONE: Facts["lien_ket"] = {
  co: false,
  so_thanh_vien: 0,
  so_luan_phien: 0,
  thanh_vien: [],
  thanh_vien_khac: [],
  cac_don_vi: "",
  ke_ten: false,
  luan_phien: [],
  het_luot_dau: "",
  doi_tuong: "",
  co_quan_doi: false,
  co_nha_truong: false,
  co_cong_an: false,
  nhieu_thanh_vien_khac: false,
  co_quan_lien_quan: [],
  noi_xin_y_kien: [],
  nhieu_noi_xin_y_kien: false,
  luan_phien_khac: [],
  nhieu_luan_phien_khac: false,
};

/** Member units, their turns and who else is asked, on the day of a paper; empty for a self-managed model. */
export function linkedFacts(
  model: Model,
  data: DomainData,
  { asOf, linked }: Pick<PlannedDocument, "asOf" | "linked">,
): Facts["lien_ket"] {
  if (model.loai !== "lien_ket") return NONE;
  const members = memberUnits(model, data, asOf);
  const chairFirst = [
    ...members.filter(({ id }) => id === linked?.chair),
    ...members.filter(({ id }) => id !== linked?.chair),
  ];
  const rows = numbered(chairFirst.map((member) => memberRow(member, members, data, asOf, linked?.chair)));
  const others = numbered(rows.filter(({ chu_tri }) => !chu_tri));
  const concerned = concernedBodies(members, data, asOf);
  const has = (loai: string) => members.some(({ don_vi }) => don_vi.loai === loai);
  const asked = [...others.map(({ ten_goi }) => capital(ten_goi)), ...concerned];
  const rotating = rows.length <= data.lien_ket.ke_ten_toi_da ? others.filter((row) => row.luan_phien) : [];
  return {
    co: true,
    so_thanh_vien: rows.length,
    so_luan_phien: members.filter(isRotating).length,
    thanh_vien: rows,
    thanh_vien_khac: others,
    cac_don_vi: joined(
      rows.map(({ ten_goi }) => ten_goi),
      data,
    ),
    ke_ten: rows.length <= data.lien_ket.ke_ten_toi_da,
    luan_phien: schedule(model, data, asOf),
    het_luot_dau: longDay(turnsOf(asKnownOn(model, asOf), "")[0]?.den_ngay ?? asOf),
    doi_tuong: [
      ...new Set(
        Object.entries(data.lien_ket.doi_tuong).flatMap(([kind, whom]) => (has(kind) ? [whom] : [])),
      ),
    ].join(", "),
    co_quan_doi: has("don_vi_quan_doi"),
    co_nha_truong: has("nha_truong"),
    co_cong_an: has("cong_an_xa"),
    nhieu_thanh_vien_khac: others.length > 1,
    co_quan_lien_quan: asLines(concerned),
    noi_xin_y_kien: asLines(asked),
    nhieu_noi_xin_y_kien: asked.length > 1,
    luan_phien_khac: asLines(rotating.map(({ ten_goi }) => capital(ten_goi))),
    nhieu_luan_phien_khac: rotating.length > 1,
  };
}

/** Who keeps in touch for a member, with the telephone, whose digits stay on one line, where it is given. */
export function contactText(contact: ThanhVienLienKet["dau_moi"], { lien_ket }: DomainData): string {
  const so = contact?.dien_thoai?.replaceAll(" ", "\u00a0");
  return [contact?.ho_ten, contact?.chuc_vu, so && fillChecked(lien_ket.dien_thoai, { so })]
    .filter(Boolean)
    .join(", ");
}

/** A member unit as a row of a list; `all` gives its place in the rotation. */
export function memberRow(
  member: MemberUnit,
  all: readonly MemberUnit[],
  data: DomainData,
  day: Day,
  chair?: string,
): Omit<DonViLienKet, keyof Numbering> {
  const { id, unit, dia_chi, dau_moi } = member;
  const { facts, leaders, kind } = unit;
  const person = representativeOn(leaders, day, member.nguoi_dai_dien) ?? unit.head;
  const place = `${facts.dia_phuong}, ${facts.tinh}`;
  const turn = all.filter(isRotating).findIndex((other) => other.id === id) + 1;
  return {
    ten_goi: facts.ten_goi,
    dia_chi: withoutEndMark(dia_chi ?? place),
    dai_dien: personFacts(person, kind, facts),
    dau_moi: contactText(dau_moi, data),
    luan_phien: isRotating(member),
    thu_tu: turn > 0 ? String(turn) : "",
    chu_tri: id === chair,
    quan_doi: facts.loai.don_vi_quan_doi,
    ly_do: "",
  };
}

/** One circle of turns from that day on, or the rest of the schedule the model gives. */
function schedule(model: LienKet, data: DomainData, day: Day): Facts["lien_ket"]["luan_phien"] {
  const known = asKnownOn(model, day);
  const names = new Map(memberUnits(known, data, day).map(({ id, unit }) => [id, unit.facts.ten_goi]));
  const circle = linkedMembersOn(known, day).filter(isRotating).length;
  const { so } = known.quy_che?.luan_phien ?? { so: 1 };
  const turns = turnsOf(known, `${Number(day.slice(0, 4)) + circle * so + 1}-12-31`);
  const coming = turns.filter(({ den_ngay }) => den_ngay >= day);
  const isSigned = foundedOn(model) !== undefined || model.luan_phien !== undefined;
  return numbered(
    (model.luan_phien ? coming : coming.slice(0, circle)).map((turn) => ({
      tu: turn === turns[0] && !isSigned ? data.lien_ket.tu_ngay_ky : shortDay(turn.tu_ngay),
      den: shortDay(turn.den_ngay),
      don_vi: capital(names.get(turn.don_vi) ?? turn.don_vi),
    })),
  );
}

/** What the chair proposes to the other units (quy trình 2.1.1: four contents). */
export function proposalFacts(model: Model, data: DomainData): Facts["de_xuat"] {
  const given = (model.loai === "lien_ket" && model.de_xuat) || {};
  const blank = fillChecked(data.cum_tu.cho_trong.ngay, { nam: model.mo_hinh.nam_thanh_lap });
  const proposer = model.loai === "lien_ket" ? firstChair(model) : undefined;
  return {
    chi_dao: asLines(given.chi_dao),
    su_can_thiet: withoutEndMark(given.su_can_thiet ?? ""),
    ten_khac: asLines(given.ten_khac),
    han: given.han_tra_loi ? longDay(given.han_tra_loi) : blank,
    dau_moi: withoutEndMark(given.dau_moi ?? contactText(proposer?.dau_moi, data)),
  };
}

/** Who proposes the model: the unit of the first turn. */
function firstChair(model: LienKet): ThanhVienLienKet | undefined {
  const [first] = turnsOf(model, foundingDay(model));
  return allLinkedMembers(model).find(({ id }) => id === first?.don_vi);
}

/** The steering board of a linked model, if it has one. */
export function boardFacts(model: Model): Facts["ban_chi_dao"] {
  const given = model.loai === "lien_ket" ? model.ban_chi_dao : undefined;
  const people = given?.thanh_vien ?? [];
  return {
    co: given !== undefined,
    so_luong: people.length,
    thanh_vien: numbered(
      people.map(({ ho_ten, chuc_vu, don_vi, chuc_danh, ghi_chu = "" }) => ({
        ho_ten,
        chuc_vu_don_vi: joinPost(chuc_vu, don_vi),
        chuc_danh,
        ghi_chu,
      })),
    ),
    nhiem_vu: asLines(given?.nhiem_vu),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `A; B và C`. */
function joined(names: readonly string[], { lien_ket: { noi } }: DomainData): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(noi.giua)}${noi.cuoi}${names.at(-1)}`;
}
