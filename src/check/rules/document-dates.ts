import { kindOf } from "../../catalog/catalog.ts";
import { foundedOn } from "../../model/founding-day.ts";
import { reportPeriod } from "../../model/report-period.ts";
import { addDays, shortDay } from "../../text/dates.ts";
import { error, type Finding, type Rule, warning } from "../rule.ts";
import { recordPointer } from "./record-pointer.ts";

/** Longest time for a report after its period, in days (R-TQ-15). */
const REPORT_DAYS = 60;

/** Yearly plans belong to their year, reports come after their period, no paper of the model before its founding. */
export const documentDates: Rule = {
  id: "R-TQ-14, R-TQ-15, R-TQ-16",
  source: "Quy trình 1.3: kế hoạch hằng năm; báo cáo 6 tháng, một năm",
  check: ({ model, catalog, plan }) => {
    const founded = foundedOn(model);
    const year = model.mo_hinh.nam_thanh_lap;
    const otherYear =
      founded && Number(founded.slice(0, 4)) !== year
        ? [error("FOUNDING_YEAR", "/mo_hinh/nam_thanh_lap", { nam: year, ngay: shortDay(founded) })]
        : [];
    const dated = plan.documents.flatMap((document): Finding[] => {
      const { signed, muc } = document;
      if (!signed) return [];
      const at = `${recordPointer(model, document)}/ngay_ky`;
      const { muc: type } = kindOf(catalog, document.kind).description;
      const ngay = shortDay(signed);
      if (type === "muc_ke_hoach_nam") {
        const year = Number(muc["nam"]);
        const isOfYear = signed >= `${year - 1}-12-01` && signed <= `${year}-12-31`;
        return isOfYear ? [] : [warning("R-TQ-14", at, { nam: year, ngay })];
      }
      if (type === "muc_bao_cao") {
        const { den_ngay } = reportPeriod(muc as never, founded);
        if (signed < den_ngay) return [warning("R-TQ-15-EARLY", at, { ngay, den: shortDay(den_ngay) })];
        return signed > addDays(den_ngay, REPORT_DAYS)
          ? [warning("R-TQ-15-LATE", at, { ngay, den: shortDay(den_ngay), so: REPORT_DAYS })]
          : [];
      }
      if ((type === "muc_kien_toan" || type === "muc_sua_doi") && signed !== muc["ngay"]) {
        return [error("R-TQ-16-DATE", at, { ngay, hieu_luc: shortDay(String(muc["ngay"])) })];
      }
      return [];
    });
    return [...otherYear, ...dated];
  },
};
