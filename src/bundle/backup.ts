import type { FileSystem } from "./file-system.ts";
import type { Target } from "./target.ts";

/** Where the old folder and zip are kept when a dossier is replaced by force. */
export interface Backup {
  folder: string;
  zip: string;
}

/** Names beside the dossier that nothing has yet: `<slug>.luu-20260305-070809`, with `-2`, `-3` … if taken. */
export async function backupFor(fs: FileSystem, target: Target, now: Date): Promise<Backup> {
  for (let turn = 1; ; turn++) {
    const folder = `${target.folder}.luu-${stamp(now)}${turn === 1 ? "" : `-${turn}`}`;
    const backup = { folder, zip: `${folder}.zip` };
    if (!(await fs.look(backup.folder)) && !(await fs.look(backup.zip))) return backup;
  }
}

/** Local time: the name is for the clerk who will look for the folder. */
function stamp(now: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  return `${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
}
