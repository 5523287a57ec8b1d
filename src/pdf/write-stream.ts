import { type PDFContext, PDFRawStream, type PDFRef, typedArrayFor } from "pdf-lib";

/** Compresses to the zlib format (RFC 1950), always to the same bytes. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/** Writes a stream; a text stands for the bytes of its char codes (below 256). */
export type WriteStream = (content: string | Uint8Array) => PDFRef;

/**
 * Streams are written plain unless the caller brings a compressor: starting the one inside pdf-lib takes longer than
 * everything else an index needs, to save some 30 KB that a zip saves again.
 */
export const streamWriter =
  (context: PDFContext, deflate?: Deflate): WriteStream =>
  (content) => {
    const bytes = typedArrayFor(content);
    const dict = context.obj(deflate === undefined ? {} : { Filter: "FlateDecode" });
    return context.register(PDFRawStream.of(dict, deflate === undefined ? bytes : deflate(bytes)));
  };
