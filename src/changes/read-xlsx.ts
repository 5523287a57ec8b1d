import { unzipSync, zipSync } from "fflate";
import type { Problem } from "../problem/problem.ts";
import { MAX_EXPANDED_BYTES, SIZE_LIMITS } from "./file-format.ts";
import type { Table } from "./table.ts";
import { withinExtent } from "./worksheet-extent.ts";

/** Never leaves this file, which turns it into a problem. */
class Refused extends Error {
  readonly code: string;
  readonly data: Record<string, string | number>;

  constructor(code: string, data: Record<string, string | number>) {
    super(code);
    this.code = code;
    this.data = data;
  }
}

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
      if (size > MAX_EXPANDED_BYTES) throw new Refused("CHANGES_TOO_LARGE", SIZE_LIMITS);
      return true;
    },
  });
  const [decoder, encoder] = [new TextDecoder("utf-8"), new TextEncoder()];
  for (const [name, content] of Object.entries(parts)) {
    if (!WORKSHEET.test(name)) continue;
    const worksheet = withinExtent(decoder.decode(content));
    if ("farCell" in worksheet) throw new Refused("CHANGES_FAR_CELL", { cell: worksheet.farCell });
    parts[name] = encoder.encode(worksheet.xml.replace(ERROR_CELL, '$1t="str"'));
  }
  return zipSync(parts, { level: 0, mtime: "1980-01-01T12:00:00" }).slice().buffer;
};

/**
 * The sheets of a workbook in their order. Formulas have the value the spreadsheet program saved. Problems:
 * CHANGES_TOO_LARGE (a zip bomb too), CHANGES_FAR_CELL, CHANGES_XLSX_BROKEN.
 */
export async function readXlsx(
  bytes: Uint8Array,
  file: string,
): Promise<{ tables: Table[]; problems: Problem[] }> {
  const refuse = (code: string, data: Refused["data"] = {}) => ({
    tables: [],
    problems: [{ code, severity: "error" as const, where: { kind: "file" as const, file }, data }],
  });
  try {
    const { default: readExcelFile } = await import("read-excel-file/universal");
    // The package's type of a day is the constructor, not the value.
    const sheets = await readExcelFile(prepared(bytes));
    return {
      tables: sheets.map(({ sheet, data }) => ({ sheet, rows: (data ?? []) as unknown as Table["rows"] })),
      problems: [],
    };
  } catch (error) {
    // Whatever the archive or the XML reader stumbles over lies in the user's file.
    return error instanceof Refused ? refuse(error.code, error.data) : refuse("CHANGES_XLSX_BROKEN");
  }
}
