import { expect, test } from "vitest";
import { parseTag, writePath } from "../../src/docx/tag.ts";

test.each([
  ["mo_hinh.ten", 0, ["mo_hinh", "ten"], []],
  ["  ten\u00a0", 0, ["ten"], []],
  [".", 0, [], []],
  ["../so", 1, ["so"], []],
  ["../../a.b", 2, ["a", "b"], []],
  ["../.", 1, [], []],
  ["ngày", 0, ["ngày"], []],
  ["ngày", 0, ["ngày"], []],
  ["a | ngay", 0, ["a"], [{ name: "ngay" }]],
  ["a|bang_chu|viet_hoa_dau", 0, ["a"], [{ name: "bang_chu" }, { name: "viet_hoa_dau" }]],
  ['a | noi:", "', 0, ["a"], [{ name: "noi", arg: ", " }]],
  ["a | noi:“; ”", 0, ["a"], [{ name: "noi", arg: "; " }]],
  ["a | noi:” | “ | in_hoa", 0, ["a"], [{ name: "noi", arg: " | " }, { name: "in_hoa" }]],
  ["a | noi:‘ và ’", 0, ["a"], [{ name: "noi", arg: " và " }]],
  ["a | noi:-", 0, ["a"], [{ name: "noi", arg: "-" }]],
])("reads %j", (text, up, keys, filters) => {
  expect(parseTag(text)).toMatchObject({ path: { up, keys }, filters });
});

test.each([
  "",
  "a b",
  "a.",
  ".a",
  "..",
  "a..b",
  "1a",
  "a + b",
  "@a",
  "-w:p a",
  "a |",
  "a | b c",
  "a['b']",
  "=[ ]=",
  'a | noi:"x',
  "a()",
])("refuses %j", (text) => expect(parseTag(text)).toBeUndefined());

test("writes the path of a tag in one way only", () => {
  expect(writePath(parseTag(" ../a.b | in_hoa ")?.path ?? { up: 0, keys: [] })).toBe("../a.b");
});
