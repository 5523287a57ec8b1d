import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { hashesOf, manyModels, runBatch } from "./model-folder.ts";

const BIN = path.resolve("bin/hoso.js");
const COUNT = 16;

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the built program; `signal` is sent as soon as the first dossier stands. */
const run = (cwd: string, args: string[], signal?: NodeJS.Signals): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, "batch", "m", ...args], { cwd });
    let [out, err] = ["", ""];
    child.stdout.on("data", (data) => (out += data));
    child.stderr.on("data", (data) => (err += data));
    const watch = setInterval(() => {
      if (!signal || doneIn(cwd).length === 0) return;
      child.kill(signal);
      clearInterval(watch);
    }, 5);
    child.on("close", (code) => {
      clearInterval(watch);
      resolve({ code, out, err });
    });
  });

/** Keys whose dossier and stamp stand. */
const doneIn = (cwd: string): string[] => {
  const keys = existsSync(path.join(cwd, "out/m")) ? readdirSync(path.join(cwd, "out/m")) : [];
  return keys.filter((key) => existsSync(path.join(cwd, "out/m", key, ".hoso-batch.json")));
};

describe("the built program", () => {
  test.each<[NodeJS.Signals, string]>([
    ["SIGINT", "1"],
    ["SIGINT", "2"],
    ["SIGTERM", "2"],
  ])(
    "stopped by %s with %s job(s) ends with 130, whole dossiers and no lock; then it does the rest",
    async (signal, jobs) => {
      const [cwd, whole] = [manyModels(COUNT), manyModels(COUNT)];
      const { code, out, err } = await run(cwd, ["--jobs", jobs], signal);
      expect([code, err.includes("BATCH_INTERRUPTED")]).toEqual([130, true]);
      const done = doneIn(cwd);
      expect(out).toMatch(new RegExp(`^${done.length}/${COUNT} mô hình`));
      expect(done.length).toBeLessThan(COUNT);
      // A model that was given up left nothing but perhaps an empty folder.
      for (const key of readdirSync(path.join(cwd, "out/m"))) {
        const names = readdirSync(path.join(cwd, "out/m", key));
        expect(names.length === 0 || done.includes(key), `${key}: ${names}`).toBe(true);
      }
      expect(readdirSync(path.join(cwd, "out"))).toEqual(["m"]);
      const rest = await run(cwd, ["--jobs", jobs]);
      expect(rest.code).toBe(0);
      expect(rest.out).toContain(`${COUNT - done.length} đã ghi`);
      await runBatch(whole);
      expect(hashesOf(cwd)).toEqual(hashesOf(whole));
    },
  );

  test("killed outright leaves a marker the next run clears, and whole dossiers", async () => {
    const cwd = manyModels(COUNT);
    expect((await run(cwd, ["--jobs", "2"], "SIGKILL")).code).toBe(null);
    expect(readdirSync(path.join(cwd, "out"))).toContain(".hoso-run-all");
    expect(await run(cwd, ["--jobs", "2"])).toMatchObject({ code: 0 });
    expect(readdirSync(path.join(cwd, "out"))).toEqual(["m"]);
    expect(doneIn(cwd)).toHaveLength(COUNT);
    const inside = readdirSync(path.join(cwd, "out"), { recursive: true }) as string[];
    expect(inside.filter((name) => path.basename(name).startsWith(".hoso-camera"))).toEqual([]);
  });
});
