import type { Fonts } from "./font-data.ts";
import type { IndexDocument } from "./index-document.ts";
import { layoutIndex } from "./index-layout.ts";
import { pageText } from "./page-text.ts";
import { pdfFile } from "./pdf-file.ts";
import type { Deflate } from "./write-stream.ts";

/**
 * The index of a dossier as a PDF: A4 portrait, embedded Tinos, searchable text, outline, a link from each title to
 * its file. Same values, same bytes. Characters the fonts lack are drawn as an empty box and stay searchable.
 * `deflate` makes the file smaller. Throws when `metadata.creationDate` is no ISO 8601 date.
 */
export const indexPdf = (index: IndexDocument, fonts: Fonts, deflate?: Deflate): Promise<Uint8Array> =>
  pdfFile(layoutIndex(index, pageText(fonts)), index, fonts, deflate);
