import { hostname } from "node:os";
import type { Writer } from "./held-folder.ts";
import { codeOf } from "./system-error.ts";

/** This process as a holder of locks. */
export const thisWriter = (now: () => Date): Writer => ({
  owner: { pid: process.pid, host: hostname() },
  now,
  lives,
});

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM"; // it lives, and belongs to somebody else
  }
}
