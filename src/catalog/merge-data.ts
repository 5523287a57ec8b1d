import type { DomainData, LegalBasis } from "./domain-data.ts";

type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The shipped domain data with a house's own on top: objects key by key, everything else, lists too, whole; legal bases
 * by their id.
 */
export function mergeData(shipped: DomainData, house: Partial<DomainData>): DomainData {
  const merged = overlay(shipped, house) as DomainData;
  const own = house.can_cu?.van_ban;
  return own ? { ...merged, can_cu: { van_ban: basesWith(shipped.can_cu.van_ban, own) } } : merged;
}

function overlay(base: unknown, own: unknown): unknown {
  if (own === undefined) return base;
  if (!isPlain(base) || !isPlain(own)) return own;
  const keys = [...new Set([...Object.keys(base), ...Object.keys(own)])];
  return Object.fromEntries(keys.map((key) => [key, overlay(base[key], own[key])]));
}

const basesWith = (shipped: readonly LegalBasis[], own: readonly LegalBasis[]): LegalBasis[] => [
  ...shipped.map((basis) => own.find(({ id }) => id === basis.id) ?? basis),
  ...own.filter(({ id }) => !shipped.some((basis) => basis.id === id)),
];
