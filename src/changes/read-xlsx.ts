import { unzipSync, zipSync } from "fflate";
import type { Problem } from "../problem/problem.ts";
import { MAX_EXPANDED_BYTES } from "./file-format.ts";
import type { Table } from "./table.ts";

class TooLarge extends Error {}

const WANTED = /\.(?:xml|rels)$/i;
const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
/** A cell in which a formula failed; the reader would take it for empty. */
const ERROR_CELL = /(<(?:\w+:)?c\b[^>]*?\s)t="e"/g;

/**
 * The XML parts of a workbook, no larger than a workbook may be, with failed formulas as the text they show, packed again
 * for the reader.
 */
const prepared = (bytes: Uint8Array): ArrayBuffer => {
  let size = 0;
  const parts = unzipSync(bytes, {
    // Called before an entry is expanded; fflate never writes more than this declared size.
    filter: ({ name, originalSize }) => {
      if (!WANTED.test(name)) return false;
      size += originalSize;
      if (size > MAX_EXPANDED_BYTES) throw new TooLarge();
      return true;
    },
  });
  const [decoder, encoder] = [new TextDecoder("utf-8"), new TextEncoder()];
  for (const [name, content] of Object.entries(parts)) {
    if (!WORKSHEET.test(name)) continue;
    const xml = decoder.decode(content);
    if (/\bt="e"/.test(xml)) parts[name] = encoder.encode(xml.replace(ERROR_CELL, '$1t="str"'));
  }
  return zipSync(parts, { level: 0, mtime: "1980-01-01T12:00:00" }).slice().buffer;
};

/**
 * The sheets of a workbook in their order. Formulas have the value the spreadsheet program saved. Problems:
 * CHANGES_TOO_LARGE (a zip bomb too), CHANGES_XLSX_BROKEN.
 */
export async function readXlsx(
  bytes: Uint8Array,
  file: string,
): Promise<{ tables: Table[]; problems: Problem[] }> {
  const refuse = (code: string) => ({
    tables: [],
    problems: [{ code, severity: "error" as const, where: { kind: "file" as const, file } }],
  });
  try {
    const { default: readExcelFile } = await import("read-excel-file/universal");
    // The package's type of a day is the constructor, not the value.
    const sheets = await readExcelFile(prepared(bytes), { trim: false });
    return {
      tables: sheets.map(({ sheet, data }) => ({ sheet, rows: data as unknown as Table["rows"] })),
      problems: [],
    };
  } catch (error) {
    // Whatever the archive or the XML reader stumbles over lies in the user's file.
    return refuse(error instanceof TooLarge ? "CHANGES_TOO_LARGE" : "CHANGES_XLSX_BROKEN");
  }
}
