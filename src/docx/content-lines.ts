import { OpenField } from "./content-field.ts";

interface OpenParagraph {
  text: string;
  /** Lines of what hangs on the paragraph: text boxes, notes. */
  hanging: string[];
  /** Its end is deleted with tracking: the next paragraph continues it. */
  joined: boolean;
}

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
    const { text, hanging } = this.carried ?? { text: "", hanging: [] };
    this.carried = undefined;
    this.paragraphs.push({ text, hanging, joined: false });
  }

  endParagraph(): void {
    this.showOpenResults();
    const paragraph = this.paragraphs.pop();
    if (paragraph?.joined) this.carried = paragraph;
    else if (paragraph) this.put(`= ${paragraph.text.normalize("NFC")}`, ...paragraph.hanging);
  }

  /** The end of the paragraph is deleted with tracking. */
  joinParagraph(): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.joined = true;
  }

  /** A line that is no paragraph: the begin or end of a table, row, cell, box. */
  block(line: string): void {
    this.flush();
    this.put(line);
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
    if (paragraph) paragraph.text += text;
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

  private put(...lines: string[]): void {
    (this.paragraphs.at(-1)?.hanging ?? this.lines).push(...lines);
  }

  /** A paragraph whose end is deleted, but which no other follows. */
  private flush(): void {
    if (this.carried) this.put(`= ${this.carried.text.normalize("NFC")}`, ...this.carried.hanging);
    this.carried = undefined;
  }
}
