import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { batchMessages } from "../../src/messages/batch.ts";
import { fileMessages } from "../../src/messages/files.ts";
import { hoso } from "../cli/hoso.ts";
import { folderWith, manyModels } from "./model-folder.ts";

const schema = JSON.parse(readFileSync("schemas/output.schema.json", "utf8"));
const fitsSchema = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

/** A clock that goes on by so many ms at each look. */
const clock = (step: number) => {
  let at = new Date(2026, 2, 5, 7, 8, 9).getTime();
  return () => {
    at += step;
    return new Date(at);
  };
};

const mixed = () =>
  folderWith({ "m/a.json": undefined, "m/b.json": "{ broken", "m/c/model.json": undefined });

describe("hoso batch", () => {
  test("writes the good ones, tells the bad ones on stderr, and ends with 7", async () => {
    const cwd = mixed();
    const { exit, out, err } = await hoso(cwd, "batch m --jobs 1");
    expect(exit).toBe(7);
    expect(out).toMatch(/^3\/3 mô hình trong .*, 20 văn bản:\n {2}2 đã ghi\n {2}1 có lỗi\n$/);
    expect(err).toMatch(/^m\/b\.json:1:\d+ LỖI JSON_\S+ .* → .*\n/);
    expect(existsSync(path.join(cwd, "out/m/c/camera-m-c-model-json/manifest.json"))).toBe(true);
  });

  test("in English", async () => {
    const { out, err } = await hoso(mixed(), "batch m --jobs 1 --lang en");
    expect(out).toMatch(/^3\/3 models in .*, 20 documents:\n {2}2 written\n {2}1 failed\n$/);
    expect(err).toMatch(/^m\/b\.json:1:\d+ ERROR JSON_/);
  });

  test("ends with 0 when nothing is wrong, and does nothing the second time", async () => {
    const cwd = manyModels(2);
    expect(await hoso(cwd, "batch m --jobs 1")).toMatchObject({ exit: 0 });
    const { exit, out } = await hoso(cwd, "batch m --jobs 1");
    expect([exit, /bỏ qua|không có gì khác/.test(out)]).toEqual([0, true]);
  });

  test("counts warnings instead of printing them", async () => {
    const { err } = await hoso(manyModels(2), "batch m --jobs 1");
    expect(err).toMatch(/^\d+ cảnh báo ở 2 mô hình; .*--report.*\n$/);
  });

  test("tells a path that leads to nothing, does the others, and ends with 7", async () => {
    const { exit, err } = await hoso(manyModels(1), "batch m nowhere --jobs 1");
    expect([exit, /^nowhere LỖI BATCH_PATH_MISSING/m.test(err)]).toEqual([7, true]);
  });

  test("ends with 64 when there is no model at all", async () => {
    const cwd = manyModels(1);
    const { exit, out } = await hoso(cwd, "batch nowhere");
    expect([exit, out, existsSync(path.join(cwd, "out"))]).toEqual([64, "", false]);
  });

  test("does nothing, and is content, when no model belongs to its part", async () => {
    const cwd = folderWith({ "model.json": undefined });
    expect(await hoso(cwd, "batch model.json --shard 1/3")).toMatchObject({
      exit: 0,
      out: "Không có mô hình nào thuộc phần này.\n",
    });
    expect((await hoso(cwd, "batch model.json --shard 2/3 --jobs 1")).out).toMatch(/^1\/1 mô hình/);
  });

  test.each([
    ["--jobs 0", "BATCH_JOBS_WRONG"],
    ["--jobs 1.5", "BATCH_JOBS_WRONG"],
    ["--jobs 257", "BATCH_JOBS_WRONG"],
    ["--jobs many", "BATCH_JOBS_WRONG"],
    ["--shard 3/2", "BATCH_SHARD_WRONG"],
    ["--shard 0/2", "BATCH_SHARD_WRONG"],
    ["--report r.xlsx", "BATCH_REPORT_ENDING"],
    ["--report .csv", "BATCH_REPORT_ENDING"],
  ])("with %s ends with 64: %s", async (flags, code) => {
    const { exit, err } = await hoso(manyModels(1), `batch m ${flags}`);
    expect([exit, err.startsWith(`LỖI ${code} `)]).toEqual([64, true]);
  });

  test("with wrong templates ends with 4 and writes nothing", async () => {
    const cwd = manyModels(1);
    expect((await hoso(cwd, "batch m --templates nowhere")).exit).toBe(4);
    expect(existsSync(path.join(cwd, "out"))).toBe(false);
  });

  test("while another run lives ends with 5 and names it", async () => {
    const cwd = manyModels(1);
    mkdirSync(path.join(cwd, "out/.hoso-run-1-of-2"), { recursive: true });
    writeFileSync(
      path.join(cwd, "out/.hoso-run-1-of-2/owner.json"),
      JSON.stringify({ pid: 7, host: `not-${hostname()}`, started: "2026-03-05 07:08:09" }),
    );
    const { exit, out, err } = await hoso(cwd, "batch m --jobs 1", { now: () => new Date() });
    expect([exit, out]).toEqual([5, ""]);
    expect(err).toMatch(/^out LỖI BATCH_BUSY .*tiến trình 7 trên máy not-.*2026-03-05 07:08:09/);
  });

  test("interrupted ends with 130, tells how to go on, and still writes the report", async () => {
    const cwd = manyModels(5);
    const stop = new AbortController();
    let looks = 0;
    const now = () => {
      if (++looks === 5) stop.abort();
      return new Date();
    };
    const { exit, out, err } = await hoso(cwd, "batch m --jobs 1 --report r.csv", {
      now,
      signal: stop.signal,
    });
    expect(exit).toBe(130);
    const done = Number(/^(\d)\/5 mô hình/.exec(out)?.[1]);
    expect(done).toBeLessThan(5);
    expect(err).toContain(`CẢNH BÁO BATCH_INTERRUPTED Đã dừng theo yêu cầu khi xong ${done}/5 mô hình`);
    expect(readFileSync(path.join(cwd, "r.csv"), "utf8").trim().split("\r\n")).toHaveLength(done + 1);
  });
});

