import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { type BatchEvent, type BatchOptions, batch, findModels, type ModelResult } from "../../src/index.ts";

const SMALLEST = readFileSync("fixtures/xa_camera_toi_thieu/model.json", "utf8");

/** The smallest model under another name. */
export const modelText = (name: string): string =>
  SMALLEST.replace(/("ten": )"[^"]*"/, (_all, key: string) => `${key}"${name}"`);

/** A fresh folder, removed when the test ends. */
export function freshFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "hoso-batch-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A fresh folder with these files; `undefined` stands for the smallest model, named after its file. */
export function folderWith(files: Record<string, string | undefined>): string {
  const folder = freshFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(
      path.join(folder, name),
      text ?? modelText(`Camera ${name}`.replace(/[^A-Za-z0-9 ]/g, " ")),
    );
  }
  return folder;
}

/** `m/00.json`, `m/01.json` … */
export const manyModels = (count: number): string =>
  folderWith(
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`m/${String(i).padStart(2, "0")}.json`, undefined]),
    ),
  );

export interface RanBatch {
  /** By key. */
  statuses: Record<string, string>;
  results: ModelResult[];
  end: Extract<BatchEvent, { kind: "end" }>;
}

/** Runs `m` (or other paths) of a folder into its `out`; `onEvent` sees every event as it comes. */
export async function runBatch(
  cwd: string,
  options: Partial<BatchOptions> & { paths?: string[] } = {},
  onEvent: (event: BatchEvent) => void = () => {},
): Promise<RanBatch> {
  const { paths = ["m"], ...rest } = options;
  const { files } = await findModels(paths, { cwd, out: "out" });
  const events: BatchEvent[] = [];
  for await (const event of batch(files, { out: path.join(cwd, "out"), jobs: 1, ...rest })) {
    events.push(event);
    onEvent(event);
  }
  const results = events.flatMap((event) => (event.kind === "result" ? [event.result] : []));
  const statuses = Object.fromEntries(results.map(({ key, status }) => [key, status]));
  return { statuses, results, end: events.at(-1) as RanBatch["end"] };
}

/** SHA-256 of every file below a folder, without the stamps of batch: they hold times. */
export function hashesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== ".hoso-batch.json")
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      path.relative(folder, file),
      createHash("sha256").update(timeless(file)).digest("hex"),
    ]),
  );
}

/** The bytes of a file; a record without the times of its events. */
function timeless(file: string): Uint8Array | string {
  const bytes = readFileSync(file);
  return file.endsWith("hoso.lock.json") ? bytes.toString("utf8").replace(/"at":"[^"]*"/g, "") : bytes;
}

/** How often each status occurs. */
export function countOf(statuses: Record<string, string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const status of Object.values(statuses)) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
