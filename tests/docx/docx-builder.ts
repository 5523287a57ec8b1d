import type { DocxParts } from "../../src/docx/package.ts";

const WML = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const SECT_PR =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/></w:sectPr>';

/** A run as Word writes it; `properties` is the inside of w:rPr. */
export const run = (text: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of ready runs. */
export const paragraph = (runs: string, properties = ""): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;

/** A paragraph with one run. */
export const p = (text: string): string => paragraph(run(text));

export const cell = (content: string, width = 4677): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
export const row = (...cells: string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
export const table = (...rows: string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4677"/></w:tblGrid>${rows.join("")}</w:tbl>`;

/** The main part around a body. */
export const documentXml = (body: string): string =>
  `${XML}<w:document xmlns:w="${WML}"><w:body>${body}${SECT_PR}</w:body></w:document>`;

/** A small but complete package. `more` adds or replaces parts; headers and footers get their content type by name. */
export const docx = (body: string, more: DocxParts = {}): DocxParts => {
  const headers = Object.keys(more).filter((name) => /header|footer/.test(name));
  const overrides = headers.map(
    (name) =>
      `<Override PartName="/${name}" ContentType="${CONTENT}.${/header|footer/.exec(name)?.[0]}+xml"/>`,
  );
  return {
    "[Content_Types].xml": `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${CONTENT}.document.main+xml"/>${overrides.join("")}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    "_rels/.rels": `${XML}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${DOCUMENT}" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": documentXml(body),
    ...more,
  };
};

/** The main part around which `docx` puts a package, without the frame. */
export const bodyOf = (parts: DocxParts): string =>
  String(parts["word/document.xml"])
    .replace(/^[\s\S]*<w:body>/, "")
    .replace(SECT_PR, "")
    .replace("</w:body></w:document>", "");
