import type { LienKet } from "../../generated/model.ts";
import { allLinkedMembers } from "../../model/linked-members-on.ts";
import { error, type Rule } from "../rule.ts";

/** The steering board: one head, set up by a member or another body. */
export const board: Rule<LienKet> = {
  id: "LK-02",
  source: "Quy trình 2.4 (2): quyết định thành lập Ban Chỉ đạo (nếu có)",
  check: ({ model }) => {
    const given = model.ban_chi_dao;
    if (!given) return [];
    const heads = given.thanh_vien.filter(({ chuc_danh }) => chuc_danh === "Trưởng ban");
    const known = allLinkedMembers(model).map(({ id }) => id);
    const issuer = given.co_quan_ban_hanh;
    return [
      ...(heads.length === 1 ? [] : [error("BOARD_HEADS", "/ban_chi_dao/thanh_vien", { so: heads.length })]),
      ...(typeof issuer === "string" && !known.includes(issuer)
        ? [error("MEMBER_UNKNOWN", "/ban_chi_dao/co_quan_ban_hanh", { id: issuer, co: known.join(", ") })]
        : []),
    ];
  },
};
