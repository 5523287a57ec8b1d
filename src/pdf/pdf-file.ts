import { PDFContext, PDFHexString, type PDFRef, PDFString, PDFWriter } from "pdf-lib";
import { writeFileLink } from "./file-link.ts";
import { type EmbeddedFont, embedFont } from "./font.ts";
import type { Fonts, PdfFace } from "./font-data.ts";
import { writeOutline } from "./outline.ts";
import { type LaidOut, PAPER, type Page } from "./page.ts";
import { FACE_NAMES, pageContent } from "./page-content.ts";
import { pdfDate } from "./pdf-date.ts";
import { type Deflate, streamWriter, type WriteStream } from "./write-stream.ts";

/** What a viewer shows about a PDF. */
export interface PdfMetadata {
  title: string;
  author: string;
  subject: string;
  keywords: readonly string[];
  /** ISO 8601 date or date and time; printed with its own offset, never read from a clock. */
  creationDate: string;
}

const FACES = Object.keys(FACE_NAMES) as PdfFace[];
const PRODUCER = "hoso";
// Objects to write before a pause; an index is written in a few milliseconds.
const WITHOUT_PAUSE = 1e9;

const textIn = (pages: readonly Page[], face: PdfFace): string =>
  pages
    .flat()
    .map((item) => (item.kind === "text" && item.face === face ? item.text : ""))
    .join("");

const writeInfo = (context: PDFContext, metadata: PdfMetadata): PDFRef => {
  const date = PDFString.of(pdfDate(metadata.creationDate));
  return context.register(
    context.obj({
      Title: PDFHexString.fromText(metadata.title),
      Author: PDFHexString.fromText(metadata.author),
      Subject: PDFHexString.fromText(metadata.subject),
      Keywords: PDFHexString.fromText(metadata.keywords.join(", ")),
      Creator: PDFString.of(PRODUCER),
      Producer: PDFString.of(PRODUCER),
      CreationDate: date,
      ModDate: date,
    }),
  );
};

/** Writes the pages and the node that holds them; the first reference is the node's. */
const writePages = (
  context: PDFContext,
  pages: readonly Page[],
  fonts: Fonts,
  writeStream: WriteStream,
): [PDFRef, PDFRef[]] => {
  const embedded = new Map<PdfFace, EmbeddedFont>();
  for (const face of FACES) {
    const text = textIn(pages, face);
    if (text !== "") embedded.set(face, embedFont(context, fonts[face], text, writeStream));
  }
  const encode = (text: string, face: PdfFace): string => embedded.get(face)?.encode(text) ?? "()";
  const named = [...embedded].map(([face, { ref }]) => [FACE_NAMES[face], ref] as const);
  const resources = context.register(context.obj({ Font: Object.fromEntries(named) }));
  const parent = context.nextRef();
  const refs = pages.map((page) => {
    const links = page.flatMap((item) => (item.kind === "link" ? [writeFileLink(context, item)] : []));
    return context.register(
      context.obj({
        Type: "Page",
        Parent: parent,
        MediaBox: [0, 0, PAPER.width, PAPER.height],
        Resources: resources,
        Contents: writeStream(pageContent(page, encode)),
        ...(links.length > 0 && { Annots: links }),
      }),
    );
  });
  context.assign(parent, context.obj({ Type: "Pages", Kids: refs, Count: refs.length }));
  return [parent, refs];
};

/**
 * Writes laid-out pages as a PDF 1.7 file with embedded fonts, outline and links. Same values, same bytes.
 * Characters the fonts lack are drawn as an empty box and stay searchable. `deflate` halves what is not a font
 * (those are compressed already). Throws when `metadata.creationDate` is no ISO 8601 date.
 */
export const pdfFile = async (
  { pages, outline }: LaidOut,
  { language, metadata }: { language: string; metadata: PdfMetadata },
  fonts: Fonts,
  deflate?: Deflate,
): Promise<Uint8Array> => {
  // The core of pdf-lib without its PDFDocument, whose forms, images and standard fonts would double the start time.
  const context = PDFContext.create();
  const [pageTree, pageRefs] = writePages(context, pages, fonts, streamWriter(context, deflate));
  const outlineRef = writeOutline(context, outline, pageRefs);
  context.trailerInfo.Info = writeInfo(context, metadata);
  context.trailerInfo.Root = context.register(
    context.obj({
      Type: "Catalog",
      Pages: pageTree,
      Lang: PDFString.of(language),
      ViewerPreferences: { DisplayDocTitle: true },
      ...(outlineRef !== undefined && { Outlines: outlineRef, PageMode: "UseOutlines" }),
    }),
  );
  return PDFWriter.forContext(context, WITHOUT_PAUSE).serializeToBuffer();
};
