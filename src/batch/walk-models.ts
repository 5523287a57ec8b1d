import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "../problem/problem.ts";
import { isModelName } from "./model-file.ts";

/**
 * The model files below a folder, as absolute paths, and the folders that cannot be listed. Links to files are taken, links
 * to folders are not followed, so that a link to a parent ends nothing. `passes` may leave out folders and files.
 */
export async function walkModels(
  root: string,
  passes: (path: string) => boolean,
  signal?: AbortSignal,
): Promise<{ found: string[]; problems: Problem[] }> {
  const found: string[] = [];
  const problems: Problem[] = [];
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    signal?.throwIfAborted();
    try {
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        const full = path.join(folder, entry.name);
        if (entry.name.startsWith(".") || !passes(full)) continue;
        if (entry.isDirectory()) {
          if (entry.name !== "node_modules") folders.push(full);
        } else if (isModelName(entry.name) && !(await leadsToFolder(entry, full))) found.push(full);
      }
    } catch (error) {
      problems.push(folderProblem(folder, error));
    }
  }
  return { found, problems };
}

/** A link that leads nowhere is kept: reading it then tells what is wrong. */
async function leadsToFolder(entry: Dirent, full: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return false;
  return (await stat(full).catch(() => undefined))?.isDirectory() ?? false;
}

/** Why a folder or a path cannot be looked at; anything but an error of the disk is thrown again. */
export function folderProblem(folder: string, error: unknown): Problem {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return {
    code: "BATCH_PATH_UNREADABLE",
    severity: "error",
    where: { kind: "file", file: folder },
    data: { path: folder, system: message },
  };
}
