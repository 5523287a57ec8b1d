import type { FileSystem } from "./file-system.ts";
import { codeOf } from "./system-error.ts";

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

/** An owner whose machine cannot be asked is taken for dead after this time. */
const ONE_DAY = 24 * 60 * 60 * 1000;

/** Laying a marker takes an instant: one that cannot be read after this time was left by a run killed meanwhile. */
const LAYING = 10 * 1000;

const MARKER = "owner.json";

/** Folders this very process holds: its pid alone would make its own leftovers look alive for ever. */
const inUse = new Set<string>();

/**
 * Takes a folder as a lock: making it succeeds only once. A marker inside names the process. False when another run
 * holds it.
 */
export async function takeFolder(fs: FileSystem, root: string, { owner }: Writer): Promise<boolean> {
  try {
    await fs.makeFolder(root);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
  inUse.add(root);
  try {
    await fs.write(`${root}/${MARKER}`, new TextEncoder().encode(JSON.stringify(owner)));
  } catch (error) {
    await dropFolder(fs, root).catch(() => undefined); // the first error tells more
    throw error;
  }
  return true;
}

/** Gives the folder up; when `clear` fails, what is in it stays for the next run. */
export async function dropFolder(
  fs: FileSystem,
  root: string,
  clear: () => Promise<void> = async () => {},
): Promise<void> {
  try {
    await clear();
    // The marker goes last: a folder without one is then an empty one, and can be told from somebody else's.
    await fs.remove(root);
  } finally {
    inUse.delete(root);
  }
}

/** Whether a folder that is there belongs to a run still at work; else a crash left it. */
export async function isHeld(fs: FileSystem, root: string, { owner, now, lives }: Writer): Promise<boolean> {
  const marker = await fs.look(`${root}/${MARKER}`);
  // A run that died, or is just about to lay its marker: nothing is in the folder yet.
  if (!marker) return (await fs.list(root)).length > 0;
  const holder = await ownerIn(fs, `${root}/${MARKER}`);
  // The clock may have been set back since: a marker from the future says nothing about its age.
  const age = Math.abs(now().getTime() - marker.modified);
  if (!holder) return age < LAYING;
  if (holder.host !== owner.host) return age < ONE_DAY;
  return holder.pid === owner.pid ? inUse.has(root) : lives(holder.pid);
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
