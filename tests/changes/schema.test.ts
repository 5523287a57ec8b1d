import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasErrors, readChanges, shippedSchema } from "../../src/index.ts";
import { HEADER_SYNONYMS, IGNORED_HEADERS, VALUE_WORDS } from "../../src/messages/change-words.ts";
import { bytesOf } from "./sheets.ts";

interface Node {
  $ref?: string;
  title?: string;
  description?: string;
  examples?: unknown[];
  enum?: string[];
  properties: Record<string, Node>;
}

const schema = (await shippedSchema("changes")) as unknown as { $id: string; $defs: Record<string, Node> };
const change = schema.$defs["thay_doi"] as Node & { allOf: { then: Node & { required?: string[] } }[] };
const ajv = new Ajv2020({ strict: false });
(addFormats as unknown as (ajv: object) => void)(ajv);
ajv.addSchema(schema);
const fits = ajv.getSchema(schema.$id);

const described = Object.entries(schema.$defs).flatMap(([name, node]) => [
  { pointer: `/$defs/${name}`, node },
  ...Object.entries(node.properties ?? {}).map(([key, property]) => ({
    pointer: `/$defs/${name}/properties/${key}`,
    node: property,
  })),
]);

describe("the schema of the changes", () => {
  it.each(described)(
    "explains $pointer with a title, a description and valid examples",
    ({ pointer, node }) => {
      expect(node.title).toBeTruthy();
      expect(node.description).toBeTruthy();
      expect(node.examples?.length).toBeGreaterThan(0);
      const validate = ajv.getSchema(`${schema.$id}#${pointer.replaceAll("$", "%24")}`);
      for (const example of node.examples ?? [])
        expect(validate?.(example), JSON.stringify(example)).toBe(true);
    },
  );

  it("has the limits of the model file", async () => {
    const model = (await shippedSchema("model")) as unknown as { $defs: Record<string, Node> };
    const limits = ({ title: _t, description: _d, examples: _e, ...rest }: Node) => rest;
    const of = (name: string, key: string) => limits(model.$defs[name]?.properties[key] as Node);
    const here = (key: string) => limits(change.properties[key] as Node);
    expect(here("ma")).toEqual(of("thanh_vien", "id"));
    for (const key of [
      "ho_ten",
      "nam_sinh",
      "gioi_tinh",
      "chuc_vu_cong_tac",
      "dia_chi",
      "nhiem_vu",
      "dien_thoai",
    ])
      expect(here(key)).toEqual(of("thanh_vien", key));
    for (const key of ["chuc_vu", "cap_bac", "quyen_han"]) expect(here(key)).toEqual(of("nguoi_ky", key));
    expect(here("chuc_danh")).toEqual(limits(model.$defs["chuc_danh"] as Node));
    for (const key of ["tinh", "tinh_moi"]) expect(here(key)).toEqual(of("chu_the", "tinh"));
    expect(of("chu_the", "loai").enum).toEqual(expect.arrayContaining(here("loai_don_vi").enum ?? []));
  });

  it("names in each condition the keys it asks for", () => {
    for (const { then } of change.allOf)
      for (const key of then.required ?? []) expect(then.properties[key]).toBeTruthy();
  });

  it("has no two headers and no two words that would be read alike", async () => {
    const { wordKey } = await import("../../src/changes/word-key.ts");
    const clashes = (pairs: (readonly [string, string])[]): string[] => {
      const seen = new Map<string, string>();
      return pairs.flatMap(([word, meaning]) => {
        const other = seen.get(wordKey(word));
        seen.set(wordKey(word), meaning);
        return other !== undefined && other !== meaning ? [`${word}: ${other}, ${meaning}`] : [];
      });
    };
    const headers = Object.entries(change.properties).flatMap(([key, { title = "" }]) =>
      [title, key, ...(HEADER_SYNONYMS[key] ?? [])].map((header) => [header, key] as const),
    );
    expect(clashes([...headers, ...IGNORED_HEADERS.map((header) => [header, ""] as const)])).toEqual([]);
    for (const [key, { enum: values = [] }] of Object.entries(change.properties)) {
      const words = values.flatMap((value) =>
        [value, ...(VALUE_WORDS[key]?.[value] ?? [])].map((word) => [word, value] as const),
      );
      expect(clashes(words), key).toEqual([]);
    }
    expect(Object.keys(HEADER_SYNONYMS).sort()).toEqual(Object.keys(change.properties).sort());
    for (const [key, words] of Object.entries(VALUE_WORDS))
      expect(Object.keys(words)).toEqual(change.properties[key]?.enum);
  });

  it("and the reading agree on what a change needs", async () => {
    const values = Object.fromEntries(
      Object.entries(change.properties).map(([key, { examples }]) => [key, examples?.[0]]),
    );
    const { hanh_dong: _action, thay_cho: _place, ...others } = values;
    const subset = fc.subarray(Object.keys(others));
    const actions = fc.constantFrom(...(change.properties["hanh_dong"]?.enum ?? []));
    await fc.assert(
      fc.asyncProperty(subset, fc.option(actions, { nil: undefined }), async (keys, hanh_dong) => {
        const one = Object.fromEntries([
          ...keys.map((key) => [key, values[key]]),
          ...(hanh_dong ? [["hanh_dong", hanh_dong]] : []),
        ]);
        const { problems } = await readChanges(bytesOf(JSON.stringify([one])), "changes.json");
        expect(!hasErrors(problems), JSON.stringify([one, problems])).toBe(fits?.([one]));
      }),
      { numRuns: 150 },
    );
  });
});
