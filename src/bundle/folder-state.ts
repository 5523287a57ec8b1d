import type { FileSystem } from "./file-system.ts";
import { foundManifest } from "./found-manifest.ts";
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
  | { kind: "ours"; manifest: Uint8Array; changes: Changes; open: string[] };

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

  const changes: Changes = { changed: written.sealed ? [] : [MANIFEST_PATH], added: [], missing: [] };
  const unexplained = new Set(files.keys());
  unexplained.delete(MANIFEST_PATH);
  await Promise.all(
    written.files.map(async ({ path, size, sha256: expected }) => {
      // Only paths found by walking the folder are read: a manifest from elsewhere cannot point outside.
      if (!unexplained.delete(path)) return changes.missing.push(path);
      const full = `${folder}/${path}`;
      const same =
        files.get(path) === "file" &&
        (await fs.look(full))?.size === size &&
        sha256(await fs.read(full)) === expected;
      if (!same) changes.changed.push(path);
    }),
  );
  changes.added.push(...unexplained);
  for (const list of [changes.changed, changes.added, changes.missing]) list.sort();
  return { kind: "ours", manifest, changes, open: locks.sort() };
}

export const isUntouched = ({ changed, added, missing }: Changes): boolean =>
  changed.length + added.length + missing.length === 0;

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
