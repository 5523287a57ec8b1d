import type { LienKet } from "../../generated/model.ts";
import { foundingDay } from "../../model/founding-day.ts";
import { afterChange, isRotating } from "../../model/linked-members-on.ts";
import { shortDay } from "../../text/dates.ts";
import { error, type Finding, type Rule } from "../rule.ts";
import { memberFindings } from "./linked-members.ts";

/** Each change of the regulation: after the one before, not empty, about known members, and two members at the end. */
export const amendments: Rule<LienKet> = {
  id: "R-LK-02",
  source: "Quy trình 2.1.3: danh sách thành viên là nội dung của quy chế phối hợp",
  check: ({ model, catalog: { data } }) => {
    const found: Finding[] = [];
    let before = [...model.thanh_vien_lien_ket];
    let last = foundingDay(model);
    for (const [index, change] of (model.sua_doi ?? []).entries()) {
      const at = `/sua_doi/${index}`;
      const { ngay, rut = [], gia_nhap = [], noi_dung = [] } = change;
      if (ngay < last)
        found.push(error("AMENDMENT_ORDER", `${at}/ngay`, { ngay: shortDay(ngay), truoc: shortDay(last) }));
      else last = ngay;
      if (rut.length + gia_nhap.length + noi_dung.length === 0) found.push(error("AMENDMENT_EMPTY", at));
      for (const [row, { don_vi }] of rut.entries())
        if (!before.some(({ id }) => id === don_vi))
          found.push(
            error("MEMBER_UNKNOWN", `${at}/rut/${row}/don_vi`, {
              id: don_vi,
              co: before.map(({ id }) => id).join(", "),
            }),
          );
      const staying = afterChange(before, { ...change, gia_nhap: [] });
      found.push(...memberFindings(gia_nhap, `${at}/gia_nhap`, model, data, staying));
      before = afterChange(before, change);
      if (before.length < 2) found.push(error("R-LK-02-FEW", at, { so: before.length }));
      else if (!before.some(isRotating)) found.push(error("R-LK-02-NOBODY", at));
    }
    return found;
  },
};
