import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { emptyFolder, hoso, modelFolder } from "./hoso.ts";

const schema = JSON.parse(readFileSync("schemas/output.schema.json", "utf8"));
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

const LINES: [string, string, number][] = [
  ["init b.json", "init", 0],
  ["init --schema-only", "init", 0],
  ["init", "init", 5],
  ["validate", "validate", 0],
  ["validate x.json", "validate", 3],
  ["plan", "plan", 0],
  ["plan --separate-invitations", "plan", 0],
  ["generate", "generate", 0],
  ["generate --templates x", "generate", 4],
  ["batch model.json --jobs 1", "batch", 0],
  ["batch x.json", "batch", 64],
  ["template list", "template list", 0],
  ["template show tq_04", "template show", 0],
  ["template show x", "template show", 64],
  ["template export tq_04 tq_05", "template export", 0],
  ["template check x", "template check", 4],
  ["generate --forse", "", 64],
];

test.each(LINES)("hoso %s --json prints one envelope that fits the schema", async (line, command, exit) => {
  const ran = await hoso(await modelFolder(), `${line} --json`);
  expect(ran.out.trim().split("\n")).toHaveLength(1);
  const value = JSON.parse(ran.out);
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  expect(value).toMatchObject({ hoso: 1, command, exit, ok: exit === 0 });
  expect([ran.exit, ran.err]).toEqual([exit, ""]);
  expect(value.result === null).toBe(exit !== 0 && !["validate", "template check"].includes(command));
  if (exit !== 0) expect(value.problems.length).toBeGreaterThan(0);
});

describe("the envelope", () => {
  test("names the problem, its place and what to do, in the language asked for", async () => {
    const folder = await modelFolder((text) => text.replace('"so_ho"', '"so_hoo"'));
    const { out } = await hoso(folder, "validate --json --lang en");
    const [problem] = JSON.parse(out).problems;
    expect(problem).toMatchObject({ severity: "error", where: { kind: "file", file: "model.json" } });
    expect(problem.where.line).toBeGreaterThan(1);
    expect(problem.what + problem.fix).toMatch(/so_hoo.*so_ho/s);
  });

  test("of generate gives the paths as they were typed, and every document", async () => {
    const { out } = await hoso(await modelFolder(), "generate --json --out ho/so/");
    const { result } = JSON.parse(out);
    expect(result).toMatchObject({
      status: "written",
      folder: "ho/so/camera-an-ninh",
      zip: "ho/so/camera-an-ninh.zip",
    });
    expect(result.documents).toHaveLength(10);
  });

  test("schema gives every property a title", () => {
    const untitled: string[] = [];
    const walk = (node: Record<string, unknown>, at: string): void => {
      for (const [key, property] of Object.entries((node["properties"] as object | undefined) ?? {})) {
        if (!at.startsWith("#/allOf") && !property.title && !property.$ref) untitled.push(`${at}/${key}`);
        walk(property, `${at}/${key}`);
      }
      if (node["items"]) walk(node["items"] as Record<string, unknown>, `${at}[]`);
    };
    walk(schema, "#");
    for (const [name, node] of Object.entries(schema.$defs)) walk(node as Record<string, unknown>, name);
    expect(untitled).toEqual([]);
  });
});

test("without --json an empty folder gets no envelope", async () => {
  expect((await hoso(await emptyFolder(), "plan")).out).toBe("");
});
