import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { hoso, modelFolder } from "./hoso.ts";

const changed = async (folder: string, from: string, to: string) => {
  const file = path.join(folder, "model.json");
  await writeFile(file, (await readFile(file, "utf8")).replace(from, to));
};

test("a saved plan is applied as it stands", async () => {
  const folder = await modelFolder();
  await hoso(folder, "generate");
  await changed(folder, "Trưởng thôn Ví Dụ", "Trưởng thôn Thử");
  const plan = await hoso(folder, "plan --out plan.json");
  expect([plan.exit, plan.out]).toEqual([
    0,
    expect.stringContaining('"Trưởng thôn Ví Dụ" → "Trưởng thôn Thử"'),
  ]);
  const applied = await hoso(folder, "apply plan.json");
  expect([applied.exit, applied.out]).toEqual([0, "out/camera-an-ninh\n"]);
  expect((await hoso(folder, "plan")).out).toContain("không có gì thay đổi");
  expect((await hoso(folder, "apply plan.json")).err).toContain("PLAN_MOVED");
});

test.each([
  ["the model", (folder: string) => changed(folder, "Vũ Văn Tạm", "Vũ Văn Thử")],
  [
    "a document",
    (folder: string) => writeFile(path.join(folder, "out/camera-an-ninh/04_quyet_dinh_thanh_lap.docx"), "x"),
  ],
  [
    "the record",
    (folder: string) =>
      writeFile(path.join(folder, "hoso.lock.json"), '{"hoso_record":1,"documents":{},"history":[]}'),
  ],
])("a plan is not applied when %s moved in between", async (_what, move) => {
  const folder = await modelFolder();
  await hoso(folder, "generate");
  await changed(folder, "Trưởng thôn Ví Dụ", "Trưởng thôn Thử");
  await hoso(folder, "plan --out plan.json");
  await move(folder);
  const { exit, out, err } = await hoso(folder, "apply plan.json");
  expect([exit, out]).toEqual([5, ""]);
  expect(err).toContain("PLAN_MOVED");
});

test("a plan is written over nothing but a plan", async () => {
  const folder = await modelFolder();
  const model = await readFile(path.join(folder, "model.json"), "utf8");
  expect(await hoso(folder, "plan --out model.json")).toMatchObject({
    exit: 64,
    err: expect.stringContaining("PLAN_IN_THE_WAY"),
  });
  expect(await readFile(path.join(folder, "model.json"), "utf8")).toBe(model);
  expect(await hoso(folder, "plan --out out")).toMatchObject({
    exit: 64,
    err: expect.stringContaining("PLAN_ENDING"),
  });
  expect(await hoso(folder, "apply model.json")).toMatchObject({
    exit: 64,
    err: expect.stringContaining("PLAN_FILE"),
  });
});
