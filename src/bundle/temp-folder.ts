import type { FileSystem } from "./file-system.ts";
import { dropFolder, isHeld, takeFolder, type Writer } from "./held-folder.ts";
import type { Target } from "./target.ts";

/**
 * Takes the temp folder of a dossier. Its name is the same for every run and making it succeeds only once, so it is
 * also the lock that keeps two runs from writing one dossier. False when another run holds it.
 */
export const takeTempFolder = (fs: FileSystem, { temp }: Target, writer: Writer): Promise<boolean> =>
  takeFolder(fs, temp.root, writer);

/**
 * Clears what a crashed run left and puts back the old folder if that run had moved it aside.
 * False when the temp folder belongs to a run that is still at work.
 */
export async function recover(fs: FileSystem, target: Target, writer: Writer): Promise<boolean> {
  const { temp } = target;
  const found = await fs.look(temp.root);
  if (!found) return true;
  if (found.kind !== "folder" || (await isHeld(fs, temp.root, writer))) return false;
  await releaseTempFolder(fs, target);
  return true;
}

/** Gives up the temp folder. The old folder inside it is only dropped when a whole one stands in its place. */
export const releaseTempFolder = (fs: FileSystem, { folder, temp }: Target): Promise<void> =>
  dropFolder(fs, temp.root, async () => {
    if ((await fs.look(temp.oldFolder)) && !(await fs.look(folder))) await fs.rename(temp.oldFolder, folder);
    for (const part of [temp.newZip, temp.newFolder, temp.oldFolder]) await fs.remove(part);
  });
