import { PDFDocument, PDFHexString, PDFName, type PDFRef, PDFString } from "pdf-lib";
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

const textIn = (pages: readonly Page[], face: PdfFace): string =>
  pages
    .flat()
    .map((item) => (item.kind === "text" && item.face === face ? item.text : ""))
    .join("");

const writeInfo = (doc: PDFDocument, { metadata }: IndexDocument): void => {
  const date = PDFString.of(pdfDate(metadata.creationDate));
  doc.context.trailerInfo.Info = doc.context.register(
    doc.context.obj({
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

const writeCatalog = (doc: PDFDocument, index: IndexDocument, outline: PDFRef | undefined): void => {
  const { catalog, context } = doc;
  catalog.set(PDFName.of("Lang"), PDFString.of(index.language));
  catalog.set(PDFName.of("ViewerPreferences"), context.obj({ DisplayDocTitle: true }));
  if (outline === undefined) return;
  catalog.set(PDFName.of("Outlines"), outline);
  catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
};

/**
 * The index of a dossier as a PDF: A4 portrait, embedded Tinos, searchable text, outline, a link from each title to
 * its file. Same values, same bytes. Characters the fonts lack are drawn as an empty box and stay searchable.
 * Throws when `metadata.creationDate` is no ISO 8601 date.
 */
export const indexPdf = async (index: IndexDocument, fonts: Fonts): Promise<Uint8Array> => {
  const { pages, outline } = layoutIndex(index, pageText(fonts));
  const doc = await PDFDocument.create({ updateMetadata: false });
  const { context } = doc;

  const embedded = new Map<PdfFace, EmbeddedFont>();
  for (const face of FACES) {
    const text = textIn(pages, face);
    if (text !== "") embedded.set(face, embedFont(context, fonts[face], text));
  }
  const encode = (text: string, face: PdfFace): string => embedded.get(face)?.encode(text) ?? "";
  const refs = pages.map((page) => {
    const leaf = doc.addPage([PAPER.width, PAPER.height]);
    for (const [face, { ref }] of embedded) leaf.node.setFontDictionary(PDFName.of(FACE_NAMES[face]), ref);
    leaf.node.addContentStream(context.register(context.flateStream(pageContent(page, encode))));
    for (const item of page) if (item.kind === "link") leaf.node.addAnnot(writeFileLink(context, item));
    return leaf.ref;
  });
  writeInfo(doc, index);
  writeCatalog(doc, index, writeOutline(context, outline, refs));
  // No pause between objects: an index is written in a few milliseconds.
  return doc.save({ addDefaultPage: false, objectsPerTick: 1e9 });
};
