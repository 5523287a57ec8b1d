import { open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { outputProblem } from "./bundle/output-problem.ts";
import { codeOf } from "./bundle/system-error.ts";
import type { Problem } from "./problem/problem.ts";

/** A model file to be replaced. */
export interface ModelWriting {
  /** Absolute path. */
  path: string;
  /** The file as the user named it, for problems. */
  file: string;
  /** What was read, and must still be there. */
  before: string;
  after: string;
}

interface Staged extends ModelWriting {
  /** Where the file really is, behind links. */
  target: string;
  temp: string;
  mode: number;
}

const OWNER_MAY_WRITE = 0o200;

/**
 * Replaces model files, all or none: every new text is on the disk beside its model, and every model is found as it was
 * read, before the first is renamed into place. When the disk fails in between, those done are put back. A crash of the
 * machine leaves each file old or new; the run repeated does the rest, since it adds nothing that is there. Problems:
 * MODEL_CHANGED_MEANWHILE, MODEL_GONE, MODEL_READ_ONLY, MODEL_LINKED_TWICE, OUT_…; none: all are written. Only
 * MODEL_NOT_PUT_BACK means that a model is left changed.
 */
export async function writeModels(models: readonly ModelWriting[], signal?: AbortSignal): Promise<Problem[]> {
  const staged: Staged[] = [];
  const problems: Problem[] = [];
  try {
    for (const model of models) {
      signal?.throwIfAborted();
      const found = await staging(model);
      if ("target" in found) staged.push(found);
      else problems.push(found);
    }
    problems.push(...linkedTwice(staged));
    if (problems.length > 0) return problems;
    for (const model of staged) {
      signal?.throwIfAborted();
      const problem = await guarded(model, () => writeWhole(model.temp, model.after, model.mode));
      if (problem) return [problem];
    }
    const moved = await findMoved(staged);
    return moved.length > 0 ? moved : await replaceAll(staged);
  } finally {
    for (const { temp } of staged) await rm(temp, { force: true }).catch(() => undefined);
  }
}

const problemAt = (code: string, file: string): Problem => ({
  code,
  severity: "error",
  where: { kind: "file", file },
});

/** Two paths that lead to one file would write it twice. */
const linkedTwice = (staged: readonly Staged[]): Problem[] =>
  staged.flatMap(({ target, file }, index) => {
    const first = staged.findIndex((other) => other.target === target);
    if (first === index) return [];
    const other = (staged[first] as Staged).file;
    return [{ ...problemAt("MODEL_LINKED_TWICE", file), data: { other } }];
  });

async function staging(model: ModelWriting): Promise<Staged | Problem> {
  try {
    const target = await realpath(model.path);
    const { mode } = await stat(target);
    if ((mode & OWNER_MAY_WRITE) === 0) return problemAt("MODEL_READ_ONLY", model.file);
    const temp = path.join(path.dirname(target), `.hoso-${path.basename(target)}.${process.pid}`);
    return { ...model, target, temp, mode: mode & 0o777 };
  } catch (error) {
    if (codeOf(error) === "ENOENT") return problemAt("MODEL_GONE", model.file);
    return failed(error, model);
  }
}

function failed(error: unknown, { file, path: full }: ModelWriting): Problem {
  const code = codeOf(error);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return problemAt("MODEL_READ_ONLY", file);
  const problem = outputProblem(error, file);
  if (!problem) throw error;
  return { ...problem, data: { ...problem.data, system: (error as Error).message.replaceAll(full, file) } };
}

async function guarded(model: ModelWriting, work: () => Promise<void>): Promise<Problem | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return failed(error, model);
  }
}

async function writeWhole(file: string, text: string, mode: number): Promise<void> {
  const handle = await open(file, "w", mode);
  try {
    await handle.writeFile(text, "utf8");
    await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Models somebody changed or removed since they were read. */
async function findMoved(staged: readonly Staged[]): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const { target, before, file } of staged) {
    const now = await readFile(target).catch(() => undefined);
    if (!now) found.push(problemAt("MODEL_GONE", file));
    else if (!now.equals(Buffer.from(before, "utf8"))) found.push(problemAt("MODEL_CHANGED_MEANWHILE", file));
  }
  return found;
}

async function replaceAll(staged: readonly Staged[]): Promise<Problem[]> {
  const done: Staged[] = [];
  for (const model of staged)
    try {
      await rename(model.temp, model.target);
      done.push(model);
    } catch (error) {
      // Before anything is said: also an error nobody thought of must not leave half of the models changed.
      const left = await putBack(done);
      return [failed(error, model), ...left];
    }
  return [];
}

/** Each on its own: a disk that refuses one file may still take the others. */
async function putBack(done: readonly Staged[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { temp, target, before, mode, file } of [...done].reverse())
    try {
      await writeWhole(temp, before, mode);
      await rename(temp, target);
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      problems.push(problemAt("MODEL_NOT_PUT_BACK", file));
    }
  return problems;
}
