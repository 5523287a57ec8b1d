/** Precomposed letters (NFC), the form all text of a dossier has. Never NFKC: it would change symbols. */
export const nfc = (text: string): string => text.normalize("NFC");

const ETHS: Record<string, string> = { "\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ", "\u0256": "đ" };

/** Replaces the look-alikes of Đ/đ (Icelandic eth U+00D0/U+00F0, African D U+0189/U+0256) by the Vietnamese letter. */
export const mendEth = (text: string): { text: string; changed: boolean } => {
  const mended = text.replace(/[\u00d0\u0189\u00f0\u0256]/g, (letter) => ETHS[letter] as string);
  return { text: mended, changed: mended !== text };
};

/**
 * Tabs and all Unicode spaces (NBSP, thin, ideographic …) become a space, runs of spaces one, each line is trimmed,
 * line ends become "\n"; blank lines at both ends go.
 */
export const tidySpaces = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[\t\p{Zs}]+/gu, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/^[ \n]+|[ \n]+$/g, "");

export type StrayCharacterKind =
  | "control"
  | "bidi"
  | "bom"
  | "zero_width"
  | "surrogate"
  | "private_use"
  | "noncharacter"
  | "replacement";

/** A character that has no business in the text of a document. */
export interface StrayCharacter {
  /** e.g. `U+200B`. */
  codePoint: string;
  kind: StrayCharacterKind;
  /** Counts characters (code points) from 1. */
  position: number;
}

const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** Format characters (soft hyphen, joiners, tags …), the grapheme joiner and the invisible fillers of Hangul and Khmer. */
const INVISIBLE = /\p{Cf}|\u034f|[\u115f\u1160\u3164\uffa0]|\u17b4|\u17b5/u;

const strayKind = (character: string): StrayCharacterKind | undefined => {
  const code = character.codePointAt(0) as number;
  if (character === "\n") return undefined;
  if (/\p{Cc}/u.test(character)) return "control";
  if (code === 0xfeff) return "bom";
  if (code === 0xfffd) return "replacement";
  if (BIDI.test(character)) return "bidi";
  if (INVISIBLE.test(character)) return "zero_width";
  if (/\p{Cs}/u.test(character)) return "surrogate";
  if (/\p{Co}/u.test(character)) return "private_use";
  if ((code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef)) return "noncharacter";
  return undefined;
};

/** `U+00AD` for the first character of the text. */
export const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** Every control, invisible, half or unassigned-for-ever character, in order. "\n" is allowed; tabs are not (tidy first). */
export const findStrayCharacters = (text: string): StrayCharacter[] => {
  const found: StrayCharacter[] = [];
  let position = 0;
  for (const character of text) {
    position += 1;
    // Printable ASCII and precomposed letters below the first special block are the common case.
    if (character >= " " && character <= "~") continue;
    const kind = strayKind(character);
    if (kind) found.push({ codePoint: codePointName(character), kind, position });
  }
  return found;
};
