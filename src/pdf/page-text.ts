import { balanceLines, breakLines } from "../text/break-lines.ts";
import { type Metrics, textWidth } from "../text/measure.ts";
import type { Fonts, PdfFace } from "./font-data.ts";

/** Measures and breaks text of the PDF, in points. */
export interface PageText {
  width(text: string, face: PdfFace, size: number): number;
  /** Lines as full as possible. */
  lines(text: string, face: PdfFace, size: number, avail: number): string[];
  /** The same number of lines, as even as possible; they may also end after "/". For headings. */
  headingLines(text: string, face: PdfFace, size: number, avail: number): string[];
}

/** Text as the PDF draws it: NFC, because accents that stand alone are misplaced; nothing invisible, no controls. */
export const printable = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/[^\S\n\u00a0]/g, " ")
    .replace(/(?!\n)[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, "");

export const pageText = (fonts: Fonts): PageText => {
  const widths = (face: PdfFace) =>
    Object.fromEntries(Object.entries(fonts[face].glyphs).map(([char, [, width]]) => [char, width]));
  const regular = widths("regular");
  const metrics: Metrics = { regular, bold: widths("bold"), italic: widths("italic"), boldItalic: regular };
  return {
    width: (text, face, size) => textWidth(text, face, size, metrics) / 20,
    headingLines: (text, face, size, avail) =>
      balanceLines(printable(text).replaceAll("/", "/\u200b"), face, size, avail * 20, metrics).map((line) =>
        line.replaceAll("\u200b", ""),
      ),
    lines: (text, face, size, avail) => breakLines(printable(text), face, size, avail * 20, metrics),
  };
};
