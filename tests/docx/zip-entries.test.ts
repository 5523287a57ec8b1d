import { strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { entryBytes, withEntryBytes, zipEntries } from "../../src/docx/zip-entries.ts";
import { zipRecords } from "../zip-records.ts";

const TEXT = "Số:       /QĐ-UBND ".repeat(50);
const CONTENT = {
  "a.xml": strToU8("<a/>"),
  "dir/tên.xml": strToU8(TEXT),
  "z.bin": new Uint8Array(300).fill(7),
};
const NAME = "dir/tên.xml";

/** A zip written as a stream, as LibreOffice does: sizes stand behind the data, the header has none. */
function streamed(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_error, chunk) => chunks.push(chunk));
  for (const [name, bytes] of Object.entries(CONTENT)) {
    const entry = name === "z.bin" ? new ZipPassThrough(name) : new ZipDeflate(name);
    zip.add(entry);
    entry.push(bytes, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

/** The descriptors of a streamed zip without the mark before them: both forms are allowed. */
function withoutMarks(zip: Uint8Array): Uint8Array {
  const found = zipEntries(zip);
  if (!found) throw new Error("no zip");
  const cuts = found.entries.map(({ end }) => end - 16);
  const start = new DataView(zip.buffer).getUint32(found.endRecord + 16, true);
  const bytes = zip.filter((_, at) => !cuts.some((cut) => at >= cut && at < cut + 4));
  const view = new DataView(bytes.buffer);
  const before = (at: number): number => 4 * cuts.filter((cut) => cut < at).length;
  view.setUint32(found.endRecord - before(start) + 16, start - before(start), true);
  for (const { record, header } of found.entries)
    view.setUint32(record - before(start) + 42, header - before(header), true);
  return bytes;
}

/** Room that is kept in a header, as Word keeps it. */
const roomy = zipSync(
  { ...CONTENT, "a.xml": [CONTENT["a.xml"], { extra: { 41504: new Uint8Array(90) }, comment: "ghi chú" }] },
  { mtime: "2026-03-05T08:00:00", level: 1 },
);
const commented = (zip: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(zip.length + 5);
  bytes.set(zip);
  bytes.set(strToU8("hello"), zip.length);
  bytes[zip.length - 2] = 5;
  return bytes;
};

const ZIPS: [string, Uint8Array][] = [
  ["with sizes in the headers, extra fields and comments", roomy],
  ["with a comment at the end", commented(roomy)],
  ["that does not compress", zipSync(CONTENT, { level: 0, mtime: "2026-03-05T08:00:00" })],
  ["with descriptors behind the data", streamed()],
  ["with descriptors that have no mark", withoutMarks(streamed())],
  // What is a view of a larger buffer has an offset of its own.
  ["in the middle of a buffer", new Uint8Array([9, 9, 9, ...roomy, 9]).subarray(3, 3 + roomy.length)],
];

describe.each(ZIPS)("a zip %s", (_what, bytes) => {
  it.each([
    ["longer", TEXT.repeat(9)],
    ["shorter", "Số: 12"],
    ["empty", ""],
  ])("takes a %s entry and keeps every other byte", (_size, text) => {
    const zip = zipEntries(bytes);
    if (!zip) throw new Error("not read");
    expect(zip.entries.map(({ name }) => name)).toEqual(Object.keys(CONTENT));
    expect(entryBytes(zip, NAME)).toEqual(CONTENT[NAME]);

    const changed = withEntryBytes(zip, NAME, strToU8(text));
    expect(unzipSync(changed)).toEqual({ ...CONTENT, [NAME]: strToU8(text) });
    const again = zipEntries(changed);
    expect(again && entryBytes(again, NAME)).toEqual(strToU8(text));
    const others = (all: Uint8Array) => {
      const { records, tail } = zipRecords(all);
      return { records: records.filter(({ name }) => name !== NAME), tail };
    };
    expect(others(changed)).toEqual(others(bytes));
  });

  it("comes back byte for byte with what it holds, but for another compression", () => {
    const zip = zipEntries(bytes);
    if (!zip) throw new Error("not read");
    const once = withEntryBytes(zip, NAME, CONTENT[NAME]);
    const twice = zipEntries(once);
    expect(twice && withEntryBytes(twice, NAME, CONTENT[NAME])).toEqual(once);
  });
});

describe("a zip that is not plain", () => {
  const record = zipEntries(roomy)?.entries[1]?.record as number;
  const header = zipEntries(roomy)?.entries[1]?.header as number;
  const end = roomy.length - 22;
  const set = (...bytes: [number, number][]): Uint8Array => {
    const copy = roomy.slice();
    for (const [at, value] of bytes) copy[at] = value;
    return copy;
  };
  const all = (at: number, length: number): [number, number][] =>
    Array.from({ length }, (_, i) => [at + i, 0xff]);

  it.each<[string, Uint8Array]>([
    ["encrypted", set([record + 8, 1], [header + 6, 1])],
    ["zip64 by its sizes", set(...all(record + 20, 8))],
    ["zip64 by its places", set(...all(record + 42, 4))],
    ["zip64 as a whole", set(...all(end + 8, 12))],
    ["in two volumes", set([end + 4, 1])],
    ["of a method that header and directory tell otherwise", set([header + 8, 0])],
    ["of a name that header and directory tell otherwise", set([header + 30, 65])],
    ["cut off", roomy.slice(0, -30)],
    ["cut at its start", roomy.slice(10)],
    ["behind other bytes", new Uint8Array([...new Uint8Array(10), ...roomy])],
    ["empty", new Uint8Array()],
    ["nothing but an end", roomy.slice(-22)],
  ])("is not read: %s", (_what, bytes) => {
    expect(zipEntries(bytes)).toBeUndefined();
  });

  it("gives no bytes of an entry that is missing, broken or compressed in a way of its own", () => {
    const zip = zipEntries(roomy);
    expect(zip && entryBytes(zip, "none")).toBeUndefined();
    const data = zip?.entries[1]?.data as number;
    const broken = zipEntries(set([data + 3, 0xff], [data + 4, 0xff]));
    expect(broken && entryBytes(broken, NAME)).toBeUndefined();
    const other = zipEntries(set([record + 10, 12], [header + 8, 12]));
    expect(other && entryBytes(other, NAME)).toBeUndefined();
  });
});
