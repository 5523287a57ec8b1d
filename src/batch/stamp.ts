import type { Dossier } from "../bundle/dossier.ts";
import type { FileSystem } from "../bundle/file-system.ts";
import { MANIFEST_PATH } from "../bundle/manifest.ts";
import type { Problem } from "../problem/problem.ts";

/** What a run remembers of a model beside its dossiers, so that the next one can skip it. */
export interface Stamp {
  /** Version of this form. */
  hoso_batch: 1;
  /** SHA-256 of the model file. */
  model: string;
  /** SHA-256 of the record beside it; absent: there was none. */
  record?: string | undefined;
  /** SHA-256 of all that makes the dossier besides the model: templates, profile, program, options. */
  setting: string;
  documents: number;
  folders: string[];
  problems: Problem[];
  more: number;
  /** Every file and folder of the dossiers: path below the stamp's folder, size, time of change in ms. */
  standing: Standing[];
}

type Standing = [path: string, size: number, modified: number];

export const STAMP = ".hoso-batch.json";

/** What stands on the disk of `dossiers`, written into `folder` just now; undefined when something is missing. */
export async function standingOf(
  fs: FileSystem,
  folder: string,
  dossiers: readonly Dossier[],
): Promise<Standing[] | undefined> {
  const paths = dossiers.flatMap(({ slug, files }) => {
    const names = [...files.map((file) => file.path), MANIFEST_PATH].map((name) => `${slug}/${name}`);
    return [...new Set(names.map(parentOf)), ...names, `${slug}.zip`];
  });
  const found = await Promise.all(paths.map((name) => look(fs, folder, name)));
  return found.every((one) => one !== undefined) ? found : undefined;
}

/** The stamp of a folder, when there is one that can be trusted to describe what stands there now. */
export async function standingStamp(fs: FileSystem, folder: string): Promise<Stamp | undefined> {
  const file = `${folder}/${STAMP}`;
  const itself = await fs.look(file);
  if (itself?.kind !== "file") return undefined;
  const stamp = parsed(await fs.read(file));
  if (!stamp) return undefined;
  const same = await Promise.all(
    stamp.standing.map(async ([name, size, modified]) => {
      // What changed in the very tick of the clock in which the stamp was written may have changed after it.
      if (modified >= itself.modified) return false;
      const now = await look(fs, folder, name);
      return now !== undefined && now[1] === size && now[2] === modified;
    }),
  );
  return same.every(Boolean) ? stamp : undefined;
}

export const stampBytes = (stamp: Stamp): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(stamp)}\n`);

async function look(fs: FileSystem, folder: string, name: string): Promise<Standing | undefined> {
  const found = await fs.look(`${folder}/${name}`);
  if (!found || found.kind === "other") return undefined;
  // The size of a folder is the file system's own affair; its time tells that a file came or went.
  return [name, found.kind === "file" ? found.size : 0, found.modified];
}

const parentOf = (name: string): string => name.slice(0, name.lastIndexOf("/"));

function parsed(bytes: Uint8Array): Stamp | undefined {
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Stamp> | null;
    const isOurs = value?.hoso_batch === 1 && Array.isArray(value.standing) && Array.isArray(value.folders);
    return isOurs ? (value as Stamp) : undefined;
  } catch {
    return undefined; // the power went while it was written
  }
}
