import { strToU8 } from "fflate";
import writeExcelFile, { type Cell, type SheetData } from "write-excel-file/universal";
import { readChanges } from "../../src/index.ts";

export const bytesOf = (text: string): Uint8Array => strToU8(text);

/** A text cell, whatever it looks like. */
export const text = (value: string): Cell => ({ value, type: String, format: "@" });

export const dayCell = (iso: string): Cell => ({
  value: new Date(`${iso}T00:00:00Z`),
  type: Date,
  format: "dd/mm/yyyy",
});

/** A workbook of sheets by name. */
export async function workbook(sheets: Record<string, SheetData>): Promise<Uint8Array> {
  const listed = Object.entries(sheets).map(([sheet, data]) => ({ sheet, data }));
  return new Uint8Array(await (await writeExcelFile(listed).toBlob()).arrayBuffer());
}

const quoted = (value: string): string =>
  /[",;\t\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

export const csv = (rows: readonly (readonly string[])[], delimiter = ","): string =>
  rows.map((row) => row.map(quoted).join(delimiter)).join("\r\n");

/** Reads rows of text as a CSV file. */
export const readRows = (rows: readonly (readonly string[])[]) =>
  readChanges(bytesOf(csv(rows)), "changes.csv");

export const codes = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);
