import { breakLines } from "../text/break-lines.ts";
import { type Metrics, textWidth } from "../text/measure.ts";
import { ruleRegions } from "./rule-regions.ts";
import type { StyleFaces } from "./style-faces.ts";
import { attribute, scanXml } from "./xml-scan.ts";
import { unescapeXml } from "./xml-text.ts";

/*
 * Horizontal rules under parts of a document (NĐ 30/2020/NĐ-CP, Phụ lục I, phần II): paragraphs with a border whose
 * indents make the rule as long as the form wants, so a rule's indents depend on the text above it.
 */

/** Length of the rule as a part of the last line above, by the rule's paragraph style. */
const LENGTHS: Readonly<Record<string, number>> = {
  // Under the motto: as long as the line (II.1.b).
  DuongKeBang: 1,
  // Under the issuing body and the subject: 1/3 to 1/2 of the line, centred (II.2.b, II.5.b).
  DuongKeNgan: 0.4,
};
/** The paragraph styles of rules. */
export const RULE_STYLES: readonly string[] = Object.keys(LENGTHS);

/** The children of w:pPr that follow w:ind in the schema (ISO/IEC 29500-1, CT_PPr). */
const AFTER_IND =
  /<w:(?:contextualSpacing|mirrorIndents|suppressOverlap|jc|textDirection|textAlignment|textboxTightWrap|outlineLvl|divId|cnfStyle|rPr|sectPr|pPrChange)[ />]/;

interface Paragraph {
  style: string;
  text: string;
}

/** The body or a cell: what holds paragraphs one below the other. */
interface Container {
  /** Width for text in twips; undefined when the XML does not tell. */
  width: number | undefined;
  /** The last paragraph with text. */
  above: Paragraph | undefined;
}

interface Rule {
  /** Begin and end of the inside of its w:pPr. */
  from: number;
  to: number;
  left: number;
  right: number;
}

/** Text width of each section in twips and where its properties stand; a section's properties come at its end. */
const sectionWidths = (xml: string): { at: number; width: number }[] => {
  const widths: { at: number; width: number }[] = [];
  for (let at = xml.indexOf("<w:sectPr"); at >= 0; at = xml.indexOf("<w:sectPr", at + 1)) {
    const section = xml.slice(at, xml.indexOf("</w:sectPr>", at));
    const number = (tag: string, name: string): number => {
      const from = section.indexOf(`<${tag} `);
      return from < 0 ? 0 : Number(attribute(section.slice(from, section.indexOf(">", from)), name) ?? 0);
    };
    widths.push({
      at,
      width: number("w:pgSz", "w:w") - number("w:pgMar", "w:left") - number("w:pgMar", "w:right"),
    });
  }
  return widths;
};

/** Reads one region and finds the rules in it; places are counted from its start. */
class RuleFinder {
  readonly rules: Rule[] = [];
  private readonly containers: [Container, ...Container[]] = [{ width: undefined, above: undefined }];
  private paragraph: Paragraph = { style: "", text: "" };
  private properties: { from: number; to: number } | undefined;
  private inText = false;
  private inTextBox = 0;

  constructor(
    xml: string,
    /** Width of the text outside of tables, in twips. */
    private readonly sectionWidth: number | undefined,
    private readonly faces: StyleFaces,
    private readonly metrics: Metrics,
  ) {
    for (const step of scanXml(xml)) {
      // Paragraphs of a text box stand inside a paragraph and would be taken for it.
      if (step.name === "w:txbxContent") this.inTextBox += step.kind === "start" ? 1 : -1;
      if (this.inTextBox > 0) continue;
      if (step.kind === "text") this.paragraph.text += this.inText ? unescapeXml(step.source) : "";
      else if (step.kind === "end") this.end(step.name, step.at);
      else this.start(step.name, step.source, step.at);
    }
  }

  private get container(): Container {
    return this.containers.at(-1) as Container;
  }

