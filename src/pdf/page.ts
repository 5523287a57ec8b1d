import type { PdfFace } from "./font-data.ts";

/** What stands on a page. Measures are points; x from the left edge, y from the top edge downwards. */
export type PageItem =
  /** One line of text; `y` is its base line. */
  | { kind: "text"; x: number; y: number; face: PdfFace; size: number; text: string }
  /** A hairline. */
  | { kind: "rule"; x1: number; y1: number; x2: number; y2: number }
  /** An area that opens a file beside the PDF. */
  | { kind: "link"; x: number; y: number; width: number; height: number; href: string };

export type Page = readonly PageItem[];

/** An entry of the document outline, pointing at a height `y` of the page with index `page` (from 0). */
export interface OutlineEntry {
  title: string;
  page: number;
  y: number;
  children: readonly OutlineEntry[];
}

/** Pages that are laid out and only need to be written. */
export interface LaidOut {
  pages: readonly Page[];
  outline: readonly OutlineEntry[];
}

/** Millimetres in points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** A4 with the margins of Decree 30/2020/NĐ-CP, Annex I, part I: top and bottom 20, left 30, right 15 mm. */
export const PAPER = {
  width: mm(210),
  height: mm(297),
  left: mm(30),
  right: mm(210 - 15),
  top: mm(20),
  bottom: mm(297 - 20),
  textWidth: mm(165),
  /** Base line of the page number, inside the top margin (Annex I, part I, 7). */
  numberLine: mm(13),
} as const;
