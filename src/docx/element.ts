import type { ElementOp } from "./template.ts";

/*
 * Word refuses a cell without a paragraph and a row without cells. A loop or condition may leave such an element empty;
 * what is then done to it is what docxtemplater does: a cell or content control gets an empty paragraph, a row or table
 * disappears. Content is tracked as a set of bits, one for each kind of element that counts as content.
 */

type Guarded = ElementOp["element"];

const BITS: Readonly<Record<string, number>> = {
  "w:p": 1,
  "w:r": 2,
  "w:commentRangeStart": 4,
  "w:sdt": 8,
  "w:tc": 16,
  "w:tr": 32,
};

const NEEDS: Readonly<Record<Guarded, number>> = {
  "w:sdtContent": 1 | 2 | 4 | 8,
  "w:tc": 1,
  "w:tr": 16,
  "w:tbl": 32,
};

/** The bit of an element that counts as content, 0 for all others. */
export const contentBit = (tag: string): number => BITS[tag] ?? 0;

export const isGuarded = (tag: string): tag is Guarded => Object.hasOwn(NEEDS, tag);

/** True when the content written into the element (a set of bits) is enough for Word. */
export const isFilled = (element: Guarded, content: number): boolean => (content & NEEDS[element]) !== 0;

/** True for elements that disappear when they are empty; the others get `EMPTY_PARAGRAPH`. */
export const isDroppedWhenEmpty = (element: Guarded): boolean => element === "w:tr" || element === "w:tbl";

export const EMPTY_PARAGRAPH = "<w:p></w:p>";

/** Between two tables, or a table and a cell's end, Word wants a paragraph. */
export const PARAGRAPH_AFTER_TABLE = "<w:p/>";
export const TABLE_END = "</w:tbl>";
export const PRESERVED_TEXT = '<w:t xml:space="preserve">';
export const TEXT_END = "</w:t>";
export const EMPTY_TEXT = "<w:t/>";

const SKIPPED_AFTER_TABLE = /^(?:[ \n\r\t]+|<w:bookmarkEnd[^>]*>)*/;
const MAY_FOLLOW_TABLE = ["<w:p", "<w:tbl", "<w:sectPr", "</w:ftr>", "</w:hdr>"];

/** How many characters at the start of `text` (white space, bookmark ends) do not count as following a table. */
export const skippedAfterTable = (text: string): number => SKIPPED_AFTER_TABLE.exec(text)?.[0].length ?? 0;

/** True when `text` may stand directly behind a table. */
export const mayFollowTable = (text: string): boolean =>
  MAY_FOLLOW_TABLE.some((start) => text.startsWith(start));
