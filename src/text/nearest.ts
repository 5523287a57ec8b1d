import { withoutMarks } from "./slug.ts";

/** Words that differ only in case, marks or separators (`Địa bàn`, `dia-ban`, `diaBan`) are one word here. */
const folded = (word: string): string => withoutMarks(word).replace(/[\s_-]+/g, "");

/** Edits between two words where a swap of neighbours counts as one (optimal string alignment). */
export const editDistance = (a: string, b: string): number => {
  const width = b.length + 1;
  const cost = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => cost[i * width + j] as number;
  for (let i = 0; i <= a.length; i += 1) cost[i * width] = i;
  for (let j = 0; j <= b.length; j += 1) cost[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, at(i - 2, j - 2) + 1);
      cost[i * width + j] = best;
    }
  }
  return at(a.length, b.length);
};

/** A third of the letters may be wrong, one in a short word; words of one or two letters must match. */
const cutOff = (length: number): number => (length <= 2 ? 0 : Math.max(1, Math.floor(length / 3)));

/** Longer words than any key are not worth the table. */
const MAX_LENGTH = 100;

/** The word of the list that was probably meant, or undefined when none is close. The first of equals wins. */
export const nearest = (word: string, words: readonly string[]): string | undefined => {
  const wanted = folded(word);
  if (wanted.length === 0 || wanted.length > MAX_LENGTH) return undefined;
  let found: { word: string; distance: number } | undefined;
  for (const candidate of words) {
    const form = folded(candidate);
    const limit = cutOff(Math.max(wanted.length, form.length));
    if (Math.abs(form.length - wanted.length) > limit) continue;
    const distance = editDistance(wanted, form);
    if (distance <= limit && (!found || distance < found.distance)) found = { word: candidate, distance };
  }
  return found?.word;
};
