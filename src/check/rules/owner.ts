import type { DomainData } from "../../catalog/domain-data.ts";
import type { TuQuan } from "../../generated/model.ts";
import { error, type Finding, type Rule, warning } from "../rule.ts";

/** Who may decide a model, who may propose one to it, and what each kind of owner must say of itself. */
export const owner: Rule<TuQuan> = {
  id: "R-TQ-18",
  source: "Quy trình 1.1.1: đơn vị đề xuất, người quyết định thành lập",
  check: ({ model, catalog: { data } }) => {
    const { chu_the, don_vi_de_xuat: proposer, cap_uy, mien_nghi_quyet } = model;
    const proposers = data.don_vi[chu_the.loai]?.de_xuat ?? [];
    const found: Finding[] = [];
    if (!proposers.includes(proposer.loai)) {
      const data = { loai: proposer.loai, chu_the: chu_the.loai, duoc: proposers.join(", ") };
      found.push(error("R-TQ-18", "/don_vi_de_xuat/loai", data));
    }
    if (mien_nghi_quyet && chu_the.loai !== "doanh_nghiep")
      found.push(error("WAIVER_NOT_FIRM", "/mien_nghi_quyet", { loai: chu_the.loai }));
    if (mien_nghi_quyet && cap_uy) found.push(error("WAIVER_WITH_PARTY", "/mien_nghi_quyet"));
    if (lacksOwnBasis(model)) found.push(warning("OWN_BASIS_MISSING", "/chu_the", { ten: chu_the.ten }));
    return found;
  },
};

/** An owner of a kind that may not own a model (a hamlet, a union, a military unit). */
export const foreignOwner = ({ chu_the: { loai } }: TuQuan, { don_vi }: DomainData): Finding[] =>
  don_vi[loai]?.de_xuat
    ? []
    : [{ ...error("R-TQ-18-OWNER", "/chu_the/loai", { loai }), source: owner.source }];

/** A commune acts by the law on local government, a school by the charter of its level; others name a paper. */
const lacksOwnBasis = ({ chu_the: { loai, cap_hoc, can_cu_thanh_lap } }: TuQuan): boolean =>
  loai !== "xa" && !(loai === "nha_truong" && cap_hoc) && !can_cu_thanh_lap?.length;
