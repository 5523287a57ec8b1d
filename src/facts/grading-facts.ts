import type { DomainData, GradingData } from "../catalog/domain-data.ts";
import type { MucPhanLoai } from "../generated/facts.ts";
import type { Model } from "../generated/model.ts";
import { asLines, numbered } from "./numbered.ts";

type Grading = NonNullable<Model["phan_loai"]>[number];

const DOTS = "……";

/** The yearly grading sheet. Points nobody gave stay dotted; the grade follows the points where it is not given. */
export function gradingFacts({ nam, tieu_chi, xep_loai }: Grading, data: DomainData): MucPhanLoai {
  const criteria: NonNullable<Grading["tieu_chi"]> = tieu_chi ?? data.phan_loai.tieu_chi;
  const shown = (points: number | undefined) => (points === undefined ? DOTS : String(points));
  const total = (points: readonly (number | undefined)[]) =>
    points.every((p) => p !== undefined) ? points.reduce((sum, p) => sum + p, 0) : undefined;
  const highest = criteria.reduce((sum, { toi_da }) => sum + toi_da, 0);
  const own = total(criteria.map(({ tu_cham }) => tu_cham));
  const checked = total(criteria.map(({ tham_dinh }) => tham_dinh));
  const grade = xep_loai ?? gradeOf(checked, highest, data.phan_loai);
  return {
    nam,
    tieu_chi: numbered(
      criteria.map(({ ten, toi_da, tu_cham, tham_dinh, ghi_chu }) => ({
        ten,
        toi_da,
        tu_cham: shown(tu_cham),
        tham_dinh: shown(tham_dinh),
        ghi_chu: ghi_chu ?? "",
      })),
    ),
    tong_toi_da: highest,
    tong_tu_cham: shown(own),
    tong_tham_dinh: shown(checked),
    xep_loai: grade ? data.cum_tu.phan_loai[grade] : "",
    nguong: asLines(data.phan_loai.nguong.map(({ noi_dung }) => noi_dung)),
  };
}

/** The grade a total of points reaches; undefined when points are missing. */
export const gradeOf = (points: number | undefined, highest: number, { nguong }: GradingData) =>
  points === undefined
    ? undefined
    : nguong.find(({ tu_phan_tram }) => points * 100 >= tu_phan_tram * highest)?.xep_loai;
