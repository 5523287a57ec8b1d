import type { FileSystem } from "./file-system.ts";
import { codeOf } from "./system-error.ts";
import type { Target } from "./target.ts";

/** A process, as far as another one can know it. */
export interface Owner {
  pid: number;
  host: string;
}

/** Who is writing, when, and which other processes live. */
export interface Writer {
  owner: Owner;
  now: () => Date;
  /** Whether a process of this machine lives. */
  lives: (pid: number) => boolean;
}

/** An owner whose machine cannot be asked, or who left no readable marker, is taken for dead after this time. */
const ONE_DAY = 24 * 60 * 60 * 1000;

const MARKER = "owner.json";

/** Temp folders this very process is using: its pid alone would make its own leftovers look alive for ever. */
const inUse = new Set<string>();

/**
 * Takes the temp folder of a dossier. Its name is the same for every run and making it succeeds only once, so it is
 * also the lock that keeps two runs from writing one dossier. False when another run holds it.
 */
export async function takeTempFolder(fs: FileSystem, target: Target, { owner }: Writer): Promise<boolean> {
  const { temp } = target;
  try {
    await fs.makeFolder(temp.root);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
  inUse.add(temp.root);
  try {
    await fs.write(`${temp.root}/${MARKER}`, new TextEncoder().encode(JSON.stringify(owner)));
  } catch (error) {
    await releaseTempFolder(fs, target).catch(() => undefined); // the first error tells more
    throw error;
  }
  return true;
}

/**
 * Clears what a crashed run left and puts back the old folder if that run had moved it aside.
 * False when the temp folder belongs to a run that is still at work.
 */
export async function recover(fs: FileSystem, target: Target, writer: Writer): Promise<boolean> {
  const { temp } = target;
  const found = await fs.look(temp.root);
  if (!found) return true;
  if (found.kind !== "folder" || (await isHeld(fs, target, writer))) return false;
  await releaseTempFolder(fs, target);
  return true;
}

/** Gives up the temp folder. The old folder inside it is only dropped when a whole one stands in its place. */
export async function releaseTempFolder(fs: FileSystem, { folder, temp }: Target): Promise<void> {
  try {
    if ((await fs.look(temp.oldFolder)) && !(await fs.look(folder))) await fs.rename(temp.oldFolder, folder);
    // The marker goes last: a folder without one is then an empty one, and can be told from somebody else's.
    for (const part of [temp.newZip, temp.newFolder, temp.oldFolder, temp.root]) await fs.remove(part);
  } finally {
    inUse.delete(temp.root);
  }
}

async function isHeld(fs: FileSystem, { temp }: Target, { owner, now, lives }: Writer): Promise<boolean> {
  const marker = await fs.look(`${temp.root}/${MARKER}`);
  // A run that died, or is just about to lay its marker: nothing is in the folder yet.
  if (!marker) return (await fs.list(temp.root)).length > 0;
  const holder = await ownerIn(fs, `${temp.root}/${MARKER}`);
  if (holder?.host !== owner.host) return now().getTime() - marker.modified < ONE_DAY;
  return holder.pid === owner.pid ? inUse.has(temp.root) : lives(holder.pid);
}

async function ownerIn(fs: FileSystem, marker: string): Promise<Owner | undefined> {
  try {
    const { pid, host } = JSON.parse(new TextDecoder().decode(await fs.read(marker))) as Partial<Owner>;
    return Number.isInteger(pid) && Number(pid) > 0 && typeof host === "string"
      ? { pid: Number(pid), host }
      : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // the power went while it was written
    throw error;
  }
}
