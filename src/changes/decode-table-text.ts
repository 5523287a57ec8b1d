import { shortened } from "../model/quotation.ts";
import type { Problem } from "../problem/problem.ts";
import { findLegacyEncoding } from "../text/legacy-encoding.ts";

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

/** UTF-16 has a zero in every other byte of its ASCII; Excel's “Unicode text” begins with a mark. */
const utf16 = (bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined => {
  if (startsWith(bytes, 0xff, 0xfe)) return "utf-16le";
  if (startsWith(bytes, 0xfe, 0xff)) return "utf-16be";
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  if (bytes[0] !== 0 && bytes[1] === 0 && bytes[3] === 0) return "utf-16le";
  if (bytes[0] === 0 && bytes[1] !== 0 && bytes[2] === 0) return "utf-16be";
  return undefined;
};

/**
 * The text of a CSV file: UTF-8 with or without a mark, UTF-16 as Excel writes it. Problems: CHANGES_CSV_NOT_UTF8, or
 * TEXT_LEGACY_ENCODING with the reading where the bytes are Vietnamese typed for TCVN3 or VNI fonts.
 */
export function decodeTableText(bytes: Uint8Array, file: string): { text: string; problems: Problem[] } {
  try {
    return { text: new TextDecoder(utf16(bytes) ?? "utf-8", { fatal: true }).decode(bytes), problems: [] };
  } catch {
    const lines = new TextDecoder("windows-1252").decode(bytes).split(/\r\n?|\n/);
    const where = (line: number) => ({ kind: "file" as const, file, line, column: 1 });
    for (const [i, line] of lines.slice(0, 200).entries()) {
      const legacy = findLegacyEncoding(line);
      if (!legacy) continue;
      const data = {
        encoding: legacy.encoding.toUpperCase(),
        found: shortened(line, 60),
        decoded: shortened(legacy.decoded, 60),
      };
      return {
        text: "",
        problems: [{ code: "TEXT_LEGACY_ENCODING", severity: "error", where: where(i + 1), data }],
      };
    }
    return {
      text: "",
      problems: [{ code: "CHANGES_CSV_NOT_UTF8", severity: "error", where: { kind: "file", file } }],
    };
  }
}
