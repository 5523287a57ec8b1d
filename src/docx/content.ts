import type { Sha256 } from "../bundle/sha256.ts";
import { headersInUse } from "./content-headers.ts";
import { type NoteKind, type PartContext, PartReader } from "./content-part.ts";
import { type DocxParts, unzipDocx } from "./package.ts";
import { relationshipsOf } from "./relationships.ts";
import { attribute } from "./xml-scan.ts";

const MAIN = "word/document.xml";
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/g;

/** The package while its parts are read. */
class Content {
  /** False when a part is no well-formed XML. */
  isReadable = true;
  private readonly parts: DocxParts;
  private readonly sha256: Sha256;
  private readonly notes = new Map<NoteKind, ReadonlyMap<string, string[]>>();

  constructor(parts: DocxParts, sha256: Sha256) {
    this.parts = parts;
    this.sha256 = sha256;
  }

  lines(): string[] {
    const body = this.read(MAIN, this.xmlOf(MAIN));
    const settings = this.xmlOf(this.mainPart("settings"));
    const headers = headersInUse(body.sections, settings, (id) => {
      const part = relationshipsOf(this.parts, MAIN).get(id)?.target ?? "";
      return this.read(part, this.xmlOf(part)).content.lines;
    });
    return [...body.content.lines, ...headers];
  }

  private read(part: string, xml: string): PartReader {
    const reader = new PartReader(this.contextOf(part));
    if (!reader.read(xml)) this.isReadable = false;
    return reader;
  }

  private contextOf(part: string): PartContext {
    const relationships = relationshipsOf(this.parts, part);
    return {
      identify: (id) => {
        const found = relationships.get(id);
        return found?.external ? found.target : this.hashOf(found?.target ?? "");
      },
      note: (kind, id) => this.notesOf(kind).get(id) ?? [],
    };
  }

  /** Lines of the notes of a kind by id. */
  private notesOf(kind: NoteKind): ReadonlyMap<string, string[]> {
    const known = this.notes.get(kind);
    if (known) return known;
    const part = this.mainPart(`${kind}s`);
    const notes = new Map<string, string[]>();
    // A comment of a note would ask for comments while they are read, so what is known comes first.
    this.notes.set(kind, notes);
    const element = new RegExp(`<w:${kind} [\\s\\S]*?</w:${kind}>`, "g");
    for (const [xml] of this.xmlOf(part).matchAll(element))
      notes.set(attribute(xml.slice(0, xml.indexOf(">")), "w:id") ?? "", this.read(part, xml).content.lines);
    return notes;
  }

  /** The part of a type the main part refers to; "" when there is none. */
  private mainPart(type: string): string {
    for (const one of relationshipsOf(this.parts, MAIN).values()) if (one.type === type) return one.target;
    return "";
  }

  private xmlOf(part: string): string {
    const xml = String(this.parts[part] ?? "");
    if (!xml.includes("<![CDATA[")) return xml;
    return xml.replace(CDATA, (_, text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
  }

  private hashOf(part: string): string {
    const data = this.parts[part];
    if (data === undefined) return "";
    return this.sha256(typeof data === "string" ? new TextEncoder().encode(data) : data);
  }
}

/**
 * What a DOCX says, as lines of text that stay the same when Word or LibreOffice saves it again without an edit:
 * paragraphs, tables, text boxes, pictures by the hash of their bytes, notes, comments, headers and footers that are
 * used. Formatting and computed results of fields are left out; a tracked insertion counts, a tracked deletion is gone.
 * Undefined when the bytes are no DOCX `unzipDocx` takes, or its XML is broken.
 */
export const docxContent = (bytes: Uint8Array, sha256: Sha256): string | undefined => {
  const { parts } = unzipDocx(bytes, "");
  return parts && contentOfParts(parts, sha256);
};

function contentOfParts(parts: DocxParts, sha256: Sha256): string | undefined {
  const content = new Content(parts, sha256);
  const lines = content.lines();
  return content.isReadable ? `${lines.join("\n")}\n` : undefined;
}

/**
 * Hash of what a file says: of `docxContent` for a DOCX, of the bytes for anything else. Two files of one fingerprint
 * differ by formatting at most; a re-save without an edit keeps it.
 */
export const contentFingerprint = (bytes: Uint8Array, sha256: Sha256): string => {
  const content = docxContent(bytes, sha256);
  return content === undefined ? sha256(bytes) : hashOfText(content, sha256);
};

/** The same for a package that was not packed yet; undefined where the fingerprint is that of the bytes. */
export const partsFingerprint = (parts: DocxParts, sha256: Sha256): string | undefined => {
  const content = contentOfParts(parts, sha256);
  return content === undefined ? undefined : hashOfText(content, sha256);
};

const hashOfText = (text: string, sha256: Sha256): string => sha256(new TextEncoder().encode(text));
