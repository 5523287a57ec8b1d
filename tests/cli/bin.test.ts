import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, modelFolder } from "./hoso.ts";

const BIN = path.resolve("bin/hoso.js");

/** Runs the built program as users do; `pipe` puts a shell command behind it. */
const run = (
  cwd: string,
  line: string,
  pipe = "",
): Promise<{ code: number | null; out: string; err: string }> =>
  new Promise((resolve) => {
    const child = spawn("bash", ["-c", `set -o pipefail; "${process.execPath}" "${BIN}" ${line} ${pipe}`], {
      cwd,
    });
    let [out, err] = ["", ""];
    child.stdout.on("data", (data) => (out += data));
    child.stderr.on("data", (data) => (err += data));
    child.on("close", (code) => resolve({ code, out, err }));
  });

test("the built program runs", async () => {
  const folder = await emptyFolder();
  expect(await run(folder, "validate")).toMatchObject({ code: 3, err: "" });
  expect((await run(folder, "init && node", `"${BIN}" generate`)).code).toBe(0);
});

test("a reader that closes early is no fault", async () => {
  const { code, err } = await run(await modelFolder(), "template show tq_05", "| head -n 1");
  expect([code, err]).toEqual([0, ""]);
});

test("Ctrl-C ends with 130 and nothing half-written", async () => {
  const folder = await modelFolder();
  const { code, out } = await new Promise<{ code: number | null; out: string }>((resolve) => {
    const child = spawn(process.execPath, [BIN, "generate"], { cwd: folder });
    let out = "";
    child.stdout.on("data", (data) => (out += data));
    setTimeout(() => child.kill("SIGINT"), 120);
    child.on("close", (code) => resolve({ code, out }));
  });
  // Depending on the machine the signal comes before the program listens, while it works, or after all is written.
  const whole = existsSync(path.join(folder, "out/camera-an-ninh/manifest.json"));
  expect(whole).toBe(code === 0);
  expect(out === "").toBe(code !== 0);
});
