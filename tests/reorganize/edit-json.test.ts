import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addToJson, type JsonAddition, type JsonPath } from "../../src/reorganize/edit-json.ts";

/** Paths of every array and object of a value, with what stands there. */
function parents(value: unknown, path: JsonPath = []): { path: JsonPath; value: object }[] {
  if (typeof value !== "object" || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [{ path, value }, ...entries.flatMap(([key, item]) => parents(item, [...path, key]))];
}

function expected(value: unknown, addition: JsonAddition): unknown {
  const copy = structuredClone(value);
  let at: unknown = copy;
  for (const step of addition.to) at = (at as Record<string | number, unknown>)[step];
  if ("item" in addition) (at as unknown[]).push(addition.item);
  else (at as Record<string, unknown>)[addition.key] = addition.value;
  return copy;
}

/** The characters of `after` that are not those of `before`, in one piece; undefined when there is more than one. */
function inserted(before: string, after: string): string | undefined {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  const length = after.length - before.length;
  for (let at = start; at >= 0; at--)
    if (before === after.slice(0, at) + after.slice(at + length)) return after.slice(at, at + length);
  return undefined;
}

const key = fc.stringMatching(/^[a-z_]{1,8}$/);
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ maxLength: 8 }),
    fc.integer(),
    fc.boolean(),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(key, tie("value"), { maxKeys: 4 }),
  ),
}));
const root = fc.dictionary(key, json.value, { minKeys: 1, maxKeys: 4 });
const layout = fc.constantFrom("  ", "    ", "\t", "");
const item = fc.dictionary(
  key,
  fc.oneof(fc.string({ maxLength: 8 }), fc.array(fc.integer(), { maxLength: 2 })),
  {
    maxKeys: 3,
  },
);

describe("adding to a JSON text", () => {
  it("gives the value that was meant and leaves every other character", () => {
    fc.assert(
      fc.property(
        root,
        layout,
        fc.nat(),
        item,
        fc.boolean(),
        fc.boolean(),
        (value, unit, pick, added, crlf, bom) => {
          const plain = JSON.stringify(value, null, unit);
          const text = `${bom ? "\ufeff" : ""}${crlf ? plain.replaceAll("\n", "\r\n") : plain}${crlf ? "\r\n" : "\n"}`;
          const places = parents(value);
          const place = places[pick % places.length] as (typeof places)[number];
          const addition: JsonAddition = Array.isArray(place.value)
            ? { to: place.path, item: added }
            : { to: place.path, key: "KEY", value: added, after: Object.keys(place.value).slice(0, 1) };
          const result = addToJson(text, [addition]);
          expect(JSON.parse(result.replace("\ufeff", ""))).toEqual(expected(value, addition));
          expect(inserted(text, result)).toBeDefined();
          if (crlf) expect(result.replaceAll("\r\n", "")).not.toContain("\n");
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("indents as the neighbours are indented, and adds whole lines", () => {
    const text =
      '{\n    "a": [\n        {\n            "b": 1\n        }\n    ],\n    "z": {"on": "one line"}\n}\n';
    const result = addToJson(text, [
      { to: ["a"], item: { b: 2, c: ["x"] } },
      { to: [], key: "new", value: { d: 3 }, after: ["a"] },
      { to: ["z"], key: "more", value: [1, { e: 4 }] },
    ]);
    expect(result).toBe(
      [
        "{",
        '    "a": [',
        "        {",
        '            "b": 1',
        "        },",
        "        {",
        '            "b": 2,',
        '            "c": [',
        '                "x"',
        "            ]",
        "        }",
        "    ],",
        '    "new": {',
        '        "d": 3',
        "    },",
        '    "z": {"on": "one line", "more": [1, {"e": 4}]}',
        "}",
        "",
      ].join("\n"),
    );
  });

  it("throws where there is nothing to add to: that is a bug of the caller", () => {
    expect(() => addToJson('{"a": 1}', [{ to: ["b"], item: 1 }])).toThrow();
  });
});
