import type { Catalog } from "../index.ts";

/** Number in the dossier by kind id; a kind in no recipe has none. */
export function numbersOf({ recipes }: Catalog): Map<string, string> {
  const entries = Object.values(recipes).flatMap(({ nhom }) => nhom.flatMap(({ van_ban }) => van_ban));
  return new Map(entries.map(({ loai, so }) => [loai, so]));
}
