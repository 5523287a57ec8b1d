import { splitTones } from "./tone.ts";

/** The 29 Vietnamese letters, with f j w z where foreign names put them. */
const ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/** An own order, not the platform's collation: the same list on every machine and ICU version. */
const letterRank = (letter: string): number => {
  const rank = ALPHABET.indexOf(letter);
  return rank >= 0 ? rank : ALPHABET.length + (letter.codePointAt(0) as number);
};

const compareNumbers = (a: readonly number[], b: readonly number[]): number => {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const difference = (a[i] ?? -1) - (b[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
};

const compareSyllables = (a: string, b: string): number => {
  const [x, y] = [splitTones(a.toLowerCase()), splitTones(b.toLowerCase())];
  return (
    compareNumbers([...x.toneless].map(letterRank), [...y.toneless].map(letterRank)) ||
    compareNumbers(x.tones, y.tones)
  );
};

const syllables = (name: string): string[] => name.normalize("NFC").trim().split(/\s+/u);

/** Given name, then family name, then middle names: the order of a Vietnamese list. */
const sortParts = (name: string): string[] => {
  const parts = syllables(name);
  return [...parts.slice(-1), ...parts.slice(0, -1)];
};

/**
 * Orders personal names by given name (last syllable), then family name, then middle names, syllable by syllable;
 * letters first (a ă â b … đ …), then tones (none, huyền, hỏi, ngã, sắc, nặng). Case is ignored.
 */
export const compareNames = (a: string, b: string): number => {
  const [x, y] = [sortParts(a), sortParts(b)];
  for (let i = 0; i < Math.max(x.length, y.length); i += 1) {
    const difference = compareSyllables(x[i] ?? "", y[i] ?? "");
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Equal for names that differ only in case, spaces, Unicode form or where the tone mark stands (`hòa`, `hoà`). Not for print. */
export const nameKey = (name: string): string =>
  syllables(name.toLowerCase())
    .map((syllable) => {
      const { toneless, tones } = splitTones(syllable);
      return toneless + tones.join("");
    })
    .join(" ");
