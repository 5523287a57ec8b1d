import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "./problem/problem.ts";

/** A model file is some tens of KB; more is not read into memory. */
const LIMIT_MB = 5;
const MB = 1024 * 1024;

/**
 * The bytes of a model file, or why they cannot be had (FILE_…). `typed` is the path as the user gave it: it is resolved
 * against `cwd` and names the file in the problems. A device, a pipe or a file of more than 5 MB is not read.
 */
export async function readModelFile(
  cwd: string,
  typed: string,
): Promise<{ bytes?: Uint8Array; problems: Problem[] }> {
  const file = path.resolve(cwd, typed);
  const refuse = (code: string, data: NonNullable<Problem["data"]> = {}): { problems: Problem[] } => ({
    problems: [{ code, severity: "error", where: { kind: "file", file: typed }, data }],
  });
  try {
    const found = await stat(file);
    if (found.isDirectory()) {
      const within = (await readdir(file).catch((): string[] => [])).includes("model.json");
      return within
        ? refuse("FILE_IS_MODEL_FOLDER", { inside: path.join(typed, "model.json") })
        : refuse("FILE_IS_DIRECTORY");
    }
    // A pipe or a device may never end.
    if (!found.isFile()) return refuse("FILE_NOT_REGULAR");
    if (found.size > LIMIT_MB * MB)
      return refuse("FILE_TOO_LARGE", { size: Math.ceil(found.size / MB), limit: LIMIT_MB });
    return { bytes: await readFile(file), problems: [] };
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return refuse("FILE_MISSING", { file: typed });
    if (code === "EACCES" || code === "EPERM") return refuse("FILE_NOT_READABLE");
    if (code === "") throw error;
    return refuse("FILE_FAILED", { system: message.replaceAll(file, typed) });
  }
}