describe("the report", () => {
  test("as CSV is what a spreadsheet reads: one row a model, by key", async () => {
    const cwd = mixed();
    await hoso(cwd, "batch m --jobs 1 --report bao_cao.csv");
    const bytes = readFileSync(path.join(cwd, "bao_cao.csv"));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = parse(bytes, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map(({ key, file, status }) => [key, file, status])).toEqual([
      ["m/a", "m/a.json", "written"],
      ["m/b", "m/b.json", "failed"],
      ["m/c", "m/c/model.json", "written"],
    ]);
    expect(rows[0]).toMatchObject({ documents: "10", folders: "m/a/camera-m-a-json" });
    expect(rows[1]?.["problems"]).toMatch(/^m\/b\.json:1:\d+ LỖI JSON_.* → /);
  });

  test("holds no cell a spreadsheet takes for a formula", async () => {
    const cwd = folderWith({ "=1+1.json": "{", '-x,"y".json': "{" });
    await hoso(cwd, ["batch", ".", "--jobs", "1", "--report", "r.csv"]);
    const text = readFileSync(path.join(cwd, "r.csv"), "utf8");
    const rows = parse(text, { bom: true }) as string[][];
    expect(rows.slice(1).map(([key]) => key)).toEqual(['\'-x,"y"', "'=1+1"]);
    expect(rows.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });

  test("as JSON is the envelope of --json", async () => {
    const cwd = mixed();
    const { out, err } = await hoso(cwd, "batch m --jobs 1 --report r.json --json", { now: clock(1) });
    const report = JSON.parse(readFileSync(path.join(cwd, "r.json"), "utf8"));
    expect(fitsSchema(report), JSON.stringify(fitsSchema.errors)).toBe(true);
    expect(JSON.parse(out)).toEqual(report);
    expect(err).toBe("");
    expect(report).toMatchObject({
      command: "batch",
      exit: 7,
      result: { out: "out", end: "complete", total: 3, written: 2, failed: 1, skipped: 0, documents: 20 },
    });
    expect(report.result.models[1].problems[0]).toMatchObject({ where: { file: "m/b.json", line: 1 } });
  });

  test("lies beside the models without being taken for one the next time", async () => {
    const cwd = folderWith({ "a.json": undefined });
    expect((await hoso(cwd, "batch . --jobs 1 --report r.json")).exit).toBe(0);
    expect((await hoso(cwd, "batch . --jobs 1 --report r.json")).exit).toBe(0);
  });

  test("that cannot be written is told: 5", async () => {
    const cwd = manyModels(1);
    writeFileSync(path.join(cwd, "x"), "mine");
    const { exit, err } = await hoso(cwd, "batch m --jobs 1 --report x/r.csv");
    expect([exit, err.includes("OUT_IS_FILE")]).toEqual([5, true]);
  });
});

describe("progress", () => {
  test("elsewhere than on a terminal is a line every five seconds", async () => {
    const { err } = await hoso(manyModels(6), "batch m --jobs 1", { now: clock(2000) });
    const lines = err.trim().split("\n").slice(0, -1);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThan(6);
    for (const line of lines) {
      expect(line).toMatch(
        /^\d\/6 mô hình, 0 lỗi; \d+,\d mô hình\/giây, \d+,\d văn bản\/giây; còn \d+,\d giây$/,
      );
    }
  });

  test("on a terminal is one line, drawn at most ten times a second and cleared at the end", async () => {
    const terminal = { isTerminal: { stdout: true, stderr: true }, columns: 40 };
    const fast = await hoso(manyModels(4), "batch m --jobs 1", { ...terminal, now: clock(1) });
    expect(fast.err.split("\r").length - 1).toBe(2);
    const late = folderWith({
      "m/a.json": undefined,
      "m/b.json": undefined,
      "m/c.json": undefined,
      "m/z.json": "{",
    });
    const { err } = await hoso(late, "batch m --jobs 1 --no-color", { ...terminal, now: clock(200) });
    const drawn = err.split("\r\u001b[K");
    const lines = drawn.filter((text) => /^\d\/4 mô hình/.test(text));
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      expect(line.length).toBeLessThan(40);
      expect(line).not.toContain("\n");
    }
    // A problem stands on a line of its own: the progress was cleared before it.
    expect(drawn.filter((text) => /^m\/z\.json:1:\d+ LỖI JSON_.*\n$/.test(text))).toHaveLength(1);
    expect(drawn.at(-1)).toMatch(/^\d+ cảnh báo/);
  });

  test("on a dumb terminal is plain", async () => {
    const io = { isTerminal: { stdout: true, stderr: true }, env: { TERM: "dumb" }, now: clock(9000) };
    expect((await hoso(manyModels(2), "batch m --jobs 1", io)).err).not.toContain("\r");
  });
});

test.each(Object.entries({ ...batchMessages, ...fileMessages }))(
  "%s names the same facts in both languages",
  (_, { vi, en }) => {
    const placeholders = ({ what, fix }: { what: string; fix: string }) =>
      [...new Set(`${what} ${fix}`.match(/\{\w+\}/g))].sort();
    expect(placeholders(en)).toEqual(placeholders(vi));
  },
);
