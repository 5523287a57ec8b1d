import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import fontkit from "@pdf-lib/fontkit";
import { zlibSync } from "fflate";
import subsetFont from "subset-font";
import type { FontData, Fonts, PdfFace } from "../src/pdf/font-data.ts";
import type { Face, Metrics } from "../src/text/measure.ts";
import { charset } from "./charset.ts";

/** What the build writes as JSON: `metrics` is small and always loaded, `fonts` only when a PDF is made. */
export interface BuiltFonts {
  metrics: Metrics;
  fonts: Fonts;
}

type Font = ReturnType<typeof fontkit.create>;

const require = createRequire(import.meta.url);
const FILES: Record<Face, string> = {
  regular: "400Regular/Tinos_400Regular.ttf",
  bold: "700Bold/Tinos_700Bold.ttf",
  italic: "400Regular_Italic/Tinos_400Regular_Italic.ttf",
  boldItalic: "700Bold_Italic/Tinos_700Bold_Italic.ttf",
};

// Font descriptor values that the font file does not give directly.
const SERIF = 2;
const SYMBOLIC = 4; // its characters are not those of Adobe's Latin set
const ITALIC = 64;
const DESCRIPTORS: Record<PdfFace, { name: string; flags: number; stemV: number }> = {
  regular: { name: "HOSOAA+Tinos", flags: SERIF | SYMBOLIC, stemV: 80 },
  bold: { name: "HOSOAB+Tinos-Bold", flags: SERIF | SYMBOLIC, stemV: 140 },
  italic: { name: "HOSOAC+Tinos-Italic", flags: SERIF | SYMBOLIC | ITALIC, stemV: 76 },
};

const readFace = (face: Face): Promise<Uint8Array> =>
  readFile(require.resolve(`@expo-google-fonts/tinos/${FILES[face]}`));

/** Fails when a character of the set is missing or, other than a space, has no outline. */
const glyphOf = (font: Font, char: string) => {
  const code = char.codePointAt(0) ?? 0;
  const glyph = font.glyphForCodePoint(code);
  const isSpace = char.trim() === "";
  const hasInk = (glyph.path as unknown as { commands: unknown[] }).commands.length > 0;
  if (!font.hasGlyphForCodePoint(code) || glyph.id === 0 || hasInk === isSpace) {
    throw new Error(`${font.postscriptName}: U+${code.toString(16)} is missing or has a wrong outline`);
  }
  return glyph;
};

/** 1/1000 of the type size, to two decimals: 30 capitals at 15 pt are then exact to 0.1 twip. */
const thousandth = (font: Font, units: number): number => Math.round((units * 1e5) / font.unitsPerEm) / 100;

const widthsOf = (font: Font): Record<string, number> =>
  Object.fromEntries(
    charset.map((char) => [char, thousandth(font, glyphOf(font, char).advanceWidth)] as const),
  );

const buildFont = async (face: PdfFace): Promise<FontData> => {
  // Hinting and layout tables are of no use in a PDF: this halves the file.
  const file = await subsetFont(await readFace(face), charset.join(""), {
    targetFormat: "truetype",
    noHinting: true,
    keepFeatures: [],
    dropTables: ["GSUB", "GPOS", "GDEF", "kern", "DSIG", "gasp", "meta"],
  });
  // The ids must be those of the subset, so it is the subset that is read.
  const font = fontkit.create(file);
  const { minX, minY, maxX, maxY } = font.bbox;
  const whole = (units: number) => Math.round(thousandth(font, units));
  return {
    ...DESCRIPTORS[face],
    // fflate, not zlib of Node: the same bytes whatever made the build.
    base64: Buffer.from(zlibSync(file, { level: 9 })).toString("base64"),
    length: file.length,
    glyphs: Object.fromEntries(
      charset.map((char) => {
        const glyph = glyphOf(font, char);
        return [char, [glyph.id, thousandth(font, glyph.advanceWidth)] as const];
      }),
    ),
    ascent: whole(font.ascent),
    descent: whole(font.descent),
    capHeight: whole(font.capHeight),
    bbox: [whole(minX), whole(minY), whole(maxX), whole(maxY)],
    italicAngle: Math.round(font.italicAngle * 100) / 100,
  };
};

/** Subsets Tinos (SIL OFL 1.1, metrics of Times New Roman) and reads its widths. Deterministic; writes nothing. */
export const buildFonts = async (): Promise<BuiltFonts> => {
  const widths = async (face: Face) => widthsOf(fontkit.create(await readFace(face)));
  return {
    metrics: {
      regular: await widths("regular"),
      bold: await widths("bold"),
      italic: await widths("italic"),
      boldItalic: await widths("boldItalic"),
    },
    fonts: {
      regular: await buildFont("regular"),
      bold: await buildFont("bold"),
      italic: await buildFont("italic"),
    },
  };
};
