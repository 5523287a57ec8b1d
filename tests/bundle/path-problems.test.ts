import { expect, test } from "vitest";
import { pathProblems } from "../../src/bundle/path-problems.ts";

const codesOf = (paths: string[], slug = "ho-so") => pathProblems(slug, paths).map((problem) => problem.code);

test.each([
  "00_muc_luc.pdf",
  "08_ke_hoach_nam/2026.docx",
  "06b giay moi (2).docx",
  "console.docx",
  "a".repeat(100),
])("accepts %s", (path) => {
  expect(codesOf([path])).toEqual([]);
});

test.each([
  "",
  "/etc/passwd",
  "../ngoai.docx",
  "a/../b.docx",
  "a//b.docx",
  "a/",
  "./a.docx",
  "a\\b.docx",
  "C:a.docx",
  "quyết_định.docx",
  "a\u0000.docx",
  "a?.docx",
  "<a>.docx",
  "CON",
  "nul.docx",
  "a/Com1.docx",
  "cuoi.",
  "cuoi ",
  " dau",
  "~$4_quyet_dinh.docx",
  "Thumbs.db",
])("refuses the name %j", (path) => {
  expect(codesOf([path])).toEqual(["BUNDLE_PATH_UNSAFE"]);
});

test("refuses a name of more than 100 characters", () => {
  expect(pathProblems("ho-so", ["a".repeat(101)])).toMatchObject([
    { code: "BUNDLE_PATH_TOO_LONG", data: { length: 101, limit: 100 } },
  ]);
});

test.each([
  ["the same name twice", ["a.docx", "a.docx"]],
  ["names that differ in capitals", ["a.docx", "A.DOCX"]],
  ["folders that differ in capitals, with the same file", ["x/a.docx", "X/a.docx"]],
  ["a file named like a folder", ["a/b.docx", "a"]],
  ["a folder named like a file", ["a", "a/b.docx"]],
  ["the manifest's name", ["Manifest.json"]],
])("refuses %s", (_, paths) => {
  expect(codesOf(paths)).toEqual(["BUNDLE_PATH_DUPLICATE"]);
});

test("one folder may hold many files", () => {
  expect(codesOf(["x/a.docx", "x/b.docx", "x/y/c.docx"])).toEqual([]);
});

test.each(["", "..", "a/b", "mô-hình", "nul", "a".repeat(101)])("refuses the slug %j", (slug) => {
  expect(codesOf([], slug)).toHaveLength(1);
});

test("lists every bad name at once", () => {
  expect(codesOf(["../a", "b", "B", "c".repeat(200)])).toEqual([
    "BUNDLE_PATH_UNSAFE",
    "BUNDLE_PATH_DUPLICATE",
    "BUNDLE_PATH_TOO_LONG",
  ]);
});
