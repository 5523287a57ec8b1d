import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { modelMessages } from "../../src/messages/model.ts";
import { schemaMessages } from "../../src/messages/schema.ts";
import { readModel } from "../../src/model/read.ts";
import { schemaProblems } from "../../src/model/schema-problems.ts";
import type { Problem } from "../../src/problem/problem.ts";

const MESSAGES = { ...modelMessages, ...schemaMessages };

const check = (schema: object, value: unknown, text = JSON.stringify(value), whole = schema): Problem[] => {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  const model = readModel(new TextEncoder().encode(text), "model.json");
  expect(model.problems).toEqual([]);
  validate(model.value);
  const problems = schemaProblems(validate.errors ?? [], model.places, "model.json", whole);
  for (const { code, data } of problems) expectMessageFilled(code, data ?? {});
  return problems;
};

const expectMessageFilled = (code: string, data: Record<string, string | number>): void => {
  const message = MESSAGES[code];
  expect(message, `message of ${code}`).toBeDefined();
  const texts = [message?.vi, message?.en].flatMap((m) => [m?.what ?? "", m?.fix ?? ""]);
  const wanted = texts.flatMap((t) => [...t.matchAll(/\{(\w+)\}/g)].map((m) => m[1] as string));
  expect(wanted.filter((key) => data[key] === undefined)).toEqual([]);
};

const only = (problems: Problem[]): Problem => {
  expect(problems.map((p) => p.code)).toHaveLength(1);
  return problems[0] as Problem;
};

