import { expect, test } from "vitest";
import { drawRules } from "../../src/docx/rules.ts";
import { styleFaces } from "../../src/docx/style-faces.ts";
import type { Metrics } from "../../src/text/measure.ts";
import { cell, documentXml, paragraph, row, run, table } from "./docx-builder.ts";

// Every letter is half an em wide, bold ones a whole em.
const widths = (width: number) => new Proxy({}, { get: () => width }) as Record<string, number>;
const metrics: Metrics = {
  regular: widths(500),
  bold: widths(1000),
  italic: widths(500),
  boldItalic: widths(1000),
};

const styles = `<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:sz w:val="26"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="TieuNgu"><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="20"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Nghieng"><w:basedOn w:val="TieuNgu"/><w:rPr><w:b w:val="0"/><w:i/><w:caps/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Vong"><w:basedOn w:val="Vong"/></w:style></w:styles>`;

test("resolves what styles inherit", () => {
  expect(styleFaces(styles)).toEqual({
    "": { face: "regular", sizePt: 13, caps: false },
    Normal: { face: "regular", sizePt: 13, caps: false },
    TieuNgu: { face: "bold", sizePt: 10, caps: false },
    Nghieng: { face: "italic", sizePt: 10, caps: true },
    Vong: { face: "regular", sizePt: 14, caps: false },
  });
});

const faces = styleFaces(styles);
const styled = (style: string, text: string) => paragraph(run(text), `<w:pStyle w:val="${style}"/>`);
const rule = (style: string, more = "") => paragraph("", `<w:pStyle w:val="${style}"/>${more}`);
const indents = (body: string) =>
  [...drawRules(documentXml(body), faces, metrics).matchAll(/<w:ind w:left="(\d+)" w:right="(\d+)"\/>/g)].map(
    ([, left, right]) => [Number(left), Number(right)],
  );

test.each<[string, string, number[][]]>([
  // Ten letters, bold, 10 pt: 2000 twips; the section's text is 9354 wide.
  ["as long as the line above", styled("TieuNgu", "x".repeat(10)) + rule("DuongKeBang"), [[3677, 3677]]],
  ["40 % of the line above", styled("TieuNgu", "x".repeat(10)) + rule("DuongKeNgan"), [[4277, 4277]]],
  [
    "in the width of its cell",
    table(row(cell(styled("TieuNgu", "x".repeat(5)) + rule("DuongKeBang"), 3700))),
    [[1350, 1350]],
  ],
  [
    "after the last line of a name that wraps",
    table(row(cell(styled("TieuNgu", "xxxx xxxx xx") + rule("DuongKeBang"), 1001))),
    [[301, 300]],
  ],
  [
    "after the last line of two with a break",
    table(
      row(
        cell(
          paragraph("<w:r><w:t>xxxxx</w:t><w:br/><w:t>x</w:t></w:r>", '<w:pStyle w:val="TieuNgu"/>') +
            rule("DuongKeBang"),
          1000,
        ),
      ),
    ),
    [[400, 400]],
  ],
  [
    "past empty paragraphs",
    `${styled("TieuNgu", "x".repeat(10))}<w:p/>${rule("DuongKeBang")}`,
    [[3677, 3677]],
  ],
  ["not without text above in its cell", styled("TieuNgu", "x") + table(row(cell(rule("DuongKeBang")))), []],
  [
    "not in a cell of unknown width",
    table(`<w:tr><w:tc>${styled("TieuNgu", "x")}${rule("DuongKeBang")}</w:tc></w:tr>`),
    [],
  ],
])("draws rules %s", (_, body, expected) => {
  expect(indents(body)).toEqual(expected);
});

test("takes the place of old indents and stands where the schema wants it", () => {
  const body =
    styled("TieuNgu", "x".repeat(10)) +
    rule(
      "DuongKeBang",
      '<w:pBdr><w:top w:val="single"/></w:pBdr><w:spacing w:after="0"/><w:ind w:left="1" w:firstLine="2"/><w:jc w:val="center"/><w:rPr><w:sz w:val="2"/></w:rPr>',
    );
  expect(drawRules(documentXml(body), faces, metrics)).toContain(
    '<w:spacing w:after="0"/><w:ind w:left="3677" w:right="3677"/><w:jc w:val="center"/>',
  );
});

test("uses the width of the section the rule stands in", () => {
  const narrow = '<w:sectPr><w:pgSz w:w="4000" w:h="9"/><w:pgMar w:left="500" w:right="500"/></w:sectPr>';
  const body =
    styled("TieuNgu", "x".repeat(10)) +
    rule("DuongKeBang") +
    paragraph("", narrow) +
    styled("TieuNgu", "x".repeat(10)) +
    rule("DuongKeBang");
  expect(indents(body)).toEqual([
    [500, 500],
    [3677, 3677],
  ]);
});
