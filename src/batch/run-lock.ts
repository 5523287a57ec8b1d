import { mkdir, readFile, rm, rmdir, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { outputProblem } from "../bundle/output-problem.ts";
import { codeOf } from "../bundle/system-error.ts";
import type { Problem } from "../problem/problem.ts";
import { liveOwner, markerName, OWNER, overlapping, type RunOwner, thisRun } from "./run-marker.ts";
import type { Shard } from "./shard.ts";

/** Told to other machines that this run lives. */
const HEARTBEAT = 15_000;

/** Markers this process holds: its number alone would make its own leftovers look alive for ever. */
const held = new Set<string>();

/** What `withRunLock` ends with: the value of the work, or why it was not begun. */
export type Locked<T> = { value: T; problems: [] } | { problems: [Problem, ...Problem[]] };

/**
 * Does `work` while no other run writes into `out`. Runs of different shards of one number do not exclude each other.
 * Problems, and `work` is not begun: BATCH_BUSY names the other run; OUT_…: the folder cannot be made or written. What a
 * dead run left is cleared.
 */
export async function withRunLock<T>(
  out: string,
  shard: Shard | undefined,
  work: () => Promise<T>,
): Promise<Locked<T>> {
  const { release, problem } = await takeRunLock(out, shard);
  if (!release) return { problems: [problem] };
  try {
    return { value: await work(), problems: [] };
  } finally {
    await release();
  }
}

type Taken = { release: () => Promise<void>; problem?: never } | { release?: never; problem: Problem };

/** The lock of `withRunLock`, to be released by the caller. */
export async function takeRunLock(out: string, shard?: Shard, now = () => new Date()): Promise<Taken> {
  const own = markerName(shard);
  const marker = path.join(out, own);
  try {
    await mkdir(out, { recursive: true });
    const holder = await make(marker, now());
    if (holder) return { problem: busy(out, holder) };
    const others = (await overlapping(out, own)).map((name) => path.join(out, name));
    for (const other of others) {
      const owner = await liveOwner(other, held, now());
      if (owner) {
        await clear(marker);
        return { problem: busy(out, owner) };
      }
      await clear(other);
    }
  } catch (error) {
    await clear(marker).catch(() => undefined);
    const problem = outputProblem(error, out);
    if (!problem) throw error;
    return { problem };
  }
  const timer = setInterval(() => renew(marker, now()), HEARTBEAT);
  timer.unref();
  return {
    release: async () => {
      clearInterval(timer);
      // A marker that cannot be removed now belongs to a dead run for the next one.
      await clear(marker).catch(() => undefined);
    },
  };
}

/** Lays the marker; making the folder succeeds only once. Returns the owner of the one that stands there and lives. */
async function make(marker: string, now: Date): Promise<Partial<RunOwner> | undefined> {
  const self = thisRun(now);
  for (let turn = 1; ; turn++) {
    try {
      await mkdir(marker);
      break;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
      const owner = await liveOwner(marker, held, now);
      if (owner || turn > 2) return owner ?? {};
      await clear(marker);
    }
  }
  held.add(marker);
  await writeFile(path.join(marker, OWNER), JSON.stringify(self));
  // Two runs may have cleared one dead marker at the same time; then the later one has it.
  const written = await readFile(path.join(marker, OWNER), "utf8").catch(() => "{}");
  if (written === JSON.stringify(self)) return undefined;
  held.delete(marker);
  return JSON.parse(written) as Partial<RunOwner>;
}

/** Removes a marker and nothing else: a folder somebody put files into stays. */
async function clear(marker: string): Promise<void> {
  held.delete(marker);
  await rm(path.join(marker, OWNER), { force: true });
  await rmdir(marker).catch((error: unknown) => {
    if (!["ENOENT", "ENOTEMPTY", "EEXIST"].includes(codeOf(error) ?? "")) throw error;
  });
}

const renew = (marker: string, now: Date): void =>
  void utimes(path.join(marker, OWNER), now, now).catch(() => undefined);

const busy = (out: string, { pid, host, started }: Partial<RunOwner>): Problem => ({
  code: "BATCH_BUSY",
  severity: "error",
  where: { kind: "file", file: out },
  data: { path: out, pid: pid ?? "?", host: host ?? "?", since: started ?? "?" },
});
