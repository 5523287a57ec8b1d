import { OpenField } from "./content-field.ts";

interface OpenParagraph {
  text: string;
  /** Lines of what hangs on the paragraph: text boxes, notes. */
  hanging: string[];
  /** Its end is deleted with tracking: the next paragraph continues it. */
  joined: boolean;
  /** Holds a section's properties. */
  endsSection: boolean;
  /** A page or column ends behind `text`. */
  breaks: boolean;
}

const newParagraph = (): OpenParagraph => ({
  text: "",
  hanging: [],
  joined: false,
  endsSection: false,
  breaks: false,
});

/** Marks begin with a backslash, so one of the text is doubled; a raw tab or line end counts as Word shows it. */
const plain = (text: string): string =>
  text.replace(/[\\\t\r\n]/g, (char) => (char === "\\" ? "\\\\" : char === "\t" ? "\\t" : " "));

/** Collects the content of a part: a line for each paragraph and for the begin and end of what holds paragraphs. */
export class ContentLines {
  readonly lines: string[] = [];
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly fields: OpenField[] = [];
  private carried: OpenParagraph | undefined;

  beginParagraph(): void {
    this.paragraphs.push({ ...(this.carried ?? newParagraph()), joined: false });
    this.carried = undefined;
  }

  endParagraph(): void {
    this.showOpenResults();
    const paragraph = this.paragraphs.pop();
    if (paragraph?.joined) this.carried = paragraph;
    else if (paragraph) this.putParagraph(paragraph);
  }

  /** The end of the paragraph is deleted with tracking. */
  joinParagraph(): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.joined = true;
  }

  /** The paragraph is the last of a section. */
  holdSection(): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.endsSection = true;
  }

  /**
   * A break of page or column parts a paragraph in two and is nothing else: LibreOffice makes two paragraphs of it and
   * leaves the break at the end of the first or the begin of the second.
   */
  pageBreak(): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph && paragraph.text !== "") paragraph.breaks = true;
  }

  /** A line that is no paragraph: the begin or end of a table, row, cell, box. */
  block(line: string): void {
    this.flush();
    const to = this.target();
    // Tables without a paragraph between them look like one, and LibreOffice writes one.
    if (line === "table" && to.at(-1) === "/table") to.pop();
    else to.push(line);
  }

  /** Text of the user. */
  text(text: string): void {
    this.write(plain(text));
  }

  /** Text of an instruction, or a mark. */
  write(text: string): void {
    let at = this.fields.length - 1;
    for (; at >= 0; at -= 1) {
      const field = this.fields[at] as OpenField;
      if (!field.inResult) {
        field.instruction += text;
        return;
      }
      if (field.hidden !== undefined) {
        field.hidden += text;
        return;
      }
    }
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) this.append(paragraph, text);
    else if (text.trim() !== "") this.put(`+ ${text}`);
  }

  /** Lines that belong to the paragraph, such as a note's. */
  hang(...lines: string[]): void {
    this.put(...lines);
  }

  beginField(instruction = ""): void {
    const field = new OpenField();
    field.instruction = instruction;
    this.fields.push(field);
  }

  fieldState(state: string): void {
    const field = this.fields.at(-1);
    if (field) field.state = state;
  }

  separateField(): void {
    const field = this.fields.at(-1);
    if (!field || field.inResult) return;
    // The mark is no part of the field's own instruction.
    const mark = field.separate();
    const { hidden } = field;
    field.hidden = undefined;
    this.write(mark);
    field.hidden = hidden;
  }

  endField(): void {
    this.separateField();
    this.fields.pop();
  }

  /** To be called behind the last line: what is still open is written as it stands. */
  finish(): void {
    while (this.fields.length > 0) {
      this.separateField();
      this.showOpenResults();
      this.fields.pop();
    }
    this.flush();
  }

  /** A computed result ends in its paragraph. One that does not is broken or something else, and nothing may get lost. */
  private showOpenResults(): void {
    for (const field of [...this.fields].reverse()) {
      const { hidden } = field;
      field.hidden = undefined;
      if (hidden) this.write(hidden);
    }
  }

  private append(paragraph: OpenParagraph, text: string): void {
    if (paragraph.breaks && text !== "") {
      this.paragraphs.pop();
      this.putParagraph({ ...paragraph, endsSection: false });
      paragraph.text = "";
      paragraph.hanging = [];
      paragraph.breaks = false;
      this.paragraphs.push(paragraph);
    }
    paragraph.text += text;
  }

  private target(): string[] {
    return this.paragraphs.at(-1)?.hanging ?? this.lines;
  }

  private put(...lines: string[]): void {
    this.target().push(...lines);
  }

  private putParagraph({ text, hanging, endsSection }: OpenParagraph): void {
    // LibreOffice adds an empty paragraph for the end of a section, or takes one away.
    if (endsSection && text === "" && hanging.length === 0) return;
    this.put(`= ${text.normalize("NFC")}`, ...hanging);
  }

  /** A paragraph whose end is deleted, but which no other follows. */
  private flush(): void {
    if (this.carried) this.putParagraph(this.carried);
    this.carried = undefined;
  }
}
