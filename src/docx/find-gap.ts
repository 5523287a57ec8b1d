import type { WordsAndGaps } from "./number-gaps.ts";

/** Stand for the start and the end of a paragraph, beside which a gap may lie. */
const [START, END] = ["\u0002", "\u0003"];

/**
 * The gap of an edited paragraph that was gap `gap` of the paragraph it comes from. It is found by the longest stretch of
 * words around it that both have, which has to occur once in each; undefined when no place, or more than one, is such.
 */
export function findGap(base: WordsAndGaps, yours: WordsAndGaps, gap: number): number | undefined {
  const [a, b] = [base, yours].map(({ words }) => [START, ...words, END]) as [string[], string[]];
  const found = yours.gaps.flatMap((_, at) => {
    if (a[gap] !== b[at] || a[gap + 1] !== b[at + 1]) return [];
    let [before, after] = [0, 1];
    while (gap > before && at > before && a[gap - before - 1] === b[at - before - 1]) before++;
    while (
      gap + after + 1 < a.length &&
      at + after + 1 < b.length &&
      a[gap + after + 1] === b[at + after + 1]
    )
      after++;
    const stretch = a.slice(gap - before, gap + after + 1);
    return isOnceIn(a, stretch) && isOnceIn(b, stretch) ? [at] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

function isOnceIn(words: readonly string[], stretch: readonly string[]): boolean {
  let count = 0;
  for (let at = 0; at + stretch.length <= words.length; at++)
    if (stretch.every((word, i) => word === words[at + i])) count++;
  return count === 1;
}
