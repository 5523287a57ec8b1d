import { scanXml, type XmlStep } from "./xml-scan.ts";
import { unescapeXml } from "./xml-text.ts";

/** Character data of a w:t element. */
interface TextPiece {
  /** Where its tag and its characters begin in the XML, and where they end. */
  tag: number;
  from: number;
  to: number;
  /** What it says, entities decoded. */
  text: string;
}

/** A paragraph with the places of its text in the XML. */
export interface PlacedParagraph {
  text: string;
  /** In order; a break or a tab is a piece of the text without a place. */
  pieces: (TextPiece | { text: string })[];
}

/** What stands for elements that separate words; none of them is a blank that could be filled in. */
const SEPARATORS: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:ptab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
};
/** What a part also says elsewhere (a fallback) or says no more (text that was moved away, with changes tracked). */
const UNSAID = new Set(["mc:Fallback", "w:moveFrom"]);

class Collector {
  readonly paragraphs: PlacedParagraph[] = [];
  /** Paragraphs that are open: one in a text box stands inside another. */
  private readonly open: PlacedParagraph[] = [];
  private unsaid = 0;
  /** Tab stops in the properties have the name of a tab. */
  private inProperties = 0;
  private textTag: number | undefined;

  step({ name, kind, source, at }: XmlStep): void {
    if (UNSAID.has(name)) this.unsaid += kind === "start" ? 1 : kind === "end" ? -1 : 0;
    if (this.unsaid > 0) return;
    if (name === "w:pPr") this.inProperties += kind === "start" ? 1 : kind === "end" ? -1 : 0;
    const paragraph = this.open.at(-1);
    if (name === "w:p" && kind === "end") this.open.pop();
    else if (name === "w:p") this.begin(kind === "start");
    else if (name === "w:t") this.textTag = kind === "start" ? at : undefined;
    else if (paragraph === undefined) return;
    else if (kind === "text" && this.textTag !== undefined) {
      const piece = { tag: this.textTag, from: at, to: at + source.length, text: unescapeXml(source) };
      append(paragraph, piece);
    } else if (kind !== "end" && Object.hasOwn(SEPARATORS, name) && this.inProperties === 0)
      append(paragraph, { text: SEPARATORS[name] as string });
  }

  private begin(isOpen: boolean): void {
    const paragraph: PlacedParagraph = { text: "", pieces: [] };
    this.paragraphs.push(paragraph);
    if (isOpen) this.open.push(paragraph);
  }
}

const append = (paragraph: PlacedParagraph, piece: TextPiece | { text: string }): void => {
  paragraph.pieces.push(piece);
  paragraph.text += piece.text;
};

/** All paragraphs of a part in order, those of tables and text boxes too, with where their text stands in the XML. */
export function placedParagraphs(xml: string): PlacedParagraph[] {
  const collector = new Collector();
  for (const step of scanXml(xml)) collector.step(step);
  return collector.paragraphs;
}

/** A change of the XML as a string: `xml[from..to)` becomes `text`. */
export interface XmlEdit {
  from: number;
  to: number;
  text: string;
}

const ATOM = /&[^;]+;|[\s\S]/g;
const BLANK_EDGES = [/^[ \t\r\n]/, /[ \t\r\n]$/];

/** Word leaves out blanks at the edges of a text unless it is told to keep them. */
const getsBlankEdge = (old: string, now: string): boolean =>
  BLANK_EDGES.some((edge) => edge.test(now) && !edge.test(old));

/**
 * The edits that put `words` (no character that XML escapes) in the place of `text[from..to)`, which holds at least one
 * character and no separator: all into the first w:t touched, the others only lose what they had of it.
 */
export function replacedText(
  xml: string,
  { pieces }: PlacedParagraph,
  from: number,
  to: number,
  words: string,
): XmlEdit[] {
  const edits: XmlEdit[] = [];
  let start = 0;
  let rest = words;
  for (const piece of pieces) {
    const [first, last] = [Math.max(from - start, 0), Math.min(to - start, piece.text.length)];
    start += piece.text.length;
    if (first >= last) continue;
    if (!("tag" in piece)) throw new RangeError("a separator cannot be filled in");
    const atoms = xml.slice(piece.from, piece.to).match(ATOM) ?? [];
    const lengthOf = (count: number): number => atomsLength(atoms, count);
    edits.push({ from: piece.from + lengthOf(first), to: piece.from + lengthOf(last), text: rest });
    const text = piece.text.slice(0, first) + rest + piece.text.slice(last);
    const tag = xml.slice(piece.tag, piece.from);
    if (getsBlankEdge(piece.text, text) && !tag.includes("xml:space="))
      edits.push({
        from: piece.tag + "<w:t".length,
        to: piece.tag + "<w:t".length,
        text: ' xml:space="preserve"',
      });
    rest = "";
  }
  return edits;
}

/** Length in the XML of the first atoms that make up `count` characters. */
function atomsLength(atoms: readonly string[], count: number): number {
  let [characters, length] = [0, 0];
  for (const atom of atoms) {
    if (characters >= count) break;
    characters += unescapeXml(atom).length;
    length += atom.length;
  }
  return length;
}

/** The XML with all edits, which do not overlap; two changes of one w:t may ask for the same attribute. */
export function edited(xml: string, edits: readonly XmlEdit[]): string {
  const chunks: string[] = [];
  let [end, last] = [0, -1];
  for (const { from, to, text } of [...edits].sort((a, b) => a.from - b.from)) {
    if (from === to && from === last) continue;
    last = from;
    chunks.push(xml.slice(end, from), text);
    end = to;
  }
  return chunks.join("") + xml.slice(end);
}
