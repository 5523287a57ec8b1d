/** The files of a dossier that was met somewhere, in a folder or in a zip. */
export interface Contents {
  /** By path inside the dossier, the manifest too; noise and lock files are left out. */
  files: ReadonlyMap<string, MetFile>;
  /** The bytes of a file; undefined when they cannot be had: damaged, or too large to be read. */
  read(path: string): Promise<Uint8Array | undefined>;
}

/** Links and the like are "other". */
export interface MetFile {
  kind: "file" | "other";
  size: number;
}

/** Larger files are no part of a dossier and are not read into memory. */
export const LARGEST_FILE = 256 * 1024 * 1024;
