import type { DocxParts } from "./package.ts";
import { deflated, type Packed, writeZip } from "./zip-writer.ts";

/** Compressed parts by content; give the same cache to many calls to compress what documents share only once. */
export type DeflateCache = Map<string | Uint8Array, Packed>;

const encoder = new TextEncoder();

const pack = (content: string | Uint8Array): Packed =>
  deflated(typeof content === "string" ? encoder.encode(content) : content);

const packed = (content: string | Uint8Array, cache: DeflateCache): Packed => {
  const known = cache.get(content) ?? pack(content);
  cache.set(content, known);
  return known;
};

/** Content types first, then the package's relationships (readers that stream want them so), then by name. */
const inOrder = (names: string[]): string[] => {
  const first = ["[Content_Types].xml", "_rels/.rels"].filter((name) => names.includes(name));
  return [...first, ...names.filter((name) => !first.includes(name)).sort()];
};

/**
 * Writes a DOCX package. The same parts give the same bytes on every machine. `fresh` names the parts that are not worth
 * a place in the cache because they differ from document to document.
 */
export const zipDocx = (
  parts: DocxParts,
  cache: DeflateCache = new Map(),
  fresh: readonly string[] = [],
): Uint8Array =>
  writeZip(
    inOrder(Object.keys(parts)).map((name) => {
      const content = parts[name] as string | Uint8Array;
      return { name, content: fresh.includes(name) ? pack(content) : packed(content, cache) };
    }),
  );
