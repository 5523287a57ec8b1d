import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { Io } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";

export interface Ran {
  exit: number;
  out: string;
  err: string;
}

/** An empty folder that is removed when the test ends. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "hoso-cli-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs `hoso` in `cwd` with the words of `line` (split at spaces) or with the given arguments. */
export async function hoso(cwd: string, line: string | string[], io: Partial<Io> = {}): Promise<Ran> {
  const said = { out: "", err: "" };
  const exit = await main(typeof line === "string" ? line.split(" ").filter(Boolean) : line, {
    stdout: { write: (text) => (said.out += text) },
    stderr: { write: (text) => (said.err += text) },
    cwd,
    env: {},
    isTerminal: { stdout: false, stderr: false },
    columns: 80,
    now: () => new Date(2026, 2, 5, 7, 8, 9),
    ...io,
  });
  return { exit, ...said };
}

/** A folder with the model file of `hoso init`, changed by `change`. */
export async function modelFolder(change: (text: string) => string = (text) => text): Promise<string> {
  const folder = await emptyFolder();
  await hoso(folder, "init");
  const file = path.join(folder, "model.json");
  await writeFile(file, change(await readFile(file, "utf8")));
  return folder;
}