describe("schemaProblems, keyword by keyword", () => {
  it.each<[string, object, unknown, string, object]>([
    ["type string", { type: "string" }, 12, "SCHEMA_TYPE_STRING", { found: "12" }],
    ["type integer", { type: "integer" }, "12", "SCHEMA_TYPE_INTEGER", { found: '"12"' }],
    ["type number", { type: "number" }, true, "SCHEMA_TYPE_NUMBER", { found: "true" }],
    ["type boolean", { type: "boolean" }, "có", "SCHEMA_TYPE_BOOLEAN", { found: '"có"' }],
    ["type array", { type: "array" }, { a: 1, b: 2 }, "SCHEMA_TYPE_ARRAY", { found: "{a, b}" }],
    ["type object", { type: "object" }, [1, "x"], "SCHEMA_TYPE_OBJECT", { found: "[1, x]" }],
    ["type null", { type: "null" }, 1, "SCHEMA_TYPE_NULL", {}],
    [
      "several types",
      { type: ["string", "integer"] },
      [],
      "SCHEMA_TYPE_ONE_OF",
      { expected: "string, integer" },
    ],
    ["enum", { enum: ["xa", "truong"] }, "huyen", "SCHEMA_NOT_IN_LIST", { allowed: "xa, truong" }],
    [
      "enum with a near word",
      { enum: ["camera", "pccc"] },
      "camara",
      "SCHEMA_NOT_IN_LIST_NEAR",
      { nearest: "camera" },
    ],
    ["const", { const: "tu_quan" }, "khac", "SCHEMA_CONST", { expected: '"tu_quan"', value: "khac" }],
    [
      "date that does not exist",
      { format: "date" },
      "2026-02-31",
      "SCHEMA_DATE_NOT_REAL",
      { day: "31/02/2026" },
    ],
    ["date day first", { format: "date" }, "5/3/2026", "SCHEMA_DATE_NOT_ISO", { iso: "2026-03-05" }],
    ["date without zeros", { format: "date" }, "2026-3-5", "SCHEMA_DATE_NOT_ISO", { iso: "2026-03-05" }],
    ["date that is none", { format: "date" }, "hôm qua", "SCHEMA_BAD_DATE", { value: "hôm qua" }],
    ["time", { format: "time" }, "25h", "SCHEMA_BAD_TIME", {}],
    ["date-time", { format: "date-time" }, "x", "SCHEMA_BAD_DATE_TIME", {}],
    ["email", { format: "email" }, "x y", "SCHEMA_BAD_EMAIL", {}],
    ["uri", { format: "uri" }, "x y", "SCHEMA_BAD_URI", {}],
    [
      "other format",
      { format: "ipv4", examples: ["1.2.3.4"] },
      "x",
      "SCHEMA_BAD_FORMAT",
      { example: '"1.2.3.4"' },
    ],
    [
      "pattern",
      { pattern: "^\\d+$", examples: ["12"] },
      "ab",
      "SCHEMA_PATTERN",
      { example: '"12"', value: "ab" },
    ],
    ["minLength of nothing", { minLength: 1 }, "", "SCHEMA_EMPTY_TEXT", {}],
    ["minLength", { minLength: 5 }, "abc", "SCHEMA_TOO_SHORT", { size: 3, limit: 5 }],
    [
      "maxLength",
      { maxLength: 50 },
      "ế".repeat(60),
      "SCHEMA_TOO_LONG",
      { size: 60, limit: 50, value: `${"ế".repeat(39)}…` },
    ],
    ["minItems", { minItems: 2 }, [1], "SCHEMA_TOO_FEW_ITEMS", { size: 1, limit: 2 }],
    ["maxItems", { maxItems: 1 }, [1, 2, 3], "SCHEMA_TOO_MANY_ITEMS", { size: 3, limit: 1 }],
    [
      "items after prefixItems",
      { prefixItems: [{}], items: false },
      [1, 2],
      "SCHEMA_TOO_MANY_ITEMS",
      { limit: 1 },
    ],
    [
      "unevaluatedItems",
      { prefixItems: [{}], unevaluatedItems: false },
      [1, 2],
      "SCHEMA_TOO_MANY_ITEMS",
      { limit: 1 },
    ],
    ["minimum", { minimum: 1990 }, 206, "SCHEMA_TOO_SMALL", { value: "206", limit: 1990 }],
    ["maximum", { maximum: 2100 }, 20266, "SCHEMA_TOO_LARGE", {}],
    ["exclusiveMinimum", { exclusiveMinimum: 0 }, 0, "SCHEMA_NOT_ABOVE", {}],
    ["exclusiveMaximum", { exclusiveMaximum: 0 }, 0, "SCHEMA_NOT_BELOW", {}],
    ["multipleOf", { multipleOf: 5 }, 7, "SCHEMA_NOT_MULTIPLE", { step: 5 }],
    [
      "uniqueItems",
      { uniqueItems: true },
      ["a", "b", "a"],
      "SCHEMA_NOT_UNIQUE",
      { first: 1, second: 3, value: "a" },
    ],
    [
      "uniqueItems of objects",
      { uniqueItems: true },
      [{ a: 1 }, { a: 1 }],
      "SCHEMA_NOT_UNIQUE",
      { first: 1, second: 2 },
    ],
    ["contains", { contains: { const: 1 } }, [2, 3], "SCHEMA_CONTAINS", { minimum: 1, size: 2 }],
    ["minProperties", { minProperties: 1 }, {}, "SCHEMA_TOO_FEW_KEYS", { size: 0 }],
    ["maxProperties", { maxProperties: 1 }, { a: 1, b: 2 }, "SCHEMA_TOO_MANY_KEYS", { size: 2 }],
    ["propertyNames", { propertyNames: { pattern: "^[a-z]+$" } }, { A: 1 }, "SCHEMA_BAD_KEY", { key: "A" }],
    [
      "dependentRequired",
      { dependentRequired: { a: ["b"] } },
      { a: 1 },
      "SCHEMA_KEY_NEEDED_WITH",
      { key: "b", because: "a" },
    ],
    ["a forbidden property", { properties: { a: false } }, { a: 1 }, "SCHEMA_FORBIDDEN", { path: "a" }],
    ["not", { not: { const: 1 } }, 1, "SCHEMA_NOT", { value: "1" }],
    [
      "unevaluatedProperties",
      { allOf: [{ properties: { ten: {} } }], unevaluatedProperties: false },
      { tenn: 1 },
      "SCHEMA_UNKNOWN_KEY",
      { nearest: "ten" },
    ],
    ["oneOf fitting twice", { oneOf: [{ minimum: 1 }, { minimum: 2 }] }, 3, "SCHEMA_MANY_BRANCHES", {}],
    [
      "no key at all allowed",
      { type: "object", additionalProperties: false },
      { a: 1 },
      "SCHEMA_UNKNOWN_KEY_ANY",
      {},
    ],
  ])("%s", (_, schema, value, code, data) => {
    const problem = only(check(schema, value));
    expect(problem.code).toBe(code);
    expect(problem.data).toMatchObject(data);
  });

  it("passes a keyword it does not know with the validator's words", () => {
    const error = {
      keyword: "x",
      instancePath: "",
      schemaPath: "#/x",
      params: {},
      message: "must x",
      data: 1,
    };
    expect(only(schemaProblems([error], new Map(), "m.json"))).toMatchObject({
      code: "SCHEMA_OTHER",
      data: { keyword: "x", reason: "must x" },
    });
  });
});

