import { breakLines } from "../text/break-lines.ts";
import { type Metrics, textWidth } from "../text/measure.ts";
import type { Fonts, PdfFace } from "./font-data.ts";

/** Measures and breaks text of the PDF, in points. */
export interface PageText {
  width(text: string, face: PdfFace, size: number): number;
  lines(text: string, face: PdfFace, size: number, avail: number): string[];
}

/** Text as the PDF draws it: NFC, because accents that stand alone are misplaced; nothing invisible, no controls. */
export const printable = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[^\S\n\u00a0]/g, " ")
    .replace(/(?!\n)[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, "");

export const pageText = (fonts: Fonts): PageText => {
  const widths = (face: PdfFace) =>
    Object.fromEntries(Object.entries(fonts[face].glyphs).map(([char, [, width]]) => [char, width]));
  const regular = widths("regular");
  const metrics: Metrics = { regular, bold: widths("bold"), italic: widths("italic"), boldItalic: regular };
  return {
    width: (text, face, size) => textWidth(text, face, size, metrics) / 20,
    lines: (text, face, size, avail) => breakLines(printable(text), face, size, avail * 20, metrics),
  };
};
