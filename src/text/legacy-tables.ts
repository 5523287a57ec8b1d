import { type Tone, withTone } from "./tone.ts";

/** Fonts before Unicode put Vietnamese letters on Latin-1 codes; these are the two that are still met. */
export type LegacyEncoding = "tcvn3" | "vni";

/**
 * TCVN3 (fonts .VnTime …): one code a letter. Capitals with a tone have no code of their own (a capital font is used),
 * so the table gives small letters there.
 */
const TCVN3_ROWS: readonly [first: number, letters: string][] = [
  [0xa1, "ĂÂÊÔƠƯĐăâêôơưđ"],
  [0xb5, "àảãáạ"],
  [0xbb, "ằẳẵắ"],
  [0xc6, "ặầẩẫấậè"],
  [0xce, "ẻẽéẹềểễếệìỉ"],
  [0xdc, "ĩíịò"],
  [0xe1, "ỏõóọồổỗốộờởỡớợù"],
  [0xf1, "ủũúụừửữứựỳỷỹýỵ"],
];

const TCVN3: ReadonlyMap<string, string> = new Map(
  TCVN3_ROWS.flatMap(([first, letters]) =>
    [...letters].map((letter, i): [string, string] => [String.fromCharCode(first + i), letter]),
  ),
);

/** VNI (fonts VNI-Times …): a vowel followed by a code for its marks; the lists go huyền, hỏi, ngã, sắc, nặng. */
const VNI_TONES = "øûõùï";
const VNI_CIRCUMFLEX = "âàåãáä";
const VNI_BREVE = "êèúüéë";
const VNI_SINGLE: Record<string, string> = {
  ô: "ơ",
  ö: "ư",
  ì: "ì",
  æ: "ỉ",
  ó: "ĩ",
  í: "í",
  ò: "ị",
  î: "ỵ",
  ñ: "đ",
};

/** Codes after `carrier`: the first of `marks` gives `plain` when `marks` has six, the others its tones. */
const vniPairs = (carrier: string, plain: string, marks: string): [string, string][] => {
  const firstTone = marks.length === 6 ? 0 : 1;
  return [...marks].map((mark, i) => [carrier + mark, withTone(plain, (i + firstTone) as Tone)]);
};

const VNI_SMALL: [string, string][] = [
  ...[..."aeouy"].flatMap((vowel) => vniPairs(vowel, vowel, VNI_TONES)),
  ...vniPairs("ô", "ơ", VNI_TONES),
  ...vniPairs("ö", "ư", VNI_TONES),
  ...vniPairs("a", "â", VNI_CIRCUMFLEX),
  ...vniPairs("e", "ê", VNI_CIRCUMFLEX),
  ...vniPairs("o", "ô", VNI_CIRCUMFLEX),
  ...vniPairs("a", "ă", VNI_BREVE),
  ...Object.entries(VNI_SINGLE),
];

const VNI: ReadonlyMap<string, string> = new Map(VNI_SMALL);

const fromVni = (code: string): string | undefined => {
  const letter = VNI.get(code.toLowerCase());
  // The carrier decides the case: people leave the mark small after a capital.
  return letter && code[0] !== code[0]?.toLowerCase() ? letter.toUpperCase() : letter;
};

/** Pairs before single codes: `öôø` is ư ờ, not ư ơ and a stray ø. */
const decodeVni = (text: string): string => {
  let decoded = "";
  for (let i = 0; i < text.length; ) {
    const pair = text.slice(i, i + 2);
    const fromPair = pair.length === 2 ? fromVni(pair) : undefined;
    const code = text[i] as string;
    decoded += fromPair ?? fromVni(code) ?? code;
    i += fromPair === undefined ? 1 : 2;
  }
  return decoded;
};

/** Reads the text as if each Latin-1 character were a code of that font family; other characters stay. */
export const decodeLegacy = (text: string, encoding: LegacyEncoding): string =>
  encoding === "tcvn3"
    ? text.replace(/[\u00a1-\u00fe]/g, (code) => TCVN3.get(code) ?? code)
    : decodeVni(text);
