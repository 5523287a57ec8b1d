import type { KhachMoi, LienKet, ThanhLoai, ThanhVienLienKet } from "../generated/model.ts";
import { foundingDay } from "../model/founding-day.ts";
import { representativeOn } from "../model/holder-on.ts";
import { isRotating, linkedMembersOn } from "../model/linked-members-on.ts";
import { reportPeriod } from "../model/report-period.ts";
import { turnsOf } from "../model/rotation.ts";
import { addDays, type Day } from "../text/dates.ts";
import { concernedBodies } from "./concerned-bodies.ts";
import { delistingDay } from "./delisting.ts";
import type { DomainData } from "./domain-data.ts";
import { fullName, ownUnit } from "./unit-on.ts";

/** Fills in what follows from the members of a linked model: opinions, guests, turns in the chair, consents. */
export function completeLinked(complete: LienKet, given: LienKet, data: DomainData): void {
  const day = foundingDay(given);
  const turns = turnsOf(given, day);
  const chair = turns[0]?.don_vi;
  complete.thanh_vien_lien_ket = given.thanh_vien_lien_ket.map((member) => withOpinion(member, given, chair));
  if (!given.hoi_nghi?.khach_moi) complete.hoi_nghi = withGuests(complete, chair, day, data);
  complete.luan_phien = withHandovers(complete, given);
  if (complete.thanh_loai) complete.thanh_loai = withConsents(complete, given);
}

/** Every member but the one in the chair answers: by letter, or at the meeting where no letters are sent. */
function withOpinion(
  member: ThanhVienLienKet,
  { lay_y_kien }: LienKet,
  chair: string | undefined,
): ThanhVienLienKet {
  if (member.id === chair) return member;
  const hinh_thuc = lay_y_kien?.hinh_thuc === "hoi_nghi" ? "tai_hoi_nghi" : "van_ban";
  return { ...member, y_kien: { hinh_thuc, ...member.y_kien } };
}

/** Who signs for each member but the chair, the bodies concerned, and the guests every model has. */
function withGuests(
  { hoi_nghi, thanh_vien_lien_ket: members }: LienKet,
  chair: string | undefined,
  day: Day,
  data: DomainData,
): NonNullable<LienKet["hoi_nghi"]> {
  const signing = members
    .filter(({ id }) => id !== chair)
    .map((member): KhachMoi => {
      const unit = ownUnit(member.don_vi, data, day);
      const person = representativeOn(unit.leaders, day, member.nguoi_dai_dien);
      const { cap_bac, ho_ten, chuc_vu } = person ?? {};
      const name = { ho_ten: [cap_bac, ho_ten].filter(Boolean).join(" "), chuc_vu: chuc_vu ?? "" };
      return {
        don_vi: fullName(unit),
        ky_ket: true,
        ...(person ? { danh_xung: data.lien_ket.danh_xung, ...name } : {}),
      };
    });
  // Of a great cluster only the bodies around the chair come.
  const near =
    members.length > data.lien_ket.ke_ten_toi_da ? members.filter(({ id }) => id === chair) : members;
  const known = members.map(({ don_vi }) => fullName(ownUnit(don_vi, data, day)));
  const concerned = concernedBodies(near, data, day)
    .filter((don_vi) => !known.includes(don_vi))
    .map((don_vi): KhachMoi => ({ don_vi }));
  return { ...hoi_nghi, khach_moi: [...signing, ...concerned, ...(hoi_nghi?.khach_moi ?? [])] };
}

/** Turns that the plans and reports of the model have come to are handed over; the first one is not. */
function withHandovers(complete: LienKet, given: LienKet): NonNullable<LienKet["luan_phien"]> {
  const reached = lastDay(complete);
  const turns = turnsOf(given, reached);
  return turns.map((turn, index) => {
    const before = turns[index - 1];
    if (!before || before.don_vi === turn.don_vi || (turn.tu_ngay > reached && !turn.ban_giao)) {
      const { ban_giao: _none, ...rest } = turn;
      return rest;
    }
    return { ...turn, ban_giao: turn.ban_giao ?? {}, ngay_giao: addDays(turn.tu_ngay, -1) };
  });
}

/** The latest day the model's yearly papers speak of; a delisting ends them. */
function lastDay(model: LienKet): Day {
  if (model.thanh_loai) return delistingDay(model);
  const plans = (model.ke_hoach_nam ?? []).map(({ nam }) => `${nam}-01-01`);
  const reports = (model.bao_cao ?? []).map((report) => reportPeriod(report, undefined).den_ngay);
  return [...plans, ...reports].sort().at(-1) ?? foundingDay(model);
}

/** Every member in the rotation consents to the delisting (quy trình, mục 3); those who have not yet have a draft. */
function withConsents(complete: LienKet, given: LienKet): ThanhLoai {
  const answers = given.thanh_loai?.dong_y ?? [];
  const members = linkedMembersOn(given, delistingDay(complete)).filter(isRotating);
  return {
    ...complete.thanh_loai,
    dong_y: members.map(({ id }) => answers.find(({ don_vi }) => don_vi === id) ?? { don_vi: id }),
  };
}
