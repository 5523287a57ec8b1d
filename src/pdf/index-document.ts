import type { PdfMetadata } from "./pdf-file.ts";

/** One document of the dossier: a row of the table. All values are printed as they are; "" leaves the cell blank. */
export interface IndexRow {
  stt: string;
  /** Number and symbol. */
  number: string;
  date: string;
  /** Type and subject. */
  title: string;
  author: string;
  /** Sheet or page numbers. */
  pages: string;
  note: string;
  /** Path of the file, relative to the PDF, with "/" between folders and not encoded. */
  href?: string;
}

/** A group of the official list. One without documents says why. */
export interface IndexGroup {
  heading: string;
  rows: readonly IndexRow[];
  emptyReason?: string;
}

/**
 * Everything the index PDF shows, in the words it is shown in: form IV of Annex V of Decree 30/2020/NĐ-CP
 * ("Mục lục văn bản, tài liệu trong hồ sơ"). Lines of the head are centred and wrap.
 */
export interface IndexDocument {
  /** Language tag of the text, e.g. "vi". */
  language: string;
  /** The body that keeps the dossier, top left; none when empty. */
  owner: readonly { text: string; bold: boolean }[];
  title: readonly string[];
  dossierTitle: string;
  /** Dossier code; a dotted line to be filled in by hand stands for a blank value. */
  code: { label: string; value: string };
  years: string;
  /** The seven column headings. Their numbers (1) to (7) are added. */
  columns: readonly [string, string, string, string, string, string, string];
  groups: readonly IndexGroup[];
  /** With `{n}` and `{total}`: "{n}". Shown from page 2 on. */
  pageLabel: string;
  metadata: PdfMetadata;
}
