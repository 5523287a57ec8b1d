import { readFileSync, readlinkSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { codeOf } from "../bundle/system-error.ts";
import type { Shard } from "./shard.ts";

/** Who runs, as the marker of a run tells it. */
export interface RunOwner {
  pid: number;
  host: string;
  /** Where `pid` counts: containers of one host have numbers of their own. */
  place: string;
  /** Local time, for people. */
  started: string;
}

/** The file inside a marker; its time is renewed while the run lives. */
export const OWNER = "owner.json";

const MINUTE = 60_000;
/** A run on another machine that has not renewed its marker for so long is dead. */
const SILENT = 3 * MINUTE;
/** On this machine a process can be asked; but after so long its number may belong to another one. */
const SILENT_HERE = 60 * MINUTE;

const NAME = /^\.hoso-run-(?:all|(\d+)-of-(\d+))$/;

/** Name of the marker of a run: of one shard, or of all. */
export const markerName = (shard?: Shard): string =>
  shard && shard.count > 1 ? `.hoso-run-${shard.index}-of-${shard.count}` : ".hoso-run-all";

/** Markers of runs that may touch the same models as the run called `own`: all but other shards of the same number. */
export async function overlapping(out: string, own: string): Promise<string[]> {
  const count = NAME.exec(own)?.[2];
  return (await readdir(out)).filter((name) => {
    const found = NAME.exec(name);
    return found && name !== own && (count === undefined || found[2] !== count);
  });
}

/** This process as an owner. */
export function thisRun(now: Date): RunOwner {
  const two = (n: number) => String(n).padStart(2, "0");
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(":");
  return { pid: process.pid, host: hostname(), place: pidPlace(), started: `${day} ${time}` };
}

function pidPlace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return ""; // a system without
  }
}

/** The owner of a marker, if its run still lives. `held`: markers this process itself holds. */
export async function liveOwner(
  marker: string,
  held: ReadonlySet<string>,
  now: Date,
): Promise<Partial<RunOwner> | undefined> {
  const owner = ownerIn(marker);
  const file = path.join(marker, OWNER);
  const seen = (
    await stat(file)
      .catch(() => stat(marker))
      .catch(() => undefined)
  )?.mtimeMs;
  if (seen === undefined) return undefined;
  const silent = now.getTime() - seen;
  const self = thisRun(now);
  const isHere = owner.host === self.host && owner.place === self.place;
  if (!isHere) return silent < SILENT ? owner : undefined;
  const lives = owner.pid === self.pid ? held.has(marker) : silent < SILENT_HERE && isAlive(owner.pid);
  return lives ? owner : undefined;
}

/** A run that died while it wrote the file, or is just about to, leaves no name. */
function ownerIn(marker: string): Partial<RunOwner> {
  try {
    return (JSON.parse(readFileSync(path.join(marker, OWNER), "utf8")) ?? {}) as Partial<RunOwner>;
  } catch {
    return {};
  }
}

function isAlive(pid: number | undefined): boolean {
  if (pid === undefined || !Number.isInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM"; // it lives, and belongs to somebody else
  }
}
