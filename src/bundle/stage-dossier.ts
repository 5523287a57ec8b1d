import { posix } from "node:path";
import type { FileSystem } from "./file-system.ts";
import type { Target } from "./target.ts";

/** Files written at once: enough to share the disk's syncs, too few to run out of file handles. */
const AT_ONCE = 16;

interface StageOptions {
  signal?: AbortSignal | undefined;
  /** Paths of the old folder that stay as they are: they get a second name in the new one. */
  standing?: readonly string[];
}

/** Builds the whole new folder and zip in the temp folder; when it resolves, all of it has reached the disk. */
export async function stageDossier(
  fs: FileSystem,
  { folder: oldFolder, temp }: Target,
  files: readonly { path: string; bytes: Uint8Array }[],
  zip: Uint8Array,
  { signal, standing = [] }: StageOptions = {},
): Promise<void> {
  const paths = [...files.map(({ path }) => path), ...standing];
  const folders = [temp.newFolder, ...foldersOf(paths).map((path) => `${temp.newFolder}/${path}`)];
  for (const folder of folders) await fs.makeFolder(folder, { withParents: true });

  const jobs = [
    { path: temp.newZip, bytes: zip },
    ...files.map(({ path, bytes }) => ({ path: `${temp.newFolder}/${path}`, bytes })),
  ].values();
  for (const path of standing) await fs.link(`${oldFolder}/${path}`, `${temp.newFolder}/${path}`);
  const work = async () => {
    for (const { path, bytes } of jobs) {
      signal?.throwIfAborted();
      await fs.write(path, bytes);
    }
  };
  // All are waited for, also after an error: nothing may still be writing when the temp folder is removed.
  const results = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  const failed = results.find((result) => result.status === "rejected");
  if (failed) throw failed.reason;

  await Promise.all([temp.root, ...folders].map((folder) => fs.syncFolder(folder)));
  signal?.throwIfAborted();
}

const foldersOf = (paths: readonly string[]): string[] =>
  [...new Set(paths.map((path) => posix.dirname(path)))].filter((folder) => folder !== ".");
