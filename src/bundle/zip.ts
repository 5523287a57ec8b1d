import { deflated, stored, writeZip } from "../docx/zip-writer.ts";
import { bundleFiles, type Dossier } from "./dossier.ts";

/** Deflating these again costs time and saves nothing. */
const COMPRESSED = /\.(docx|pdf|zip)$/i;

/** A zip of `files` in their order, inside one folder. Same input, same bytes, everywhere. */
export function zipFiles(folder: string, files: readonly { path: string; bytes: Uint8Array }[]): Uint8Array {
  return writeZip(
    files.map(({ path, bytes }) => ({
      name: `${folder}/${path}`,
      content: COMPRESSED.test(path) ? stored(bytes) : deflated(bytes),
    })),
  );
}

/** The zip of a whole dossier with its manifest. */
export const zipDossier = (dossier: Dossier): Uint8Array => zipFiles(dossier.slug, bundleFiles(dossier));
