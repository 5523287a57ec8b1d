import { isDeepStrictEqual } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { childElements, descendants, parseXml, type XmlElement } from "./xml-tree.ts";

/** What makes a paragraph or text look as it does, by property; twips and half-points as in the file. */
export type Form = Readonly<Record<string, string>>;

export interface Paragraph {
  style: string;
  /** With what styles give, down to the direct formatting. */
  form: Form;
  /** Neighbours that look alike count as one. */
  runs: { text: string; form: Form }[];
}

export interface Section {
  page: Form;
  margins: Form;
  /** Page number of the first page. */
  start: string | undefined;
  hasOwnFirstPage: boolean;
  /** Paragraphs of the header of every page but the first; a field stands as `{PAGE}`. */
  header: Paragraph[];
}

export interface Table {
  style: string;
  /** The columns are as wide as the file says, whatever stands in them. */
  isFixed: boolean;
  /** Rows that stand again on every page. */
  headRows: number;
  columns: number[];
  /** Widths of the cells, row by row. */
  cells: number[][];
}

/** A DOCX as a reader of the page sees it, whatever program wrote it. */
export interface Layout {
  sections: Section[];
  tables: Table[];
  paragraphs: Paragraph[];
  /** Paragraph styles by name. */
  styles: Map<string, Form>;
}

export function layoutOf(docx: Uint8Array): Layout {
  const parts = unzipSync(docx);
  const tree = (name: string): XmlElement => parseXml(strFromU8(parts[name] as Uint8Array));
  const styles = new Styles(tree("word/styles.xml"));
  const targets = new Map(
    childElements(tree("word/_rels/document.xml.rels")).map(({ attributes }) => [
      attributes["Id"],
      `word/${attributes["Target"]}`,
    ]),
  );
  const document = [...descendants(tree("word/document.xml"))];
  const headerOf = (id: string | undefined): Paragraph[] =>
    id === undefined ? [] : paragraphsOf([...descendants(tree(targets.get(id) as string))], styles);
  return {
    sections: named(document, "w:sectPr").map((section) => sectionOf(section, headerOf)),
    tables: named(document, "w:tbl").map((table) => tableOf(table, styles)),
    paragraphs: paragraphsOf(document, styles),
    styles: styles.paragraphForms(),
  };
}

const named = (elements: readonly XmlElement[], name: string): XmlElement[] =>
  elements.filter((element) => element.name === name);

const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && childElements(element).find((one) => one.name === name);

const value = (element: XmlElement | undefined): string | undefined => element?.attributes["w:val"];

const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !["0", "false", "off", "none"].includes(value(element) ?? "");

function sectionOf(section: XmlElement, headerOf: (id: string | undefined) => Paragraph[]): Section {
  const [page, margins] = [child(section, "w:pgSz"), child(section, "w:pgMar")];
  const header = childElements(section).find(
    ({ name, attributes }) => name === "w:headerReference" && attributes["w:type"] === "default",
  );
  return {
    page: picked(page, ["w", "h", "orient"]),
    // Distances of header and footer mean nothing without one, and LibreOffice drops them then.
    margins: picked(margins, ["top", "right", "bottom", "left", ...(header ? ["header"] : [])]),
    start: child(section, "w:pgNumType")?.attributes["w:start"],
    hasOwnFirstPage: isOn(child(section, "w:titlePg")),
    header: headerOf(header?.attributes["r:id"]),
  };
}

const picked = (element: XmlElement | undefined, keys: readonly string[]): Form =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const found = element?.attributes[`w:${key}`];
      return found === undefined ? [] : [[key, found]];
    }),
  );

function tableOf(table: XmlElement, styles: Styles): Table {
  const rows = named(childElements(table), "w:tr");
  const properties = child(table, "w:tblPr");
  return {
    style: styles.nameOf(value(child(properties, "w:tblStyle")) ?? ""),
    isFixed: child(properties, "w:tblLayout")?.attributes["w:type"] === "fixed",
    headRows: rows.filter((row) => isOn(child(child(row, "w:trPr"), "w:tblHeader"))).length,
    columns: named(childElements(child(table, "w:tblGrid") as XmlElement), "w:gridCol").map((column) =>
      Number(column.attributes["w:w"]),
    ),
    cells: rows.map((row) =>
      named(childElements(row), "w:tc").map((cell) =>
        Number(child(child(cell, "w:tcPr"), "w:tcW")?.attributes["w:w"]),
      ),
    ),
  };
}

const paragraphsOf = (elements: readonly XmlElement[], styles: Styles): Paragraph[] =>
  named(elements, "w:p").map((paragraph) => paragraphOf(paragraph, styles));

function paragraphOf(paragraph: XmlElement, styles: Styles): Paragraph {
  const properties = child(paragraph, "w:pPr");
  const style = value(child(properties, "w:pStyle")) ?? styles.usual;
  const base = styles.formOf(style);
  const runs: Paragraph["runs"] = [];
  for (const run of shownRuns(paragraph)) {
    const own = child(run, "w:rPr");
    const form = runForm({ ...base, ...styles.formOf(value(child(own, "w:rStyle"))), ...textForm(own) });
    const text = textOf(run);
    const last = runs.at(-1);
    if (last && isDeepStrictEqual(last.form, form)) last.text += text;
    else if (text !== "") runs.push({ text, form });
  }
  return { style: styles.nameOf(style), form: { ...base, ...paragraphForm(properties) }, runs };
}

