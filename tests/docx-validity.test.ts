import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { docxDefects, docxParts, ooxmlErrors } from "./docx-validity.ts";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const SECTION = '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/></w:sectPr>';

const p = (text: string, style = "TrichYeu") =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (width: number, inside = p("ô"), span = 1) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ""}</w:tcPr>${inside}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const table = (...rows: string[]) =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="Bang"/><w:tblW w:w="3000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="2000"/></w:tblGrid>${rows.join("")}</w:tbl>`;
const goodRow = row(cell(1000), cell(2000));

const documentXml = (body: string, end = SECTION) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body}${end}</w:body></w:document>`;

type Parts = Record<string, string | Uint8Array>;

/** A small good package around a body. */
const withBody = (body: string, more: Parts = {}): Parts => ({
  "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="${WORD}.header+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
  "word/document.xml": documentXml(body),
  "word/_rels/document.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${R}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${R}/header" Target="/word/header1.xml"/><Relationship Id="rId3" Type="${R}/hyperlink" Target="https://vanban.chinhphu.vn" TargetMode="External"/></Relationships>`,
  "word/styles.xml": `<w:styles xmlns:w="${W}"><w:style w:type="paragraph" w:styleId="TrichYeu"><w:name w:val="TrichYeu"/></w:style><w:style w:type="character" w:styleId="Dam"><w:name w:val="Dam"/></w:style><w:style w:type="table" w:styleId="Bang"><w:name w:val="Bang"/></w:style></w:styles>`,
  "word/header1.xml": `<w:hdr xmlns:w="${W}">${p("2")}</w:hdr>`,
  ...more,
});

const goodBody = [
  p("Về việc thành lập mô hình tự quản"),
  table(
    goodRow,
    row(cell(3000, p("hai cột"), 2)),
    row(cell(1000), cell(2000, table(goodRow) + p("bảng trong ô"))),
  ),
  `<w:p><w:bookmarkStart w:id="0" w:name="cuoi"/><w:hyperlink r:id="rId3"><w:r><w:rPr><w:rStyle w:val="Dam"/></w:rPr><w:t xml:space="preserve"> Nullum, undefinedness </w:t></w:r></w:hyperlink><w:bookmarkEnd w:id="0"/></w:p>`,
].join("");

const zipped = (parts: Parts) =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
  );

