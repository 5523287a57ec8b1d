import type { Backup } from "./backup.ts";
import type { FileSystem } from "./file-system.ts";
import type { Target } from "./target.ts";

/**
 * Puts the staged folder and zip in place by renames alone. The old folder goes to the backup or, without one, aside
 * into the temp folder; the old zip goes to the backup or is replaced in one step. On an error every rename done so far
 * is undone. Returns what was moved to the backup.
 */
export async function replaceDossier(
  fs: FileSystem,
  { out, folder, zip, temp }: Target,
  backup?: Backup,
): Promise<Partial<Backup> | undefined> {
  const moved: Partial<Backup> = {};
  const done: { from: string; to: string }[] = [];
  const move = async (from: string, to: string) => {
    await fs.rename(from, to);
    done.unshift({ from, to });
  };
  try {
    if (await fs.look(folder)) {
      await move(folder, backup?.folder ?? temp.oldFolder);
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
