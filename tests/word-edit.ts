import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

const DOCUMENT = "word/document.xml";
const RUN =
  /<w:r>(<w:rPr>((?:(?!<\/w:rPr>).)*)<\/w:rPr>)?<w:t(?: xml:space="preserve")?>([^<]*)<\/w:t><\/w:r>/g;
/** Characters a split may not tear apart: XML entities, and letters of two code units. */
const ATOMS = /&\w+;|[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S]/g;

/**
 * The XML as Word writes it after an edit: each text in several runs with revision ids, language and proofing marks
 * between them, tags torn apart as well.
 */
export function asWordSaves(xml: string): string {
  let edit = 0;
  return xml.replace(RUN, (_all, _rPr, properties: string | undefined, text: string) => {
    const atoms = text.match(ATOMS) ?? [];
    edit += 1;
    const size = 2 + (edit % 5);
    const pieces: string[] = [];
    for (let at = 0; at < atoms.length; at += size) pieces.push(atoms.slice(at, at + size).join(""));
    const runs = pieces.map((piece, index) => {
      const rsid = `00${(0x5a0000 + edit * 37 + index).toString(16).toUpperCase()}`;
      const rPr = `<w:rPr>${properties ?? ""}<w:lang w:val="vi-VN"/></w:rPr>`;
      const mark =
        index % 3 === 1
          ? '<w:proofErr w:type="spellStart"/>'
          : index % 3 === 2
            ? '<w:proofErr w:type="spellEnd"/>'
            : "";
      return `${mark}<w:r w:rsidR="${rsid}" w:rsidRPr="${rsid}">${rPr}<w:t xml:space="preserve">${piece}</w:t></w:r>`;
    });
    return runs.join("");
  });
}

/** A DOCX with its document part changed. */
export function editDocx(docx: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx);
  const xml = edit(strFromU8(parts[DOCUMENT] as Uint8Array));
  // The time of the clock would make two edits alike differ.
  return zipSync({ ...parts, [DOCUMENT]: strToU8(xml) } as Zippable, { mtime: new Date(1980, 0, 1) });
}
