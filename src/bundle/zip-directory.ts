import { inflateSync } from "fflate";

/** An entry as the directory of a zip tells it; nothing of it can be trusted. */
export interface ZipEntry {
  name: string;
  flags: number;
  method: number;
  /** Bytes compressed and expanded. */
  packedSize: number;
  size: number;
  /** Where its local header begins. */
  header: number;
}

const END_RECORD = 22;
const CENTRAL_HEADER = 46;
const LOCAL_HEADER = 30;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
/** Deflate cannot pack more than this into a byte. */
const DENSEST = 1032;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const nameOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/**
 * All entries of a zip in the order of its directory, also those of one name; nothing is expanded. Undefined when there is
 * no directory that can be read to its end: no zip, cut off, or zip64, which no dossier needs.
 */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  try {
    const view = viewOf(bytes);
    const end = endRecordAt(bytes, view);
    if (end === undefined) return undefined;
    const entries: ZipEntry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      if (view.getUint32(at, true) !== 0x02014b50) return undefined;
      const nameLength = view.getUint16(at + 28, true);
      const next =
        at + CENTRAL_HEADER + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      if (next > end) return undefined;
      entries.push({
        name: nameOf(bytes.subarray(at + CENTRAL_HEADER, at + CENTRAL_HEADER + nameLength)),
        flags: view.getUint16(at + 8, true),
        method: view.getUint16(at + 10, true),
        packedSize: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        header: view.getUint32(at + 42, true),
      });
      at = next;
    }
    return at === end ? entries : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined; // A place outside of the file.
    throw error;
  }
}

/** The record at the end: its comment reaches to the end of the file. */
function endRecordAt(bytes: Uint8Array, view: DataView): number | undefined {
  const last = bytes.length - END_RECORD;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--)
    if (view.getUint32(at, true) === 0x06054b50 && view.getUint16(at + 20, true) === last - at) return at;
  return undefined;
}

/**
 * The expanded bytes of an entry; undefined when it is damaged, encrypted, packed in another way, called otherwise where
 * its bytes stand, or says it is larger than `largest` or than its compressed bytes could ever give.
 */
export function entryContent(bytes: Uint8Array, entry: ZipEntry, largest: number): Uint8Array | undefined {
  const { name, flags, method, packedSize, size, header } = entry;
  if (size > largest || size > packedSize * DENSEST + DENSEST) return undefined;
  if ((flags & ENCRYPTED) !== 0 || (method !== STORED && method !== DEFLATED)) return undefined;
  try {
    const view = viewOf(bytes);
    if (view.getUint32(header, true) !== 0x04034b50) return undefined;
    const nameEnd = header + LOCAL_HEADER + view.getUint16(header + 26, true);
    if (nameOf(bytes.subarray(header + LOCAL_HEADER, nameEnd)) !== name) return undefined;
    const start = nameEnd + view.getUint16(header + 28, true);
    const data = bytes.subarray(start, start + packedSize);
    if (data.length !== packedSize) return undefined;
    const content = method === STORED ? data : inflateSync(data, { out: new Uint8Array(size) });
    return content.length === size ? content : undefined;
  } catch {
    return undefined; // Whatever is stumbled over lies in the file.
  }
}
