import { unzipSync } from "fflate";
import type { Problem } from "../problem/problem.ts";

/** The parts of a DOCX package by name: text for XML and relationships, bytes for everything else. */
export type DocxParts = Record<string, string | Uint8Array>;

/** Expanded size a package may have; a real one stays below 5 MB, a zip bomb does not. */
export const MAX_EXPANDED_BYTES = 200 * 1024 * 1024;

const MAIN_PART = "word/document.xml";
const CONTENT_TYPES = "[Content_Types].xml";
const DOCX_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const MACRO = /macroEnabled/;
const WORD_TEMPLATE = /wordprocessingml\.template\.main\+xml/;
const IS_TEXT = /\.(?:xml|rels)$/i;

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);
const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 3, 4);
/** The container of Word 97–2003 files, and of password-protected DOCX files. */
const isCompoundFile = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
const isSafeName = (name: string): boolean => !/^\/|\\|(?:^|\/)\.\.(?:\/|$)/.test(name);

/** Why the parts are no plain Word document, as a problem code. */
const refusal = (parts: DocxParts): string | undefined => {
  const types = String(parts[CONTENT_TYPES] ?? "");
  if (MACRO.test(types)) return "DOCX_HAS_MACROS";
  if (WORD_TEMPLATE.test(types)) return "DOCX_IS_WORD_TEMPLATE";
  if (!types.includes(DOCX_MAIN) || typeof parts[MAIN_PART] !== "string") return "DOCX_NO_DOCUMENT";
  return undefined;
};

class TooLarge extends Error {}

const inflate = (bytes: Uint8Array): Record<string, Uint8Array> => {
  let size = 0;
  return unzipSync(bytes, {
    // Called before an entry is expanded; fflate never writes more than this declared size.
    filter: ({ name, originalSize }) => {
      size += originalSize;
      if (size > MAX_EXPANDED_BYTES) throw new TooLarge();
      return !name.endsWith("/");
    },
  });
};

const readParts = (bytes: Uint8Array): DocxParts | string => {
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    const parts: DocxParts = {};
    for (const [name, data] of Object.entries(inflate(bytes))) {
      if (!isSafeName(name)) return "DOCX_BROKEN";
      parts[name] = IS_TEXT.test(name) ? decoder.decode(data) : data;
    }
    return parts;
  } catch (error) {
    // Whatever the archive's reader or the UTF-8 decoder stumbles over lies in the user's file.
    return error instanceof TooLarge ? "DOCX_TOO_LARGE" : "DOCX_BROKEN";
  }
};

/**
 * Reads a DOCX package. `file` names it in problems. Refused, each with its own code: other formats, Word 97–2003 and
 * password-protected files, files with macros, Word templates (.dotx), broken archives, packages that expand beyond
 * `MAX_EXPANDED_BYTES`, packages without a main document.
 */
export const unzipDocx = (bytes: Uint8Array, file: string): { parts?: DocxParts; problems: Problem[] } => {
  const refuse = (code: string): { problems: Problem[] } => ({
    problems: [{ code, severity: "error", where: { kind: "file", file } }],
  });
  if (isCompoundFile(bytes)) return refuse("DOCX_OLD_OR_ENCRYPTED");
  if (!isZip(bytes)) return refuse("DOCX_NOT_ZIP");
  const parts = readParts(bytes);
  if (typeof parts === "string") return refuse(parts);
  const code = refusal(parts);
  return code === undefined ? { parts, problems: [] } : refuse(code);
};
