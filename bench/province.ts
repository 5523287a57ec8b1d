/**
 * `npm run bench:province [-- models]`: the whole process of `hoso batch` on a tenth of a province and on all of it (4,000
 * models, about 100,000 documents), with one worker and with two: the first run, the same again with nothing changed, and
 * after one member of every tenth model changed. Beside it plain docxtemplater on the same documents, one after the other,
 * measured on a sample. What counts is that memory stays flat, that a run with nothing changed costs next to nothing,
 * and the ratio to docxtemplater.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { changeOneMember, modelFiles, writeProvince } from "./province-models.ts";

const root = path.resolve(import.meta.dirname, "..");
const all = Number(process.argv[2] ?? 4000);
/** Models docxtemplater is timed on; its time per document does not depend on their number. */
const SAMPLE = 40;

interface Measured {
  seconds: number;
  mb: number;
  said: string;
}

function measured(args: string[], cwd: string): Measured {
  const before = process.hrtime.bigint();
  const child = spawnSync(
    process.execPath,
    ["--require", path.join(root, "bench", "peak-memory.cjs"), ...args],
    { cwd, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  const seconds = Number(process.hrtime.bigint() - before) / 1e9;
  if (child.status !== 0) throw new Error(child.stderr);
  const mb = Number(/peak-memory-kb (\d+)/.exec(child.stderr)?.[1]) / 1024;
  return { seconds, mb, said: child.stdout };
}

const batch = (cwd: string, jobs: number): Measured =>
  measured([path.join(root, "bin", "hoso.js"), ..."batch m --lang en --jobs".split(" "), String(jobs)], cwd);

const documentsIn = (said: string): number =>
  Number(/([\d,.]+) documents/.exec(said)?.[1]?.replace(/\D/g, ""));

const cell = (value: number, digits: number, width: number): string => value.toFixed(digits).padStart(width);

console.log(`Node ${process.version}`);
console.log("models  workers  run                    seconds  of first  documents/s  peak MB");
const rates: number[] = [];
for (const count of [Math.ceil(all / 10), all]) {
  for (const jobs of [1, 2]) {
    const cwd = mkdtempSync(path.join(tmpdir(), "hoso-province-"));
    try {
      const folder = path.join(cwd, "m");
      await writeProvince(folder, count);
      const first = batch(cwd, jobs);
      const documents = documentsIn(first.said);
      rates.push(documents / first.seconds);
      const row = (name: string, made: number, { seconds, mb }: Measured) =>
        console.log(
          `${cell(count, 0, 6)} ${cell(jobs, 0, 8)}  ${name.padEnd(20)} ${cell(seconds, 1, 9)} ${cell((seconds / first.seconds) * 100, 1, 8)}% ${cell(made / seconds, 0, 12)} ${cell(mb, 0, 8)}`,
        );
      row(`first (${documents} docs)`, documents, first);
      row("nothing changed", documents, batch(cwd, jobs));
      await changeOneMember(folder, count);
      row("every tenth changed", documents, batch(cwd, jobs));
    } finally {
      rmSync(cwd, { recursive: true, force: true });
    }
  }
}
const cwd = mkdtempSync(path.join(tmpdir(), "hoso-province-"));
try {
  await writeProvince(cwd, SAMPLE);
  const script = path.join(root, "bench", "plain-docxtemplater.ts");
  const { said, mb } = measured(["--import", "tsx", script, ...modelFiles(cwd, SAMPLE)], root);
  const documents = Number(/documents (\d+)/.exec(said)?.[1]);
  const seconds = Number(/inner-ms ([\d.]+)/.exec(said)?.[1]) / 1000;
  console.log(
    `plain docxtemplater, ${documents} documents of ${SAMPLE} models: ${(documents / seconds).toFixed(0)} documents/s, ${mb.toFixed(0)} MB; hoso, one worker, files on the disk: ${((rates[2] as number) / (documents / seconds)).toFixed(1)} x as many`,
  );
} finally {
  rmSync(cwd, { recursive: true, force: true });
}
console.log(
  "docxtemplater: only compiling, rendering and zipping are counted, not the start of the process, the making of facts or the disk.",
);
