import type { WordsAndGaps } from "./number-gaps.ts";

/** The words of a date alone ("ngày … tháng … năm") say nothing of whose date it is. */
const LEAST_WORDS = 4;
/** Stand for the start and the end of a paragraph, beside which a gap may lie. */
const [START, END] = ["\u0002", "\u0003"];

/**
 * The gap of an edited paragraph that was gap `gap` of the paragraph it comes from. It is found by the longest stretch of
 * words around it that both have, which has to occur once in each and to be more than the words of a date. Undefined when
 * no place, or more than one, is such, or when another gap would be found at the same place: one of two was removed then.
 */
export function findGap(base: WordsAndGaps, yours: WordsAndGaps, gap: number): number | undefined {
  const [a, b] = [base, yours].map(({ words }) => [START, ...words, END]) as [string[], string[]];
  const found = yours.gaps.flatMap((_, at) => (isPlaceOf(a, b, gap, at) ? [at] : []));
  const [place] = found;
  if (place === undefined || found.length > 1) return undefined;
  const isOther = base.gaps.some((_, other) => other !== gap && isPlaceOf(a, b, other, place));
  return isOther ? undefined : place;
}

function isPlaceOf(a: readonly string[], b: readonly string[], gap: number, at: number): boolean {
  if (a[gap] !== b[at] || a[gap + 1] !== b[at + 1]) return false;
  let [before, after] = [0, 1];
  while (gap > before && at > before && a[gap - before - 1] === b[at - before - 1]) before++;
  while (a[gap + after + 1] !== undefined && a[gap + after + 1] === b[at + after + 1]) after++;
  const stretch = a.slice(gap - before, gap + after + 1);
  return stretch.length >= LEAST_WORDS && isOnceIn(a, stretch) && isOnceIn(b, stretch);
}

function isOnceIn(words: readonly string[], stretch: readonly string[]): boolean {
  let count = 0;
  for (let at = 0; at + stretch.length <= words.length; at++)
    if (stretch.every((word, i) => word === words[at + i])) count++;
  return count === 1;
}
