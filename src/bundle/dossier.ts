import {
  type FileSource,
  MANIFEST_PATH,
  type Manifest,
  type ManifestDocument,
  type ManifestFacts,
  manifestBytes,
  manifestOf,
} from "./manifest.ts";
import type { Sha256 } from "./sha256.ts";

export interface DossierFile {
  /** Relative to the dossier's folder: ASCII, "/" between names, at most 100 characters. */
  path: string;
  bytes: Uint8Array;
  /** Given for every document; absent for the index. */
  document?: ManifestDocument;
  /** Where the bytes come from; absent: hoso made them. */
  source?: FileSource;
}

/** A complete dossier in memory. */
export interface Dossier {
  /** Name of the folder and of the zip. */
  slug: string;
  /** In the order of the dossier, without the manifest. */
  files: readonly DossierFile[];
  manifest: Manifest;
}

export interface DossierInput extends ManifestFacts {
  slug: string;
  files: readonly DossierFile[];
}

/** Adds the manifest. `pathProblems` tells beforehand whether the names can be written everywhere. */
export const dossierOf = (input: DossierInput, sha256: Sha256): Dossier => ({
  slug: input.slug,
  files: input.files,
  manifest: manifestOf(input, input.files, sha256),
});

/** Every file of the dossier as it is written, `manifest.json` last. */
export const bundleFiles = (dossier: Dossier): { path: string; bytes: Uint8Array }[] => [
  ...dossier.files,
  { path: MANIFEST_PATH, bytes: manifestBytes(dossier.manifest) },
];
