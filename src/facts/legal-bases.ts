import type { DomainData, LegalBasis } from "../catalog/domain-data.ts";
import type { CanCuDiaPhuong, Model } from "../generated/model.ts";
import { type Day, longDay, shortDay } from "../text/dates.ts";

export type Regime = "nha_nuoc" | "dang";

/** True when the text is in force on that day (R-PL-01). */
export const inForceOn = (basis: Pick<LegalBasis, "hieu_luc_tu" | "hieu_luc_den">, day: Day): boolean =>
  basis.hieu_luc_tu <= day && day <= (basis.hieu_luc_den ?? "9999-12-31");

/**
 * Citations of a set of `_data/bo_can_cu.json` for an owner and a field, as in force on the day, in the order of the set.
 * `{linh_vuc}` stands for the laws of the model's field, `{dia_phuong}` for the papers of province and commune.
 */
export function citationsOf(set: string, model: Model, data: DomainData, day: Day, regime: Regime): string[] {
  const ids = data.bo_can_cu[set]?.[model.chu_the.loai] ?? [];
  const field = model.mo_hinh.linh_vuc ?? "tong_hop";
  const use = regime === "nha_nuoc" && set === "quyet_dinh" ? "quyet_dinh" : "ke_hoach";
  return ids.flatMap((id) => {
    if (id === "{dia_phuong}")
      return localBases(model, day, use).map((basis) => citationOfLocal(basis, regime));
    const wanted =
      id === "{linh_vuc}" ? (b: LegalBasis) => b.linh_vuc?.includes(field) : (b: LegalBasis) => b.id === id;
    return data.can_cu.van_ban
      .filter((basis) => wanted(basis) && inForceOn(basis, day))
      .map((basis) => citationOf(basis, day, regime));
  });
}

/**
 * How a text is cited. State papers: a law by name and day, without number or issuer; other texts with number, day,
 * issuer and subject (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.a). Party papers: a comma before the day, in short form.
 */
export function citationOf(basis: LegalBasis, day: Day, regime: Regime): string {
  const amendments = (basis.sua_doi ?? []).filter((change) => change.hieu_luc_tu <= day);
  const changed = amendments.length
    ? ` (được sửa đổi, bổ sung bởi ${amendments.map((a) => (a.loai === "Luật" && a.ngay ? `${a.ten ?? a.loai} ${longDay(a.ngay)}` : `${a.loai} số ${a.so}`)).join(", ")})`
    : "";
  if (basis.loai === "Luật") return `${basis.ten} ${longDay(basis.ngay)}${changed}`;
  const date = dateOf(basis, regime);
  return (
    `${basis.loai} số ${basis.so}${date} của ${basis.co_quan} ${basis.trich_yeu ?? ""}`.trimEnd() + changed
  );
}

const dateOf = ({ ngay }: { ngay: Day }, regime: Regime): string =>
  regime === "dang" ? `, ngày ${shortDay(ngay)}` : ` ${longDay(ngay)}`;

function localBases(model: Model, day: Day, use: "quyet_dinh" | "ke_hoach"): CanCuDiaPhuong[] {
  return (model.can_cu_dia_phuong ?? []).filter(
    ({ ngay, hieu_luc_den, dung_cho = "ca_hai" }) =>
      (dung_cho === "ca_hai" || dung_cho === use) && ngay <= day && day <= (hieu_luc_den ?? "9999-12-31"),
  );
}

function citationOfLocal(basis: CanCuDiaPhuong, regime: Regime): string {
  return `${basis.ten_loai} số ${basis.so}${dateOf(basis, regime)} của ${basis.co_quan} ${basis.trich_yeu}`;
}