describe("the own checks", () => {
  test("find nothing in a good package, as text or as bytes", () => {
    expect(docxDefects(withBody(goodBody))).toEqual([]);
    expect(docxDefects(docxParts(zipped(withBody(goodBody))))).toEqual([]);
  });

  const D = "word/document.xml";
  test.each<[string, string, string[]]>([
    [
      "a cell without a paragraph",
      table(row(cell(1000, ""), cell(2000))),
      [`${D}: table 1 row 1 cell 1: does not end with a paragraph`],
    ],
    [
      "a cell that ends with a table",
      table(row(cell(1000), cell(2000, table(goodRow)))),
      [`${D}: table 1 row 1 cell 2: does not end with a paragraph`],
    ],
    ["a table without rows", table(), [`${D}: table 1: no row`]],
    ["a row without cells", table(goodRow, row()), [`${D}: table 1 row 2: no cell`]],
    [
      "a cell too many",
      table(row(cell(1000), cell(1000), cell(1000))),
      [`${D}: table 1 row 1: covers 3 of 2 grid columns`],
    ],
    [
      "a span too wide",
      table(row(cell(3000, p("x"), 3))),
      [`${D}: table 1 row 1: covers 3 of 2 grid columns`],
    ],
    [
      "cells narrower than the grid",
      table(goodRow, row(cell(900), cell(2000))),
      [`${D}: table 1 row 2: cells are 2900 wide, their grid 3000`],
    ],
    [
      "a fault in a nested table",
      table(row(cell(1000), cell(2000, table() + p("")))),
      [`${D}: table 2: no row`],
    ],
    [
      "a table without a grid",
      "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
      [`${D}: table 1: no w:tblGrid`, `${D}: table 1 row 1: covers 1 of 0 grid columns`],
    ],
    ["a tag left over", p("Tại {mo_hinh.dia_ban}"), [`${D}: a tag is left over: “Tại {mo_hinh.dia_ban}”`]],
    [
      "a tag split over runs",
      "<w:p><w:r><w:t>{mo</w:t></w:r><w:r><w:t>_hinh}</w:t></w:r></w:p>",
      [`${D}: a tag is left over: “{mo_hinh}”`],
    ],
    [
      "a missing value",
      p("Ông undefined, trưởng nhóm"),
      [`${D}: “undefined” in “Ông undefined, trưởng nhóm”`],
    ],
    ["null", p("Số: null/QĐ"), [`${D}: “null” in “Số: null/QĐ”`]],
    ["an object", p("[object Object]"), [`${D}: “[object Object]” in “[object Object]”`]],
    ["no number", p("NaN thành viên"), [`${D}: “NaN” in “NaN thành viên”`]],
    ["no date", p("Invalid Date"), [`${D}: “Invalid Date” in “Invalid Date”`]],
    ["text outside a run", "<w:p>chữ rơi</w:p>", [`${D}: text in w:p: “chữ rơi”`]],
    ["text in a run but not in w:t", "<w:p><w:r>chữ rơi</w:r></w:p>", [`${D}: text in w:r: “chữ rơi”`]],
    ["w:t outside a run", "<w:p><w:t>x</w:t></w:p>", [`${D}: w:t outside a run`]],
    ["spaces Word would drop", p("Điều 1. "), [`${D}: w:t loses its outer spaces: “Điều 1. ”`]],
    ["an undefined style", p("x", "KhongCo"), [`${D}: w:pStyle KhongCo is not defined`]],
    ["a style of another type", p("x", "Dam"), [`${D}: w:pStyle Dam is no paragraph style`]],
    [
      "an undefined numbering",
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr></w:p>',
      [`${D}: numbering 7 is not defined`],
    ],
    [
      "an unknown relationship",
      '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>',
      [`${D}: w:hyperlink refers to unknown rId9`],
    ],
    [
      "a section before the end",
      `${SECTION}${p("x")}`,
      [`${D}: the body does not end with its one w:sectPr`],
    ],
    [
      "a bookmark repeated by a loop",
      '<w:p><w:bookmarkStart w:id="1"/><w:bookmarkEnd w:id="1"/><w:bookmarkStart w:id="1"/><w:bookmarkEnd w:id="1"/></w:p>',
      [`${D}: bookmark 1 twice`],
    ],
    ["a bookmark without an end", '<w:p><w:bookmarkStart w:id="1"/></w:p>', [`${D}: bookmark 1 has no end`]],
    ["XML that is not well-formed", "<w:p>", [`${D}: </w:body> closes <w:p> at 1:`]],
    ["a text with a bare ampersand", p("A & B"), [`${D}: unknown entity &`]],
  ])("find %s", (_, body, defects) => {
    const found = docxDefects(withBody(body));
    expect(found).toEqual(defects.map((defect) => expect.stringContaining(defect)));
  });

  test.each<[string, Parts, string[]]>([
    [
      "a missing section",
      { [D]: documentXml(p("x"), "") },
      [`${D}: the body does not end with its one w:sectPr`],
    ],
    [
      "a header reference to something else",
      { [D]: documentXml("", SECTION.replace("rId2", "rId1")) },
      [`${D}: w:headerReference rId1 is no header`],
    ],
    [
      "a part without a content type",
      { "word/media/dau.png": new Uint8Array([1]) },
      ["word/media/dau.png: no content type"],
    ],
    [
      "faults in a header",
      { "word/header1.xml": `<w:hdr xmlns:w="${W}">${p("{so}", "La")}</w:hdr>` },
      ["word/header1.xml: w:pStyle La is not defined", "word/header1.xml: a tag is left over: “{so}”"],
    ],
    [
      "relationships of no part",
      { "word/_rels/la.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"/>` },
      ["word/_rels/la.xml.rels: belongs to no part"],
    ],
    [
      "an ID given twice",
      {
        "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="a" Type="t" Target="word/document.xml"/><Relationship Id="a" Type="t" Target="word/styles.xml"/></Relationships>`,
      },
      ["_rels/.rels: a twice"],
    ],
    ["bytes that are not UTF-8", { [D]: new Uint8Array([0x3c, 0xff, 0x3e]) }, [`${D}: not UTF-8`]],
    [
      "a style built on nothing",
      {
        "word/styles.xml": `<w:styles xmlns:w="${W}"><w:style w:type="paragraph" w:styleId="TrichYeu"><w:basedOn w:val="La"/></w:style></w:styles>`,
      },
      ["word/styles.xml: w:basedOn La is not defined"],
    ],
  ])("find %s", (_, parts, defects) => {
    expect(docxDefects(withBody(p("x"), parts))).toEqual(defects);
  });

  test("find every part that is missing", () => {
    const { "word/header1.xml": _header, "_rels/.rels": _rels, ...rest } = withBody(p("x"));
    expect(docxDefects(rest)).toEqual([
      "_rels/.rels: missing",
      "[Content_Types].xml: names /word/header1.xml, which does not exist",
      "word/_rels/document.xml.rels: word/header1.xml does not exist",
    ]);
  });

  test("let braces of a fact pass when told so", () => {
    expect(docxDefects(withBody(p("Tổ {A}")), { allowBraces: true })).toEqual([]);
  });
});

describe("the Open XML SDK", () => {
  test("finds nothing in a good package and names what is wrong in bad ones, in their order", async () => {
    const good = zipped(withBody(goodBody));
    const bad = zipped(withBody("<w:la/>"));
    const errors = await ooxmlErrors([good, bad, new Uint8Array([1, 2, 3]), "/khong-co.docx"]);
    expect(errors).toEqual([
      expect.stringMatching(/^docx 2: .*main:la.*\(\/word\/document\.xml \/w:document\[1\]\/w:body\[1\]\)$/),
      expect.stringMatching(/^docx 3: /),
      expect.stringMatching(/^khong-co\.docx: /),
    ]);
  });
});
