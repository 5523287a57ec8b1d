import type { ModelRecord } from "./record.ts";

/**
 * The text of a record: documents as people read JSON, sorted by key; one line an event, so that a version control system
 * shows and merges what was added. Same record, same bytes.
 */
export function recordBytes({ hoso_record, documents, history }: ModelRecord): Uint8Array {
  const sorted = Object.fromEntries(Object.entries(documents).sort(([a], [b]) => (a < b ? -1 : 1)));
  const body = JSON.stringify(sorted, null, 2).replaceAll("\n", "\n  ");
  const events = history.map((event) => `    ${JSON.stringify(event)}`).join(",\n");
  const list = events === "" ? "[]" : `[\n${events}\n  ]`;
  return new TextEncoder().encode(
    `{\n  "hoso_record": ${hoso_record},\n  "documents": ${body},\n  "history": ${list}\n}\n`,
  );
}
