import { strFromU8, unzipSync } from "fflate";
import { packageDefects } from "./docx-package.ts";
import { styleDefects } from "./docx-styles.ts";
import { tableDefects } from "./docx-tables.ts";
import { childElements, descendants, parseXml, type XmlElement, XmlError } from "./xml-tree.ts";

export { ooxmlErrors } from "./ooxml-errors.ts";

export interface DocxCheckOptions {
  /** A fact of the document has braces itself, so that braces are no sign of a tag left over. */
  allowBraces?: boolean;
}

/** The parts of a DOCX by name. */
export const docxParts = (docx: Uint8Array): Record<string, Uint8Array> => unzipSync(docx);

/**
 * Everything about a DOCX that Word refuses, mends silently or shows, and that the Open XML SDK does not see.
 * One line each, beginning with the part; an empty list for a good package.
 */
export function docxDefects(
  parts: Record<string, string | Uint8Array>,
  options: DocxCheckOptions = {},
): string[] {
  const defects: string[] = [];
  const trees = new Map<string, XmlElement>();
  for (const [name, content] of Object.entries(parts)) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    try {
      trees.set(name, parseXml(typeof content === "string" ? content : strictText(content)));
    } catch (error) {
      if (!(error instanceof XmlError)) throw error;
      defects.push(`${name}: ${error.message}`);
    }
  }
  defects.push(...packageDefects(Object.keys(parts), trees), ...styleDefects(trees));
  for (const [name, tree] of trees) {
    if (!/^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(name)) continue;
    const found = [
      ...tableDefects(tree),
      ...misplacedText(tree),
      ...wordingDefects(tree, options),
      ...bookmarkDefects(tree),
      ...(name === "word/document.xml" ? sectionDefects(tree) : []),
    ];
    defects.push(...found.map((defect) => `${name}: ${defect}`));
  }
  return defects;
}

function strictText(bytes: Uint8Array): string {
  const text = strFromU8(bytes);
  if (text.includes("\uFFFD")) throw new XmlError("not UTF-8");
  return text;
}

/** Word drops text outside `w:r/w:t`, or calls the file damaged. */
function misplacedText(tree: XmlElement): string[] {
  const defects: string[] = [];
  const walk = (element: XmlElement, parent?: XmlElement) => {
    const text = element.children.filter((child) => typeof child === "string").join("");
    const isTextual = /^w:(t|delText|instrText|delInstrText)$/.test(element.name);
    if (isTextual && parent?.name !== "w:r") defects.push(`${element.name} outside a run`);
    if (!isTextual && element.name.startsWith("w:") && text.trim()) {
      defects.push(`text in ${element.name}: “${text.trim().slice(0, 40)}”`);
    }
    if (isTextual && text !== text.trim() && element.attributes["xml:space"] !== "preserve") {
      defects.push(`${element.name} loses its outer spaces: “${text.slice(0, 40)}”`);
    }
    for (const child of childElements(element)) walk(child, element);
  };
  walk(tree);
  return defects;
}

/** Words a program leaves when a value is missing. */
const SLIPS = /\[object \w+\]|Invalid Date|(?<![\p{L}\p{N}_])(?:undefined|null|NaN)(?![\p{L}\p{N}_])/u;

function wordingDefects(tree: XmlElement, { allowBraces }: DocxCheckOptions): string[] {
  const paragraphs = [...descendants(tree)].filter(({ name }) => name === "w:p");
  return paragraphs.flatMap((paragraph) => {
    const text = paragraphText(paragraph);
    const slip = SLIPS.exec(text)?.[0];
    return [
      ...(!allowBraces && /[{}]/.test(text) ? [`a tag is left over: “${text.slice(0, 80)}”`] : []),
      ...(slip ? [`“${slip}” in “${text.slice(0, 80)}”`] : []),
    ];
  });
}

/** Of all runs together: Word likes to split a tag over several. Paragraphs of a text box are their own. */
const paragraphText = (paragraph: XmlElement): string =>
  [...descendants(paragraph, "w:txbxContent")]
    .filter(({ name }) => name === "w:t")
    .flatMap(({ children }) => children)
    .join("");

function bookmarkDefects(tree: XmlElement): string[] {
  const marks = [...descendants(tree)].filter(({ name }) => /^w:bookmark(Start|End)$/.test(name));
  const idsOf = (name: string) =>
    marks.filter((mark) => mark.name === name).map((mark) => mark.attributes["w:id"] ?? "");
  const [starts, ends] = [idsOf("w:bookmarkStart"), idsOf("w:bookmarkEnd")];
  return [
    ...starts.filter((id, index) => starts.indexOf(id) !== index).map((id) => `bookmark ${id} twice`),
    ...starts.filter((id) => !ends.includes(id)).map((id) => `bookmark ${id} has no end`),
    ...ends.filter((id) => !starts.includes(id)).map((id) => `bookmark ${id} has no start`),
  ];
}

function sectionDefects(tree: XmlElement): string[] {
  const body = childElements(tree).find(({ name }) => name === "w:body");
  const children = body ? childElements(body) : [];
  const sections = children.filter(({ name }) => name === "w:sectPr");
  return sections.length === 1 && children.at(-1)?.name === "w:sectPr"
    ? []
    : ["the body does not end with its one w:sectPr"];
}
