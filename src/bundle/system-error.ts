/** The code of a disk error ("ENOSPC"); undefined for anything else that was thrown, which is a bug. */
export function codeOf(error: unknown): string | undefined {
  // Node's complaints about wrong arguments have codes too ("ERR_…"), but no system call.
  const isSystemError = error instanceof Error && "code" in error && "syscall" in error;
  return isSystemError && typeof error.code === "string" ? error.code : undefined;
}
