import { expect, test } from "vitest";
import { docxText } from "../../src/docx/text.ts";
import { cell, docx, p, paragraph, row, run, table } from "./docx-builder.ts";

test.each([
  ["one line a paragraph", p("một") + p("hai  "), "một\nhai\n"],
  ["entities", p("a &amp; &lt;b&gt; &quot;c&quot; &#272;&#x111;"), 'a & <b> "c" Đđ\n'],
  [
    "tabs and breaks",
    paragraph(`<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>`),
    "a b\nc\n",
  ],
  ["tab stops are no tabs", paragraph(run("a"), '<w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs>'), "a\n"],
  [
    "rows",
    table(row(cell(p("a") + p("b")), cell("<w:p/>")), row(cell(p("c")), cell(p("d")))),
    "| a / b |  |\n| c | d |\n",
  ],
  [
    "tables in cells",
    table(row(cell(p("a") + table(row(cell(p("b")), cell(p("c")))) + p("d")))),
    "| a / b / c / d |\n",
  ],
  [
    "page breaks",
    p("a") + paragraph('<w:r><w:br w:type="page"/></w:r>') + p("b"),
    "a\n--- trang mới ---\n\nb\n",
  ],
  [
    "section breaks",
    paragraph(run("a"), '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>') + p("b"),
    "a\n--- trang mới ---\nb\n",
  ],
  [
    "continuous sections",
    paragraph(run("a"), '<w:sectPr><w:type w:val="continuous"/></w:sectPr>') + p("b"),
    "a\nb\n",
  ],
  [
    "fallbacks are not told twice",
    paragraph(
      `<mc:AlternateContent><mc:Choice>${run("a")}</mc:Choice><mc:Fallback>${run("a")}</mc:Fallback></mc:AlternateContent>`,
    ),
    "a\n",
  ],
])("writes %s", (_, body, expected) => {
  expect(docxText(docx(body))).toBe(expected);
});
