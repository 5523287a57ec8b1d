import { type Zippable, zipSync } from "fflate";
import { bundleFiles, type Dossier } from "./dossier.ts";

/** Deflating these again costs time and saves nothing. */
const COMPRESSED = /\.(docx|pdf|zip)$/i;

/** A zip of `files` in their order, inside one folder. Same input, same bytes, everywhere. */
export function zipFiles(folder: string, files: readonly { path: string; bytes: Uint8Array }[]): Uint8Array {
  // The earliest moment a zip can name. fflate writes local time, so local midnight gives the same bytes in any zone.
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = {};
  for (const { path, bytes } of files) {
    entries[`${folder}/${path}`] = [bytes, { level: COMPRESSED.test(path) ? 0 : 6, mtime }];
  }
  return zipSync(entries);
}

/** The zip of a whole dossier with its manifest. */
export const zipDossier = (dossier: Dossier): Uint8Array => zipFiles(dossier.slug, bundleFiles(dossier));
