import { expect, test } from "vitest";
import { compile } from "../../src/docx/compile.ts";
import { fill } from "../../src/docx/fill.ts";
import type { Template } from "../../src/docx/template.ts";
import { docxText } from "../../src/docx/text.ts";
import { bodyOf, cell, docx, p, paragraph, row, run, table } from "./docx-builder.ts";

const templateOf = async (body: string): Promise<Template> => {
  const { template, problems } = await compile(docx(body), "mau");
  expect(problems).toEqual([]);
  return JSON.parse(JSON.stringify(template));
};
const fillBody = async (body: string, facts: unknown) => fill(await templateOf(body), facts);

test("joins a tag that Word has split over runs", async () => {
  const split = paragraph(
    `${run("Kính gửi: {mo_", "<w:b/>")}<w:proofErr w:type="spellStart"/><w:r w:rsidR="00A1"><w:rPr><w:b/><w:i/></w:rPr><w:t>hinh</w:t></w:r><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>${run(".ten}!")}`,
  );
  const { parts, problems } = await fillBody(split, { mo_hinh: { ten: "A & B" } });
  expect(problems).toEqual([]);
  expect(docxText(parts)).toBe("Kính gửi: A & B!\n");
  expect(bodyOf(parts)).toContain("A &amp; B");
});

test.each([
  ["a missing fact", "{a.b}", { a: {} }, "FACT_MISSING", "a.b"],
  ["null", "{a}", { a: null }, "FACT_MISSING", "a"],
  ["what only a prototype has", "{constructor}", {}, "FACT_MISSING", "constructor"],
  ["the length of a list", "{a.length}", { a: [1] }, "FACT_MISSING", "a.length"],
  ["a fact of the outer scope", "{#a}{b}{/a}", { a: [{}], b: "x" }, "FACT_MISSING", "a[].b"],
  ["an outer scope that is not there", "{../a}", { a: "x" }, "FACT_MISSING", "a"],
  ["a missing list", "{#a}x{/a}", {}, "FACT_MISSING", "a"],
  ["an object", "{a}", { a: {} }, "FACT_WRONG_TYPE", undefined],
  ["a list", "{a}", { a: [] }, "FACT_WRONG_TYPE", undefined],
  ["a truth value", "{a}", { a: true }, "FACT_WRONG_TYPE", undefined],
  ["a broken number", "{a}", { a: 1.5 }, "FACT_WRONG_TYPE", undefined],
  ["a control character", "{a}", { a: "x\u0007" }, "FACT_BAD_CHARACTER", undefined],
  ["half a character", "{a}", { a: "\ud83d" }, "FACT_BAD_CHARACTER", undefined],
])("refuses %s and prints nothing for it", async (_, tag, facts, code, path) => {
  const { parts, problems } = await fillBody(p(`[${tag}]`), facts);
  expect(problems).toMatchObject([
    { code, where: { kind: "template", template: "mau", part: "word/document.xml", paragraph: 1 } },
  ]);
  if (path !== undefined) expect(problems[0]?.data?.path).toBe(path);
  expect(docxText(parts)).toBe("[]\n");
});

test("collects all problems, each with its place", async () => {
  const { problems } = await fillBody(p("{a}") + table(row(cell(p("")), cell(p("{b}{c}")))), {});
  expect(problems.map(({ where }) => where)).toMatchObject([
    { paragraph: 1 },
    { table: 1, row: 1, cell: 2, paragraph: 1 },
    { table: 1, row: 1, cell: 2, paragraph: 1 },
  ]);
});

test("climbs one scope for a list's item or an object, none for a condition", async () => {
  const body = p("{#yes}{a}{#list}{../a}{#one}{../../a}{../x}{x}{/one}{.|in_hoa}{/list}{/yes}");
  const facts = { yes: true, a: "1", list: [] as unknown[] };
  facts.list = [Object.assign(Object.create(null), { one: { x: "3" }, x: "2" })];
  const { parts, problems } = await fillBody(body.replace("{.|in_hoa}", ""), facts);
  expect(problems).toEqual([]);
  expect(docxText(parts)).toBe("11123\n");
});

test("prints the items of a list of texts", async () => {
  const { parts, reads } = await fillBody(p("{#list}") + p("- {.}") + p("{/list}"), { list: ["a", "b\nc"] });
  expect(docxText(parts)).toBe("- a\n- b\nc\n");
  expect(reads).toEqual(["list", "list[]"]);
});

test("repeats a row for each item and drops it for none", async () => {
  const body = table(row(cell(p("TT"))), row(cell(p("{#ds}{stt}")), cell(p("{ten}{/ds}"))));
  const template = await templateOf(body);
  expect(
    docxText(
      fill(template, {
        ds: [
          { stt: 1, ten: "A" },
          { stt: 2, ten: "B" },
        ],
      }).parts,
    ),
  ).toBe("| TT |\n| 1 | A |\n| 2 | B |\n");
  expect(docxText(fill(template, { ds: [] }).parts)).toBe("| TT |\n");
});

test("gives a cell that lost its paragraphs an empty one", async () => {
  const { parts } = await fillBody(table(row(cell(p("{#a}") + p("x") + p("{/a}")))), { a: false });
  expect(bodyOf(parts)).toContain("</w:tcPr><w:p></w:p></w:tc>");
});

test("tells which facts were read, each once and sorted", async () => {
  const body = p(
    "{van_ban.so}{#ds}{ten}{../van_ban.so}{#vai}{.}{/vai}{/ds}{^khong}{a | in_hoa}{/khong}{#khong}{z}{/khong}",
  );
  const facts = {
    van_ban: { so: 1 },
    ds: [
      { ten: "x", vai: ["p"] },
      { ten: "y", vai: [] },
    ],
    khong: false,
    a: "a",
    z: "z",
  };
  expect((await fillBody(body, facts)).reads).toEqual([
    "a",
    "ds",
    "ds[].ten",
    "ds[].vai",
    "ds[].vai[]",
    "khong",
    "van_ban.so",
  ]);
});

test("fills headers, keeps all other parts and says which are fresh", async () => {
  const image = new Uint8Array([1, 2, 255]);
  const header = `<?xml version="1.0"?><w:hdr xmlns:w="x">${p("{so}")}</w:hdr>`;
  const { template } = await compile(
    docx(p("không thẻ"), { "word/header1.xml": header, "word/media/a.png": image }),
    "mau",
  );
  const { parts, fresh } = fill(template as Template, { so: "07" });
  expect(parts["word/header1.xml"]).toContain(">07<");
  expect(parts["word/media/a.png"]).toEqual(image);
  expect(fresh).toEqual(["word/header1.xml"]);
});

test("writes line feeds as they are in document properties", async () => {
  const core =
    '<?xml version="1.0"?><cp:coreProperties xmlns:dc="d"><dc:title>{a}</dc:title></cp:coreProperties>';
  const { template } = await compile(docx(p(""), { "docProps/core.xml": core }), "mau");
  expect(fill(template as Template, { a: "x\n<y>" }).parts["docProps/core.xml"]).toContain(
    "<dc:title>x\n&lt;y&gt;</dc:title>",
  );
});
