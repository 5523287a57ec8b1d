/** The six tones in the order of the Vietnamese dictionary: none, huyền, hỏi, ngã, sắc, nặng. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;

const TONE_MARKS = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
const ANY_TONE = /[\u0300\u0309\u0303\u0301\u0323]/g;

/** Takes the tone marks out of a word: `hòa` and `hoà` both give `{ toneless: "hoa", tones: [1] }`. Keeps ă â ê ô ơ ư đ. */
export const splitTones = (word: string): { toneless: string; tones: Tone[] } => {
  const parts = word.normalize("NFD");
  const tones = [...parts.matchAll(ANY_TONE)].map((match) => TONE_MARKS.indexOf(match[0]) as Tone);
  return { toneless: parts.replace(ANY_TONE, "").normalize("NFC"), tones };
};

/** Puts a tone on one vowel letter: `("ơ", 3)` → `ỡ`. */
export const withTone = (vowel: string, tone: Tone): string => (vowel + TONE_MARKS[tone]).normalize("NFC");
