import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { cell, documentXml, docx, p, paragraph, row, run, table } from "./docx-builder.ts";

const RT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMESPACES = [
  `xmlns:r="${RT}"`,
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");

/** A red and a blue pixel. */
const PIXELS: Readonly<Record<"red" | "blue", string>> = {
  red: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  blue: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
};
export const pixel = (color: "red" | "blue"): Uint8Array =>
  Uint8Array.from(Buffer.from(PIXELS[color], "base64"));

/** A run with a picture in the line. */
export const picture = (id: string): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/><wp:docPr id="7" name="anh"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="7" name="anh"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

/** A run with a text box, twice, as Word writes it: for itself and for old programs. */
export const textBox = (text: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>1000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>1000</wp:posOffset></wp:positionV><wp:extent cx="900000" cy="500000"/><wp:wrapNone/><wp:docPr id="8" name="khung"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

/** A field in the form Word writes after an edit. */
export const complexField = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction.slice(0, 2)}</w:instrText></w:r><w:r><w:instrText xml:space="preserve">${instruction.slice(2)} \\* MERGEFORMAT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const relationships = (...all: [string, string, string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RT}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const part = (name: string, inside: string): string => `<w:${name} ${NAMESPACES}>${inside}</w:${name}>`;

export const BODY = [
  p("Kính gửi: Ủy ban nhân dân xã Ví Dụ"),
  paragraph(
    `${run("Số ")}${run("12", "<w:b/>")}${run("/QĐ-UBND")}<w:r><w:footnoteReference w:id="2"/></w:r>`,
  ),
  p(""),
  table(
    row(cell(p("Nguyễn Văn Mẫu")), cell(p("15 hộ"))),
    row(cell(p("Trần Thị Ví Dụ")), cell(p("20 hộ") + p("tạm tính"))),
  ),
  paragraph(run("Dấu: ") + picture("anh")),
  paragraph(run("Bên lề") + textBox("Ghi chú trong khung")),
  paragraph(`<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run("Ô điền")}</w:sdtContent></w:sdt>`),
  paragraph(`${run("Trang ")}<w:fldSimple w:instr=" PAGE ">${run("1")}</w:fldSimple>`),
  p("Nơi nhận: như trên"),
].join("");

const SECTION =
  '<w:headerReference w:type="default" r:id="dau"/><w:headerReference w:type="even" r:id="chan"/><w:footerReference w:type="default" r:id="cuoi"/>';

/** A document with everything that counts. */
export const everything = (): Record<string, Uint8Array> => {
  const xml = documentXml(BODY)
    .replace("<w:document ", `<w:document ${NAMESPACES.replace(/xmlns:w="[^"]*" /, "")} `)
    .replace("<w:sectPr>", `<w:sectPr>${SECTION}`);
  const parts = docx("", {
    "word/document.xml": xml,
    "word/header1.xml": part("hdr", p("MẬT")),
    "word/header2.xml": part("hdr", p("Không dùng")),
    "word/footer1.xml": part("ftr", paragraph(run("Trang ") + complexField("PAGE", "3"))),
    "word/footnotes.xml": part("footnotes", `<w:footnote w:id="2">${p("Chú thích")}</w:footnote>`),
    "word/_rels/document.xml.rels": relationships(
      ["dau", "header", "header1.xml"],
      ["chan", "header", "header2.xml"],
      ["cuoi", "footer", "footer1.xml"],
      ["chu", "footnotes", "footnotes.xml"],
      ["anh", "image", "media/image1.png"],
    ),
    "word/media/image1.png": pixel("red"),
  });
  parts["[Content_Types].xml"] = String(parts["[Content_Types].xml"]).replace(
    "</Types>",
    '<Default Extension="png" ContentType="image/png"/><Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>',
  );
  return Object.fromEntries(
    Object.entries(parts).map(([name, data]) => [name, typeof data === "string" ? strToU8(data) : data]),
  );
};

export type Edit = (parts: Record<string, Uint8Array>) => void;

/** Edits one XML part; an edit that finds nothing to change is a mistake of the test. */
export const inPart =
  (name: string, edit: (xml: string) => string): Edit =>
  (parts) => {
    const before = strFromU8(parts[name] as Uint8Array);
    const after = edit(before);
    if (after === before) throw new Error(`nothing changed in ${name}`);
    parts[name] = strToU8(after);
  };
export const inBody = (edit: (xml: string) => string): Edit => inPart("word/document.xml", edit);

export const pack = (parts: Record<string, Uint8Array>): Uint8Array => zipSync(parts as Zippable);

/** A DOCX with some edits made. */
export const edited = (docx: Uint8Array, ...edits: Edit[]): Uint8Array => {
  const parts = unzipSync(docx);
  for (const edit of edits) edit(parts);
  return pack(parts);
};
