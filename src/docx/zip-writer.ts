import { deflateSync } from "fflate";
import { crc32 } from "./crc32.ts";

/** The content of an entry as it stands in the zip. */
export interface Packed {
  crc: number;
  /** Bytes before compression. */
  size: number;
  data: Uint8Array;
  method: typeof STORED | typeof DEFLATED;
}

export interface ZipEntry {
  name: string;
  content: Packed;
}

const STORED = 0;
const DEFLATED = 8;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
// A DOS date cannot be earlier; a fixed one makes equal input give equal bytes in every time zone.
const DOS_TIME = 0;
const DOS_DATE = (1 << 5) | 1; // 1 January 1980
const LOCAL_HEADER = 30;
const CENTRAL_HEADER = 46;
const END_RECORD = 22;

const encoder = new TextEncoder();

// fflate and not the platform's zlib: builds of zlib differ in their output from machine to machine.
export const deflated = (bytes: Uint8Array): Packed => ({
  crc: crc32(bytes),
  size: bytes.length,
  data: deflateSync(bytes, { level: 6 }),
  method: DEFLATED,
});

/** As it is: for what is compressed already. */
export const stored = (bytes: Uint8Array): Packed => ({
  crc: crc32(bytes),
  size: bytes.length,
  data: bytes,
  method: STORED,
});

/** A zip with these entries in their order. The same entries give the same bytes on every machine. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  let offset = 0;
  const placed = entries.map(({ name, content }) => {
    const entry = { name: encoder.encode(name), content, offset };
    offset += LOCAL_HEADER + entry.name.length + content.data.length;
    return entry;
  });
  const directorySize = placed.reduce((sum, { name }) => sum + CENTRAL_HEADER + name.length, 0);
  const bytes = new Uint8Array(offset + directorySize + END_RECORD);
  const view = new DataView(bytes.buffer);
  let at = offset;
  for (const entry of placed) {
    writeHeader(view, entry.offset, false, entry);
    bytes.set(entry.name, entry.offset + LOCAL_HEADER);
    bytes.set(entry.content.data, entry.offset + LOCAL_HEADER + entry.name.length);
    writeHeader(view, at, true, entry);
    bytes.set(entry.name, at + CENTRAL_HEADER);
    at += CENTRAL_HEADER + entry.name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, placed.length, true);
  view.setUint16(at + 10, placed.length, true);
  view.setUint32(at + 12, directorySize, true);
  view.setUint32(at + 16, offset, true);
  return bytes;
}

interface PlacedEntry {
  name: Uint8Array;
  content: Packed;
  offset: number;
}

function writeHeader(
  view: DataView,
  at: number,
  central: boolean,
  { name, content, offset }: PlacedEntry,
): void {
  view.setUint32(at, central ? 0x02014b50 : 0x04034b50, true);
  if (central) view.setUint16(at + 4, VERSION, true);
  const common = at + (central ? 6 : 4);
  view.setUint16(common, VERSION, true);
  view.setUint16(common + 2, name.every((byte) => byte < 0x80) ? 0 : UTF8_NAMES, true);
  view.setUint16(common + 4, content.method, true);
  view.setUint16(common + 6, DOS_TIME, true);
  view.setUint16(common + 8, DOS_DATE, true);
  view.setUint32(common + 10, content.crc, true);
  view.setUint32(common + 14, content.data.length, true);
  view.setUint32(common + 18, content.size, true);
  view.setUint16(common + 22, name.length, true);
  if (central) view.setUint32(at + 42, offset, true);
}
