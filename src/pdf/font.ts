import { decodeFromBase64, type PDFContext, PDFName, PDFRawStream, type PDFRef, PDFString } from "pdf-lib";
import { charWidth } from "../text/measure.ts";
import type { FontData } from "./font-data.ts";
import type { WriteStream } from "./write-stream.ts";

/** A face inside a PDF. */
export interface EmbeddedFont {
  ref: PDFRef;
  /** The text as a literal string: two bytes for each character id (a char code a byte), escaped, in brackets. */
  encode(text: string): string;
}

// What stands for a character the face lacks. (Glyph 0 has no outline: subsetting empties it.)
const BOX = "□";

/** A character of the PDF: its id in the text, the glyph that draws it, its width in 1/1000 of the type size. */
interface Drawn {
  char: string;
  cid: number;
  gid: number;
  width: number;
}

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, "0");
const utf16 = (char: string): string =>
  Array.from(char.split(""), (unit) => hex(unit.charCodeAt(0))).join("");

/**
 * The characters in order of their ids. Known ones use their glyph id; a missing one gets an own id that is drawn as
 * an empty box, so that searching and copying still find the character.
 */
const drawnChars = (text: string, data: FontData): Drawn[] => {
  const widths = Object.fromEntries(Object.entries(data.glyphs).map(([char, [, width]]) => [char, width]));
  const box = data.glyphs[BOX]?.[0] ?? 0;
  let free = Math.max(...Object.values(data.glyphs).map(([gid]) => gid)) + 1;
  const drawn = [...new Set(text)].sort().map((char): Drawn => {
    const glyph = data.glyphs[char];
    if (glyph !== undefined) return { char, cid: glyph[0], gid: glyph[0], width: glyph[1] };
    return { char, cid: free++, gid: box, width: charWidth(char, widths) };
  });
  return drawn.sort((a, b) => a.cid - b.cid);
};

/** A byte inside a literal string (PDF 32000-1, 7.3.4.2). */
const literal = (byte: number): string => {
  const char = String.fromCharCode(byte);
  if (char === "\r") return "\\r";
  return "()\\".includes(char) ? `\\${char}` : char;
};

/** CMap from character ids to Unicode (PDF 32000-1, 9.10.3): what search and copy read. */
const toUnicode = (chars: readonly Drawn[]): string => {
  const pairs = chars.map(({ cid, char }) => `<${hex(cid)}> <${utf16(char)}>`);
  const blocks: string[] = [];
  // A block may hold at most 100 pairs.
  for (let i = 0; i < pairs.length; i += 100) {
    const block = pairs.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar`, ...block, "endbfchar");
  }
  return [
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    "1 begincodespacerange",
    "<0000> <FFFF>",
    "endcodespacerange",
    ...blocks,
    "endcmap",
    "CMapName currentdict /CMap defineresource pop",
    "end",
    "end",
  ].join("\n");
};

/** The glyph of each id, two bytes each; only needed when an id is not its own glyph. */
const cidToGid = (chars: readonly Drawn[]): Uint8Array => {
  const bytes = new Uint8Array(((chars.at(-1)?.cid ?? 0) + 1) * 2);
  for (const { cid, gid } of chars) {
    bytes[cid * 2] = gid >> 8;
    bytes[cid * 2 + 1] = gid & 0xff;
  }
  return bytes;
};

/**
 * Embeds a face for the characters of `text`, without parsing the font: composite font, identity encoding,
 * TrueType outlines (PDF 32000-1, 9.7). `text` must hold every character that will be encoded.
 */
export const embedFont = (
  context: PDFContext,
  data: FontData,
  text: string,
  writeStream: WriteStream,
): EmbeddedFont => {
  const chars = drawnChars(text, data);
  const file = context.obj({ Length1: data.length, Filter: "FlateDecode" });
  const descriptor = context.obj({
    Type: "FontDescriptor",
    FontName: data.name,
    Flags: data.flags,
    FontBBox: [...data.bbox],
    ItalicAngle: data.italicAngle,
    Ascent: data.ascent,
    Descent: data.descent,
    CapHeight: data.capHeight,
    StemV: data.stemV,
    FontFile2: context.register(PDFRawStream.of(file, decodeFromBase64(data.base64))),
  });
  const isIdentity = chars.every(({ cid, gid }) => cid === gid);
  const descendant = context.obj({
    Type: "Font",
    Subtype: "CIDFontType2",
    BaseFont: data.name,
    CIDSystemInfo: { Registry: PDFString.of("Adobe"), Ordering: PDFString.of("Identity"), Supplement: 0 },
    FontDescriptor: context.register(descriptor),
    DW: 1000,
    W: chars.flatMap(({ cid, width }) => [cid, [width]]),
    CIDToGIDMap: isIdentity ? PDFName.of("Identity") : writeStream(cidToGid(chars)),
  });
  const font = context.obj({
    Type: "Font",
    Subtype: "Type0",
    BaseFont: data.name,
    Encoding: "Identity-H",
    DescendantFonts: [context.register(descendant)],
    ToUnicode: writeStream(toUnicode(chars)),
  });
  const ids = new Map(chars.map(({ char, cid }) => [char, literal(cid >> 8) + literal(cid & 0xff)]));
  return {
    ref: context.register(font),
    encode: (part) => `(${Array.from(part, (char) => ids.get(char) ?? "\0\0").join("")})`,
  };
};
