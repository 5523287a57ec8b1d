import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_JSON_DEPTH, parseJson } from "../../src/model/parse-json.ts";

const parse = (text: string) => parseJson(text, "model.json");
const codes = (text: string): string[] => parse(text).problems.map((p) => p.code);

describe("parseJson on broken JSON", () => {
  it.each([
    ["", "JSON_EMPTY", "1:1"],
    [" \n ", "JSON_EMPTY", "1:1"],
    ['{"a": 1,}', "JSON_TRAILING_COMMA", "1:8"],
    ["[1,\n 2,\n]", "JSON_TRAILING_COMMA", "2:3"],
    ["[,1]", "JSON_EXTRA_COMMA", "1:2"],
    ["[1,,2]", "JSON_EXTRA_COMMA", "1:4"],
    ['{"a": 1\n "b": 2}', "JSON_MISSING_COMMA", "1:8"],
    ["[1 2]", "JSON_MISSING_COMMA", "1:3"],
    ['{"a" 1}', "JSON_MISSING_COLON", "1:6"],
    ['{"a": }', "JSON_MISSING_VALUE", "1:7"],
    ["{'a': 1}", "JSON_SINGLE_QUOTE", "1:2"],
    ["{\"a\": 'b'}", "JSON_SINGLE_QUOTE", "1:7"],
    ['{"a": “b”}', "JSON_SMART_QUOTE", "1:7"],
    ["{“a”: 1}", "JSON_SMART_QUOTE", "1:2"],
    ['{\n "a": "b”,\n "c": 1}', "JSON_SMART_QUOTE", "2:9"],
    ['{"a": "b\n"}', "JSON_UNTERMINATED_STRING", "1:7"],
    ['"abc', "JSON_UNTERMINATED_STRING", "1:1"],
    ['{"ten": "Mô hình "Camera" an ninh"}', "JSON_UNESCAPED_QUOTE", "1:18"],
    ['{ // ghi chú\n"a": 1}', "JSON_COMMENT", "1:3"],
    ['{"a": 1 /* x */}', "JSON_COMMENT", "1:9"],
    ["# x", "JSON_COMMENT", "1:1"],
    ['"a\tb"', "JSON_RAW_CONTROL", "1:3"],
    ['"C:\\Users"', "JSON_BAD_ESCAPE", "1:4"],
    ['"\\u12g4"', "JSON_BAD_ESCAPE", "1:2"],
    ["[07]", "JSON_BAD_NUMBER", "1:2"],
    ["[1.000.000]", "JSON_BAD_NUMBER", "1:2"],
    ["[+1]", "JSON_BAD_NUMBER", "1:2"],
    ["[.5]", "JSON_BAD_NUMBER", "1:2"],
    ["[-]", "JSON_BAD_NUMBER", "1:2"],
    ["[1e999]", "JSON_NUMBER_TOO_LARGE", "1:2"],
    ["[True]", "JSON_BAD_LITERAL", "1:2"],
    ["[NaN]", "JSON_BAD_LITERAL", "1:2"],
    ["{ten: 1}", "JSON_UNQUOTED_KEY", "1:2"],
    ['{"a": Nguyễn}', "JSON_UNQUOTED_TEXT", "1:7"],
    ['{"a": truely}', "JSON_UNQUOTED_TEXT", "1:7"],
    ['{\n "a": [1', "JSON_UNCLOSED", "2:7"],
    ['{"a": 1', "JSON_UNCLOSED", "1:1"],
    ['{"a"', "JSON_UNCLOSED", "1:1"],
    ['{"a": 1]', "JSON_UNEXPECTED", "1:8"],
    ["\u00a0[]", "JSON_UNEXPECTED", "1:1"],
    ["{} {}", "JSON_EXTRA_TEXT", "1:4"],
    ["[".repeat(MAX_JSON_DEPTH + 1), "JSON_TOO_DEEP", `1:${MAX_JSON_DEPTH + 1}`],
  ])("says of %j %s at %s", (text, code, place) => {
    const { value, problems } = parse(text);
    expect(value).toBeUndefined();
    expect(
      problems.map((p) => [p.code, p.where?.kind === "file" && `${p.where.line}:${p.where.column}`]),
    ).toEqual([[code, place]]);
  });

  it("stays upright under a hundred thousand brackets", () => {
    expect(codes("[".repeat(100_000))).toEqual(["JSON_TOO_DEEP"]);
  });

  it("names an invisible character by its code", () => {
    expect(parse("[\u00a0]").problems[0]?.data).toEqual({ found: "U+00A0" });
  });
});

