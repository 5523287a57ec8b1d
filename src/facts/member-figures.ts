import type { DomainData } from "../catalog/domain-data.ts";
import type { MucBaoCao } from "../generated/facts.ts";
import type { BaoCaoMotKy, Model, SoLieu } from "../generated/model.ts";
import { groupedNumber } from "../text/numbers.ts";
import { memberUnits } from "./linked-units.ts";
import { numbered } from "./numbered.ts";

const DOTS = "……";
/** Most units side by side in one table. */
const WIDEST = 5;

/** A report whose figures are the totals of those its members gave, where it gives none of its own. */
export function withTotals(report: BaoCaoMotKy, data: DomainData): BaoCaoMotKy {
  if (report.so_lieu || !report.theo_don_vi) return report;
  const all = report.theo_don_vi.map(({ so_lieu }) => so_lieu);
  const keys = [...new Set(all.flatMap((figures) => Object.keys(figures)))].filter((k) => k !== "tuy_chon");
  const total = Object.fromEntries(keys.map((key) => [key, totalOf(all, key, data)]));
  return { ...report, so_lieu: total as SoLieu };
}

const figureOf = (figures: SoLieu, key: string): number | undefined =>
  figures[key as keyof SoLieu] as number | undefined;

/** The sum; of what members do together, such as meetings, the most any of them counted. */
function totalOf(all: readonly SoLieu[], key: string, { so_lieu }: DomainData): number {
  const values = all.map((figures) => figureOf(figures, key) ?? 0);
  const isJoint = so_lieu.dong.some(({ khoa, chung }) => khoa === key && chung);
  return isJoint ? Math.max(0, ...values) : values.reduce((sum, value) => sum + value, 0);
}

/** Sizes of tables that are as like each other as can be: 7 → 4, 3; 12 → 4, 4, 4. */
function sizesOf(count: number): number[] {
  const tables = Math.ceil(count / WIDEST);
  return Array.from({ length: tables }, (_, index) => Math.floor((count + tables - 1 - index) / tables));
}

/** Figures of every member in tables of two to five units, each row with the total of all; figures nobody gave are dotted. */
export function figuresByMember(
  report: BaoCaoMotKy,
  model: Model,
  data: DomainData,
): MucBaoCao["theo_don_vi"] {
  if (model.loai !== "lien_ket") return [];
  const { theo_don_vi: given = [] } = report;
  const day = report.den_ngay ?? `${report.nam}-${report.ky === "6_thang" ? "06-30" : "12-31"}`;
  const all = memberUnits(model, data, day).map(({ id, unit }) => ({
    name: unit.facts.ten_gon,
    so_lieu: given.find(({ don_vi }) => don_vi === id)?.so_lieu ?? {},
  }));
  // An empty form of many pages helps nobody.
  if (!report.theo_don_vi && all.length > data.lien_ket.ke_ten_toi_da) return [];
  const figures = all.map(({ so_lieu }) => so_lieu);
  const shown = (value: number | undefined) => (value === undefined ? DOTS : groupedNumber(value));
  let next = 0;
  return numbered(
    sizesOf(all.length).map((size) => {
      const columns = all.slice(next, next + size);
      next += size;
      const [ten_1, ten_2, ten_3, ten_4, ten_5] = fiveOf(columns.map(({ name }) => name));
      const dong = data.so_lieu.dong.map(({ khoa, noi_dung, don_vi_tinh }) => {
        const cells = columns.map(({ so_lieu }) => shown(figureOf(so_lieu, khoa)));
        const [dv_1, dv_2, dv_3, dv_4, dv_5] = fiveOf(cells);
        const isKnown = figures.some((one) => figureOf(one, khoa) !== undefined);
        const tong = shown(isKnown ? totalOf(figures, khoa, data) : undefined);
        return { noi_dung: `${noi_dung} (${don_vi_tinh})`, tong, dv_1, dv_2, dv_3, dv_4, dv_5 };
      });
      return {
        cot_2: size <= 2,
        cot_3: size === 3,
        cot_4: size === 4,
        cot_5: size === 5,
        ten_1,
        ten_2,
        ten_3,
        ten_4,
        ten_5,
        dong: numbered(dong),
      };
    }),
  );
}

type Five = [string, string, string, string, string];

const fiveOf = (texts: readonly string[]): Five => [0, 1, 2, 3, 4].map((index) => texts[index] ?? "") as Five;
