import { execFileSync } from "node:child_process";
import { strToU8, zipSync } from "fflate";
import PizZip from "pizzip";
import { expect, test } from "vitest";
import { crc32 } from "../../src/docx/crc32.ts";
import { MAX_EXPANDED_BYTES, unzipDocx } from "../../src/docx/package.ts";
import { type DeflateCache, zipDocx } from "../../src/docx/zip.ts";
import { templateMessages } from "../../src/messages/template.ts";
import { docx, p } from "./docx-builder.ts";

const parts = docx(p("Xã Đông"), { "word/media/a.png": new Uint8Array([0, 1, 254]) });
const withTypes = (change: (types: string) => string) =>
  zipDocx({ ...parts, "[Content_Types].xml": change(parts["[Content_Types].xml"] as string) });

test("reads back what it wrote", () => {
  expect(unzipDocx(zipDocx(parts), "a.docx")).toEqual({ parts, problems: [] });
});

test("writes packages other readers understand, content types first", () => {
  const zip = new PizZip(zipDocx(parts), { checkCRC32: true });
  expect(Object.keys(zip.files)).toEqual([
    "[Content_Types].xml",
    "_rels/.rels",
    "word/document.xml",
    "word/media/a.png",
  ]);
  expect(zip.file("word/document.xml")?.asText()).toBe(parts["word/document.xml"]);
});

test("gives the same bytes in every time zone, order of parts and with a cache", () => {
  const cache: DeflateCache = new Map();
  const once = zipDocx(parts);
  const shuffled = Object.fromEntries(Object.entries(parts).reverse());
  expect(zipDocx(shuffled, cache, ["word/document.xml"])).toEqual(once);
  expect(zipDocx(parts, cache, ["word/document.xml"])).toEqual(once);
  expect(cache.has(parts["word/document.xml"] as string)).toBe(false);
  expect(cache.size).toBe(3);
});

test("computes the CRC of the standard's check value", () => {
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
});

test.each<[string, () => Uint8Array, string]>([
  ["an empty file", () => new Uint8Array(), "DOCX_NOT_ZIP"],
  ["text", () => strToU8("{}"), "DOCX_NOT_ZIP"],
  [
    "a Word 97 or encrypted file",
    () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
    "DOCX_OLD_OR_ENCRYPTED",
  ],
  ["a cut file", () => zipDocx(parts).slice(0, 300), "DOCX_BROKEN"],
  [
    "a file with macros",
    () =>
      withTypes((types) =>
        types
          .replace("document.main", "document.macroEnabled.main")
          .replace("vnd.openxmlformats-officedocument.wordprocessingml", "vnd.ms-word"),
      ),
    "DOCX_HAS_MACROS",
  ],
  [
    "a Word template",
    () => withTypes((types) => types.replace("document.main", "template.main")),
    "DOCX_IS_WORD_TEMPLATE",
  ],
  ["a zip without a document", () => zipSync({ "a.txt": strToU8("a") }), "DOCX_NO_DOCUMENT"],
  ["names that leave the package", () => zipDocx({ ...parts, "../a.xml": "x" }), "DOCX_BROKEN"],
  [
    "text that is not UTF-8",
    () => zipDocx({ ...parts, "word/a.xml": new Uint8Array([0xff, 0xfe, 0]) }),
    "DOCX_BROKEN",
  ],
])("refuses %s", (_, bytes, code) => {
  const { parts: none, problems } = unzipDocx(bytes(), "a.docx");
  expect(none).toBeUndefined();
  expect(problems).toMatchObject([{ code, where: { kind: "file", file: "a.docx" } }]);
  expect(templateMessages[code]).toBeDefined();
});

test("refuses a zip bomb by its declared size before expanding it", () => {
  const bytes = zipDocx({ ...parts, "word/media/b.bin": new Uint8Array(1024) });
  const view = new DataView(bytes.buffer);
  // The central directory's entry of the last part, whose declared size is set to more than the limit.
  let at = bytes.length - 22;
  while (view.getUint32(at, true) !== 0x02014b50) at--;
  view.setUint32(at + 24, MAX_EXPANDED_BYTES + 1, true);
  expect(unzipDocx(bytes, "a.docx").problems[0]?.code).toBe("DOCX_TOO_LARGE");
});

test("needs neither docxtemplater nor pizzip to fill and zip", () => {
  const script = `
    import { build } from "esbuild";
    const entryPoints = ["fill", "zip", "package", "rules", "text", "style-faces"].map((name) => "src/docx/" + name + ".ts");
    const { metafile } = await build({ entryPoints, bundle: true, write: false, outdir: "x", metafile: true, platform: "node", format: "esm" });
    console.log(Object.keys(metafile.inputs).join("\\n"));`;
  const inputs = execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  expect(inputs).toContain("src/docx/fill.ts");
  expect(inputs).not.toMatch(/docxtemplater|pizzip|xmldom/);
});
