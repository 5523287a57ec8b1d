import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { batch, findModels, openModelContext, processModel } from "../../src/index.ts";
import {
  countOf,
  folderWith,
  freshFolder,
  hashesOf,
  manyModels,
  modelText,
  runBatch,
} from "./model-folder.ts";

describe("a bad model does not disturb the others", () => {
  const BAD = {
    "m/broken.json": '{ "loai": ',
    "m/invalid.json": modelText("X").replace('"loai"', '"loaii"'),
    "m/rule.json": modelText("X").replace('"nam_sinh": 1968', '"nam_sinh": 3000'),
    "m/empty.json": "",
    "m/huge.json": " ".repeat(6 << 20),
    "m/x/y.json": "{}",
    "m/x.json": undefined,
    "m/x/model.json": undefined,
    "m/good.json": undefined,
  };

  test.each([1, 2])("with %i job(s)", async (jobs) => {
    const cwd = folderWith(BAD);
    mkdirSync(path.join(cwd, "m/folder.json"));
    const { statuses, results, end } = await runBatch(cwd, { jobs });
    expect(statuses).toMatchObject({
      "m/broken": "failed",
      "m/invalid": "failed",
      "m/empty": "failed",
      "m/huge": "failed",
      "m/x/y": "failed",
      "m/good": "written",
    });
    const codes = Object.fromEntries(results.map(({ file, problems }) => [file, problems[0]?.code]));
    expect(codes[path.join("m", "broken.json")]).toMatch(/^JSON_/);
    expect(codes[path.join("m", "huge.json")]).toBe("FILE_TOO_LARGE");
    expect(codes[path.join("m", "x", "model.json")]).toBe("BATCH_SAME_KEY");
    expect(results.find(({ file }) => file === path.join("m", "x.json"))?.status).toBe("written");
    expect(end).toMatchObject({ end: "complete", problems: [], progress: { total: 9, done: 9 } });
    const files = results.flatMap(({ problems }) => problems.map(({ where }) => where));
    for (const where of files) if (where?.kind === "file") expect(path.isAbsolute(where.file)).toBe(false);
  });

  test("also when its file vanished after it was found, or is a folder by now", async () => {
    const cwd = manyModels(3);
    const { files } = await findModels(["m"], { cwd });
    rmSync(path.join(cwd, "m/00.json"));
    rmSync(path.join(cwd, "m/01.json"));
    mkdirSync(path.join(cwd, "m/01.json"));
    const results = [];
    for await (const event of batch(files, { out: path.join(cwd, "out"), jobs: 1 })) {
      if (event.kind === "result") results.push([event.result.status, event.result.problems[0]?.code]);
    }
    expect(results.slice(0, 2)).toEqual([
      ["failed", "FILE_MISSING"],
      ["failed", "FILE_IS_DIRECTORY"],
    ]);
    expect(results[2]?.[0]).toBe("written");
  });

  test("also when hoso itself fails: the stack is in the result", async () => {
    const cwd = manyModels(1);
    const { files } = await findModels(["m"], { cwd });
    const { context } = await openModelContext({ out: path.join(cwd, "out") });
    if (!context || !files[0]) throw new Error("no context");
    const broken = { ...context, setting: { ...context.setting, catalog: {} as never } };
    const result = await processModel(files[0], broken);
    expect(result).toMatchObject({ status: "failed", problems: [{ code: "BUG" }] });
    expect(String(result.problems[0]?.data?.["stack"])).toContain("at ");
  });

  test("of many problems fifty are kept", async () => {
    const members = Array.from({ length: 80 }, (_, i) => `{ "ho_ten": ${i} }`).join(",");
    const cwd = folderWith({
      "m/a.json": modelText("A").replace('"thanh_vien": [', `"thanh_vien": [${members},`),
    });
    const { results } = await runBatch(cwd);
    expect(results[0]?.problems).toHaveLength(50);
    expect(results[0]?.more).toBeGreaterThan(29);
  });
});

