import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { batch, findModels, type Shard, withRunLock } from "../../src/index.ts";
import { freshFolder, manyModels, runBatch } from "./model-folder.ts";

const part = (index: number, count: number): Shard => ({ index, count });

/** What a second run is told while a first one works. */
async function whileRunning(first: Shard | undefined, second: Shard | undefined): Promise<string> {
  const out = path.join(freshFolder(), "out");
  const outer = await withRunLock(out, first, async () => {
    const inner = await withRunLock(out, second, async () => "ran");
    return "value" in inner ? inner.value : inner.problems[0].code;
  });
  expect(readdirSync(out)).toEqual([]);
  return "value" in outer ? outer.value : outer.problems[0].code;
}

test.each<[string, Shard | undefined, Shard | undefined, string]>([
  ["two whole runs", undefined, undefined, "BATCH_BUSY"],
  ["a whole run and a part", undefined, part(1, 2), "BATCH_BUSY"],
  ["a part and a whole run", part(1, 2), undefined, "BATCH_BUSY"],
  ["the same part twice", part(1, 2), part(1, 2), "BATCH_BUSY"],
  ["parts of different numbers", part(1, 2), part(2, 3), "BATCH_BUSY"],
  ["the only part and a whole run", part(1, 1), undefined, "BATCH_BUSY"],
  ["different parts of one number", part(1, 2), part(2, 2), "ran"],
])("%s: %s", async (_name, first, second, told) => {
  expect(await whileRunning(first, second)).toBe(told);
});

interface Left {
  pid?: number;
  host?: string;
  place?: string;
  /** Minutes since the marker was renewed. */
  silent: number;
}

/** An output folder with the marker of another run. */
function leftBy({ silent, ...owner }: Left, name = ".hoso-run-all"): string {
  const out = freshFolder();
  const marker = path.join(out, name);
  mkdirSync(marker);
  const file = path.join(marker, "owner.json");
  writeFileSync(file, JSON.stringify({ ...owner, started: "2026-03-05 07:08:09" }));
  const then = new Date(Date.now() - silent * 60_000);
  utimesSync(file, then, then);
  return out;
}

/** The namespace of this machine's process numbers, as a marker tells it. */
async function ownPlace(): Promise<string> {
  const out = freshFolder();
  const read = async () => JSON.parse(readFileSync(path.join(out, ".hoso-run-all/owner.json"), "utf8")).place;
  const locked = await withRunLock(out, undefined, read);
  return "value" in locked ? locked.value : "";
}

const NOBODY = 2 ** 22 + 1;

test.each<[string, Left, string]>([
  ["a process that lives (process 1)", { pid: 1, silent: 0 }, "BATCH_BUSY"],
  ["a dead process", { pid: NOBODY, silent: 0 }, "ran"],
  ["this process, before it was started again", { pid: process.pid, silent: 0 }, "ran"],
  ["a number that belongs to another process by now", { pid: 1, silent: 90 }, "ran"],
  ["another machine, a minute ago", { pid: 7, host: "elsewhere", silent: 1 }, "BATCH_BUSY"],
  ["another machine, four minutes ago", { pid: 7, host: "elsewhere", silent: 4 }, "ran"],
  ["another container of this machine", { pid: NOBODY, place: "pid:[1]", silent: 1 }, "BATCH_BUSY"],
])("a marker left by %s: %s", async (_name, left, told) => {
  for (const name of [".hoso-run-all", ".hoso-run-1-of-2"]) {
    const out = leftBy({ host: hostname(), place: await ownPlace(), ...left }, name);
    const ran = await withRunLock(out, undefined, async () => "ran");
    expect("value" in ran ? ran.value : ran.problems[0].code).toBe(told);
    expect(readdirSync(out)).toEqual(told === "ran" ? [] : [name]);
  }
});

test("the other run is named: process, machine, since when", async () => {
  const out = leftBy({ pid: 7, host: "elsewhere", silent: 0 });
  const { problems } = await withRunLock(out, undefined, async () => 1);
  expect(problems[0]).toMatchObject({
    code: "BATCH_BUSY",
    data: { path: out, pid: 7, host: "elsewhere", since: "2026-03-05 07:08:09" },
  });
});

test("a marker somebody put a file into is cleared of hoso's file only", async () => {
  const out = leftBy(
    { pid: NOBODY, host: hostname(), place: await ownPlace(), silent: 0 },
    ".hoso-run-1-of-2",
  );
  writeFileSync(path.join(out, ".hoso-run-1-of-2/mine.txt"), "mine");
  expect("value" in (await withRunLock(out, undefined, async () => 1))).toBe(true);
  expect(existsSync(path.join(out, ".hoso-run-1-of-2/mine.txt"))).toBe(true);
});

test("the lock is released when the work fails", async () => {
  const out = freshFolder();
  const work = () => Promise.reject(new Error("a bug"));
  await expect(withRunLock(out, undefined, work)).rejects.toThrow("a bug");
  expect(readdirSync(out)).toEqual([]);
});

test("a second run is refused while the first one works; two parts work side by side", async () => {
  const cwd = manyModels(4);
  const { files } = await findModels(["m"], { cwd });
  const runs = async (shard?: Shard) => (await runBatch(cwd, shard ? { shard } : {})).end.end;
  const told: string[] = [];
  for await (const event of batch(files, { out: path.join(cwd, "out"), jobs: 1, shard: part(1, 2) })) {
    // Nothing goes on while an event is being read.
    if (event.kind === "begin") told.push(await runs(), await runs(part(1, 2)), await runs(part(2, 2)));
    if (event.kind === "end") told.push(event.end);
  }
  expect(told).toEqual(["busy", "busy", "complete", "complete"]);
  expect(readdirSync(path.join(cwd, "out"))).toEqual(["m"]);
});
