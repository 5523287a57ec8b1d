import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

export const ROOT = path.join(import.meta.dirname, "..");
const BIN = path.join(ROOT, "bin", "hoso.js");

export interface Ran {
  exit: number | null;
  stdout: string;
  stderr: string;
}

export interface RunSetting {
  cwd?: string;
  env?: Record<string, string>;
  /** Octal digits for `umask`. */
  umask?: string;
}

/** Runs the program as a user does: its own process, the built files. */
export function hoso(args: readonly string[], { cwd = ROOT, env = {}, umask }: RunSetting = {}): Ran {
  const own = { ...process.env, ...env };
  const [command, all]: [string, string[]] =
    umask === undefined
      ? [process.execPath, [BIN, ...args]]
      : ["sh", ["-c", `umask ${umask} && exec "$0" "$@"`, process.execPath, BIN, ...args]];
  const { status, stdout, stderr } = spawnSync(command, all, { cwd, env: own, encoding: "utf8" });
  return { exit: status, stdout, stderr };
}

/** A fresh folder that is removed when the test ends. */
export function scratch(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "hoso-test-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const sha256Of = (file: string): string =>
  createHash("sha256").update(readFileSync(file)).digest("hex");

/** Output of a program; throws when it fails. */
export const outputOf = (command: string, args: string[], cwd = ROOT): string =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
