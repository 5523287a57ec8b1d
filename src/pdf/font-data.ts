/** One face, ready to be embedded in a PDF. All measures in 1/1000 of the type size. Made by `scripts/build-fonts.ts`. */
export interface FontData {
  /** PostScript name with the subset tag of PDF 32000-1, 9.6.4: "HOSOAA+Tinos". */
  name: string;
  /** The subset TrueType file, deflated (zlib), as Base64: it goes into the PDF as it is. */
  base64: string;
  /** Length of the TrueType file before deflating, in bytes. */
  length: number;
  /** Glyph id and advance width of each character. */
  glyphs: Readonly<Record<string, readonly [gid: number, width: number]>>;
  ascent: number;
  descent: number;
  capHeight: number;
  /** [minX, minY, maxX, maxY] of all glyphs. */
  bbox: readonly [number, number, number, number];
  /** In degrees, negative when the face leans to the right. */
  italicAngle: number;
  stemV: number;
  /** Font descriptor flags (PDF 32000-1, table 123). */
  flags: number;
}

export type PdfFace = "regular" | "bold" | "italic";

/** The faces of the index PDF. */
export type Fonts = Readonly<Record<PdfFace, FontData>>;