test("one thread and two write the same bytes", async () => {
  const [one, two] = [manyModels(5), manyModels(5)];
  expect(countOf((await runBatch(one, { jobs: 1 })).statuses)).toEqual({ written: 5 });
  expect(countOf((await runBatch(two, { jobs: 2 })).statuses)).toEqual({ written: 5 });
  expect(hashesOf(two)).toEqual(hashesOf(one));
  expect(countOf((await runBatch(two, { jobs: 2 })).statuses)).toMatchObject({ skipped: expect.any(Number) });
});

describe("an interrupted run", () => {
  test.each([1, 2])("with %i job(s) leaves whole dossiers; the next one does only the rest", async (jobs) => {
    const [cwd, whole] = [manyModels(9), manyModels(9)];
    const stop = new AbortController();
    let seen = 0;
    const first = await runBatch(cwd, { jobs, signal: stop.signal }, ({ kind }) => {
      if (kind === "result" && ++seen === 2) stop.abort();
    });
    const { done } = first.end.progress;
    expect(first.end.end).toBe("interrupted");
    expect(done).toBeGreaterThanOrEqual(2);
    expect(done).toBeLessThan(9);
    expect(readdirSync(path.join(cwd, "out"))).toEqual(["m"]);
    const second = await runBatch(cwd, { jobs });
    const counts = countOf(second.statuses);
    // A stamp may be as young as a file on a disk whose clock ticks slowly.
    expect((counts["skipped"] ?? 0) + (counts["unchanged"] ?? 0)).toBe(done);
    expect(counts["written"]).toBe(9 - done);
    await runBatch(whole);
    expect(hashesOf(cwd)).toEqual(hashesOf(whole));
  });

  test("that was aborted before it began does nothing", async () => {
    const cwd = manyModels(2);
    const { end, results } = await runBatch(cwd, { signal: AbortSignal.abort() });
    expect([end.end, results, readdirSync(path.join(cwd, "out"))]).toEqual(["interrupted", [], []]);
  });

  test("is also one whose reader leaves early", async () => {
    const cwd = manyModels(6);
    const { files } = await findModels(["m"], { cwd });
    for await (const { kind } of batch(files, { out: path.join(cwd, "out"), jobs: 1 })) {
      if (kind === "result") break;
    }
    expect(readdirSync(path.join(cwd, "out"))).toEqual(["m"]);
    const done = readdirSync(path.join(cwd, "out/m"));
    expect(done.length).toBeLessThan(6);
    for (const key of done) expect(existsSync(path.join(cwd, "out/m", key, ".hoso-batch.json"))).toBe(true);
  });
});

describe("a run that cannot write", () => {
  test("does not begin when the output is a file", async () => {
    const cwd = manyModels(2);
    writeFileSync(path.join(cwd, "out"), "mine");
    const { end, results } = await runBatch(cwd);
    expect(results).toEqual([]);
    expect(end).toMatchObject({ end: "unusable", problems: [{ code: "OUT_IS_FILE" }] });
  });

  test("ends early when the output is gone half-way", async () => {
    const cwd = manyModels(12);
    const out = path.join(cwd, "out");
    let seen = 0;
    const { end } = await runBatch(cwd, {}, ({ kind }) => {
      if (kind !== "result" || ++seen !== 2) return;
      rmSync(out, { recursive: true });
      writeFileSync(out, "mine");
    });
    expect(end).toMatchObject({ end: "unusable", problems: [{ code: "OUT_IS_FILE" }] });
    expect(end.progress.done).toBeLessThan(12);
  });

  test("goes on when only one model's place is taken", async () => {
    const cwd = manyModels(3);
    mkdirSync(path.join(cwd, "out/m"), { recursive: true });
    writeFileSync(path.join(cwd, "out/m/01"), "mine");
    const { statuses, end } = await runBatch(cwd);
    expect(statuses).toEqual({ "m/00": "written", "m/01": "failed", "m/02": "written" });
    expect(end.end).toBe("complete");
  });
});

test("wrong templates are told before anything begins", async () => {
  const cwd = manyModels(1);
  const templates = path.join(freshFolder(), "nowhere");
  const { end, results } = await runBatch(cwd, { office: { templates } });
  expect([end.end, results]).toEqual(["templates", []]);
  expect(end.problems.length).toBeGreaterThan(0);
  expect(existsSync(path.join(cwd, "out"))).toBe(false);
});