const PERSON = {
  title: "Thành viên",
  type: "object",
  additionalProperties: false,
  required: ["ho_ten", "chuc_vu"],
  properties: {
    ho_ten: { title: "Họ và tên", type: "string", examples: ["Trần Văn Ví Dụ"] },
    chuc_vu: { $ref: "#/$defs/chuc_vu" },
    ngay_sinh: { type: "string", format: "date" },
  },
};
const SCHEMA = {
  $defs: {
    nguoi: PERSON,
    chuc_vu: { title: "Chức vụ", type: "string", minLength: 1, examples: ["Tổ trưởng"] },
  },
  type: "object",
  properties: { thanh_vien: { title: "Thành viên", type: "array", items: { $ref: "#/$defs/nguoi" } } },
};

describe("schemaProblems on keys", () => {
  it("points at an unknown key and names the nearest one and the keys allowed", () => {
    const text = '{"thanh_vien": [\n  {"ho_ten": "A", "chuc_vu": "B",\n   "ngaysinh": "x"}]}';
    expect(only(check(SCHEMA, undefined, text))).toEqual({
      code: "SCHEMA_UNKNOWN_KEY",
      severity: "error",
      where: { kind: "file", file: "model.json", line: 3, column: 4, pointer: "/thanh_vien/0/ngaysinh" },
      data: {
        path: "thanh_vien[0]",
        name: "Thành viên",
        key: "ngaysinh",
        nearest: "ngay_sinh",
        allowed: "ho_ten, chuc_vu, ngay_sinh",
      },
    });
  });

  it("takes a misspelt required key for one defect", () => {
    const problem = only(check(SCHEMA, { thanh_vien: [{ ho_tne: "A", chuc_vu: "B" }] }));
    expect(problem).toMatchObject({ code: "SCHEMA_UNKNOWN_KEY", data: { nearest: "ho_ten" } });
  });

  it("names the title of a missing key, an example, and follows references for both", () => {
    const problem = only(check(SCHEMA, { thanh_vien: [{ ho_ten: "A" }] }));
    expect(problem).toMatchObject({
      code: "SCHEMA_MISSING_KEY",
      where: { line: 1, column: 16, pointer: "/thanh_vien/0" },
      data: { key: "chuc_vu", title: "Chức vụ", example: '"Tổ trưởng"', path: "thanh_vien[0]" },
    });
  });

  it("reports all defects at once in the order of the file", () => {
    const problems = check(SCHEMA, {
      thanh_vien: [{ chuc_vu: "", ho_ten: 1 }, { ho_ten: "A", chuc_vu: "B", ngay_sinh: "31/02/1990" }, "x"],
    });
    expect(problems.map((p) => [p.code, p.data?.path])).toEqual([
      ["SCHEMA_EMPTY_TEXT", "thanh_vien[0].chuc_vu"],
      ["SCHEMA_TYPE_STRING", "thanh_vien[0].ho_ten"],
      ["SCHEMA_DATE_NOT_REAL", "thanh_vien[1].ngay_sinh"],
      ["SCHEMA_TYPE_OBJECT", "thanh_vien[2]"],
    ]);
  });

  it("says nothing of enum, const or format where the type is wrong", () => {
    const problem = only(
      check({ properties: { a: { type: "string", enum: ["x"], format: "date" } } }, { a: 1 }),
    );
    expect(problem.code).toBe("SCHEMA_TYPE_STRING");
  });
});

