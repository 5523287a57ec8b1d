import { inflateSync } from "fflate";
import { crc32 } from "./crc32.ts";
import { deflated, stored } from "./zip-writer.ts";

/** An entry of a zip: what its directory says, and where its bytes stand in the file. */
interface PlacedEntry {
  name: string;
  flags: number;
  method: number;
  crc: number;
  /** Bytes compressed and expanded. */
  packedSize: number;
  size: number;
  /** Where its record in the directory and its local header begin. */
  record: number;
  header: number;
  /** Where its compressed bytes begin, and where the entry ends with its data descriptor. */
  data: number;
  end: number;
}

/** The plain zips that Word, LibreOffice and hoso write. */
export interface ZipEntries {
  bytes: Uint8Array;
  entries: PlacedEntry[];
  endRecord: number;
}

const END_RECORD = 22;
const CENTRAL_HEADER = 46;
const LOCAL_HEADER = 30;
const ENCRYPTED = 1 | 0x40 | 0x2000;
const HAS_DESCRIPTOR = 8;
const DESCRIPTOR_MARK = 0x08074b50;
const TOO_LARGE = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const nameOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/**
 * The entries of a zip in the order of its directory. Undefined for what is no plain zip: broken, encrypted, in several
 * volumes, zip64, with bytes before the first entry, or with two entries of one name or place.
 */
export function zipEntries(bytes: Uint8Array): ZipEntries | undefined {
  try {
    const endRecord = endRecordAt(bytes);
    if (endRecord === undefined) return undefined;
    const view = viewOf(bytes);
    const count = view.getUint16(endRecord + 10, true);
    const start = view.getUint32(endRecord + 16, true);
    const isWhole =
      view.getUint32(endRecord + 4, true) === 0 && view.getUint16(endRecord + 8, true) === count;
    // The records of a zip64 would stand between the directory and the end record.
    if (!isWhole || start + view.getUint32(endRecord + 12, true) !== endRecord) return undefined;
    const entries: PlacedEntry[] = [];
    let at = start;
    for (let index = 0; index < count; index++) {
      const entry = entryAt(bytes, view, at);
      if (entry === undefined || entry.end > start) return undefined;
      entries.push(entry);
      at += recordLength(view, at);
    }
    const isPlain = at === endRecord && new Set(entries.map(({ name }) => name)).size === count;
    return isPlain && standApart(entries) ? { bytes, entries, endRecord } : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined; // A place outside of the file: it is cut off or broken.
    throw error;
  }
}

/** The record at the end: its comment reaches to the end of the file. */
function endRecordAt(bytes: Uint8Array): number | undefined {
  const view = viewOf(bytes);
  const last = bytes.length - END_RECORD;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--)
    if (view.getUint32(at, true) === 0x06054b50 && view.getUint16(at + 20, true) === last - at) return at;
  return undefined;
}

const recordLength = (view: DataView, at: number): number =>
  CENTRAL_HEADER +
  view.getUint16(at + 28, true) +
  view.getUint16(at + 30, true) +
  view.getUint16(at + 32, true);

function entryAt(bytes: Uint8Array, view: DataView, record: number): PlacedEntry | undefined {
  const nameLength = view.getUint16(record + 28, true);
  const [crc, packedSize, size] = [16, 20, 24].map((at) => view.getUint32(record + at, true)) as [
    number,
    number,
    number,
  ];
  const flags = view.getUint16(record + 8, true);
  const method = view.getUint16(record + 10, true);
  const header = view.getUint32(record + 42, true);
  const isPlain = (flags & ENCRYPTED) === 0 && ![packedSize, size, header].includes(TOO_LARGE);
  const isEntry = view.getUint32(record, true) === 0x02014b50 && view.getUint32(header, true) === 0x04034b50;
  if (!isPlain || !isEntry) return undefined;
  const [name, localName] = [
    bytes.subarray(record + CENTRAL_HEADER, record + CENTRAL_HEADER + nameLength),
    bytes.subarray(header + LOCAL_HEADER, header + LOCAL_HEADER + view.getUint16(header + 26, true)),
  ].map((part) => nameOf(part as Uint8Array)) as [string, string];
  const isSame =
    name === localName &&
    view.getUint16(header + 6, true) === flags &&
    view.getUint16(header + 8, true) === method;
  if (!isSame) return undefined;
  const data = header + LOCAL_HEADER + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const end = endOf(view, data + packedSize, { flags, crc, packedSize, size });
  return end === undefined
    ? undefined
    : { name, flags, method, crc, packedSize, size, record, header, data, end };
}

