import type { Catalog } from "../index.ts";

/** Numbers in the dossiers by kind id, those of the first recipe that has it first; a kind in no recipe has none. */
export function numbersOf({ recipes }: Catalog): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const { loai, so } of entriesOf(recipes)) {
    const known = numbers.get(loai);
    numbers.set(loai, known && known !== so ? `${known}, ${so}` : so);
  }
  return numbers;
}

/** Kind ids in the order of the dossiers: self-managed models, then linked ones. */
export const orderOf = ({ recipes }: Catalog): string[] => [
  ...new Set(entriesOf(recipes).map(({ loai }) => loai)),
];

function entriesOf(recipes: Catalog["recipes"]) {
  const { tu_quan: first, ...others } = recipes;
  return [...(first ? [first] : []), ...Object.values(others)].flatMap(({ nhom }) =>
    nhom.flatMap(({ van_ban }) => van_ban),
  );
}
