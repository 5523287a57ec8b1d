import type { DomainData } from "../../catalog/domain-data.ts";
import { fullName, ownUnit } from "../../catalog/unit-on.ts";
import type { LienKet, ThanhVienLienKet } from "../../generated/model.ts";
import { foundingDay } from "../../model/founding-day.ts";
import { allLinkedMembers, isRotating } from "../../model/linked-members-on.ts";
import { nameKey } from "../../text/names.ts";
import { error, type Finding, type Rule } from "../rule.ts";

/** Members of a linked model: kinds that may be, each once, one at least that takes the chair. */
export const linkedMembers: Rule<LienKet> = {
  id: "R-LK-02, R-LK-13",
  source: "Quy trình 2.1.1: các thành viên của mô hình liên kết; 2.4: thành viên luân phiên chủ trì",
  check: ({ model, catalog: { data } }) => [
    ...memberFindings(model.thanh_vien_lien_ket, "/thanh_vien_lien_ket", model, data),
    ...(model.thanh_vien_lien_ket.some(isRotating) ? [] : [error("R-LK-02-NOBODY", "/thanh_vien_lien_ket")]),
    ...references(model),
  ],
};

/** A row of the list: a kind that may take part, an id and a name nobody else has. */
export function memberFindings(
  list: readonly ThanhVienLienKet[],
  pointer: string,
  model: LienKet,
  data: DomainData,
  others: readonly ThanhVienLienKet[] = [],
): Finding[] {
  const day = foundingDay(model);
  const nameOf = ({ don_vi }: ThanhVienLienKet) => nameKey(fullName(ownUnit(don_vi, data, day)));
  const known = [...others];
  return list.flatMap((member, index): Finding[] => {
    const at = `${pointer}/${index}`;
    const { loai, ten } = member.don_vi;
    const found: Finding[] = [];
    if (!data.don_vi[loai]?.thanh_vien_lien_ket) {
      const may = Object.entries(data.don_vi).filter(([, kind]) => kind.thanh_vien_lien_ket);
      return [error("R-LK-13", `${at}/don_vi/loai`, { loai, duoc: may.map(([name]) => name).join(", ") })];
    }
    if (known.some(({ id }) => id === member.id))
      found.push(error("R-LK-02-SAME-ID", `${at}/id`, { id: member.id }));
    else if (known.some((other) => data.don_vi[other.don_vi.loai] && isSame(nameOf(other), member)))
      found.push(error("R-LK-02-DUPLICATE", `${at}/don_vi`, { ten }));
    known.push(member);
    return found;
  });

  function isSame(name: string, member: ThanhVienLienKet): boolean {
    return name === nameOf(member);
  }
}

/** Every id that names a member names one there is. */
function references(model: LienKet): Finding[] {
  const known = allLinkedMembers(model).map(({ id }) => id);
  const named = [
    ...(model.ke_hoach_nam ?? []).flatMap(({ dong_gop = [] }, k) =>
      dong_gop.map(({ don_vi }, i) => ({ don_vi, at: `/ke_hoach_nam/${k}/dong_gop/${i}/don_vi` })),
    ),
    ...(model.bao_cao ?? []).flatMap(({ theo_don_vi = [] }, k) =>
      theo_don_vi.map(({ don_vi }, i) => ({ don_vi, at: `/bao_cao/${k}/theo_don_vi/${i}/don_vi` })),
    ),
    ...(model.luan_phien ?? []).map(({ don_vi }, i) => ({ don_vi, at: `/luan_phien/${i}/don_vi` })),
    ...(model.thanh_loai?.dong_y ?? []).map(({ don_vi }, i) => ({
      don_vi,
      at: `/thanh_loai/dong_y/${i}/don_vi`,
    })),
  ];
  return named
    .filter(({ don_vi }) => !known.includes(don_vi))
    .map(({ don_vi, at }) => error("MEMBER_UNKNOWN", at, { id: don_vi, co: known.join(", ") }));
}
