const LETTERS: Record<string, string> = { đ: "d", ð: "d", æ: "ae", œ: "oe", ø: "o", ß: "ss", ł: "l" };
/** Device names that Windows refuses as file names, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

export interface SlugOptions {
  /** Between words; default "-". */
  joiner?: "-" | "_";
  /** Longest result in characters, cut at the end of a word where there is one; default 60. */
  maxLength?: number;
  /** The whole result when no letter or digit is left, and the first word where the result would be reserved; default "ho-so". */
  fallback?: string;
}

/** Lower-case ASCII without marks: `Đà Nẵng` → `da nang`. Characters of other scripts stay. */
export const withoutMarks = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đðæœøßł]/g, (letter) => LETTERS[letter] as string);

const cutAtWord = (slug: string, joiner: string, maxLength: number): string => {
  if (slug.length <= maxLength) return slug;
  const cut = slug.slice(0, maxLength);
  if (slug[maxLength] === joiner) return cut;
  const end = cut.lastIndexOf(joiner);
  return end > 0 ? cut.slice(0, end) : cut;
};

/** A name for files and folders, only `[a-z0-9]` and the joiner: `Camera an ninh thôn Đông` → `camera-an-ninh-thon-dong`. */
export const slug = (text: string, options: SlugOptions = {}): string => {
  const { joiner = "-", maxLength = 60, fallback = `ho${joiner}so` } = options;
  const words = withoutMarks(text).match(/[a-z0-9]+/g) ?? [];
  const whole = words.join(joiner) || fallback;
  const safe = RESERVED.test(whole) ? `${fallback}${joiner}${whole}` : whole;
  const cut = cutAtWord(safe, joiner, maxLength);
  return RESERVED.test(cut) ? fallback : cut;
};
