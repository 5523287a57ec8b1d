import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { buildCatalog } from "../src/catalog/build-catalog.ts";
import { readTemplates } from "../src/catalog/read-templates.ts";
import { nodeSha256, shippedSchema } from "../src/index.ts";

const templates = path.join(import.meta.dirname, "..", "templates");
const read = (...names: string[]) => JSON.parse(readFileSync(path.join(templates, ...names), "utf8"));
const kinds = readdirSync(templates).filter((name) => !name.startsWith("_"));
const body = (kind: string) => readFileSync(path.join(templates, kind, "body.hbs"), "utf8");

describe("the shipped catalog", () => {
  it("compiles without a problem", async () => {
    const { sources, problems } = await readTemplates(templates);
    const built = await buildCatalog(sources, (await shippedSchema("facts")) as never, nodeSha256);
    expect([...problems, ...built.problems]).toEqual([]);
  });

  it("has recipes that fit their schema and use every kind", async () => {
    const validate = new Ajv2020({ strict: false }).compile(await shippedSchema("dossier"));
    const used = readdirSync(path.join(templates, "_dossiers")).flatMap((file) => {
      const recipe = read("_dossiers", file);
      expect(validate(recipe), JSON.stringify(validate.errors)).toBe(true);
      return (recipe.nhom as { van_ban: { loai: string }[] }[]).flatMap(({ van_ban }) =>
        van_ban.map(({ loai }) => loai),
      );
    });
    expect(kinds.filter((kind) => !used.includes(kind))).toEqual([]);
  });

  it("cites for every legal basis where it comes from", () => {
    for (const basis of read("_data", "can_cu.json").van_ban) {
      expect(basis.nguon, basis.id).toBeTruthy();
      expect((basis.hieu_luc_den ?? "9999") > basis.hieu_luc_tu, basis.id).toBe(true);
    }
  });

  it("names in its sets only bases that exist", () => {
    const known = read("_data", "can_cu.json").van_ban.map(({ id }: { id: string }) => id);
    const { nguon: _source, ...sets } = read("_data", "bo_can_cu.json") as Record<
      string,
      Record<string, (string | { id: string })[]>
    >;
    const named = Object.values(sets).flatMap((set) =>
      Object.values(set).flatMap((entries) => entries.map((one) => (typeof one === "string" ? one : one.id))),
    );
    expect(named.filter((id) => !id.startsWith("{") && !known.includes(id))).toEqual([]);
  });

  it("ranks every post the model may use", async () => {
    const schema = (await shippedSchema("model")) as { $defs: { chuc_danh: { enum: string[] } } };
    const { nguon: _source, ...ranks } = read("_data", "chuc_danh.json");
    expect(Object.keys(ranks).sort()).toEqual([...schema.$defs.chuc_danh.enum].sort());
  });
});

describe.each(kinds)("kind %s", (kind) => {
  it("describes itself as its schema asks and cites its form", async () => {
    const validate = new Ajv2020({ strict: false }).compile(await shippedSchema("kind"));
    expect(validate(read(kind, "kind.json")), JSON.stringify(validate.errors)).toBe(true);
  });

  it("gives every content of its own a Vietnamese title, a description and a type", () => {
    for (const [key, schema] of Object.entries(
      (read(kind, "kind.json").noi_dung ?? {}) as Record<string, Record<string, unknown>>,
    )) {
      expect(schema["title"], key).toBeTruthy();
      expect(schema["description"], key).toBeTruthy();
      expect(schema["type"], key).toBeTruthy();
    }
  });

  it("keeps formatting out of its body", () => {
    expect(body(kind)).not.toMatch(/<w:(rPr|pPr|jc|sz|b|i|u|ind|spacing)\b/);
  });

  it("types no law, number or date of a paper into its text", () => {
    expect(body(kind)).not.toMatch(/\d{1,3}\/\d{4}\/|(số|Số)[: ]+\d|ngày \d/);
  });
});
