import type { Problem } from "../problem/problem.ts";
import { codeOf } from "./system-error.ts";

const CODES: Record<string, string> = {
  ENOTDIR: "OUT_IS_FILE",
  EEXIST: "OUT_IS_FILE",
  EACCES: "OUT_NOT_WRITABLE",
  EPERM: "OUT_NOT_WRITABLE",
  EROFS: "OUT_NOT_WRITABLE",
  ENOSPC: "OUT_FULL",
  EDQUOT: "OUT_FULL",
  EBUSY: "OUT_BUSY",
  ETXTBSY: "OUT_BUSY",
  ENAMETOOLONG: "OUT_NAME_TOO_LONG",
};

/** The problem behind an error of the disk; undefined when the error is no such thing but a bug. */
export function outputProblem(error: unknown, path: string): Problem | undefined {
  const code = codeOf(error);
  if (code === undefined) return undefined;
  return {
    code: CODES[code] ?? "OUT_FAILED",
    severity: "error",
    where: { kind: "file", file: path },
    data: { path, system: (error as Error).message },
  };
}