  private start(name: string, source: string, at: number): void {
    if (name === "w:tc") this.containers.push({ width: undefined, above: undefined });
    else if (name === "w:tcW" && attribute(source, "w:type") === "dxa") {
      this.container.width = Number(attribute(source, "w:w"));
    } else if (name === "w:p") {
      this.paragraph = { style: "", text: "" };
      this.properties = undefined;
    } else if (name === "w:pPr") this.properties ??= { from: at + source.length, to: at + source.length };
    else if (name === "w:pStyle") this.paragraph.style = attribute(source, "w:val") ?? "";
    else if (name === "w:t") this.inText = true;
    // A tab stop of the paragraph's properties has a position, the tab in a text has none.
    else if (name === "w:tab" && attribute(source, "w:pos") === undefined) this.paragraph.text += " ";
    else if (name === "w:br" || name === "w:cr") this.paragraph.text += "\n";
  }

  private end(name: string, at: number): void {
    if (name === "w:tc") this.containers.pop();
    else if (name === "w:t") this.inText = false;
    else if (name === "w:pPr" && this.properties)
      this.properties.to = at; // The outer one of a tracked change ends last.
    else if (name === "w:p") this.endParagraph();
  }

  private endParagraph(): void {
    const { container, paragraph, properties } = this;
    const part = Object.hasOwn(LENGTHS, paragraph.style) ? LENGTHS[paragraph.style] : undefined;
    if (part !== undefined && properties !== undefined && container.above !== undefined) {
      const width = this.containers.length > 1 ? container.width : this.sectionWidth;
      if (width !== undefined && width > 0)
        this.rules.push({ ...properties, ...this.indents(width, part, container.above) });
    }
    if (paragraph.text.trim() !== "") container.above = paragraph;
  }

  private indents(width: number, part: number, { style, text }: Paragraph): { left: number; right: number } {
    const face = this.faces[style] ?? this.faces[""];
    if (face === undefined) return { left: 0, right: 0 };
    const shown = face.caps ? text.toUpperCase() : text;
    const last = breakLines(shown.trim(), face.face, face.sizePt, width, this.metrics).at(-1) ?? "";
    const length = Math.round(textWidth(last, face.face, face.sizePt, this.metrics) * part);
    const left = Math.max(0, Math.round((width - length) / 2));
    return { left, right: Math.max(0, width - length - left) };
  }
}

const withIndents = (properties: string, { left, right }: Rule): string => {
  const rest = properties.replace(/<w:ind [^>]*>/, "");
  const at = AFTER_IND.exec(rest)?.index ?? rest.length;
  return `${rest.slice(0, at)}<w:ind w:left="${left}" w:right="${right}"/>${rest.slice(at)}`;
};

/**
 * Sets the indents of all rules of a filled main part: paragraphs with style `DuongKeBang` get the length of the last
 * line of the text above them in the same cell or body, those with `DuongKeNgan` 40 % of it, centred. The width for
 * text is that of the cell (w:tcW, cells without margins) or of the section. A rule whose width is not known stays.
 */
export const drawRules = (documentXml: string, faces: StyleFaces, metrics: Metrics): string => {
  const sections = sectionWidths(documentXml);
  // A letterhead stands in every invitation of a batch: what reads the same has the same rules.
  const known = new Map<string, Rule[]>();
  const chunks: string[] = [];
  let end = 0;
  for (const { from, to } of ruleRegions(documentXml, RULE_STYLES)) {
    const region = documentXml.slice(from, to);
    const width = sections.find(({ at }) => at >= to)?.width;
    const key = `${width} ${region}`;
    const rules = known.get(key) ?? new RuleFinder(region, width, faces, metrics).rules;
    known.set(key, rules);
    for (const rule of rules) {
      const [begin, stop] = [from + rule.from, from + rule.to];
      chunks.push(documentXml.slice(end, begin), withIndents(documentXml.slice(begin, stop), rule));
      end = stop;
    }
  }
  return chunks.join("") + documentXml.slice(end);
};
