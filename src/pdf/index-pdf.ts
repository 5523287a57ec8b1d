import { PDFContext, PDFHexString, type PDFRef, PDFStreamWriter, PDFString } from "pdf-lib";
import { writeFileLink } from "./file-link.ts";
import { type EmbeddedFont, embedFont } from "./font.ts";
import type { Fonts, PdfFace } from "./font-data.ts";
import type { IndexDocument } from "./index-document.ts";
import { layoutIndex } from "./index-layout.ts";
import { writeOutline } from "./outline.ts";
import { PAPER, type Page } from "./page.ts";
import { FACE_NAMES, pageContent } from "./page-content.ts";
import { pageText } from "./page-text.ts";
import { pdfDate } from "./pdf-date.ts";

const FACES = Object.keys(FACE_NAMES) as PdfFace[];
const PRODUCER = "hoso";
// Objects to write before a pause; an index is written in a few milliseconds.
const WITHOUT_PAUSE = 1e9;

const textIn = (pages: readonly Page[], face: PdfFace): string =>
  pages
    .flat()
    .map((item) => (item.kind === "text" && item.face === face ? item.text : ""))
    .join("");

const writeInfo = (context: PDFContext, { metadata }: IndexDocument): PDFRef => {
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
const writePages = (context: PDFContext, pages: readonly Page[], fonts: Fonts): [PDFRef, PDFRef[]] => {
  const embedded = new Map<PdfFace, EmbeddedFont>();
  for (const face of FACES) {
    const text = textIn(pages, face);
    if (text !== "") embedded.set(face, embedFont(context, fonts[face], text));
  }
  const encode = (text: string, face: PdfFace): string => embedded.get(face)?.encode(text) ?? "";
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
        Contents: context.register(context.flateStream(pageContent(page, encode))),
        ...(links.length > 0 && { Annots: links }),
      }),
    );
  });
  context.assign(parent, context.obj({ Type: "Pages", Kids: refs, Count: refs.length }));
  return [parent, refs];
};

/**
 * The index of a dossier as a PDF: A4 portrait, embedded Tinos, searchable text, outline, a link from each title to
 * its file. Same values, same bytes. Characters the fonts lack are drawn as an empty box and stay searchable.
 * Throws when `metadata.creationDate` is no ISO 8601 date.
 */
export const indexPdf = async (index: IndexDocument, fonts: Fonts): Promise<Uint8Array> => {
  const { pages, outline } = layoutIndex(index, pageText(fonts));
  // The core of pdf-lib without its PDFDocument, whose forms, images and standard fonts would double the start time.
  const context = PDFContext.create();
  const [pageTree, pageRefs] = writePages(context, pages, fonts);
  const outlineRef = writeOutline(context, outline, pageRefs);
  context.trailerInfo.Info = writeInfo(context, index);
  context.trailerInfo.Root = context.register(
    context.obj({
      Type: "Catalog",
      Pages: pageTree,
      Lang: PDFString.of(index.language),
      ViewerPreferences: { DisplayDocTitle: true },
      ...(outlineRef !== undefined && { Outlines: outlineRef, PageMode: "UseOutlines" }),
    }),
  );
  return PDFStreamWriter.forContext(context, WITHOUT_PAUSE).serializeToBuffer();
};
