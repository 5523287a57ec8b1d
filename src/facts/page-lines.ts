import type { Catalog } from "../catalog/catalog.ts";
import type { Regime } from "../catalog/domain-data.ts";
import { textWidth } from "../catalog/layout.ts";
import { balanceLines } from "../text/break-lines.ts";
import { type Metrics, textWidth as widthOf } from "../text/measure.ts";

/**
 * Width of the letterhead's right cell, with place and date, in twips (`_parts/quoc_hieu.hbs`, `_parts/tieu_de_dang.hbs`);
 * the left one has what is left of the text.
 */
const RIGHT_CELL = { nha_nuoc: 5654, dang: 5154, doan: 5654 } as const;
/** Left and right margin inside a cell, in twips (`_parts/khung.hbs`). */
const CELL_MARGINS = 216;
/** Sizes of Party papers do not go by a preset. */
const PARTY_SIZE = 14;

/** Lines of the texts at the head of a page, broken where a person would: whole phrases, lines of like length. */
export interface PageLines {
  /** A body's name in the letterhead. */
  head: (name: string, face: "regular" | "bold") => string[];
  /** A name in a cell of the grid of signatures with that many cells a row; `together` is not broken where it fits. */
  cell: (name: string, cells: number, together?: string) => string[];
  /** The subject under the type of the paper. */
  subject: (text: string) => string[];
  /** The subject of an official letter, under its number, in the size of that line (Phụ lục I, mục II.5). */
  letterSubject: (text: string) => string[];
  /** Place and date; the date stays on one line. */
  placeAndDate: (place: string, date: string) => string[];
}

/** How the texts at the head of a page break; `preset`: the set of sizes, 14 or 13. */
export function pageLines(
  { data, layout }: Pick<Catalog, "data" | "layout">,
  metrics: Metrics,
  regime: Regime,
  preset: 14 | 13,
): PageLines {
  const right = RIGHT_CELL[regime];
  const left = textWidth(layout) - right;
  // A phrase may contain another: the longest is bound first.
  const khong_tach = data.ngat_dong.khong_tach.toSorted((a, b) => b.length - a.length);
  const [size, headSize] = regime === "dang" ? [PARTY_SIZE, PARTY_SIZE] : [preset, preset - 1];
  return {
    head: (name, face) =>
      wholeLines(name, khong_tach, (whole) => balanceLines(whole, face, headSize, left, metrics)),
    cell: (name, cells, together) => {
      const width = Math.floor(textWidth(layout) / cells) - CELL_MARGINS;
      // Longer than the cell, it breaks between words, not inside one.
      const fits = together !== undefined && widthOf(together, "bold", size, metrics) <= width;
      return wholeLines(name, fits ? [together, ...khong_tach] : khong_tach, (whole) =>
        balanceLines(whole, "bold", size, width, metrics),
      );
    },
    subject: (text) =>
      wholeLines(text, khong_tach, (whole) => balanceLines(whole, "bold", size, textWidth(layout), metrics)),
    letterSubject: (text) =>
      wholeLines(text, khong_tach, (whole) => balanceLines(whole, "regular", headSize, left, metrics)),
    placeAndDate: (place, date) =>
      wholeLines(`${place}, ${date}`, [date], (whole) => balanceLines(whole, "italic", size, right, metrics)),
  };
}

/** Lines of a name or subject; the phrases of `together`, years, and the first two words of a quoted name stay whole. */
function wholeLines(
  text: string,
  together: readonly string[],
  balance: (text: string) => string[],
): string[] {
  const bound = together
    .reduce((bound, phrase) => bound.replaceAll(phrase, phrase.replaceAll(" ", "\u00a0")), text)
    .replace(/(năm) (?=\d{4})|(\d) (?=tháng)|(“[^\s”]+) /gu, "$1$2$3\u00a0");
  return balance(bound).map((line) => line.replaceAll("\u00a0", " "));
}
