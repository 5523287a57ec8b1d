import { differences, type Hunk } from "../text/align.ts";
import { wordsAndGaps } from "./number-gaps.ts";

/** As many pairs of paragraphs as are compared word by word where a clerk rewrote a whole stretch. */
const MOST_PAIRS = 40_000;
/** What share of their words two paragraphs have to share to be one paragraph before and after an edit. */
const LEAST_SHARED = 0.5;

/** The text of a paragraph as it is compared: blanks of any kind and number are one. */
export const comparable = (text: string): string => text.replace(/[\p{Zs}\s]+/gu, " ").trim();

/**
 * Finds paragraphs in an edited version, by their places in the lists. A paragraph whose text stands once in each list is
 * found wherever it went; else it has to be aligned, and every other paragraph that reads the same too, so that none can be
 * taken for another. A paragraph edited itself is found among those between the same neighbours, by the words it keeps.
 * Undefined when one cannot be found so, or was removed.
 */
export function findParagraphs(
  base: readonly string[],
  yours: readonly string[],
  wanted: readonly number[],
): Map<number, number> | undefined {
  const [old, mine] = [base.map(comparable), yours.map(comparable)];
  const pairs = aligned(old, mine);
  const paired = new Set(pairs.values());
  const [oldPlaces, myPlaces] = [placesOf(old), placesOf(mine)];
  const found = new Map<number, number>();
  for (const at of wanted) {
    const text = old[at] as string;
    const [copies, myCopies] = [oldPlaces.get(text) ?? [], myPlaces.get(text) ?? []];
    const isUnique = copies.length === 1 && myCopies.length === 1;
    const place = isUnique ? myCopies[0] : pairs.get(at);
    if (place === undefined) return undefined;
    // What it reads now counts as well: an edited paragraph may have been copied after the edit.
    const rivals = [...myCopies, ...(myPlaces.get(mine[place] as string) ?? [])];
    const isClear = copies.every((copy) => pairs.has(copy)) && rivals.every((copy) => paired.has(copy));
    if (!isUnique && !isClear) return undefined;
    found.set(at, place);
  }
  return new Set(found.values()).size === found.size ? found : undefined;
}

function placesOf(texts: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, text] of texts.entries()) {
    const known = places.get(text);
    if (known) known.push(at);
    else places.set(text, [at]);
  }
  return places;
}

/** Pairs of places: of what reads the same, and of what was edited between it. */
function aligned(old: readonly string[], mine: readonly string[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const hunks = differences(old, mine);
  let [i, j] = [0, 0];
  for (const { aFrom, aTo, bTo } of [...hunks, { aFrom: old.length, aTo: old.length, bTo: mine.length }]) {
    while (i < aFrom) pairs.set(i++, j++);
    [i, j] = [aTo, bTo];
  }
  for (const hunk of hunks) for (const [at, place] of editedPairs(old, mine, hunk)) pairs.set(at, place);
  return pairs;
}

/** Pairs of which each is to the other more like than any other; among equals, those in the same order. */
function editedPairs(old: readonly string[], mine: readonly string[], hunk: Hunk): [number, number][] {
  const { aFrom, aTo, bFrom, bTo } = hunk;
  const [rows, columns] = [aTo - aFrom, bTo - bFrom];
  if (rows * columns === 0 || rows * columns > MOST_PAIRS) return [];
  const [a, b] = [old.slice(aFrom, aTo), mine.slice(bFrom, bTo)].map((texts) => texts.map(wordCounts)) as [
    WordCounts[],
    WordCounts[],
  ];
  const likeness = a.map((one, i) =>
    b.map((other, j) => shared(one, other) + (rows === columns && i === j ? 1e-6 : 0)),
  );
  return likeness.flatMap((row, i) => {
    const best = Math.max(...row);
    const j = row.indexOf(best);
    const isBest =
      best >= LEAST_SHARED &&
      row.lastIndexOf(best) === j &&
      likeness.every((other, at) => at === i || (other[j] as number) < best);
    return isBest ? [[aFrom + i, bFrom + j] as [number, number]] : [];
  });
}

interface WordCounts {
  total: number;
  counts: Map<string, number>;
}

function wordCounts(text: string): WordCounts {
  const counts = new Map<string, number>();
  const { words } = wordsAndGaps(text);
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { total: words.length, counts };
}

/** Share of words in common, 0 to 1. */
function shared(a: WordCounts, b: WordCounts): number {
  let common = 0;
  for (const [word, count] of a.counts) common += Math.min(count, b.counts.get(word) ?? 0);
  return common === 0 ? 0 : (2 * common) / (a.total + b.total);
}
