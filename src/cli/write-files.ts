import { constants } from "node:fs";
import { copyFile, mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { outputProblem, type Problem } from "../index.ts";

export interface NewFile {
  /** Name inside the folder. */
  name: string;
  bytes: Uint8Array;
  /** True when what stands there is a program's work and need not be kept. */
  replaces?: boolean;
}

export interface WriteFilesOptions {
  now: () => Date;
  signal?: AbortSignal;
}

/**
 * Writes files into a folder, each whole or not at all; nothing is put in place before all are on the disk. A file that
 * stands there is kept beside as `<name>.luu-<time>`. Returns what went wrong with the disk.
 */
export async function writeFiles(
  folder: string,
  files: readonly NewFile[],
  { now, signal }: WriteFilesOptions,
): Promise<Problem[]> {
  // A leading dot keeps the readers of template folders away from a file left by a crash.
  const draft = (name: string) => path.join(folder, `.hoso-${name}`);
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, bytes } of files) {
      signal?.throwIfAborted();
      await writeWhole(draft(name), bytes);
    }
    for (const { name, replaces = false } of files) {
      const target = path.join(folder, name);
      if (!replaces) await keep(target, now());
      await rename(draft(name), target);
    }
    return [];
  } catch (error) {
    const problem = outputProblem(error, folder);
    if (!problem) throw error;
    return [problem];
  } finally {
    for (const { name } of files) await rm(draft(name), { force: true }).catch(() => undefined);
  }
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "w");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A copy of what stands there under a dated name; nothing happens when nothing does. */
async function keep(target: string, now: Date): Promise<void> {
  for (let turn = 1; ; turn++) {
    try {
      const backup = `${target}.luu-${stamp(now)}${turn === 1 ? "" : `-${turn}`}`;
      return await copyFile(target, backup, constants.COPYFILE_EXCL);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ENOENT") return;
      if (code !== "EEXIST") throw error;
    }
  }
}

/** Local time, as a person looks for it: `20260305-070809`. */
function stamp(now: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("");
  return `${day}-${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join("")}`;
}
