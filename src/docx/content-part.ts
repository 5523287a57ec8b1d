import { linkMark } from "./content-field.ts";
import { ContentLines } from "./content-lines.ts";
import { attribute, isOn, scanXml, type XmlStep } from "./xml-scan.ts";
import { unescapeXml } from "./xml-text.ts";

export type NoteKind = "footnote" | "endnote" | "comment";

/** What a part needs from the package around it. */
export interface PartContext {
  /** Says what an id leads to: the hash of an embedded part, or an address. */
  identify: (id: string) => string;
  note: (kind: NoteKind, id: string) => readonly string[];
}

/** What a section says about its headers and footers. */
export interface Section {
  /** Ids by "header default", "footer first" and the like. */
  references: Map<string, string>;
  /** Its first page has headers of its own. */
  titlePage: boolean;
}

/** Says the same again (a fallback), what was before (changes of formatting), or what is gone (tracked deletions). */
const PASSED_OVER = /^(?:mc:Fallback|w:del|w:moveFrom|w:\w+PrChange|w:sdtPr)$/;
/** Elements that show something stored elsewhere, with the attributes that lead to it. */
const EMBEDDED: Readonly<Record<string, string[]>> = {
  "a:blip": ["r:embed", "r:link"],
  "v:imagedata": ["r:id", "r:href"],
  "c:chart": ["r:id"],
  "dgm:relIds": ["r:dm"],
  "o:OLEObject": ["r:id"],
  "w:altChunk": ["r:id"],
  "w:control": ["r:id"],
  "w:contentPart": ["r:id"],
  "w14:contentPart": ["r:id"],
};
const BLOCKS: Readonly<Record<string, string>> = {
  "w:tbl": "table",
  "w:tr": "row",
  "w:tc": "cell",
  "w:txbxContent": "box",
};
const CHARACTERS: Readonly<Record<string, string>> = {
  "w:cr": "\\n",
  "w:ptab": "\\t",
  "w:noBreakHyphen": "\u2011",
  "w:softHyphen": "\u00ad",
};
const NOTES: Readonly<Record<string, NoteKind>> = {
  "w:footnoteReference": "footnote",
  "w:endnoteReference": "endnote",
  "w:commentReference": "comment",
};
const LETTERS = new Set(["w:t", "m:t", "w:instrText"]);

/** Reads one part (body, header, note) by the names of its elements and tells `content` what is there. */
export class PartReader {
  readonly content = new ContentLines();
  readonly sections: Section[] = [];
  private readonly context: PartContext;
  private readonly open: string[] = [];
  /** The element whose text counts; "" outside of one. */
  private letters = "";
  private keepsSpace = false;
  /** What is drawn stands beside the text, not in it. */
  private floats = false;
  /** How many elements were open where what is passed over began. */
  private passing: number | undefined;

  constructor(context: PartContext) {
    this.context = context;
  }

  /** Reads a whole part; false when its elements are not closed as they were opened. */
  read(xml: string): boolean {
    for (const step of scanXml(xml)) if (!this.step(step)) return false;
    this.content.finish();
    return this.open.length === 0;
  }

  step({ name, kind, source }: XmlStep): boolean {
    if (kind === "end") {
      if (this.open.pop() !== name) return false;
      if (this.passing === undefined) this.end(name);
      else if (this.open.length === this.passing) this.passing = undefined;
      return true;
    }
    if (this.passing === undefined) {
      if (kind === "text") this.text(source);
      else this.begin(name, source);
      if (kind === "empty") this.end(name);
      else if (kind === "start" && PASSED_OVER.test(name)) this.passing = this.open.length;
    }
    if (kind === "start") this.open.push(name);
    return true;
  }

