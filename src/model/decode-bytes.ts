import type { Problem } from "../problem/problem.ts";

/** A model is a screen or ten of text; more than this is another file by mistake. */
export const MAX_MODEL_BYTES = 5 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, ...prefix: number[]): boolean =>
  prefix.every((byte, i) => bytes[i] === byte);

/** What kind of file the bytes are when they are certainly no UTF-8 text. */
const foreignCode = (bytes: Uint8Array): string | undefined => {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return "FILE_OFFICE";
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return "FILE_PDF";
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return "FILE_UTF16";
  if (!bytes.includes(0)) return undefined;
  // UTF-16 without a mark: every other byte of the ASCII at the start is zero.
  const looksWide = (bytes[0] === 0) !== (bytes[1] === 0) && (bytes[0] === 0) === (bytes[2] === 0);
  return looksWide && bytes.length % 2 === 0 ? "FILE_UTF16" : "FILE_BINARY";
};

/** Where the first byte stands that is no UTF-8, for the message. */
const firstBadLine = (bytes: Uint8Array): number => {
  const decoded = new TextDecoder("utf-8").decode(bytes);
  return decoded.slice(0, decoded.indexOf("\ufffd")).split("\n").length;
};

/**
 * The text of a UTF-8 file; a byte order mark is dropped. Problems: FILE_EMPTY, FILE_TOO_LARGE, FILE_UTF16,
 * FILE_OFFICE (Word, Excel, zip), FILE_PDF, FILE_BINARY, FILE_NOT_UTF8.
 */
export const decodeBytes = (bytes: Uint8Array, file: string): { text: string; problems: Problem[] } => {
  const refuse = (code: string, data: Record<string, string | number> = {}, line = 1) => ({
    text: "",
    problems: [
      { code, severity: "error", where: { kind: "file", file, line, column: 1 }, data } satisfies Problem,
    ],
  });
  if (bytes.length === 0) return refuse("FILE_EMPTY");
  const foreign = foreignCode(bytes);
  if (foreign) return refuse(foreign);
  if (bytes.length > MAX_MODEL_BYTES) {
    const megabytes = (size: number): number => Math.ceil(size / (1024 * 1024));
    return refuse("FILE_TOO_LARGE", { size: megabytes(bytes.length), limit: megabytes(MAX_MODEL_BYTES) });
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), problems: [] };
  } catch {
    return refuse("FILE_NOT_UTF8", {}, firstBadLine(bytes));
  }
};
