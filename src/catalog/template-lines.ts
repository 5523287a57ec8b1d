import { type DocxParts, unzipDocx } from "../docx/package.ts";
import { docxText } from "../docx/text.ts";
import { templateParts } from "./export-templates.ts";
import type { CatalogSources } from "./sources.ts";

/**
 * The text of a template with its tags, as two versions of it are compared: a line for each paragraph or row of a table
 * that is not empty, in NFC, white space made one space.
 */
export const templateLines = (parts: DocxParts): string[] =>
  docxText(parts)
    .split("\n")
    .map((line) => line.normalize("NFC").replace(/\s+/gu, " ").trim())
    .filter((line) => line !== "");

/** The parts of a kind as Word would get them; undefined when its DOCX cannot be read or its layout cannot be composed. */
export async function readableParts(sources: CatalogSources, kindId: string): Promise<DocxParts | undefined> {
  const source = sources.kinds[kindId];
  if (source?.docx) return unzipDocx(source.docx, source.place).parts;
  if (source?.body === undefined) return undefined;
  try {
    return await templateParts(sources, kindId);
  } catch {
    // The check of the folder tells what is wrong with it.
    return undefined;
  }
}
