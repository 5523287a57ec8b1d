import type { FileSystem } from "./file-system.ts";
import { type FoundFile, foundManifest } from "./found-manifest.ts";
import { MANIFEST_PATH } from "./manifest.ts";
import { isLock, isNoise } from "./noise.ts";
import type { Sha256 } from "./sha256.ts";

/** How a folder differs from what hoso wrote into it; paths sorted. */
export interface Changes {
  changed: string[];
  added: string[];
  missing: string[];
}

/**
 * What stands where a dossier is to be written.
 * "absent": nothing, or a folder without a file in it. "foreign": hoso did not write it.
 * "ours": hoso wrote it; `changes` is what people did since, `open` the lock files of documents now open in Word.
 */
export type FolderState =
  | { kind: "absent"; exists: boolean }
  | { kind: "foreign" }
  | {
      kind: "ours";
      manifest: Uint8Array;
      /** The files the manifest lists. */
      listed: readonly FoundFile[];
      changes: Changes;
      open: string[];
      /** Every file that was met, but locks and noise; links and the like too. */
      seen: ReadonlyMap<string, SeenFile>;
    };

/** A file as it was met. */
export interface SeenFile {
  kind: "file" | "other";
  size: number;
  /** In ms since 1970. */
  modified: number;
  /** Of files the manifest lists: SHA-256 of the bytes. */
  sha256?: string;
}

export async function folderState(fs: FileSystem, folder: string, sha256: Sha256): Promise<FolderState> {
  const found = await fs.look(folder);
  if (!found) return { kind: "absent", exists: false };
  if (found.kind !== "folder") return { kind: "foreign" };

  const { files, locks } = await filesOf(fs, folder);
  if (files.size === 0) return { kind: "absent", exists: true };
  if (files.get(MANIFEST_PATH) !== "file") return { kind: "foreign" };
  const manifest = await fs.read(`${folder}/${MANIFEST_PATH}`);
  const written = foundManifest(manifest, sha256);
  if (!written) return { kind: "foreign" };

  const seen = new Map<string, SeenFile>();
  const changes: Changes = { changed: written.sealed ? [] : [MANIFEST_PATH], added: [], missing: [] };
  const expected = new Map(written.files.map((file) => [file.path, file]));
  expected.delete(MANIFEST_PATH);
  // Only paths found by walking the folder are read: a manifest from elsewhere cannot point outside.
  await Promise.all(
    [...files].map(async ([path, kind]) => {
      const full = `${folder}/${path}`;
      const { size = 0, modified = 0 } = (await fs.look(full)) ?? {};
      const isRead = kind === "file" && expected.has(path);
      const hash = isRead ? { sha256: sha256(await fs.read(full)) } : {};
      seen.set(path, { kind, size, modified, ...hash });
      if (path === MANIFEST_PATH) return;
      if (!expected.has(path)) changes.added.push(path);
      else if (hash.sha256 !== expected.get(path)?.sha256) changes.changed.push(path);
    }),
  );
  changes.missing.push(...[...expected.keys()].filter((path) => !files.has(path)));
  for (const list of [changes.changed, changes.added, changes.missing]) list.sort();
  return { kind: "ours", manifest, listed: written.files, changes, open: locks.sort(), seen };
}

export const isUntouched = ({ changed, added, missing }: Changes): boolean =>
  changed.length + added.length + missing.length === 0;

/** What is below a folder, by names, sizes and times. */
export async function listingOf(fs: FileSystem, folder: string): Promise<Map<string, SeenFile>> {
  const { files } = await filesOf(fs, folder);
  const seen = new Map<string, SeenFile>();
  for (const [path, kind] of files) {
    const { size = 0, modified = 0 } = (await fs.look(`${folder}/${path}`)) ?? {};
    seen.set(path, { kind, size, modified });
  }
  return seen;
}

/** All files below a folder but noise; "other" stands for links and the like. */
async function filesOf(fs: FileSystem, root: string) {
  const files = new Map<string, "file" | "other">();
  const locks: string[] = [];
  const walk = async (prefix: string): Promise<void> => {
    for (const { name, kind } of await fs.list(`${root}/${prefix}`)) {
      const path = prefix + name;
      if (kind === "folder") await walk(`${path}/`);
      else if (isLock(name)) locks.push(path);
      else if (!isNoise(name)) files.set(path, kind);
    }
  };
  await walk("");
  return { files, locks };
}
