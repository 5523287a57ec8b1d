import { unzipSync } from "fflate";
import { zipDocx } from "../docx/zip.ts";
import { withLists } from "./template-lists.ts";
import { HEADER_ROW, READY_ROWS, templateSheets } from "./template-sheets.ts";

const TABLE = "xl/worksheets/sheet1.xml";

/**
 * The workbook an office fills in, as XLSX: an empty table, an example of each action, what each column means. Always the
 * same bytes: the package's zip has the hour of its making, so its parts are packed again.
 */
export async function changesTemplate(): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import("write-excel-file/universal");
  const blob = await writeExcelFile(templateSheets(), {
    fontFamily: "Times New Roman",
    fontSize: 12,
  }).toBlob();
  const parts: Record<string, string | Uint8Array> = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const worksheet = new TextDecoder().decode(parts[TABLE] as Uint8Array);
  return zipDocx({ ...parts, [TABLE]: withLists(worksheet, HEADER_ROW + 1, HEADER_ROW + READY_ROWS) });
}
