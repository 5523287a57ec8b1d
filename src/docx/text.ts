import type { DocxParts } from "./package.ts";
import { attribute, isOn, scanXml, type XmlStep } from "./xml-scan.ts";
import { unescapeXml } from "./xml-text.ts";

/** The line that stands for a page break or a section on a new page. */
export const NEW_PAGE = "--- trang mới ---";

/** Builds the lines; a cell collects the paragraphs of everything inside it. */
class TextWriter {
  readonly lines: string[] = [];
  private text = "";
  private inText = false;
  /** Inside a fallback, which repeats what its choice says. */
  private fallback = 0;
  private readonly rows: { cells: string[]; paragraphs: string[] }[] = [];
  private sectionType: string | undefined;

  step(step: XmlStep): void {
    const { name, kind, source } = step;
    if (name === "mc:Fallback") this.fallback += kind === "start" ? 1 : kind === "end" ? -1 : 0;
    if (this.fallback > 0) return;
    if (kind === "text") {
      if (this.inText) this.text += unescapeXml(source);
    } else if (kind === "end") this.end(name);
    else this.start(name, source, kind === "empty");
  }

  private start(name: string, source: string, empty: boolean): void {
    if (name === "w:t") this.inText = !empty;
    else if (name === "w:tab" && !attribute(source, "w:pos")) this.text += " ";
    else if (name === "w:cr") this.text += "\n";
    else if (name === "w:noBreakHyphen") this.text += "-";
    else if (name === "w:br") this.break(source);
    else if (name === "w:pageBreakBefore" && isOn(source)) this.newPage();
    else if (name === "w:tr") this.rows.push({ cells: [], paragraphs: [] });
    else if (name === "w:sectPr") this.sectionType = "nextPage";
    else if (name === "w:type" && this.sectionType)
      this.sectionType = attribute(source, "w:val") ?? "nextPage";
    else if (name === "w:p" && empty) this.endParagraph();
  }

  private end(name: string): void {
    if (name === "w:t") this.inText = false;
    else if (name === "w:p") this.endParagraph();
    else if (name === "w:tc") this.endCell();
    else if (name === "w:tr") this.endRow();
  }

  private break(source: string): void {
    const type = attribute(source, "w:type");
    if (type !== "page") this.text += "\n";
    else {
      if (this.text.trim() !== "") this.putParagraph();
      this.newPage();
    }
  }

  private newPage(): void {
    if (this.rows.length === 0) this.lines.push(NEW_PAGE);
  }

  private endParagraph(): void {
    this.putParagraph();
    // A section's properties stand in its last paragraph and belong behind it.
    if (this.sectionType !== undefined && this.sectionType !== "continuous") this.newPage();
    this.sectionType = undefined;
  }

  private putParagraph(): void {
    const lines = this.text.split("\n").map((line) => line.trimEnd());
    this.text = "";
    const row = this.rows.at(-1);
    if (row === undefined) this.lines.push(...lines);
    else row.paragraphs.push(...lines.filter((line) => line !== ""));
  }

  private endCell(): void {
    const row = this.rows.at(-1);
    if (row === undefined) return;
    row.cells.push(row.paragraphs.join(" / "));
    row.paragraphs = [];
  }

  private endRow(): void {
    const row = this.rows.pop();
    if (row === undefined) return;
    const outer = this.rows.at(-1);
    if (outer !== undefined) outer.paragraphs.push(...row.cells.filter((text) => text !== ""));
    else this.lines.push(`| ${row.cells.join(" | ")} |`);
  }
}

/**
 * The main part of a package as plain text for people to read: one line a paragraph, a table's row as `| a | b |` with
 * the paragraphs of a cell joined by ` / `, page and section breaks as a line of their own. Headers are left out.
 */
export const docxText = (parts: DocxParts): string => {
  const writer = new TextWriter();
  for (const step of scanXml(String(parts["word/document.xml"] ?? ""))) writer.step(step);
  return `${writer.lines.join("\n").trimEnd()}\n`;
};
