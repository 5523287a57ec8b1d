import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { editDocx } from "../word-edit.ts";
import type { MemoryFileSystem } from "./memory-file-system.ts";
import { SLUG } from "./small-dossier.ts";

/** Files of a dossier by name, those of hoso and those of people. */
export const filesIn = (fs: MemoryFileSystem, out: string, ending: RegExp): string[] =>
  [...fs.files(`${out}/${SLUG}`).keys()].filter((path) => ending.test(path));

const chosen = <T>(list: readonly T[], which: number): T | undefined =>
  list[which % Math.max(list.length, 1)];

/** A file of the dossier, by number; undefined when there is none. */
export const fileIn = (
  fs: MemoryFileSystem,
  out: string,
  ending: RegExp,
  which: number,
): string | undefined => chosen(filesIn(fs, out, ending), which);

/** Somebody writes a sentence into a Word file; anything else gets a line at its end. Nobody wrote it before. */
export function edited(bytes: Uint8Array, path: string, turn: number): Uint8Array {
  const text = `Câu thêm lần ${turn}`;
  if (!path.endsWith(".docx") || !isZip(bytes)) return strToU8(`${strFromU8(bytes, true)}\n${turn}`, true);
  const run = `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  return editDocx(bytes, (xml) => xml.replace("<w:body>", `<w:body>${run}`));
}

/** The same text saved again: other bytes. */
export function resaved(bytes: Uint8Array, turn: number): Uint8Array {
  if (!isZip(bytes)) return bytes;
  return zipSync(unzipSync(bytes), { level: (turn % 9) as 1, mtime: new Date(2026, 1, 1 + (turn % 28)) });
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
