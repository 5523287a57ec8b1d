import { describe, expect, it } from "vitest";
import { MAX_MODEL_BYTES } from "../../src/model/decode-bytes.ts";
import { placeOf } from "../../src/model/place.ts";
import { readModel } from "../../src/model/read.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readModel(utf8(text), "model.json");
const firstCode = (bytes: Uint8Array): string | undefined => readModel(bytes, "model.json").problems[0]?.code;
const utf16 = (text: string): number[] =>
  [...text].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8]);

describe("readModel refuses files that are no JSON text", () => {
  it.each<[string, Uint8Array, string]>([
    ["an empty file", new Uint8Array(), "FILE_EMPTY"],
    ["a file of spaces", utf8("  \n"), "JSON_EMPTY"],
    ["UTF-16 with its mark", new Uint8Array([0xff, 0xfe, ...utf16('{"a":1}')]), "FILE_UTF16"],
    ["UTF-16 without a mark", new Uint8Array(utf16('{"a":1}')), "FILE_UTF16"],
    ["a Word file", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), "FILE_OFFICE"],
    ["an old Word file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "FILE_OFFICE"],
    ["a PDF", utf8("%PDF-1.7"), "FILE_PDF"],
    ["NUL bytes", new Uint8Array([0x7b, 0x7d, 0, 0x20]), "FILE_BINARY"],
    ["Windows-1258 text", new Uint8Array([0x22, 0xd0, 0xe0, 0x22]), "FILE_NOT_UTF8"],
    ["a file over the limit", new Uint8Array(MAX_MODEL_BYTES + 1).fill(0x20), "FILE_TOO_LARGE"],
  ])("%s", (_, bytes, code) => {
    expect(firstCode(bytes)).toBe(code);
  });

  it("names the line of the first byte that is no UTF-8", () => {
    const { problems } = readModel(new Uint8Array([...utf8('{\n"é":\n"'), 0xe0, 0x22]), "model.json");
    expect(problems[0]?.where).toMatchObject({ line: 3 });
  });
});

describe("readModel cleans text", () => {
  it("makes NFC and single spaces silently, in keys too", () => {
    const { value, problems } = read(
      JSON.stringify({ ten: "  Camera\u00a0 an\tninh ", "đia\u0323": "Hoa\u0300\r\n nhã" }),
    );
    expect(problems).toEqual([]);
    expect(value).toEqual({ ten: "Camera an ninh", điạ: "Hoà\nnhã" });
  });

  it("drops a byte order mark of UTF-8", () => {
    expect(readModel(new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]), "m").value).toEqual({});
  });

  it("mends Ð with a warning at the place of the text", () => {
    const { value, problems } = read('{"dia_ban":\n  "thôn Ðông"}');
    expect(value).toEqual({ dia_ban: "thôn Đông" });
    expect(problems).toEqual([
      {
        code: "TEXT_ETH_MENDED",
        severity: "warning",
        where: { kind: "file", file: "model.json", line: 2, column: 3, pointer: "/dia_ban" },
        data: { found: "thôn Ðông", mended: "thôn Đông" },
      },
    ]);
  });

  it("refuses invisible characters with their code and position", () => {
    const { problems } = read('["an\\u200bninh", "a\\u0000", "\\ud800"]');
    expect(problems.map((p) => [p.code, p.severity, p.data?.character, p.data?.position])).toEqual([
      ["TEXT_CONTROL_CHARACTER", "error", "U+200B", 3],
      ["TEXT_CONTROL_CHARACTER", "error", "U+0000", 2],
      ["TEXT_CONTROL_CHARACTER", "error", "U+D800", 1],
    ]);
  });

  it("refuses text of the old fonts once, showing what it reads", () => {
    const { problems } = read('{"chu_the": {"ten": "Uû ban nh©n d©n x· B×nh D­¬ng"}}');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: "TEXT_LEGACY_ENCODING",
      severity: "error",
      where: { line: 1, column: 21, pointer: "/chu_the/ten" },
      data: { encoding: "TCVN3 (ABC, .VnTime)", decoded: "Uỷ ban nhân dân xã Bình Dương" },
    });
  });

  it("refuses keys that become one key when cleaned, with both places", () => {
    const { problems } = read('{"hoà": 1,\n "hoa\u0300": 2}');
    expect(problems).toMatchObject([
      { code: "JSON_DUPLICATE_KEY", where: { line: 2, column: 2 }, data: { firstLine: 1, firstColumn: 2 } },
    ]);
  });

  it("refuses keys that every object has", () => {
    const { problems, value } = read('{"__proto__": {"x": 1}, "valueOf": 2, "so": 3}');
    expect(problems.map((p) => [p.code, p.data?.key])).toEqual([
      ["JSON_RESERVED_KEY", "__proto__"],
      ["JSON_RESERVED_KEY", "valueOf"],
    ]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it("reports everything at once", () => {
    const { problems } = read('{"a": "Ð", "b": "x\\u200b", "a": "nh©n d©n"}');
    expect(problems.map((p) => p.code).sort()).toEqual([
      "JSON_DUPLICATE_KEY",
      "TEXT_CONTROL_CHARACTER",
      "TEXT_LEGACY_ENCODING",
    ]);
  });
});

describe("placeOf", () => {
  it("falls back to the nearest ancestor the file has", () => {
    const { places } = read('{"a":\n [1]}');
    expect(placeOf(places, "/a/0")?.value).toEqual({ line: 2, column: 3 });
    expect(placeOf(places, "/a/7/ten")?.value).toEqual({ line: 2, column: 2 });
    expect(placeOf(places, "/x")?.value).toEqual({ line: 1, column: 1 });
    expect(placeOf(new Map(), "/x")).toBeUndefined();
  });
});
