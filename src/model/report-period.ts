import type { Model } from "../generated/model.ts";
import { addDays, type Day, dayParts } from "../text/dates.ts";

type Report = NonNullable<Model["bao_cao"]>[number];

export interface ReportPeriod {
  tu_ngay: Day;
  den_ngay: Day;
  /** Year a report not yet dated will be of: a year is reported on in the next January. */
  nam_lap: number;
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
  const den_ngay = report.den_ngay ?? last;
  return {
    tu_ngay: report.tu_ngay ?? start,
    den_ngay,
    nam_lap: dayParts(addDays(den_ngay, 1)).year,
  };
}
