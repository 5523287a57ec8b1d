import fc from "fast-check";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { nodeSha256 as sha256 } from "../../src/bundle/node-sha256.ts";
import { contentFingerprint, docxContent } from "../../src/docx/content.ts";
import { generated, modelOf } from "../fixture.ts";
import { asWordSaves } from "../word-edit.ts";
import {
  complexField,
  type Edit,
  edited,
  everything,
  inBody,
  inPart,
  pack,
  picture,
  pixel,
  textBox,
} from "./content-docx.ts";
import { cell, p, row, run } from "./docx-builder.ts";

const fingerprint = (bytes: Uint8Array): string => contentFingerprint(bytes, sha256);
const original = pack(everything());
const LATER = 'w:id="9" w:author="Mẫu" w:date="2026-01-01T00:00:00Z"';
const replace = (from: string | RegExp, to: string): Edit => inBody((xml) => xml.replace(from, to));
const rename =
  (from: string, to: string): Edit =>
  (parts) => {
    parts[to] = parts[from] as Uint8Array;
    delete parts[from];
  };
const referTo = (from: string, to: string): Edit =>
  inPart("word/_rels/document.xml.rels", (xml) => xml.replace(from, to));

describe("what Word does on a re-save", () => {
  const RE_SAVES: Record<string, Edit[]> = {
    "runs torn apart, with revision ids, language and proofing marks": [inBody(asWordSaves)],
    "revision ids of paragraphs": [
      inBody((xml) => xml.replaceAll("<w:p>", '<w:p w:rsidR="00A1" w:rsidRDefault="00B2">')),
    ],
    "the bookmark of the last edit": [
      replace("<w:p>", '<w:p><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'),
    ],
    "marks where a page ended": [replace("<w:t ", "<w:lastRenderedPageBreak/><w:t ")],
    "smart tags": [
      inBody((xml) =>
        xml.replace(
          run("Nguyễn Văn Mẫu"),
          `<w:smartTag w:uri="u" w:element="e">${run("Nguyễn Văn Mẫu")}</w:smartTag>`,
        ),
      ),
    ],
    "a field in several runs, with another result": [
      inBody((xml) => xml.replace(/<w:fldSimple.*?<\/w:fldSimple>/, complexField("PAGE", "9"))),
    ],
    "another result of a field in the footer": [
      inPart("word/footer1.xml", (xml) => xml.replace(run("3"), run("4"))),
    ],
    "a header under another name": [
      rename("word/header1.xml", "word/header5.xml"),
      referTo("header1.xml", "header5.xml"),
    ],
    "a picture under another name": [
      rename("word/media/image1.png", "word/media/image9.png"),
      referTo("media/image1.png", "/word/media/image9.png"),
    ],
    "new properties of the document": [
      (parts) => {
        parts["docProps/app.xml"] = strToU8("<Properties/>");
      },
    ],
    "changes of formatting that are tracked": [
      replace("<w:b/>", `<w:b/><w:rPrChange ${LATER}><w:rPr><w:i/></w:rPr></w:rPrChange>`),
    ],
    "an old program's form of a text box said otherwise": [
      replace(/<mc:Fallback>.*?<\/mc:Fallback>/, "<mc:Fallback><w:pict/></mc:Fallback>"),
    ],
    "letters and their accents in two characters": [inBody((xml) => xml.normalize("NFD"))],
    formatting: [replace("<w:b/>", '<w:b w:val="0"/><w:sz w:val="40"/>')],
    "a header of even pages that is not used": [
      inPart("word/header2.xml", (xml) => xml.replace("Không", "Chưa")),
    ],
  };

  it.each(Object.entries(RE_SAVES))("is no edit: %s", (_name, edits) => {
    expect(docxContent(edited(original, ...edits), sha256)).toBe(docxContent(original, sha256));
  });

  it("is no edit when all of it comes together", () => {
    const together = Object.entries(RE_SAVES)
      .filter(([name]) => !/smart|page ended|tracked|^formatting/.test(name))
      .reverse()
      .flatMap(([, edits]) => edits);
    expect(fingerprint(edited(original, ...together))).toBe(fingerprint(original));
  });
});

