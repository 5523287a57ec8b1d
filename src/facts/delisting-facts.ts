import { delistingDay } from "../catalog/delisting.ts";
import type { DomainData } from "../catalog/domain-data.ts";
import { totalOf } from "../catalog/grade-of-points.ts";
import { fillChecked } from "../docx/pattern.ts";
import type { Facts } from "../generated/facts.ts";
import type { Model } from "../generated/model.ts";
import { type Day, longDay } from "../text/dates.ts";
import { handoverContent } from "./linked-item-facts.ts";
import { asLines, withoutEndMark } from "./numbered.ts";

/**
 * The delisting of a weak model (quy trình, mục 3); days not settled yet are room to write in. `police`: name of the
 * commune police, who often receive what is handed over.
 */
export function delistingFacts(model: Model, data: DomainData, police: string): Facts["thanh_loai"] {
  const given = model.thanh_loai;
  const ngay = delistingDay(model);
  const nam_lap = Number(ngay.slice(0, 4));
  const dayOr = (day: Day | undefined) =>
    day ? longDay(day) : fillChecked(data.cum_tu.cho_trong.ngay, { nam: nam_lap });
  const nam = given?.nam ?? model.mo_hinh.nam_thanh_lap;
  const graded = model.phan_loai?.find((year) => year.nam === nam)?.tieu_chi;
  const points = graded && totalOf(graded.map(({ tham_dinh }) => tham_dinh));
  return {
    co: given !== undefined,
    nam,
    ngay,
    nam_lap,
    diem: points === undefined ? "" : String(points),
    ly_do: asLines(given?.ly_do),
    khac_phuc: withoutEndMark(given?.khac_phuc ?? ""),
    hieu_luc: dayOr(given?.hieu_luc),
    hieu_luc_de_xuat: dayOr(given?.hieu_luc_de_xuat ?? given?.hieu_luc),
    bao_dam_antt: withoutEndMark(given?.bao_dam_antt ?? ""),
    han_ban_giao: dayOr(given?.han_ban_giao),
    cong_an_nhan: given?.ban_giao?.don_vi_nhan?.toLowerCase() === police.toLowerCase(),
    ban_giao: handoverContent(given?.ban_giao),
  };
}
