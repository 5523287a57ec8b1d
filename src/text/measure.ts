/** The four faces a document uses. */
export type Face = "regular" | "bold" | "italic" | "boldItalic";

/** Advance widths of single characters in 1/1000 of the type size, for each face (`scripts/build-fonts.ts`). */
export type Metrics = Readonly<Record<Face, Readonly<Record<string, number>>>>;

// Half way between a wide capital and the box most programs draw for a character they lack.
const UNKNOWN_WIDTH = 778;
// East Asian letters and emoji take a full em in the fallback fonts of Word and LibreOffice.
const FULL_WIDTH_FROM = 0x2e80;
const NO_WIDTH = /[\p{M}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/** Width of one character in 1/1000 of the type size; a character without metrics gets a sane guess. */
export const charWidth = (char: string, widths: Readonly<Record<string, number>>): number => {
  const known = widths[char];
  if (known !== undefined) return known;
  if (NO_WIDTH.test(char)) return 0;
  return (char.codePointAt(0) ?? 0) >= FULL_WIDTH_FROM ? 1000 : UNKNOWN_WIDTH;
};

/**
 * Width of one line of text in twips (1/20 pt), not rounded. `sizePt` is the type size in points. Word and
 * LibreOffice set the faces used here without kerning unless told to, so the widths of the characters add up.
 * The text is expected in NFC.
 */
export const textWidth = (text: string, face: Face, sizePt: number, metrics: Metrics): number => {
  const widths = metrics[face];
  let sum = 0;
  for (const char of text) sum += charWidth(char, widths);
  return (sum * sizePt) / 50;
};
