/** The raw bytes of a zip's entries, read by this file alone: what no change of another entry may touch. */
export interface ZipRecord {
  name: string;
  /** Local header with name and extra field, compressed bytes, what stands between them and the next entry. */
  local: Uint8Array;
  /** Record in the directory, without the place of the local header. */
  central: Uint8Array;
}

export function zipRecords(zip: Uint8Array): { records: ZipRecord[]; tail: Uint8Array } {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end--;
  const start = view.getUint32(end + 16, true);
  const found: { name: string; from: number; central: Uint8Array }[] = [];
  for (let at = start; at < end; ) {
    const length = 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
    const central = zip.slice(at, at + length);
    central.fill(0, 42, 46);
    const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    found.push({ name, from: view.getUint32(at + 42, true), central });
    at += length;
  }
  const starts = [...found.map(({ from }) => from), start].sort((a, b) => a - b);
  const tail = zip.slice(end);
  tail.fill(0, 16, 20);
  return {
    records: found.map(({ name, from, central }) => ({
      name,
      local: zip.slice(from, starts[starts.indexOf(from) + 1]),
      central,
    })),
    tail,
  };
}
