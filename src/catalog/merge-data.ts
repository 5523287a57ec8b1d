import { withDefaults } from "../model/with-defaults.ts";
import type { DomainData, LegalBasis } from "./domain-data.ts";

/**
 * The shipped domain data with a house's own on top: objects key by key, everything else, lists too, whole; legal bases
 * by their id.
 */
export function mergeData(shipped: DomainData, house: Partial<DomainData>): DomainData {
  const merged = withDefaults(house, shipped, (text) => text) as DomainData;
  const own = house.can_cu?.van_ban;
  return own ? { ...merged, can_cu: { van_ban: basesWith(shipped.can_cu.van_ban, own) } } : merged;
}

const basesWith = (shipped: readonly LegalBasis[], own: readonly LegalBasis[]): LegalBasis[] => [
  ...shipped.map((basis) => own.find(({ id }) => id === basis.id) ?? basis),
  ...own.filter(({ id }) => !shipped.some((basis) => basis.id === id)),
];
