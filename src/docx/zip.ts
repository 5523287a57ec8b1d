import { deflateSync } from "fflate";
import { crc32 } from "./crc32.ts";
import type { DocxParts } from "./package.ts";

interface Packed {
  crc: number;
  size: number;
  data: Uint8Array;
}

/** Compressed parts by content; give the same cache to many calls to compress what documents share only once. */
export type DeflateCache = Map<string | Uint8Array, Packed>;

const encoder = new TextEncoder();
// A DOS date cannot be earlier; a fixed one makes equal input give equal bytes in every time zone.
const DOS_TIME = 0;
const DOS_DATE = (1 << 5) | 1; // 1 January 1980
const DEFLATED = 8;
const VERSION = 20;
const UTF8_NAMES = 0x0800;

// fflate and not the platform's zlib: builds of zlib differ in their output from machine to machine.
const pack = (content: string | Uint8Array): Packed => {
  const bytes = typeof content === "string" ? encoder.encode(content) : content;
  return { crc: crc32(bytes), size: bytes.length, data: deflateSync(bytes, { level: 6 }) };
};

const packed = (content: string | Uint8Array, cache: DeflateCache): Packed => {
  const known = cache.get(content);
  if (known !== undefined) return known;
  const result = pack(content);
  cache.set(content, result);
  return result;
};

/** Content types first, then the package's relationships (readers that stream want them so), then by name. */
const inOrder = (names: string[]): string[] => {
  const first = ["[Content_Types].xml", "_rels/.rels"].filter((name) => names.includes(name));
  return [...first, ...names.filter((name) => !first.includes(name)).sort()];
};

const writeHeader = (
  view: DataView,
  at: number,
  central: boolean,
  entry: { name: Uint8Array; part: Packed; offset: number },
): void => {
  const { name, part, offset } = entry;
  view.setUint32(at, central ? 0x02014b50 : 0x04034b50, true);
  if (central) view.setUint16(at + 4, VERSION, true);
  const common = at + (central ? 6 : 4);
  view.setUint16(common, VERSION, true);
  view.setUint16(common + 2, UTF8_NAMES, true);
  view.setUint16(common + 4, DEFLATED, true);
  view.setUint16(common + 6, DOS_TIME, true);
  view.setUint16(common + 8, DOS_DATE, true);
  view.setUint32(common + 10, part.crc, true);
  view.setUint32(common + 14, part.data.length, true);
  view.setUint32(common + 18, part.size, true);
  view.setUint16(common + 22, name.length, true);
  if (central) view.setUint32(at + 42, offset, true);
};

/**
 * Writes a DOCX package. The same parts give the same bytes on every machine. `fresh` names the parts that are not worth
 * a place in the cache because they differ from document to document.
 */
export const zipDocx = (
  parts: DocxParts,
  cache: DeflateCache = new Map(),
  fresh: readonly string[] = [],
): Uint8Array => {
  let offset = 0;
  const entries = inOrder(Object.keys(parts)).map((partName) => {
    const content = parts[partName] as string | Uint8Array;
    const part = fresh.includes(partName) ? pack(content) : packed(content, cache);
    const entry = { name: encoder.encode(partName), part, offset };
    offset += 30 + entry.name.length + part.data.length;
    return entry;
  });
  const directorySize = entries.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const bytes = new Uint8Array(offset + directorySize + 22);
  const view = new DataView(bytes.buffer);
  let at = offset;
  for (const entry of entries) {
    writeHeader(view, entry.offset, false, entry);
    bytes.set(entry.name, entry.offset + 30);
    bytes.set(entry.part.data, entry.offset + 30 + entry.name.length);
    writeHeader(view, at, true, entry);
    bytes.set(entry.name, at + 46);
    at += 46 + entry.name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, directorySize, true);
  view.setUint32(at + 16, offset, true);
  return bytes;
};
