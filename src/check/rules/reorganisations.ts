import { isHeadPost } from "../../catalog/domain-data.ts";
import type { TuQuan } from "../../generated/model.ts";
import { foundingDay } from "../../model/founding-day.ts";
import { reorganise } from "../../model/members-on.ts";
import { shortDay } from "../../text/dates.ts";
import { error, type Finding, type Rule } from "../rule.ts";
import { memberFindings } from "./members.ts";

/** Each reorganisation: after the one before, not empty, about known members, and one head at the end. */
export const reorganisations: Rule<TuQuan> = {
  id: "R-TQ-16",
  source: "Quy trình 1.4 (10): quyết định kiện toàn, danh sách thành viên",
  check: ({ model, catalog: { data } }) => {
    const found: Finding[] = [];
    let before = [...model.thanh_vien];
    let last = foundingDay(model);
    for (const [index, event] of (model.kien_toan ?? []).entries()) {
      const at = `/kien_toan/${index}`;
      if (event.ngay < last)
        found.push(
          error("R-TQ-16-ORDER", `${at}/ngay`, { ngay: shortDay(event.ngay), truoc: shortDay(last) }),
        );
      if (event.ngay > last) last = event.ngay;
      const { nam_thanh_lap: thanh_lap } = model.mo_hinh;
      const nam = Number(event.ngay.slice(0, 4));
      if (nam < thanh_lap) found.push(error("BEFORE_FOUNDING", `${at}/ngay`, { nam, thanh_lap }));
      const size =
        (event.thoi?.length ?? 0) + (event.bo_sung?.length ?? 0) + (event.doi_chuc_danh?.length ?? 0);
      if (size === 0) found.push(error("R-TQ-16-EMPTY", at));
      const after = reorganise(before, event);
      for (const { list, index: row, reference, matches } of after.unknown) {
        const code = matches === 0 ? "R-TQ-16-UNKNOWN" : "R-TQ-16-AMBIGUOUS";
        found.push(error(code, `${at}/${list}/${row}/thanh_vien`, { ten: reference, so: matches }));
      }
      const staying = after.members.filter((member) => !after.joined.includes(member));
      found.push(...memberFindings(event.bo_sung ?? [], `${at}/bo_sung`, staying));
      const heads = after.members.filter(({ chuc_danh }) => isHeadPost(chuc_danh, data));
      if (heads.length !== 1 && after.unknown.length === 0) {
        found.push(
          error(heads.length === 0 ? "R-TQ-16-NO-HEAD" : "R-TQ-16-HEADS", at, {
            ten: heads.map((h) => h.ho_ten).join(", "),
          }),
        );
      }
      before = after.members;
    }
    return found;
  },
};
