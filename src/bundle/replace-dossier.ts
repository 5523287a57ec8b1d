import type { Backup } from "./backup.ts";
import type { FileSystem } from "./file-system.ts";
import type { Target } from "./target.ts";

/** Thrown when somebody changed the old folder while the new one was being made. */
export class FolderMoved extends Error {}

/**
 * Puts the staged folder and zip in place by renames alone. The old folder goes to the backup or, without one, aside
 * into the temp folder; the old zip goes to the backup or is replaced in one step. On an error every rename done so far
 * is undone. Once the old folder is out of reach, `isAsSeen` is asked about it: what was saved into it in the last moment
 * must not go with it (FolderMoved). Returns what was moved to the backup.
 */
export async function replaceDossier(
  fs: FileSystem,
  { out, folder, zip, temp }: Target,
  backup?: Backup,
  isAsSeen: (folder: string) => Promise<boolean> = async () => true,
): Promise<Partial<Backup> | undefined> {
  const moved: Partial<Backup> = {};
  const done: { from: string; to: string }[] = [];
  const move = async (from: string, to: string) => {
    await fs.rename(from, to);
    done.unshift({ from, to });
  };
  try {
    if (await fs.look(folder)) {
      const aside = backup?.folder ?? temp.oldFolder;
      await move(folder, aside);
      if (!backup && !(await isAsSeen(aside))) throw new FolderMoved();
      if (backup) moved.folder = backup.folder;
    }
    if (backup && (await fs.look(zip))) {
      await move(zip, backup.zip);
      moved.zip = backup.zip;
    }
    await move(temp.newFolder, folder);
    await fs.rename(temp.newZip, zip);
  } catch (error) {
    for (const { from, to } of done) await fs.rename(to, from).catch(() => undefined); // the first error tells more
    throw error;
  }
  // The new names must be durable before the old folder is dropped.
  await fs.syncFolder(temp.root);
  await fs.syncFolder(out);
  return backup && (moved.folder || moved.zip) ? moved : undefined;
}
