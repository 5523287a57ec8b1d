import { posix } from "node:path";
import type { FileSystem } from "./file-system.ts";
import type { Target } from "./target.ts";

/** Files written at once: enough to share the disk's syncs, too few to run out of file handles. */
const AT_ONCE = 16;

/** Builds the whole new folder and zip in the temp folder; when it resolves, all of it has reached the disk. */
export async function stageDossier(
  fs: FileSystem,
  { temp }: Target,
  files: readonly { path: string; bytes: Uint8Array }[],
  zip: Uint8Array,
  signal?: AbortSignal,
): Promise<void> {
  const folders = [temp.newFolder, ...foldersOf(files).map((path) => `${temp.newFolder}/${path}`)];
  for (const folder of folders) await fs.makeFolder(folder, { withParents: true });

  const jobs = [
    { path: temp.newZip, bytes: zip },
    ...files.map(({ path, bytes }) => ({ path: `${temp.newFolder}/${path}`, bytes })),
  ].values();
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

const foldersOf = (files: readonly { path: string }[]): string[] =>
  [...new Set(files.map(({ path }) => posix.dirname(path)))].filter((folder) => folder !== ".");
