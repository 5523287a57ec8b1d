import { fullName, ownUnit } from "../../catalog/unit-on.ts";
import type { LienKet } from "../../generated/model.ts";
import { isRotating, linkedMembersOn } from "../../model/linked-members-on.ts";
import { error, type Finding, type Rule } from "../rule.ts";

/** A linked model is delisted only when every member in the rotation has consented in writing. */
export const consents: Rule<LienKet> = {
  id: "R-TL-04",
  source: "Quy trình mục 3: văn bản đồng ý thanh loại của các thành viên tham gia luân phiên chủ trì",
  check: ({ model, catalog: { data }, plan }) => {
    const { hieu_luc, dong_y = [] } = model.thanh_loai ?? {};
    if (!hieu_luc) return [];
    return linkedMembersOn(model, hieu_luc)
      .filter(isRotating)
      .flatMap(({ id, don_vi }): Finding[] => {
        const ten = fullName(ownUnit(don_vi, data, hieu_luc));
        const answer = dong_y.findIndex((one) => one.don_vi === id);
        if (answer < 0) return [error("R-TL-04", "/thanh_loai/dong_y", { ten, id })];
        if (dong_y[answer]?.dong_y === false)
          return [error("R-TL-04-REFUSED", `/thanh_loai/dong_y/${answer}/dong_y`, { ten })];
        const paper = plan.documents.find(
          ({ kind, item }) => kind === "tl_03_dong_y_thanh_loai" && item === id,
        );
        return paper && !paper.signed
          ? [error("R-TL-04-UNSIGNED", `/thanh_loai/dong_y/${answer}`, { ten, id })]
          : [];
      });
  },
};
