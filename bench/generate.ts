/**
 * `npm run bench`: the whole process of `hoso generate` on the full scenario, beside the floor (`node -e 0`) and beside
 * plain docxtemplater filling the same documents from the same facts. Times drift with the machine; the ratios are the
 * result. Every row is the median of several runs, taken in turn so that a drift hits all of them.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const RUNS = 9;
const root = path.resolve(import.meta.dirname, "..");
const fixture = path.join(root, "fixtures", "xa_camera_day_du", "model.json");
const scratch = mkdtempSync(path.join(tmpdir(), "hoso-bench-"));

/** The model in a folder of its own: no run finds the record of another. */
function freshModel(run: number): string {
  const model = path.join(scratch, `model-${run}`, "model.json");
  mkdirSync(path.dirname(model));
  copyFileSync(fixture, model);
  return model;
}

interface Row {
  name: string;
  args: (run: number) => string[];
}

const rows: Row[] = [
  { name: "node -e 0 (the floor)", args: () => ["-e", "0"] },
  {
    name: "hoso generate, full scenario",
    args: (run) => [
      path.join(root, "bin", "hoso.js"),
      "generate",
      freshModel(run),
      "--out",
      path.join(scratch, `out-${run}`),
    ],
  },
  {
    name: "plain docxtemplater, same documents",
    args: () => ["--import", "tsx", path.join(root, "bench", "plain-docxtemplater.ts")],
  },
];

/** Wall time in ms and peak memory in MB of one process. */
function measure(args: string[]): { ms: number; mb: number } {
  const before = process.hrtime.bigint();
  const child = spawnSync(
    process.execPath,
    ["--require", path.join(root, "bench", "peak-memory.cjs"), ...args],
    {
      encoding: "utf8",
    },
  );
  const ms = Number(process.hrtime.bigint() - before) / 1e6;
  if (child.status !== 0) throw new Error(child.stderr);
  const peak = /peak-memory-kb (\d+)/.exec(child.stderr)?.[1];
  const inner = /inner-ms ([\d.]+)/.exec(child.stdout)?.[1];
  return { ms: inner ? Number(inner) : ms, mb: Number(peak) / 1024 };
}

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

const results = rows.map(() => [] as { ms: number; mb: number }[]);
for (let run = 0; run <= RUNS; run++) {
  for (const [index, row] of rows.entries()) {
    const result = measure(row.args(run));
    // The first run warms the file cache.
    if (run > 0) results[index]?.push(result);
  }
}
rmSync(scratch, { recursive: true, force: true });

const floor = median((results[0] ?? []).map(({ ms }) => ms));
console.log(`Node ${process.version}, ${RUNS} runs, medians`);
for (const [index, { name }] of rows.entries()) {
  const ms = median((results[index] ?? []).map((r) => r.ms));
  const mb = median((results[index] ?? []).map((r) => r.mb));
  console.log(
    `${name.padEnd(38)} ${ms.toFixed(0).padStart(6)} ms ${(ms / floor).toFixed(1).padStart(6)} x ${mb.toFixed(0).padStart(6)} MB`,
  );
}
console.log(
  "docxtemplater: only compiling, rendering and zipping are counted, not the start of the process or the making of facts.",
);