type Sizes = Pick<PlacedEntry, "flags" | "crc" | "packedSize" | "size">;

/** The end of an entry after its data; its descriptor, with or without a mark, has to say what the directory says. */
function endOf(view: DataView, dataEnd: number, { flags, crc, packedSize, size }: Sizes): number | undefined {
  if ((flags & HAS_DESCRIPTOR) === 0) return dataEnd;
  for (const at of [dataEnd + 4, dataEnd]) {
    if (at !== dataEnd && view.getUint32(dataEnd, true) !== DESCRIPTOR_MARK) continue;
    const isSame = [crc, packedSize, size].every((value, i) => view.getUint32(at + 4 * i, true) === value);
    if (isSame) return at + 12;
  }
  return undefined;
}

const standApart = (entries: readonly PlacedEntry[]): boolean => {
  const placed = [...entries].sort((a, b) => a.header - b.header);
  return placed[0]?.header === 0 && placed.every(({ end }, i) => end <= (placed[i + 1]?.header ?? end));
};

/** The expanded bytes of an entry; undefined when there is none, it is broken, or compressed in another way. */
export function entryBytes({ bytes, entries }: ZipEntries, name: string): Uint8Array | undefined {
  const entry = entries.find((one) => one.name === name);
  if (entry === undefined || ![STORED, DEFLATED].includes(entry.method)) return undefined;
  const data = bytes.subarray(entry.data, entry.data + entry.packedSize);
  try {
    const content = entry.method === STORED ? data : inflateSync(data, { out: new Uint8Array(entry.size) });
    return content.length === entry.size && crc32(content) === entry.crc ? content : undefined;
  } catch {
    return undefined; // Whatever fflate stumbles over lies in the file.
  }
}

/**
 * The zip with other bytes in one of its entries, compressed as they were or not at all. Of everything else only the
 * places in the directory move: headers, dates, order, descriptors and comments stay byte for byte.
 */
export function withEntryBytes(zip: ZipEntries, name: string, content: Uint8Array): Uint8Array {
  const entry = zip.entries.find((one) => one.name === name);
  if (entry === undefined) throw new RangeError(`no entry ${name}`);
  const { crc, size, data } = entry.method === STORED ? stored(content) : deflated(content);
  const dataEnd = entry.data + entry.packedSize;
  const delta = data.length - entry.packedSize;
  const bytes = new Uint8Array(zip.bytes.length + delta);
  bytes.set(zip.bytes.subarray(0, entry.data));
  bytes.set(data, entry.data);
  bytes.set(zip.bytes.subarray(dataEnd), dataEnd + delta);

  const view = viewOf(bytes);
  const setSizes = (at: number): void =>
    [crc, data.length, size].forEach((value, i) => {
      view.setUint32(at + 4 * i, value, true);
    });
  const hasDescriptor = (entry.flags & HAS_DESCRIPTOR) !== 0;
  if (hasDescriptor) setSizes(entry.end + delta - 12);
  // With a descriptor the header usually has zeros, for what was not known when it was written.
  if (!hasDescriptor || view.getUint32(entry.header + 18, true) !== 0) setSizes(entry.header + 14);
  setSizes(entry.record + delta + 16);
  for (const { record, header } of zip.entries)
    if (header > entry.header) view.setUint32(record + delta + 42, header + delta, true);
  const directory = zip.endRecord + delta + 16;
  view.setUint32(directory, view.getUint32(directory, true) + delta, true);
  return bytes;
}
