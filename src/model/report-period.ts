import type { Model } from "../generated/model.ts";
import type { Day } from "../text/dates.ts";

type Report = NonNullable<Model["bao_cao"]>[number];

export interface ReportPeriod {
  tu_ngay: Day;
  den_ngay: Day;
}

/**
 * First and last day of a report's period. By default the calendar half-year or year, beginning with the founding day
 * when the founding decision is dated inside it (quy trình 1.3: sơ kết 6 tháng, tổng kết năm).
 */
export function reportPeriod(
  report: Pick<Report, "ky" | "nam" | "tu_ngay" | "den_ngay">,
  founded: Day | undefined,
): ReportPeriod {
  const first = `${report.nam}-01-01`;
  const last = `${report.nam}-${report.ky === "6_thang" ? "06-30" : "12-31"}`;
  const start = founded !== undefined && founded > first && founded <= last ? founded : first;
  return {
    tu_ngay: report.tu_ngay ?? start,
    den_ngay: report.den_ngay ?? last,
  };
}
