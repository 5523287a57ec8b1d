import { unzipSync } from "fflate";

export type FileFormat = "json" | "csv" | "xlsx";

/** The file's kind, or the code of the problem that says why it cannot be read. */
export type FormatFinding = { format: FileFormat } | { code: string };

/** Largest file and largest content of a workbook: a table of 10,000 changes has some 5 MB when expanded. */
const MAX_BYTES = 20 * 1024 * 1024;
export const MAX_EXPANDED_BYTES = 100 * 1024 * 1024;

const megabytes = (size: number): number => Math.ceil(size / (1024 * 1024));

/** Both, for messages, in MB. */
export const SIZE_LIMITS = { limit: megabytes(MAX_BYTES), expanded: megabytes(MAX_EXPANDED_BYTES) };

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

/** Names of streams inside an OLE container are UTF-16. */
const holdsName = (bytes: Uint8Array, name: string): boolean => {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] as number); at >= 0; at = bytes.indexOf(wanted[0] as number, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
};

/** What kind of package a zip is, by the names of its parts. */
const zipKind = (bytes: Uint8Array): FormatFinding => {
  const names = new Set<string>();
  try {
    unzipSync(bytes, { filter: ({ name }) => !names.add(name) });
  } catch {
    return { code: "CHANGES_XLSX_BROKEN" };
  }
  if (names.has("xl/workbook.xml")) return { format: "xlsx" };
  if (names.has("xl/workbook.bin")) return { code: "CHANGES_IS_XLSB" };
  if (names.has("word/document.xml")) return { code: "CHANGES_IS_WORD" };
  if (names.has("content.xml")) return { code: "CHANGES_IS_ODS" };
  return { code: "CHANGES_NOT_A_TABLE" };
};

/**
 * JSON, CSV or XLSX, told by the content first and by the file's ending where the content leaves it open; else the code
 * of a problem: empty, too large, Excel 97–2003, password-protected, OpenDocument, Word, PDF, a web page called .xls.
 */
export function formatOf(bytes: Uint8Array, file: string): FormatFinding {
  if (bytes.length > MAX_BYTES) return { code: "CHANGES_TOO_LARGE" };
  if (startsWith(bytes, 0x50, 0x4b)) return zipKind(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return { code: holdsName(bytes, "EncryptedPackage") ? "CHANGES_ENCRYPTED" : "CHANGES_IS_XLS" };
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return { code: "CHANGES_NOT_A_TABLE" };
  const start = new TextDecoder("utf-8").decode(bytes.subarray(0, 1024)).replaceAll("\0", "").trim();
  if (start === "" && bytes.length <= 1024) return { code: "CHANGES_FILE_EMPTY" };
  if (/^<(?:!doctype|html|\?xml|head|meta|style|table)\b/i.test(start)) return { code: "CHANGES_IS_HTML" };
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === "json" || (ending !== "csv" && /^[{[]/.test(start))) return { format: "json" };
  return { format: "csv" };
}
