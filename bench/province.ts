/**
 * `npx tsx bench/province.ts [models] [jobs]`: the whole process of `hoso batch` on a tenth of a province and on all of it: the
 * first run, the same again with nothing changed, and again with one model in a hundred changed. Time and peak memory of
 * each; what counts is that memory stays flat and that the second run costs next to nothing.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeProvince } from "./province-models.ts";

const root = path.resolve(import.meta.dirname, "..");
const count = Number(process.argv[2] ?? 4000);
const jobs = process.argv[3] ?? "2";

interface Measured {
  seconds: number;
  mb: number;
  said: string;
}

function run(cwd: string): Measured {
  const before = process.hrtime.bigint();
  const child = spawnSync(
    process.execPath,
    [
      "--require",
      path.join(root, "bench", "peak-memory.cjs"),
      path.join(root, "bin", "hoso.js"),
      ...["batch", "m", "--jobs", jobs, "--lang", "en"],
    ],
    { cwd, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  const seconds = Number(process.hrtime.bigint() - before) / 1e9;
  if (child.status !== 0) throw new Error(child.stderr);
  const [, ...counts] = child.stdout.trim().split("\n");
  const mb = Number(/peak-memory-kb (\d+)/.exec(child.stderr)?.[1]) / 1024;
  return { seconds, mb, said: counts.map((line) => line.trim()).join("; ") };
}

/** Another name for one model in a hundred. */
function changeSome(folder: string): void {
  const files = readdirSync(folder, { recursive: true }) as string[];
  for (const [index, name] of files.filter((file) => file.endsWith(".json")).entries()) {
    if (index % 100 !== 0) continue;
    const file = path.join(folder, name);
    writeFileSync(file, readFileSync(file, "utf8").replace(/ số (\d+)/, " số $1 sửa"));
  }
}

console.log(`Node ${process.version}, ${jobs} job(s)`);
for (const models of [Math.ceil(count / 10), count]) {
  const cwd = mkdtempSync(path.join(tmpdir(), "hoso-province-"));
  try {
    await writeProvince(path.join(cwd, "m"), models);
    const tell = (name: string, { seconds, mb, said }: Measured): void =>
      console.log(
        `${String(models).padStart(5)} models, ${name.padEnd(19)} ${seconds.toFixed(1).padStart(7)} s ${((seconds * 1000) / models).toFixed(1).padStart(6)} ms a model ${mb.toFixed(0).padStart(5)} MB  ${said}`,
      );
    tell("first run", run(cwd));
    tell("nothing changed", run(cwd));
    changeSome(path.join(cwd, "m"));
    tell("one in 100 changed", run(cwd));
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
