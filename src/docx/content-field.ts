/*
 * A field is an instruction and the result that was computed last. Where a program computes it anew by itself (page,
 * date, file name), the result says nothing about an edit; anywhere else (a form's text, a link, a table of contents)
 * it is text somebody wrote or can read, and it counts.
 */

/** Fields whose result Word or LibreOffice brings up to date when it opens, lays out or saves a file. */
const COMPUTED = new Set(
  (
    "PAGE NUMPAGES SECTION SECTIONPAGES PAGEREF DATE TIME CREATEDATE SAVEDATE PRINTDATE EDITTIME REVNUM " +
    "NUMWORDS NUMCHARS FILENAME FILESIZE TEMPLATE AUTHOR LASTSAVEDBY USERNAME USERINITIALS USERADDRESS " +
    "TITLE SUBJECT KEYWORDS COMMENTS INFO DOCPROPERTY"
  ).split(" "),
);

/** Words of an instruction: a switch with its value, a quoted text, a plain word. */
const WORD = /\\[*@#]\s*(?:"[^"]*"|\S+)|\\\S+|"[^"]*"|[^\s"\\]+/g;

/** The mark for an address outside; LibreOffice ends "http://a.vn" with a slash. */
export const linkMark = (target: string): string => `\\<${target.replace(/\/$/, "")}>`;

/** One field while it is read. */
export class OpenField {
  /** Everything between begin and separator. */
  instruction = "";
  /** What is ticked or chosen in a form. */
  state = "";
  inResult = false;
  /** The result as far as it is not known to count; undefined when it counts. */
  hidden: string | undefined;

  /** The mark for the instruction; behind it stands the result. */
  separate(): string {
    this.inResult = true;
    const [first = "", ...words] = this.instruction.match(WORD) ?? [];
    const name = first.toUpperCase();
    if (COMPUTED.has(name)) this.hidden = "";
    // Switches say how the result looks; LibreOffice writes others than it read.
    const operands = words.filter((word) => !word.startsWith("\\")).map((word) => word.replace(/^"|"$/g, ""));
    // Word and LibreOffice write a link as an element or as a field, as they like; bookmarks are renamed.
    if (name === "HYPERLINK")
      return operands.length === 0 || /\\l\s*"/.test(this.instruction) ? "" : linkMark(operands[0] as string);
    // LibreOffice makes plain text of the one, and puts the other before a content control that was none.
    if (name === "FORMTEXT" || name === "FILLIN") return "";
    return `\\{${[name, ...operands, this.state].filter((word) => word !== "").join(" ")}}`;
  }
}
