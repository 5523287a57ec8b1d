import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { freshFolder } from "./model-folder.ts";

/** A worker that dies as its model's key says, in the place of the built one. */
const WORKER = `
export default async function work({ key }) {
  if (key === "exit") process.exit(3);
  if (key === "throw") throw new Error("thrown");
  if (key === "later") { setTimeout(() => { throw new Error("thrown later"); }, 1); await new Promise(() => {}); }
  return { key, file: key, status: "written", documents: 1, folders: [], problems: [], more: 0 };
}
`;

const place = vi.hoisted(() => ({ folder: "" }));
vi.mock("../../src/builtin.ts", async (original) => ({
  ...(await original<object>()),
  get packageFolder() {
    return place.folder;
  },
}));

const { openWorkerPool } = await import("../../src/batch/worker-pool.ts");

const modelCalled = (key: string) => ({ key, file: key, path: `/${key}` });

test("a worker that dies fails its own model, and the others go on", async () => {
  place.folder = freshFolder();
  mkdirSync(path.join(place.folder, "dist"));
  writeFileSync(path.join(place.folder, "package.json"), '{ "type": "module" }');
  writeFileSync(path.join(place.folder, "dist/batch-worker.js"), WORKER);
  const pool = await openWorkerPool({ out: "out" }, 2);
  const keys = ["a", "exit", "b", "throw", "c", "later", "d", "e"];
  const results = await Promise.all(keys.map((key) => pool.process(modelCalled(key))));
  expect(results.map((result) => [result?.key, result?.problems[0]?.code ?? result?.status])).toEqual([
    ["a", "written"],
    ["exit", "BATCH_WORKER_DIED"],
    ["b", "written"],
    ["throw", "BATCH_WORKER_DIED"],
    ["c", "written"],
    ["later", "BATCH_WORKER_DIED"],
    ["d", "written"],
    ["e", "written"],
  ]);
  expect(results[3]?.problems[0]?.data).toEqual({ reason: "thrown" });
  await pool.close();
});
