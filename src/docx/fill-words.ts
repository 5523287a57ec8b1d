import { findGap } from "./find-gap.ts";
import { findParagraphs } from "./find-paragraphs.ts";
import { fillGap, type GapChange, gapChanges, wordsAndGaps } from "./number-gaps.ts";
import { type DocxParts, unzipDocx } from "./package.ts";
import { RULE_STYLES } from "./rules.ts";
import { edited, type PlacedParagraph, placedParagraphs, replacedText, type XmlEdit } from "./text-pieces.ts";
import { entryBytes, withEntryBytes, zipEntries } from "./zip-entries.ts";

const DOCUMENT = "word/document.xml";
/** Who wrote the file and when; not what it says. */
const IS_ABOUT_FILE = /^docProps\//;
/** An electronic signature of the package, which any change would break. */
const IS_SIGNATURE = /^_xmlsignatures\//;
const TEXT = /(<w:t(?: [^>]*)?>)[^<]*/g;
const RULE_INDENTS = new RegExp(
  `(<w:pStyle w:val="(?:${RULE_STYLES.join("|")})"/>(?:(?!</w:pPr>)[\\s\\S])*?)<w:ind [^>]*>`,
  "g",
);
const OTHER_ENCODING = /^\s*<\?xml[^>]*\sencoding=["'](?!utf-?8["'])/i;

/**
 * Carries the numbers and dates that came into a document over to the version a clerk edited. `base` and `now` are what
 * hoso writes from the same template before and after; where they differ by more than numbers and the blanks for them, and
 * where a place cannot be found in `yours` beyond doubt, the answer is undefined, and a person has to decide.
 *
 * Changed are only characters of w:t in the main part of `yours`; every other byte of its XML and every other entry of its
 * zip stay as they are. `yours` itself comes back when it says all of it already. Undefined too for a signed package, for
 * what `unzipDocx` refuses, and for zips that are encrypted, zip64 or broken.
 */
export function fillWords(yours: Uint8Array, base: Uint8Array, now: Uint8Array): Uint8Array | undefined {
  const [old, new_] = [unzipDocx(base, "").parts, unzipDocx(now, "").parts];
  if (old === undefined || new_ === undefined) return undefined;
  const paragraphs = placedParagraphs(String(old[DOCUMENT]));
  const changes = changesOf(old, new_, paragraphs);
  if (changes === undefined || changes.size === 0) return changes && yours;

  const zip = unzipDocx(yours, "").parts && zipEntries(yours);
  if (!zip || zip.entries.some(({ name }) => IS_SIGNATURE.test(name))) return undefined;
  const bytes = entryBytes(zip, DOCUMENT);
  if (bytes === undefined) return undefined;
  // Its byte order mark, if it has one, is one of the bytes that stay.
  const xml = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  if (OTHER_ENCODING.test(xml)) return undefined;
  const edits = editsOf(xml, paragraphs, changes);
  if (edits === undefined || edits.length === 0) return edits && yours;
  return withEntryBytes(zip, DOCUMENT, new TextEncoder().encode(edited(xml, edits)));
}

/** Changes by the place of their paragraph. */
type Changes = Map<number, GapChange[]>;

function changesOf(
  old: DocxParts,
  now: DocxParts,
  paragraphs: readonly PlacedParagraph[],
): Changes | undefined {
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const isForm = (name: string): boolean => name !== DOCUMENT && !IS_ABOUT_FILE.test(name);
  if (names.some((name) => isForm(name) && !isSame(old[name], now[name]))) return undefined;
  const [before, after] = [String(old[DOCUMENT]), String(now[DOCUMENT])];
  if (frameOf(before) !== frameOf(after)) return undefined;
  const changes: Changes = new Map();
  for (const [at, { text }] of placedParagraphs(after).entries()) {
    const found = gapChanges(paragraphs[at]?.text ?? "", text);
    if (found === undefined) return undefined;
    if (found.length > 0) changes.set(at, found);
  }
  return changes;
}

const isSame = (a: string | Uint8Array | undefined, b: string | Uint8Array | undefined): boolean =>
  typeof a === "object" && typeof b === "object"
    ? a.length === b.length && a.every((byte, at) => byte === b[at])
    : a === b;

/** The XML without what it says; the length of a rule follows from the text above it. */
const frameOf = (xml: string): string => xml.replace(TEXT, "$1").replace(RULE_INDENTS, "$1");

function editsOf(xml: string, base: readonly PlacedParagraph[], changes: Changes): XmlEdit[] | undefined {
  const yours = placedParagraphs(xml);
  const texts = (paragraphs: readonly PlacedParagraph[]): string[] => paragraphs.map(({ text }) => text);
  const places = findParagraphs(texts(base), texts(yours), [...changes.keys()]);
  if (places === undefined) return undefined;
  const edits: XmlEdit[] = [];
  for (const [at, place] of places) {
    const mine = yours[place] as PlacedParagraph;
    const [theirWords, myWords] = [base[at]?.text ?? "", mine.text].map(wordsAndGaps) as [Words, Words];
    for (const change of changes.get(at) ?? []) {
      const gap = findGap(theirWords, myWords, change.gap);
      const stretch = gap === undefined ? undefined : myWords.gaps[gap];
      const filling = stretch && fillGap(change, stretch.text);
      if (stretch === undefined || filling === undefined) return undefined;
      if (filling === "done") continue;
      const { from, to, text } = filling;
      edits.push(...replacedText(xml, mine, stretch.from + from, stretch.from + to, text));
    }
  }
  return edits;
}

type Words = ReturnType<typeof wordsAndGaps>;
