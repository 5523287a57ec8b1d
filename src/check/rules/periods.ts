import { foundedOn } from "../../model/founding-day.ts";
import { reportPeriod } from "../../model/report-period.ts";
import { shortDay } from "../../text/dates.ts";
import { error, type Finding, type Rule, warning } from "../rule.ts";

/** One plan a year, one report a period, none before the founding year. */
export const periods: Rule = {
  id: "R-TQ-14, R-TQ-15",
  source: "Quy trình 1.3, 1.4 (8), (9)",
  check: ({ model }) => {
    const { nam_thanh_lap: founded } = model.mo_hinh;
    const plans = (model.ke_hoach_nam ?? []).flatMap(({ nam }, index, all): Finding[] => [
      ...(all.findIndex((other) => other.nam === nam) < index
        ? [error("PLAN_TWICE", `/ke_hoach_nam/${index}/nam`, { nam })]
        : []),
      ...(nam < founded
        ? [error("BEFORE_FOUNDING", `/ke_hoach_nam/${index}/nam`, { nam, thanh_lap: founded })]
        : []),
    ]);
    const reports = (model.bao_cao ?? []).flatMap((report, index, all): Finding[] => {
      const at = `/bao_cao/${index}`;
      const { tu_ngay, den_ngay } = reportPeriod(report, foundedOn(model));
      return [
        ...(all.findIndex((other) => other.nam === report.nam && other.ky === report.ky) < index
          ? [error("REPORT_TWICE", at, { nam: report.nam })]
          : []),
        ...(report.nam < founded
          ? [error("BEFORE_FOUNDING", `${at}/nam`, { nam: report.nam, thanh_lap: founded })]
          : []),
        ...(tu_ngay > den_ngay
          ? [error("PERIOD_BACKWARDS", at, { tu: shortDay(tu_ngay), den: shortDay(den_ngay) })]
          : []),
        ...(report.tu_phan_loai && report.ky !== "nam"
          ? [warning("GRADE_IN_HALF_YEAR", `${at}/tu_phan_loai`)]
          : []),
      ];
    });
    return [...plans, ...reports];
  },
};
