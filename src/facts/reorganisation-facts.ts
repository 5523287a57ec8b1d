import type { DomainData } from "../catalog/domain-data.ts";
import type { MucKienToan, ThanhVienTaiNgay } from "../generated/facts.ts";
import type { TuQuan } from "../generated/model.ts";
import { reorganise } from "../model/members-on.ts";
import { memberRows, membershipFacts } from "./member-facts.ts";
import { withoutEndMark } from "./numbered.ts";

export interface ReorganisationFacts {
  muc: MucKienToan;
  thanh_vien: ThanhVienTaiNgay;
}

/** The `index`-th reorganisation (from 0): who left, joined, changed, and the resulting list with its remarks. */
export function reorganisationFacts(
  model: TuQuan,
  index: number,
  data: DomainData,
  replaced: string,
): ReorganisationFacts {
  const events = model.kien_toan ?? [];
  const event = events[index];
  if (!event) throw new Error(`no reorganisation ${index}`);
  const before = events
    .slice(0, index)
    .reduce((members, e) => reorganise(members, e).members, [...model.thanh_vien]);
  const { members, left, joined, changed } = reorganise(before, event);
  const words = data.cum_tu.thay_doi;
  const remark = (member: (typeof members)[number]) => {
    if (joined.includes(member)) return words.bo_sung;
    return changed.some((c) => c.member === member) ? words.doi_chuc_danh : words.giu_nguyen;
  };
  return {
    muc: {
      lan: index + 1,
      ngay: event.ngay,
      ly_do: withoutEndMark(event.ly_do),
      theo_van_ban: withoutEndMark(event.theo_van_ban ?? ""),
      thoi: memberRows(
        left.map(({ member, reason }) => ({ member, extra: { ly_do: withoutEndMark(reason) } })),
        data,
      ),
      bo_sung: memberRows(
        joined.map((member) => ({ member })),
        data,
      ),
      doi_chuc_danh: memberRows(
        changed.map(({ member, before: post }) => ({ member, extra: { chuc_danh_cu: post } })),
        data,
      ),
      so_thoi: left.length,
      so_bo_sung: joined.length,
      so_doi: changed.length,
      mot_thoi: left.length === 1,
      mot_bo_sung: joined.length === 1,
      mot_doi: changed.length === 1,
      quyet_dinh_truoc: replaced,
    },
    thanh_vien: membershipFacts(members, data, (member) => ({ ghi_chu: remark(member) })),
  };
}
