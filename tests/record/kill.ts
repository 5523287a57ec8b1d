import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Scene } from "./kill-scenes.ts";

const BIN = path.join(import.meta.dirname, "..", "..", "bin", "hoso.js");

/** Runs the program to its end; its exit code. */
export const runHoso = (args: readonly string[], cwd: string): number | null =>
  spawnSync(process.execPath, [BIN, ...args], { cwd, stdio: "ignore" }).status;

/** Starts the program and kills it after `delay` ms; false when it had ended before. */
async function kill(args: readonly string[], cwd: string, delay: number): Promise<boolean> {
  const child = spawn(process.execPath, [BIN, ...args], { cwd, stdio: "ignore" });
  const ended = new Promise<boolean>((resolve) => {
    child.once("exit", (_code, signal) => resolve(signal === "SIGKILL"));
  });
  await Promise.race([ended, setTimeout(delay)]);
  child.kill("SIGKILL");
  return ended;
}

/** Texts of the store are called by their content; stamps and locks say when. */
const PASSING = /(^|\/)(\.hoso\/|\.hoso-|\.hoso_)|\.new$|\.busy\//;

/** Every model, record, zip and whole dossier below a folder by a hash of what it holds; times of events do not count. */
export function partsIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .filter((file) => !PASSING.test(file))
    .sort();
  const dossiers = files
    .filter((file) => path.basename(file) === "manifest.json")
    .map((file) => path.dirname(file));
  const parts = new Map<string, string>();
  for (const file of files) {
    const part = dossiers.find((dossier) => file.startsWith(`${dossier}/`)) ?? file;
    const bytes = readFileSync(path.join(folder, file));
    const held = /\.json$/.test(file) ? bytes.toString("utf8").replace(/"at":"[^"]*"/g, "") : bytes;
    const hash = createHash("sha256").update(held).digest("hex");
    parts.set(part, `${parts.get(part) ?? ""}${path.relative(part, file)} ${hash}\n`);
  }
  return parts;
}

/** A run that nobody disturbs, before and after. */
export interface Undisturbed {
  start: string;
  before: Map<string, string>;
  after: Map<string, string>;
  took: number;
}

const folderFor = (): string => mkdtempSync(path.join(tmpdir(), "hoso-kill-"));

function copyOf(folder: string): string {
  const copy = folderFor();
  // Times count: a stamp knows the files it saw by them.
  cpSync(folder, copy, { recursive: true, preserveTimestamps: true });
  return copy;
}

export function undisturbed({ args, begin }: Scene): Undisturbed {
  const start = folderFor();
  begin(start);
  const before = partsIn(start);
  const whole = copyOf(start);
  const from = performance.now();
  const exit = runHoso(args, whole);
  const took = performance.now() - from;
  if (exit !== 0) throw new Error(`hoso ${args.join(" ")} ended with ${exit}`);
  const after = partsIn(whole);
  rmSync(whole, { recursive: true });
  return { start, before, after, took };
}

/** Kills a run once and runs it again until it is done. Whether the kill came in time, and what was broken. */
export async function killOnce({ args }: Scene, { start, before, after }: Undisturbed, delay: number) {
  const folder = copyOf(start);
  const faults: string[] = [];
  try {
    const isHit = await kill(args, folder, delay);
    for (const [part, held] of partsIn(folder))
      if (held !== before.get(part) && held !== after.get(part))
        faults.push(`${part} is neither old nor new`);
    // A lock that was just being laid is taken for one in use for some seconds.
    let exit = runHoso(args, folder);
    for (let turn = 0; exit !== 0 && turn < 3; turn++) {
      await setTimeout(5000);
      exit = runHoso(args, folder);
    }
    if (exit !== 0) faults.push(`the run after it ended with ${exit}`);
    const end = partsIn(folder);
    for (const part of new Set([...end.keys(), ...after.keys()]))
      if (end.get(part) !== after.get(part)) faults.push(`${part} is not what an undisturbed run leaves`);
    return { isHit, faults };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