describe("an edit", () => {
  const two = row(cell(p("Nguyễn Văn Mẫu")), cell(p("15 hộ")));
  const EDITS: Record<string, Edit> = {
    "one letter": replace("xã Ví Dụ", "xã Ví Du"),
    "a space": replace("Kính gửi: ", "Kính gửi:  "),
    "a space that does not break": replace("xã Ví", "xã\u00a0Ví"),
    "one number in a table": replace("15 hộ", "16 hộ"),
    "a row added": replace(two, `${two}${two}`),
    "an empty row added": replace(two, `${two}${row(cell(p("")), cell(p("")))}`),
    "a row removed": replace(two, ""),
    "a cell added": replace(cell(p("15 hộ")), `${cell(p("15 hộ"))}${cell(p(""))}`),
    "text put from one cell into the next": replace(
      two,
      row(cell(p("")), cell(p("Nguyễn Văn Mẫu") + p("15 hộ"))),
    ),
    "an empty paragraph removed": replace(p(""), ""),
    "an empty paragraph added": replace(p(""), p("") + p("")),
    "a paragraph moved": inBody((xml) =>
      xml.replace(p("Nơi nhận: như trên"), "").replace("<w:body>", `<w:body>${p("Nơi nhận: như trên")}`),
    ),
    "a paragraph deleted": replace(p("Nơi nhận: như trên"), ""),
    "two paragraphs joined": replace(p("20 hộ") + p("tạm tính"), p("20 hộtạm tính")),
    "a line break": replace(run("12", "<w:b/>"), `${run("12", "<w:b/>")}<w:r><w:br/></w:r>`),
    "a tab": replace(run("12", "<w:b/>"), `${run("12", "<w:b/>")}<w:r><w:tab/></w:r>`),
    "a picture inserted": replace(p(""), `<w:p>${picture("anh")}</w:p>`),
    "a picture removed": replace(picture("anh"), ""),
    "a picture replaced by another of the same name": (parts) => {
      parts["word/media/image1.png"] = pixel("blue");
    },
    "a line drawn": replace(p(""), "<w:p><w:r><w:pict><v:line/></w:pict></w:r></w:p>"),
    "the text of a text box": inBody((xml) => xml.replaceAll("trong khung", "ngoài khung")),
    "a text box added": replace(p(""), `<w:p>${textBox("")}</w:p>`),
    "the text of a content control": replace("Ô điền", "Ô đã điền"),
    "the header": inPart("word/header1.xml", (xml) => xml.replace("MẬT", "TỐI MẬT")),
    "the footer": inPart("word/footer1.xml", (xml) => xml.replace("Trang ", "Tr. ")),
    "a field of the footer": inPart("word/footer1.xml", (xml) => xml.replace("> PA<", "> NUMPA<")),
    "a header no longer used": replace(/<w:headerReference w:type="default"[^>]*>/, ""),
    "a footnote": inPart("word/footnotes.xml", (xml) => xml.replace("Chú thích", "Chú giải")),
    "a footnote removed": replace('<w:r><w:footnoteReference w:id="2"/></w:r>', ""),
    "a tracked insertion": replace("<w:p>", `<w:p><w:ins ${LATER}>${run("mới")}</w:ins>`),
    "a tracked deletion": replace(
      run("Ô điền"),
      `<w:del ${LATER}><w:r><w:delText>Ô điền</w:delText></w:r></w:del>`,
    ),
    "a tracked move away": replace(run("Bên lề"), `<w:moveFrom ${LATER}>${run("Bên lề")}</w:moveFrom>`),
    "the end of a paragraph deleted with tracking": replace(
      "<w:p>",
      `<w:p><w:pPr><w:rPr><w:del ${LATER}/></w:rPr></w:pPr>`,
    ),
    "a row deleted with tracking": replace("<w:tr>", `<w:tr><w:trPr><w:del ${LATER}/></w:trPr>`),
    "text in a field that is not computed": replace(run("12", "<w:b/>"), complexField("MERGEFIELD So", "13")),
  };

  it.each(Object.entries(EDITS))("is seen: %s", (_name, edit) => {
    expect(docxContent(edited(original, edit), sha256)).toBeDefined();
    expect(fingerprint(edited(original, edit))).not.toBe(fingerprint(original));
  });

  it("is told from every other", () => {
    const seen = Object.values(EDITS).map((edit) => fingerprint(edited(original, edit)));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("is seen in any one text of a document", async () => {
    const { dossier } = await generated(await modelOf("xa_camera_toi_thieu"));
    const bytes = dossier?.files.find(({ document }) => document)?.bytes as Uint8Array;
    const before = fingerprint(bytes);
    const texts = [
      ...strFromU8(unzipSync(bytes)["word/document.xml"] as Uint8Array).matchAll(/<w:t\b[^>]*>([^<]+)</g),
    ];
    const other = fc
      .tuple(fc.nat(texts.length - 1), fc.string({ unit: fc.constantFrom(..."aăÂđ19 -/.") }))
      .filter(([index, text]) => text.normalize("NFC") !== texts[index]?.[1]?.normalize("NFC"));
    fc.assert(
      fc.property(other, ([index, text]) => {
        const [all, old = ""] = texts[index] as RegExpExecArray;
        const at = (texts[index]?.index ?? 0) + all.length - 1 - old.length;
        const changed = edited(
          bytes,
          inBody((xml) => xml.slice(0, at) + text + xml.slice(at + old.length)),
        );
        return fingerprint(changed) !== before;
      }),
      { seed: 20260701, numRuns: 150 },
    );
  });
});

describe("a file that is no readable DOCX", () => {
  it("has the fingerprint of its bytes", () => {
    const broken = edited(original, replace("</w:tbl>", ""));
    for (const bytes of [new Uint8Array(), strToU8("Quyết định"), original.slice(0, 200), broken]) {
      expect(docxContent(bytes, sha256)).toBeUndefined();
      expect(fingerprint(bytes)).toBe(sha256(bytes));
    }
  });
});
