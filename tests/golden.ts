import type { DossierFile } from "../src/bundle/dossier.ts";
import { unzipDocx } from "../src/docx/package.ts";
import { docxText } from "../src/docx/text.ts";

/** A lawyer reads these: longer texts repeat themselves (one page for each invitee) and are cut. */
const MAX_GOLDEN = 20 * 1024;

export const goldenName = (file: string): string => file.replace(/\.docx$/, ".txt");

/** Plain text of a document as it is kept for review. */
export function goldenText({ path, bytes }: Pick<DossierFile, "path" | "bytes">): string {
  const { parts } = unzipDocx(bytes, path);
  if (!parts) throw new Error(`${path} is no DOCX`);
  const text = docxText(parts).replaceAll("\u00a0", " ");
  if (Buffer.byteLength(text) <= MAX_GOLDEN) return text;
  const lines = text.split("\n");
  let size = 0;
  const kept = lines.filter((line) => {
    size += Buffer.byteLength(line) + 1;
    return size <= MAX_GOLDEN - 100;
  });
  return `${kept.join("\n")}\n… (${lines.length - kept.length} lines more)\n`;
}
