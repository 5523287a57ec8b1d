import { stat } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "../problem/problem.ts";
import { isModelName, type ModelFile, modelKey, sameFolder } from "./model-file.ts";
import { folderProblem, walkModels } from "./walk-models.ts";

export interface FindOptions {
  /** Folder the paths are relative to. */
  cwd: string;
  /** Output folder: what lies in it is no input, unless the path given lies in it too. */
  out?: string;
  /** Files that are never models, such as the report of the run. */
  except?: readonly string[];
  /** Rejects the promise with its reason. */
  signal?: AbortSignal;
}

/**
 * The model files behind paths: files as they are named, folders with every `*.json` below them (but manifests, schemas,
 * `package.json`, hidden and `node_modules` folders), globs with the `*.json` they match. Sorted by key, each file once.
 * Two files with one key: the second has `clash`. Problems (BATCH_PATH_MISSING, BATCH_PATH_UNREADABLE,
 * BATCH_NOTHING_FOUND) are about paths that lead to nothing; the others are found all the same.
 */
export async function findModels(
  paths: readonly string[],
  options: FindOptions,
): Promise<{ files: ModelFile[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const byPath = new Map<string, ModelFile>();
  for (const typed of paths) {
    const { found, ...rest } = await behind(typed, options);
    problems.push(...rest.problems);
    if (found.length === 0 && rest.problems.length === 0)
      problems.push(nothing("BATCH_NOTHING_FOUND", typed));
    for (const full of found) {
      if (byPath.has(full)) continue;
      byPath.set(full, {
        key: modelKey(options.cwd, full),
        file: asGiven(full, typed, options.cwd),
        path: full,
      });
    }
  }
  return { files: withClashes([...byPath.values()].sort(inOrder)), problems };
}

/** Absolute paths of the files one path means. */
async function behind(
  typed: string,
  options: FindOptions,
): Promise<{ found: string[]; problems: Problem[] }> {
  const { cwd, signal } = options;
  const full = path.resolve(cwd, typed);
  try {
    const isFolder = (await stat(full)).isDirectory();
    if (!isFolder) return { found: [full], problems: [] };
    const { found, problems } = await walkModels(full, passes(full, options), signal);
    return { found, problems: problems.map((problem) => named(problem, typed, cwd)) };
  } catch (error) {
    signal?.throwIfAborted();
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "ENOTDIR")
      return { found: [], problems: [named(folderProblem(full, error), typed, cwd)] };
  }
  // Loaded when it is needed only: every command passes by here when it starts.
  const { globBase, isGlob, matchGlob } = await import("./match-glob.ts");
  if (!isGlob(typed)) return { found: [], problems: [nothing("BATCH_PATH_MISSING", typed)] };
  const passing = passes(globBase(cwd, typed), options);
  const found = await matchGlob(cwd, typed, signal);
  return {
    found: found.filter((file) => isModelName(path.basename(file)) && passing(file)),
    problems: [],
  };
}

/** Whether a path met below `base` may be input. */
function passes(base: string, { cwd, out, except = [] }: FindOptions): (path: string) => boolean {
  const output = out === undefined ? undefined : path.resolve(cwd, out);
  const never = new Set(except.map((file) => path.resolve(cwd, file)));
  const isOutput = (full: string): boolean => output !== undefined && isWithin(output, full);
  return (full) => !never.has(full) && (isOutput(base) || !isOutput(full));
}

function isWithin(folder: string, full: string): boolean {
  const relative = path.relative(folder, full);
  return relative === "" || !(relative.startsWith("..") || path.isAbsolute(relative));
}

/** A path that was given absolute stays so; others are told from the working directory. */
const asGiven = (full: string, typed: string, cwd: string): string =>
  path.isAbsolute(typed) ? full : path.relative(cwd, full) || ".";

function named(problem: Problem, typed: string, cwd: string): Problem {
  const { path: full = "", system = "" } = problem.data ?? {};
  const file = asGiven(String(full), typed, cwd);
  const said = String(system).replaceAll(String(full), file);
  return { ...problem, where: { kind: "file", file }, data: { path: file, system: said } };
}

const nothing = (code: string, typed: string): Problem => ({
  code,
  severity: "error",
  where: { kind: "file", file: typed },
  data: { path: typed },
});

/** By code units: the order must not depend on the machine's language. */
const inOrder = (a: ModelFile, b: ModelFile): number => compared(a.key, b.key) || compared(a.path, b.path);

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function withClashes(files: readonly ModelFile[]): ModelFile[] {
  const first = new Map<string, string>();
  return files.map((file) => {
    const clash = first.get(sameFolder(file.key));
    if (clash === undefined) first.set(sameFolder(file.key), file.file);
    return clash === undefined ? file : { ...file, clash };
  });
}
