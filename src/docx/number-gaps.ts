/** A stretch between two words that holds only blanks, numbers and dots, or nothing. */
interface Gap {
  from: number;
  to: number;
  text: string;
}

/** A paragraph as words and what stands between them. */
export interface WordsAndGaps {
  /** Runs of letters, and every other character that is no part of a gap. */
  words: string[];
  /** One more than words: `gaps[k]` stands before `words[k]`. */
  gaps: Gap[];
}

const WORD = /\p{L}[\p{L}\p{M}]*|[^\p{L}\p{Zs}\d.…]/gu;
const ATOM = /\p{Zs}+|\d+|[.…]+/gu;
const IS_BLANK = /^\p{Zs}/u;
/** A line of dots for the pen; a single dot ends a sentence. */
const IS_DOTTED = /…|\.{2,}/;

export function wordsAndGaps(text: string): WordsAndGaps {
  const words: string[] = [];
  const gaps: Gap[] = [];
  let end = 0;
  const gap = (to: number): number => gaps.push({ from: end, to, text: text.slice(end, to) });
  for (const { 0: word, index } of text.matchAll(WORD)) {
    gap(index);
    words.push(word);
    end = index + word.length;
  }
  gap(text.length);
  return { words, gaps };
}

/** A number that came into a gap, or changed there. */
export interface GapChange {
  /** Which gap of the paragraph. */
  gap: number;
  old: string;
  now: string;
}

/**
 * What changed from one text to the other, if that is nothing but numbers and the blanks around or instead of them; else
 * undefined. The kind and number of blanks is no change.
 */
export function gapChanges(base: string, now: string): GapChange[] | undefined {
  const [old, new_] = [wordsAndGaps(base), wordsAndGaps(now)];
  const isSame =
    old.words.length === new_.words.length && old.words.every((word, at) => word === new_.words[at]);
  if (!isSame) return undefined;
  const changes = old.gaps
    .map(({ text }, gap) => ({ gap, old: text, now: new_.gaps[gap]?.text ?? "" }))
    .filter((change) => !areAlike(atomsOf(change.old), atomsOf(change.now)));
  return changes.every(isOfNumbers) ? changes : undefined;
}

/** Where in a gap `[from, to)`, counted from its start, `text` has to stand. */
export interface GapFilling {
  from: number;
  to: number;
  text: string;
}

/**
 * How to carry a change over to a gap as it reads in another version: nothing to do ("done") where that says so already,
 * undefined where it says neither the old nor the new. Blanks of any kind and number are alike, and a dotted line is a blank.
 */
export function fillGap({ old, now }: GapChange, yours: string): GapFilling | "done" | undefined {
  const [a, b, mine] = [atomsOf(old), atomsOf(now), atomsOf(yours)];
  if (areAlike(mine, b)) return "done";
  if (mine.length > 0 && areAlike(mine, a)) {
    const { start, end } = sharedEnds(a, b);
    const [from, to] = [lengthOf(mine.slice(0, start)), lengthOf(mine.slice(0, mine.length - end))];
    const text = b.slice(start, b.length - end).join("");
    return from === to ? { from: 0, to: yours.length, text: now } : { from, to, text };
  }
  const isForPen =
    a.length === 1 && a.every(isBlank) && mine.every((atom) => isBlank(atom) || isDotted(atom));
  return isForPen && mine.some(isDotted) ? { from: 0, to: yours.length, text: now } : undefined;
}

const atomsOf = (gap: string): string[] => gap.match(ATOM) ?? [];
const isBlank = (atom: string): boolean => IS_BLANK.test(atom);
const isDotted = (atom: string): boolean => IS_DOTTED.test(atom);
const lengthOf = (atoms: readonly string[]): number => atoms.join("").length;

const areAlike = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length &&
  a.every((atom, at) => atom === b[at] || (isBlank(atom) && isBlank(b[at] as string)));

/** How many atoms at the start and at the end are the same. */
function sharedEnds(a: readonly string[], b: readonly string[]): { start: number; end: number } {
  const most = Math.min(a.length, b.length);
  let [start, end] = [0, 0];
  while (start < most && a[start] === b[start]) start++;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return { start, end };
}

function isOfNumbers({ old, now }: GapChange): boolean {
  const [a, b] = [atomsOf(old), atomsOf(now)];
  const { start, end } = sharedEnds(a, b);
  return [...a.slice(start, a.length - end), ...b.slice(start, b.length - end)].some((atom) =>
    /\d/.test(atom),
  );
}
