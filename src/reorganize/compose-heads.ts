import { holdsOn, isHead, termsOf } from "../model/holder-on.ts";
import { pathOf } from "../model/json-places.ts";
import { addDays } from "../text/dates.ts";
import { nameKey } from "../text/names.ts";
import type { Composed, UnitPart } from "./compose.ts";

/** New leaders of units, the earliest first: each sees those the rows before gave his unit. */
export function composeHeads(parts: readonly UnitPart[]): Composed {
  const result: Composed = { additions: [], objections: [] };
  const leaders = new Map(parts.map(({ match }) => [match.unit.pointer, [...match.unit.leaders]]));
  for (const { change, row, match } of [...parts].sort((a, b) => (a.change.ngay < b.change.ngay ? -1 : 1))) {
    const { pointer } = match.unit;
    const known = leaders.get(pointer) ?? [];
    const found = newHead(change, known);
    if ("code" in found) result.objections.push({ row, ...found });
    if (!("item" in found)) continue;
    leaders.set(pointer, termsOf([...known, found.item]));
    result.additions.push({ to: [...pathOf(pointer), "lanh_dao"], item: found.item });
  }
  return result;
}

type Leader = UnitPart["match"]["unit"]["leaders"][number];

/** The new entry, what stands in its way, or neither where it is there. The post is that of who was there before. */
function newHead(
  { ho_ten = "", don_vi = "", chuc_vu, cap_bac, quyen_han, ngay, theo_van_ban }: UnitPart["change"],
  leaders: readonly Leader[],
): { item: Leader } | { code: string; data: Record<string, string> } | object {
  const same = leaders.filter((leader) => nameKey(leader.ho_ten) === nameKey(ho_ten));
  if (same.some(({ tu_ngay }) => tu_ngay === ngay)) return {};
  const isNewHead = isHead(quyen_han ? { ho_ten, quyen_han } : { ho_ten });
  const heads = leaders.filter(isHead);
  if (isNewHead && heads.some(({ tu_ngay = "" }) => tu_ngay >= ngay))
    return { code: "CHANGES_HEAD_LATER", data: { ten: don_vi } };
  const isNews = (leader: Leader) =>
    leader.quyen_han !== quyen_han ||
    (chuc_vu !== undefined && leader.chuc_vu !== undefined && nameKey(chuc_vu) !== nameKey(leader.chuc_vu)) ||
    (cap_bac !== undefined && cap_bac !== leader.cap_bac);
  if (same.some((leader) => holdsOn(leader, addDays(ngay, -1)) && holdsOn(leader, ngay) && !isNews(leader)))
    return { code: "CHANGES_SAME_HEAD", data: { ten: ho_ten, don_vi } };
  const before = heads.toSorted((a, b) => ((a.tu_ngay ?? "") < (b.tu_ngay ?? "") ? -1 : 1)).at(-1);
  const post = chuc_vu ?? (isNewHead ? before?.chuc_vu : undefined);
  return {
    item: {
      ho_ten,
      ...(post ? { chuc_vu: post } : {}),
      ...(cap_bac ? { cap_bac } : {}),
      ...(quyen_han ? { quyen_han } : {}),
      tu_ngay: ngay,
      ...(theo_van_ban ? { theo_van_ban } : {}),
    },
  };
}
