import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { contentFingerprint } from "../../src/docx/content.ts";
import { nodeSha256, nodeTools } from "../../src/index.ts";
import { makeDocuments } from "../../src/make-documents.ts";
import { readRecord } from "../../src/record/read-record.ts";
import { EMPTY_RECORD } from "../../src/record/record.ts";
import { recordBytes } from "../../src/record/record-bytes.ts";
import { recordPlaces } from "../../src/record/record-places.ts";
import { modelOf, scenarios, shipped } from "../fixture.ts";
import { ModelLife } from "./model-life.ts";

const schema = JSON.parse(readFileSync("schemas/record.schema.json", "utf8"));
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe("the record of a model", () => {
  it.each(scenarios())("of %s fits its schema and is read back as it was written", async (name) => {
    const life = await ModelLife.of(await modelOf(name));
    await life.update();
    const bytes = readFileSync(recordPlaces(life.modelPath).file);
    const value = JSON.parse(bytes.toString("utf8"));
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    const { record, problems } = readRecord(bytes, "hoso.lock.json");
    expect(problems).toEqual([]);
    expect(Buffer.compare(recordBytes(record ?? EMPTY_RECORD), bytes)).toBe(0);
  });

  it("knows the content of a text before it is packed as it is read from the file", async () => {
    const { documents } = makeDocuments(
      await modelOf("xa_camera_day_du"),
      (await shipped()).catalog,
      await nodeTools(),
    );
    for (const { file, content } of documents)
      expect(content(), file.path).toBe(contentFingerprint(file.bytes, nodeSha256));
  });

  it("has one line for each event, the newest first", async () => {
    const life = await ModelLife.of(await modelOf("xa_camera_toi_thieu"));
    await life.update();
    life.change((model) => {
      model.mo_hinh.dia_ban = "thôn Tây, xã An Bình";
    });
    await life.update();
    const [, events = ""] = readFileSync(recordPlaces(life.modelPath).file, "utf8").split('"history": [');
    const times = events.split("\n").flatMap((line) => /"at":"([^"]*)"/.exec(line)?.[1] ?? []);
    expect(times.length).toBeGreaterThan(10);
    expect(times).toEqual([...times].sort().reverse());
  });

  it.each([
    ["nonsense", "RECORD_BROKEN", "{"],
    ["another file", "RECORD_BROKEN", "{}"],
    [
      "a document without its text",
      "RECORD_BROKEN",
      '{"hoso_record":1,"documents":{"a":{"kind":"a"}},"history":[]}',
    ],
    ["a version to come", "RECORD_NEWER", '{"hoso_record":2}'],
    ["marks of a merge", "RECORD_UNMERGED", '{"hoso_record":1,\n<<<<<<< HEAD\n"documents":{}}'],
  ])("is refused, and never replaced, with %s in it", (_name, code, content) => {
    expect(readRecord(text(content), "x/hoso.lock.json").problems).toMatchObject([
      { code, severity: "error", where: { file: "x/hoso.lock.json" } },
    ]);
  });

  it("lies beside the model under a name of its own", () => {
    expect(recordPlaces("/x/model.json").file).toBe("/x/hoso.lock.json");
    expect(recordPlaces("/x/to_1.json").file).toBe("/x/to_1.hoso.lock.json");
  });
});