describe("parseJson on duplicate keys", () => {
  it("refuses every duplicate key with both places, in nested objects too", () => {
    const { value, problems } = parse('{"a": 1,\n "b": {"c": 1, "c": 2},\n "a": 3, "a": 4}');
    expect(value).toEqual({ a: 4, b: { c: 2 } });
    expect(problems).toEqual([
      {
        code: "JSON_DUPLICATE_KEY",
        severity: "error",
        where: { kind: "file", file: "model.json", line: 2, column: 16, pointer: "/b/c" },
        data: { key: "c", firstLine: 2, firstColumn: 8 },
      },
      {
        code: "JSON_DUPLICATE_KEY",
        severity: "error",
        where: { kind: "file", file: "model.json", line: 3, column: 2, pointer: "/a" },
        data: { key: "a", firstLine: 1, firstColumn: 2 },
      },
      {
        code: "JSON_DUPLICATE_KEY",
        severity: "error",
        where: { kind: "file", file: "model.json", line: 3, column: 10, pointer: "/a" },
        data: { key: "a", firstLine: 1, firstColumn: 2 },
      },
    ]);
  });

  it("sees through escapes and still reports them before a syntax error", () => {
    expect(codes('{"a": 1, "\\u0061": 2, }')).toEqual(["JSON_DUPLICATE_KEY", "JSON_TRAILING_COMMA"]);
  });
});

describe("parseJson on valid JSON", () => {
  it("knows the place of every key and value", () => {
    const { places } = parse('{\r\n  "a/b": [true,\n {"~": null}]\r}');
    expect(Object.fromEntries(places)).toEqual({
      "": { value: { line: 1, column: 1 } },
      "/a~1b": { key: { line: 2, column: 3 }, value: { line: 2, column: 10 } },
      "/a~1b/0": { value: { line: 2, column: 11 } },
      "/a~1b/1": { value: { line: 3, column: 2 } },
      "/a~1b/1/~0": { key: { line: 3, column: 3 }, value: { line: 3, column: 8 } },
    });
  });

  it("keeps a key called __proto__ an ordinary key", () => {
    const { value } = parse('{"__proto__": {"hacked": true}}');
    expect(Object.keys(value as object)).toEqual(["__proto__"]);
    expect((value as { hacked?: boolean }).hacked).toBeUndefined();
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it("drops a byte order mark", () => {
    expect(parse("\ufeff{}").value).toEqual({});
  });

  it("agrees with JSON.parse on every JSON text", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), fc.constantFrom(undefined, 1, "\t"), (json, indent) => {
        const text = JSON.stringify(json, undefined, indent);
        const { value, problems } = parse(text);
        expect(problems).toEqual([]);
        expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it("accepts what JSON.parse accepts and refuses what it refuses after random damage", () => {
    const damage = fc.tuple(
      fc.nat(),
      fc.nat({ max: 2 }),
      fc.constantFrom(..."{}[]:,\"\\ \n\t'0123456789.eE+-tfnu/“”é\u00a0a#"),
    );
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 4 }),
        fc.array(damage, { minLength: 1, maxLength: 4 }),
        (json, damages) => {
          let text = JSON.stringify(json, undefined, 1);
          for (const [at, removed, added] of damages) {
            const i = at % (text.length + 1);
            text = text.slice(0, i) + added + text.slice(i + removed);
          }
          let expected: unknown;
          try {
            expected = JSON.parse(text);
          } catch {
            expected = undefined;
          }
          const { value, problems } = parse(text);
          // Stricter than JSON.parse on purpose: infinite numbers.
          if (problems.some((p) => p.code === "JSON_NUMBER_TOO_LARGE")) return;
          const broken = problems.some((p) => p.code !== "JSON_DUPLICATE_KEY");
          expect([text, broken]).toEqual([text, expected === undefined]);
          expect(JSON.stringify(value)).toBe(JSON.stringify(expected));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