/** The runs of a paragraph without what a program last worked out for a field. */
function shownRuns(paragraph: XmlElement): XmlElement[] {
  let isResult = false;
  return named([...descendants(paragraph)], "w:r").filter((run) => {
    const mark = child(run, "w:fldChar")?.attributes["w:fldCharType"];
    if (mark !== undefined) isResult = mark === "separate";
    return !isResult;
  });
}

/** A field is its instruction. */
const textOf = (run: XmlElement): string =>
  childElements(run)
    .map(({ name, children }) => {
      const text = children.filter((part) => typeof part === "string").join("");
      if (name === "w:t") return text;
      return name === "w:instrText" ? `{${text.trim()}}` : name === "w:br" ? "\n" : "";
    })
    .join("");

const RUN_KEYS = ["face", "size", "bold", "italic", "underlined", "colour"];

const runForm = (form: Form): Form =>
  Object.fromEntries(RUN_KEYS.flatMap((key) => (form[key] === undefined ? [] : [[key, form[key]]])));

const without = (form: Record<string, string | undefined>): Form =>
  Object.fromEntries(
    Object.entries(form).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

const flag = (element: XmlElement | undefined): string | undefined =>
  element && (isOn(element) ? "on" : "off");

function textForm(properties: XmlElement | undefined): Form {
  const get = (name: string) => child(properties, name);
  return without({
    face: get("w:rFonts")?.attributes["w:ascii"],
    size: value(get("w:sz")),
    bold: flag(get("w:b")),
    italic: flag(get("w:i")),
    underlined: flag(get("w:u")),
    colour: value(get("w:color")),
  });
}

function paragraphForm(properties: XmlElement | undefined): Form {
  const get = (name: string) => child(properties, name);
  const [spacing, indent] = [get("w:spacing")?.attributes, get("w:ind")?.attributes];
  const border = child(get("w:pBdr"), "w:top");
  return without({
    // LibreOffice writes the names of the strict schema.
    alignment: value(get("w:jc"))?.replace("start", "left").replace("end", "right"),
    before: spacing?.["w:before"],
    after: spacing?.["w:after"],
    line: spacing?.["w:line"],
    lineRule: spacing?.["w:lineRule"],
    left: indent?.["w:left"] ?? indent?.["w:start"],
    right: indent?.["w:right"] ?? indent?.["w:end"],
    firstLine: indent?.["w:firstLine"],
    hanging: indent?.["w:hanging"],
    keepNext: flag(get("w:keepNext")),
    pageBreakBefore: flag(get("w:pageBreakBefore")),
    border: border && `${value(border)} ${border.attributes["w:sz"]} ${border.attributes["w:space"]}`,
  });
}

/** What is not said is so. */
const UNSAID: Form = {
  alignment: "left",
  before: "0",
  after: "0",
  line: "240",
  lineRule: "auto",
  left: "0",
  right: "0",
  firstLine: "0",
  hanging: "0",
  keepNext: "off",
  pageBreakBefore: "off",
  bold: "off",
  italic: "off",
  underlined: "off",
  colour: "auto",
};

class Styles {
  readonly usual: string;
  private readonly byId: Map<string, XmlElement>;
  private readonly defaults: Form;

  constructor(tree: XmlElement) {
    const all = named(childElements(tree), "w:style");
    this.byId = new Map(all.map((style) => [style.attributes["w:styleId"] as string, style]));
    const defaults = child(tree, "w:docDefaults");
    this.defaults = {
      ...UNSAID,
      ...textForm(child(child(defaults, "w:rPrDefault"), "w:rPr")),
      ...paragraphForm(child(child(defaults, "w:pPrDefault"), "w:pPr")),
    };
    const usual = all.find(
      ({ attributes }) => attributes["w:type"] === "paragraph" && attributes["w:default"] === "1",
    );
    this.usual = usual?.attributes["w:styleId"] ?? "";
  }

  nameOf(id: string): string {
    return value(child(this.byId.get(id), "w:name")) ?? id;
  }

  /** Of a character style only what it says itself. */
  formOf(id: string | undefined): Form {
    const style = id === undefined ? undefined : this.byId.get(id);
    if (!style) return {};
    const base = value(child(style, "w:basedOn"));
    const isParagraph = style.attributes["w:type"] === "paragraph";
    return {
      ...(base === undefined ? (isParagraph ? this.defaults : {}) : this.formOf(base)),
      ...paragraphForm(child(style, "w:pPr")),
      ...textForm(child(style, "w:rPr")),
    };
  }

  paragraphForms(): Map<string, Form> {
    const ids = [...this.byId].filter(([, { attributes }]) => attributes["w:type"] === "paragraph");
    return new Map(ids.map(([id]) => [this.nameOf(id), this.formOf(id)]));
  }
}
