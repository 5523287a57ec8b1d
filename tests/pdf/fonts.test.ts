import { beforeAll, describe, expect, it } from "vitest";
import { type BuiltFonts, buildFonts } from "../../scripts/build-fonts.ts";
import { charset, vietnameseLetters } from "../../scripts/charset.ts";
import type { PdfFace } from "../../src/pdf/font-data.ts";
import type { PageItem } from "../../src/pdf/page.ts";
import { pdfFile } from "../../src/pdf/pdf-file.ts";
import { openPdf, pixelsOf, textOf } from "./read-pdf.ts";
import { sampleIndex } from "./sample-index.ts";

const FACES: PdfFace[] = ["regular", "bold", "italic"];
const CELL = 32;
const COLUMNS = 16;
const SCALE = 1.5;
// Wide letters and the box of an unknown character stay inside their cell, and lines of different faces apart.
const SIZE = 18;

let built: BuiltFonts;
beforeAll(async () => {
  built = await buildFonts();
});

const originOf = (i: number) => ({ x: 30 + (i % COLUMNS) * CELL, y: 30 + Math.floor(i / COLUMNS) * CELL });

const pdfOf = (chars: readonly string[], face: PdfFace) => {
  const page = chars.map((text, i): PageItem => {
    const { x, y } = originOf(i);
    return { kind: "text", x: x + 6, y: y + CELL - 10, face, size: SIZE, text };
  });
  return pdfFile({ pages: [page], outline: [] }, sampleIndex([]), built.fonts);
};

/** For each character the pixels of its cell, and how much ink they hold. */
const drawn = async (chars: readonly string[], face: PdfFace) => {
  const { grey, width } = await pixelsOf(await openPdf(await pdfOf(chars, face)), 1, SCALE);
  return chars.map((char, i) => {
    const { x, y } = originOf(i);
    const pixels: number[] = [];
    let ink = 0;
    for (let row = 0; row < CELL * SCALE; row++) {
      for (let column = 0; column < CELL * SCALE; column++) {
        const value = grey[(Math.round(y * SCALE) + row) * width + Math.round(x * SCALE) + column] ?? 255;
        pixels.push(value);
        ink += 255 - value;
      }
    }
    return { char, ink, shape: pixels.join() };
  });
};

const plain = (char: string): string =>
  char.normalize("NFD").replace(/\p{M}/gu, "").replace("đ", "d").replace("Đ", "D");

describe("the embedded fonts", () => {
  it("know every Vietnamese letter in every face", () => {
    expect(vietnameseLetters).toHaveLength(134);
    for (const face of FACES) {
      const glyphs = built.fonts[face].glyphs;
      expect(vietnameseLetters.filter((char) => glyphs[char] === undefined)).toEqual([]);
    }
  });

  it("are built to the same bytes each time", async () => {
    expect(JSON.stringify(await buildFonts())).toBe(JSON.stringify(built));
  });

  it("have the widths that are used for measuring", () => {
    for (const face of FACES) {
      for (const char of charset) expect(built.fonts[face].glyphs[char]?.[1]).toBe(built.metrics[face][char]);
    }
  });

  describe.each(FACES)("%s", (face) => {
    it("draws ink for every character that is not a space", async () => {
      const chars = charset.filter((char) => char.trim() !== "");
      const blank = (await drawn(chars, face)).filter(({ ink }) => ink < 255 * 3).map(({ char }) => char);
      expect(blank).toEqual([]);
    });

    it("draws every accented letter unlike its plain letter and unlike all others", async () => {
      const chars = [...vietnameseLetters, ..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"];
      const cells = await drawn(chars, face);
      const byChar = new Map(cells.map(({ char, shape }) => [char, shape]));
      expect(vietnameseLetters.filter((char) => byChar.get(char) === byChar.get(plain(char)))).toEqual([]);
      expect(new Set(byChar.values()).size).toBe(chars.length);
    });

    it("gives back every character when text is copied", async () => {
      const chars = charset.filter((char) => char.trim() !== "");
      const copied = await textOf(await openPdf(await pdfOf(chars, face)), 1);
      // The reader gives the Greek letter for the micro sign and the like.
      const isCopied = (char: string) => copied.includes(char) || copied.includes(char.normalize("NFKC"));
      expect(chars.filter((char) => !isCopied(char))).toEqual([]);
    });
  });

  it("draw a box for a character they lack and still give it back", async () => {
    const [box, emoji, han] = await drawn(["□", "😀", "漢"], "regular");
    expect(emoji?.shape).toBe(box?.shape);
    expect(han?.shape).toBe(box?.shape);
    expect(await textOf(await openPdf(await pdfOf(["😀", "漢"], "regular")), 1)).toBe("😀 漢");
  });
});
