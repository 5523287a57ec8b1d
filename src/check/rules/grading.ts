import { gradeOfPoints } from "../../catalog/grade-of-points.ts";
import { error, type Finding, type Rule, warning } from "../rule.ts";

/** One grading a year, points within their limits, and a grade that agrees with them. */
export const grading: Rule = {
  id: "PL-01",
  source: "Quy trình mục 3: phân loại mô hình hằng năm",
  check: ({ model: { phan_loai = [], mo_hinh }, catalog: { data } }) =>
    phan_loai.flatMap((year, index): Finding[] => {
      const at = `/phan_loai/${index}`;
      const { nam, tieu_chi = [], xep_loai } = year;
      const over = tieu_chi.findIndex(
        ({ toi_da, tu_cham = 0, tham_dinh = 0 }) => tu_cham > toi_da || tham_dinh > toi_da,
      );
      const reached = gradeOfPoints(tieu_chi, data.phan_loai);
      const isUnlike = xep_loai && reached && xep_loai !== reached;
      return [
        ...(phan_loai.findIndex((other) => other.nam === nam) < index
          ? [error("GRADING_TWICE", `${at}/nam`, { nam })]
          : []),
        ...(nam < mo_hinh.nam_thanh_lap
          ? [error("BEFORE_FOUNDING", `${at}/nam`, { nam, thanh_lap: mo_hinh.nam_thanh_lap })]
          : []),
        ...(over >= 0
          ? [error("POINTS_OVER", `${at}/tieu_chi/${over}`, { ten: tieu_chi[over]?.ten ?? "" })]
          : []),
        ...(isUnlike && over < 0
          ? [
              warning("GRADE_UNLIKE_POINTS", `${at}/xep_loai`, {
                xep_loai: data.cum_tu.phan_loai[xep_loai],
                theo_diem: data.cum_tu.phan_loai[reached],
              }),
            ]
          : []),
      ];
    }),
};
