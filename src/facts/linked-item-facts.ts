import type { DomainData } from "../catalog/domain-data.ts";
import { ownUnit } from "../catalog/unit-on.ts";
import type {
  BanGiao as HandoverContent,
  MucBanGiao,
  MucDongY,
  MucKeHoachNam,
  MucSuaDoi,
  MucYKienThanhVien,
} from "../generated/facts.ts";
import type { BanGiao, KeHoachMotNam, LienKet, Model, ThanhVienLienKet } from "../generated/model.ts";
import { representativeOn } from "../model/holder-on.ts";
import { allLinkedMembers, linkedMembersOn } from "../model/linked-members-on.ts";
import type { PlannedDocument } from "../plan/plan.ts";
import { addDays, type Day, longDay } from "../text/dates.ts";
import { timeInWords } from "../text/times.ts";
import { contactText, memberRow } from "./linked-facts.ts";
import { memberUnits } from "./linked-units.ts";
import { asLines, numbered, withoutEndMark } from "./numbered.ts";
import { personFacts, type Units, unitFacts } from "./unit-facts.ts";

/** What a member answers to the proposal and the drafts (LK-01a). */
export function opinionOfMember(
  model: LienKet,
  { asOf, linked }: PlannedDocument,
  { don_vi_thanh_vien: unit }: Units,
  data: DomainData,
): MucYKienThanhVien {
  const member = memberOf(model, linked?.member);
  const { thong_nhat = true, noi_dung } = member?.y_kien ?? {};
  const person = representativeOn(unit.leaders, asOf, member?.nguoi_dai_dien) ?? unit.head;
  const { dau_moi } = member ?? {};
  return {
    thong_nhat,
    noi_dung: asLines(noi_dung),
    dai_dien: personFacts(person, unit.kind, unit.facts),
    dau_moi: contactText(dau_moi, data),
  };
}

/** What a rotating member answers to the delisting (TL-03); without an answer yet, the draft consents. */
export function consentOfMember({ thanh_loai }: LienKet, { linked }: PlannedDocument): MucDongY {
  const answer = thanh_loai?.dong_y?.find(({ don_vi }) => don_vi === linked?.member);
  return {
    dong_y: answer?.dong_y ?? true,
    noi_dung: withoutEndMark(answer?.noi_dung ?? ""),
    chu_tri: linked?.member === linked?.chair,
  };
}

/** A hand-over of the chair (LK-08): from the unit of the turn before to that of this one. */
export function handoverFacts({ luan_phien = [] }: LienKet, { turn }: PlannedDocument): MucBanGiao {
  const { tu_ngay, den_ngay, ban_giao } = required(luan_phien[turn - 1]);
  const ngay_giao = addDays(tu_ngay, -1);
  return {
    lan: turn - 1,
    ngay_giao,
    nam_giao: Number(ngay_giao.slice(0, 4)),
    tu: longDay(tu_ngay),
    den: longDay(den_ngay),
    noi_dung: handoverContent(ban_giao),
  };
}

/** Files, things, money and unfinished work that change hands. */
export function handoverContent(given: BanGiao = {}): HandoverContent {
  const person = (who: BanGiao["nguoi_nhan"]) => ({ ho_ten: who?.ho_ten ?? "", chuc_vu: who?.chuc_vu ?? "" });
  return {
    bat_dau: given.bat_dau ? timeInWords(given.bat_dau) : "",
    ket_thuc: given.ket_thuc ? timeInWords(given.ket_thuc) : "",
    dia_diem: withoutEndMark(given.dia_diem ?? ""),
    ho_so: asLines(given.ho_so),
    tai_san: asLines(given.tai_san),
    co_kinh_phi: given.kinh_phi_con_lai !== undefined,
    kinh_phi_con_lai: given.kinh_phi_con_lai ?? 0,
    viec_do_dang: asLines(given.viec_do_dang),
    don_vi_nhan: withoutEndMark(given.don_vi_nhan ?? ""),
    nguoi_nhan: person(given.nguoi_nhan),
    nguoi_chung_kien: person(given.nguoi_chung_kien),
  };
}

/** The `index`-th change of the regulation (LK-09): who joins, who leaves, how many remain. */
export function amendmentFacts(model: LienKet, index: number, data: DomainData): MucSuaDoi {
  const change = required(model.sua_doi?.[index]);
  const before = memberUnits(model, data, addDays(change.ngay, -1));
  const after = memberUnits(model, data, change.ngay);
  const rut = change.rut ?? [];
  const joining = after.filter(({ id }) => change.gia_nhap?.some((member) => member.id === id));
  const leaving = before.filter(({ id }) => rut.some(({ don_vi }) => don_vi === id));
  return {
    lan: index + 1,
    ngay: change.ngay,
    ly_do: withoutEndMark(change.ly_do),
    theo_van_ban: withoutEndMark(change.theo_van_ban ?? ""),
    noi_dung: asLines(change.noi_dung),
    gia_nhap: numbered(joining.map((member) => memberRow(member, after, data, change.ngay))),
    rut: numbered(
      leaving.map((member) => ({
        ...memberRow(member, before, data, change.ngay),
        ly_do: withoutEndMark(rut.find(({ don_vi }) => don_vi === member.id)?.ly_do ?? ""),
      })),
    ),
    so_gia_nhap: joining.length,
    so_rut: leaving.length,
    so_thanh_vien: linkedMembersOn(model, change.ngay).length,
  };
}

/** What the members give for a year, with the total. */
export function contributionFacts(
  { dong_gop = [] }: KeHoachMotNam,
  model: Model,
  data: DomainData,
  day: Day,
): Pick<MucKeHoachNam, "dong_gop" | "tong_dong_gop"> {
  const nameOf = (id: string) => {
    const unit = model.loai === "lien_ket" ? memberOf(model, id)?.don_vi : undefined;
    return unit ? unitFacts(ownUnit(unit, data, day), day).facts.ten_goi : id;
  };
  return {
    dong_gop: numbered(
      dong_gop.map(({ don_vi, noi_dung, so_tien }) => ({
        don_vi: nameOf(don_vi),
        noi_dung: withoutEndMark(noi_dung),
        so_tien,
      })),
    ),
    tong_dong_gop: dong_gop.reduce((sum, { so_tien }) => sum + so_tien, 0),
  };
}

const memberOf = (model: LienKet, id: string | undefined): ThanhVienLienKet | undefined =>
  allLinkedMembers(model).find((member) => member.id === id);

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the plan names an item the model does not have");
  return value;
}
