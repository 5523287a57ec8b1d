import type { DomainData } from "../catalog/domain-data.ts";
import { fillChecked } from "../docx/pattern.ts";
import type { MucBaoCao, Tien } from "../generated/facts.ts";
import type { KhoanTien, Model, SoLieu } from "../generated/model.ts";
import { foundedOn, foundingDay } from "../model/founding-day.ts";
import { linkedMembersOn } from "../model/linked-members-on.ts";
import { membersOn } from "../model/members-on.ts";
import { ownerColumn } from "../model/owner-column.ts";
import { reportPeriod } from "../model/report-period.ts";
import { addDays, type Day } from "../text/dates.ts";
import { groupedNumber } from "../text/numbers.ts";
import { figuresByMember, withTotals } from "./member-figures.ts";
import { asLines, numbered, withoutEndMark } from "./numbered.ts";

type Report = NonNullable<Model["bao_cao"]>[number];

const DOTS = "……";

/** One periodic report. Figures nobody gave stay dotted: hoso never invents a figure. */
export function reportFacts(report: Report, model: Model, data: DomainData): MucBaoCao {
  const founded = foundingDay(model);
  const { tu_ngay, den_ngay, nam_lap } = reportPeriod(report, foundedOn(model));
  const isYear = report.ky === "nam";
  const { nam } = report;
  const period = data.cum_tu.ky_bao_cao[report.ky];
  const years = { nam, nam_sau: nam + 1 };
  const income = money(report.thu);
  const expenses = money(report.chi);
  const total = (rows: readonly Tien[]) => rows.reduce((sum, { so_tien }) => sum + so_tien, 0);
  return {
    ky: report.ky,
    la_nam: isYear,
    ten_ky: fillChecked(period.ten_ky, years),
    ky_toi: fillChecked(period.ky_toi, years),
    nam,
    tu_ngay,
    den_ngay,
    nam_lap,
    nam_dau: nam === model.mo_hinh.nam_thanh_lap,
    tinh_hinh: withoutEndMark(report.tinh_hinh ?? ""),
    so_lieu: figures(withTotals(report, data), ownerColumn(model), data),
    theo_don_vi: figuresByMember(report, model, data),
    ket_qua: asLines(report.ket_qua),
    thu: income,
    chi: expenses,
    tong_thu: total(income),
    tong_chi: total(expenses),
    con_du: total(income) - total(expenses),
    chua_co_thu_chi: report.thu === undefined && report.chi === undefined,
    co_thu_chi: income.length + expenses.length > 0,
    khen_thuong: asLines(report.khen_thuong),
    ky_luat: asLines(report.ky_luat),
    uu_diem: asLines(report.uu_diem),
    han_che: asLines(report.han_che),
    nguyen_nhan: asLines(report.nguyen_nhan),
    phuong_huong: asLines(report.phuong_huong),
    kien_nghi: asLines(report.kien_nghi),
    co_ke_hoach_ky_toi: isYear && report.tu_phan_loai !== "yeu",
    tu_phan_loai: isYear && report.tu_phan_loai ? data.cum_tu.phan_loai[report.tu_phan_loai] : "",
    so_dau_ky: sizeOn(model, tu_ngay > founded ? addDays(tu_ngay, -1) : founded),
    so_cuoi_ky: sizeOn(model, den_ngay),
  };
}

/** Number of people, or of member units of a linked model. */
const sizeOn = (model: Model, day: Day): number =>
  (model.loai === "lien_ket" ? linkedMembersOn(model, day) : membersOn(model, day)).length;

const money = (rows: readonly KhoanTien[] | undefined): Tien[] => numbered(rows ?? []);

function figures(
  { so_lieu: now, so_lieu_ky_truoc: before }: Report,
  owner: string,
  data: DomainData,
): MucBaoCao["so_lieu"] {
  const shown = (value: number | undefined) => (value === undefined ? DOTS : groupedNumber(value));
  const row = (noi_dung: string, don_vi_tinh: string, current?: number, previous?: number) => ({
    noi_dung,
    don_vi_tinh,
    ky_nay: shown(current),
    cung_ky: previous === undefined && current !== undefined ? "–" : shown(previous),
    tang_giam: change(current, previous),
  });
  const value = (figures: SoLieu | undefined, key: string) =>
    figures?.[key as keyof SoLieu] as number | undefined;
  return numbered([
    ...data.so_lieu.dong.map(({ khoa, noi_dung, don_vi_tinh, theo_chu_the }) =>
      row(theo_chu_the?.[owner] ?? noi_dung, don_vi_tinh, value(now, khoa), value(before, khoa)),
    ),
    ...(now?.tuy_chon ?? []).map(({ noi_dung, don_vi_tinh, gia_tri, ky_truoc }) =>
      row(noi_dung, don_vi_tinh, gia_tri, ky_truoc),
    ),
  ]);
}

/** Change against the same period of the year before, in percent with one decimal; "–" when there is no base. */
function change(now: number | undefined, before: number | undefined): string {
  if (now === undefined) return DOTS;
  if (before === undefined || before === 0) return "–";
  const tenths = Math.round(((now - before) * 1000) / before);
  const sign = tenths > 0 ? "+" : tenths < 0 ? "-" : "";
  const size = Math.abs(tenths);
  return `${sign}${groupedNumber(Math.floor(size / 10))}${size % 10 ? `,${size % 10}` : ""}%`;
}
