import { expect, test } from "vitest";
import { compile } from "../../src/docx/compile.ts";
import { templateMessages } from "../../src/messages/template.ts";
import type { Problem } from "../../src/problem/problem.ts";
import { cell, docx, p, paragraph, row, run, table } from "./docx-builder.ts";

const at = (place: object) => ({ kind: "template", template: "mau", part: "word/document.xml", ...place });

/** Every placeholder of a problem's messages must have its value. */
const expectMessage = ({ code, data = {} }: Problem): void => {
  const message = templateMessages[code];
  expect(message, code).toBeDefined();
  for (const { what, fix } of Object.values(message ?? {})) {
    for (const [, name = ""] of `${what} ${fix}`.matchAll(/\{(\w+)\}/g))
      expect(data, code).toHaveProperty(name);
  }
};

test.each<[string, string, [string, object, object][]]>([
  ["an unclosed tag", p("mở {ten"), [["TAG_NOT_CLOSED", { paragraph: 1 }, { tag: "{ten" }]]],
  ["an unopened tag", p("") + p("ten} đóng"), [["TAG_NOT_OPENED", { paragraph: 2 }, {}]]],
  ["an unclosed tag before another", p("{a {b}"), [["TAG_NOT_CLOSED", { paragraph: 1 }, {}]]],
  [
    "double braces",
    p("{{a}}"),
    [
      ["TAG_DOUBLE_BRACE", { paragraph: 1 }, {}],
      ["TAG_DOUBLE_BRACE", { paragraph: 1 }, {}],
    ],
  ],
  [
    "a tag across paragraphs",
    p("một {te") + p("n} hai"),
    [["TAG_ACROSS_PARAGRAPHS", { paragraph: 1 }, { tag: "{ten}" }]],
  ],
  [
    "an unclosed loop in a cell",
    p("x") + table(row(cell(p("a")), cell(p("b") + p("{#ds}")))),
    [["LOOP_NOT_CLOSED", { table: 1, row: 1, cell: 2, paragraph: 2 }, { tag: "{#ds}" }]],
  ],
  ["an unopened loop", p("{/ds}"), [["LOOP_NOT_OPENED", { paragraph: 1 }, { tag: "{/ds}" }]]],
  [
    "a loop closed by another name",
    p("{#a}") + p("{/b}"),
    [["LOOP_MISMATCH", { paragraph: 2 }, { open: "{#a}", close: "{/b}" }]],
  ],
  [
    "a loop from a table to behind it",
    table(row(cell(p("{#a}")))) + p("{/a}"),
    [["LOOP_POSITION", { table: 1, row: 1, cell: 1, paragraph: 1 }, { tag: "{#a}" }]],
  ],
  [
    "loops that share a row",
    table(row(cell(p("{#a}x")), cell(p("{/a}{#b}y{/b}")))),
    [["LOOP_CROSSED", { table: 1, row: 1, cell: 1, paragraph: 1 }, { tag: "{#a}, {#b}" }]],
  ],
  ["an expression", p("{a + b}"), [["TAG_SYNTAX", { paragraph: 1 }, { tag: "{a + b}" }]]],
  ["raw XML", p("{@a}"), [["TAG_SYNTAX", { paragraph: 1 }, { tag: "{@a}" }]]],
  ["a change of delimiters", p("{=[ ]=}"), [["TAG_SYNTAX", { paragraph: 1 }, {}]]],
  ["a loop that names its element", p("{-w:p a}x{/a}"), [["TAG_SYNTAX", { paragraph: 1 }, {}]]],
  ["a nameless closing tag", p("{#a}x{/}"), [["TAG_SYNTAX", { paragraph: 1 }, { tag: "{/}" }]]],
  [
    "a page break beside a loop's tag",
    p("{#a}") + p("x") + paragraph(`${run("{/a}")}<w:r><w:br w:type="page"/></w:r>`),
    [["LOOP_AT_PAGE_BREAK", { paragraph: 1 }, { tag: "{#a}" }]],
  ],
  [
    "a section break in a loop",
    p("{#a}") + paragraph(run("x"), '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>') + p("{/a}"),
    [["LOOP_AT_SECTION_BREAK", { paragraph: 1 }, { tag: "{#a}" }]],
  ],
  [
    "a tag in a formula",
    paragraph("<m:r><m:t>{a}</m:t></m:r>"),
    [["TEMPLATE_UNSUPPORTED", { paragraph: 1 }, { tag: "{a}" }]],
  ],
  ["elements that do not match", "<w:p><w:r></w:p></w:r>", [["TEMPLATE_BROKEN_XML", {}, {}]]],
])("refuses %s", async (_, body, expected) => {
  const { template, problems } = await compile(docx(body), "mau");
  expect(template).toBeUndefined();
  expect(problems).toMatchObject(expected.map(([code, place, data]) => ({ code, where: at(place), data })));
  problems.forEach(expectMessage);
});

test("reports all problems of all parts at once", async () => {
  const header = `<?xml version="1.0"?><w:hdr xmlns:w="x">${p("{#x}")}</w:hdr>`;
  const { problems } = await compile(docx(p("{a b}") + p("{c"), { "word/header1.xml": header }), "mau");
  expect(problems.map(({ code, where }) => [code, (where as { part?: string }).part])).toEqual(
    expect.arrayContaining([
      ["LOOP_NOT_CLOSED", "word/header1.xml"],
      ["TAG_NOT_CLOSED", "word/document.xml"],
      ["TAG_SYNTAX", "word/document.xml"],
    ]),
  );
});

test("counts a table's cells by rows, and nested tables as their cell", async () => {
  const inner = table(row(cell(p("{?}"))));
  const { problems } = await compile(
    docx(table(row(cell(p(""))), row(cell(p("")), cell(p("") + inner)))),
    "mau",
  );
  expect(problems[0]?.where).toEqual(at({ table: 1, row: 2, cell: 2, paragraph: 2 }));
});

test("matches opening and closing tags in NFC and without spaces and filters", async () => {
  const { problems } = await compile(docx(p(`{#${"ngày".normalize("NFD")} | in_hoa}x{/ ngày\u00a0}`)), "mau");
  expect(problems).toEqual([]);
});

test("gives a template that survives JSON", async () => {
  const { template } = await compile(
    docx(p("{a}"), { "word/media/1.png": new Uint8Array([0, 255, 7]) }),
    "mau",
  );
  expect(JSON.parse(JSON.stringify(template))).toEqual(template);
});

test("has a message in both languages for each code", () => {
  for (const [code, { vi, en }] of Object.entries(templateMessages)) {
    for (const text of [vi.what, vi.fix, en.what, en.fix]) expect(text.length, code).toBeGreaterThan(5);
  }
});
