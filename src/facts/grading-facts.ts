import { gradeOf } from "../catalog/delisting.ts";
import type { DomainData } from "../catalog/domain-data.ts";
import { totalOf } from "../catalog/grade-of-points.ts";
import type { MucPhanLoai } from "../generated/facts.ts";
import type { Model } from "../generated/model.ts";
import { asLines, numbered } from "./numbered.ts";

type Grading = NonNullable<Model["phan_loai"]>[number];

const DOTS = "……";

/** The yearly grading sheet. Points nobody gave stay dotted; the grade follows the points where it is not given. */
export function gradingFacts(grading: Grading, owner: string, data: DomainData): MucPhanLoai {
  const { nam, tieu_chi } = grading;
  const criteria: NonNullable<Grading["tieu_chi"]> =
    tieu_chi ?? data.phan_loai.theo_chu_the?.[owner] ?? data.phan_loai.tieu_chi;
  const shown = (points: number | undefined) => (points === undefined ? DOTS : String(points));
  const highest = criteria.reduce((sum, { toi_da }) => sum + toi_da, 0);
  const own = totalOf(criteria.map(({ tu_cham }) => tu_cham));
  const checked = totalOf(criteria.map(({ tham_dinh }) => tham_dinh));
  const grade = gradeOf(grading, data);
  return {
    nam,
    nam_lap: nam + 1,
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