const MESSY = {
  $defs: {
    xa: {
      type: "object",
      properties: { loai: { const: "xa" }, ten: { type: "string" }, con: { $ref: "#/$defs/con" } },
      required: ["loai", "ten"],
      additionalProperties: false,
    },
    truong: {
      type: "object",
      properties: {
        loai: { const: "truong" },
        hieu_truong: { type: "string" },
        con: { $ref: "#/$defs/con" },
      },
      required: ["loai", "hieu_truong"],
      additionalProperties: false,
    },
    // Refers to itself, so that the validator compiles it apart and its schemaPath starts anew.
    con: {
      type: "object",
      properties: { con: { $ref: "#/$defs/con" }, ngay: { format: "date" } },
      required: ["ngay"],
    },
  },
  properties: {
    truoc: { type: "string" },
    chu_the: { oneOf: [{ $ref: "#/$defs/xa" }, { $ref: "#/$defs/truong" }, { type: "string" }] },
    so: { anyOf: [{ type: "integer" }, { type: "string", pattern: "^\\d+$" }] },
    loai: { anyOf: [{ const: "camera" }, { enum: ["pccc", "atgt"] }] },
    muc: { anyOf: [{ required: ["a"] }, { required: ["b", "c"] }] },
  },
};

describe("schemaProblems on branches", () => {
  it.each<[string, unknown, [string, string][]]>([
    [
      "the branch whose const fits",
      { chu_the: { loai: "truong", ten: "X" } },
      [
        ["SCHEMA_MISSING_KEY", "/chu_the"],
        ["SCHEMA_UNKNOWN_KEY_UNLIKE", "/chu_the/ten"],
      ],
    ],
    [
      "defects deep inside that branch",
      { chu_the: { loai: "xa", ten: "X", con: { ngay: "2026-02-30", con: {} } } },
      [
        ["SCHEMA_DATE_NOT_REAL", "/chu_the/con/ngay"],
        ["SCHEMA_MISSING_KEY", "/chu_the/con/con"],
      ],
    ],
    [
      "one list where no const fits",
      { chu_the: { loai: "xaa", ten: "X" } },
      [["SCHEMA_NOT_IN_LIST_NEAR", "/chu_the/loai"]],
    ],
    ["one type where all types are wrong", { so: [] }, [["SCHEMA_TYPE_ONE_OF", "/so"]]],
    ["the branch of the right type", { so: "12a" }, [["SCHEMA_PATTERN", "/so"]]],
    ["one list of all allowed values", { loai: "camara" }, [["SCHEMA_NOT_IN_LIST_NEAR", "/loai"]]],
    ["the branch that lacks least", { muc: {} }, [["SCHEMA_MISSING_KEY", "/muc"]]],
    [
      "neighbours besides",
      { truoc: 1, so: true },
      [
        ["SCHEMA_TYPE_STRING", "/truoc"],
        ["SCHEMA_TYPE_ONE_OF", "/so"],
      ],
    ],
  ])("reports %s", (_, value, expected) => {
    // A validator compiled ahead of time reports copies of the schema's parts.
    for (const whole of [MESSY, structuredClone(MESSY)]) {
      const problems = check(MESSY, value, undefined, whole);
      const found = problems.map((p) => [p.code, p.where?.kind === "file" ? p.where.pointer : ""]);
      expect(found.sort()).toEqual(expected.sort());
    }
  });

  it("reports the consequence of if, not the if", () => {
    const schema = {
      properties: { loai: {} },
      if: { properties: { loai: { const: "xa" } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { required: ["ten"], properties: { ten: { title: "Tên xã" } } },
    };
    expect(only(check(schema, { loai: "xa" }))).toMatchObject({
      code: "SCHEMA_MISSING_KEY",
      data: { key: "ten", title: "Tên xã" },
    });
  });
});

describe("messages of the model", () => {
  it.each(Object.entries(MESSAGES))(
    "%s speaks both languages with the same placeholders",
    (_, { vi, en }) => {
      const placeholders = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map((m) => m[0]);
      for (const text of [vi.what, vi.fix, en.what, en.fix]) expect(text).toMatch(/\S[.!?]$|\S$/);
      expect(new Set(placeholders(vi.what))).toEqual(new Set(placeholders(en.what)));
    },
  );
});