  private text(source: string): void {
    if (this.letters === "") return;
    const text = unescapeXml(source);
    if (this.letters === "w:instrText") this.content.write(text);
    else this.content.text(this.keepsSpace ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ""));
  }

  private begin(name: string, source: string): void {
    const { content } = this;
    const parent = this.open.at(-1);
    const block = BLOCKS[name];
    const note = NOTES[name];
    const embedded = EMBEDDED[name];
    if (name === "w:p") content.beginParagraph();
    else if (LETTERS.has(name)) {
      this.letters = name;
      this.keepsSpace = name !== "w:t" || attribute(source, "xml:space") === "preserve";
    } else if (block) content.block(block);
    else if (name === "w:tab") {
      if (parent !== "w:tabs") content.write("\\t");
    } else if (name === "w:br") this.lineBreak(attribute(source, "w:type"));
    else if (CHARACTERS[name]) content.write(CHARACTERS[name]);
    else if (note) this.note(note, source);
    else if (embedded) this.embedded(embedded, source);
    else if (name === "w:hyperlink") this.link(source);
    else if (name === "w:drawing" || name === "w:pict") content.hang("drawing");
    else if (name === "wp:anchor" || /position:\s*absolute/.test(attribute(source, "style") ?? ""))
      this.floats = true;
    else if (name === "w:sym") this.symbol(attribute(source, "w:char") ?? "");
    else if (name === "v:textpath") content.write(`\\[${attribute(source, "string")}]`);
    else if (name === "w:del" || name === "w:moveFrom") this.deletion(parent);
    else if (name.startsWith("w:fld")) this.field(name, source);
    else if (name === "w:checked" || name === "w:result")
      content.fieldState(attribute(source, "w:val") ?? "1");
    else if (name === "w:framePr" && attribute(source, "w:dropCap")) this.dropCap(source);
    else if (name === "w:sectPr") this.beginSection(parent);
    else if (parent === "w:sectPr") this.section(name, source);
  }

  private end(name: string): void {
    if (name === this.letters) this.letters = "";
    else if (name === "w:p") this.content.endParagraph();
    else if (BLOCKS[name]) this.content.block(`/${BLOCKS[name]}`);
    else if (name === "w:fldSimple") this.content.endField();
    else if (name === "w:drawing" || name === "w:pict") this.floats = false;
  }

  private field(name: string, source: string): void {
    if (name === "w:fldSimple") {
      this.content.beginField(unescapeXml(attribute(source, "w:instr") ?? ""));
      this.content.separateField();
      return;
    }
    const type = attribute(source, "w:fldCharType");
    if (type === "begin") this.content.beginField();
    else if (type === "separate") this.content.separateField();
    else if (type === "end") this.content.endField();
  }

  private note(kind: NoteKind, source: string): void {
    const lines = this.context.note(kind, attribute(source, "w:id") ?? "");
    this.content.write("\\^");
    this.content.hang(kind, ...lines, `/${kind}`);
  }

  private embedded(attributes: readonly string[], source: string): void {
    for (const name of attributes) {
      const id = attribute(source, name);
      if (!id) continue;
      const mark = `\\[${this.context.identify(id)}]`;
      // LibreOffice moves the place in the text where something floating is anchored.
      if (this.floats) this.content.hang(mark);
      else this.content.write(mark);
    }
  }

  /** Where a link leads inside the document is left out: bookmarks are renamed. */
  private link(source: string): void {
    const id = attribute(source, "r:id");
    if (id) this.content.write(linkMark(this.context.identify(id)));
  }

  /** Inside of properties the mark says that the paragraph's end, or the row, is deleted. */
  private deletion(parent: string | undefined): void {
    if (parent === "w:trPr") this.content.block("deleted");
    else if (parent === "w:rPr" && this.open.at(-2) === "w:pPr") this.content.joinParagraph();
  }

  private lineBreak(type: string | undefined): void {
    if (type === "page" || type === "column") this.content.pageBreak();
    else this.content.write("\\n");
  }

  /** LibreOffice writes a symbol as the character of its font. */
  private symbol(char: string): void {
    const code = Number.parseInt(char, 16);
    if (code > 0 && code <= 0xffff) this.content.text(String.fromCodePoint(code));
  }

  /** The big first letter of a text is a paragraph of its own in Word; LibreOffice puts it back into the text. */
  private dropCap(source: string): void {
    if (attribute(source, "w:dropCap") !== "none") this.content.joinParagraph();
  }

  private beginSection(parent: string | undefined): void {
    this.sections.push({ references: new Map(), titlePage: false });
    if (parent === "w:pPr") this.content.holdSection();
  }

  private section(name: string, source: string): void {
    const section = this.sections.at(-1) as Section;
    const place = /^w:(header|footer)Reference$/.exec(name)?.[1];
    const id = attribute(source, "r:id");
    if (place && id) section.references.set(`${place} ${attribute(source, "w:type") ?? "default"}`, id);
    else if (name === "w:titlePg") section.titlePage = isOn(source);
  }
}
