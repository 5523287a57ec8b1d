import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeSha256 as sha256 } from "../../src/bundle/node-sha256.ts";
import { contentFingerprint, docxContent } from "../../src/docx/content.ts";
import { generated, modelOf, scenarios } from "../fixture.ts";
import { convertFiles, hasLibreOffice } from "../libre-office.ts";
import { type Edit, edited, everything, inBody, pack, picture } from "./content-docx.ts";

const hasOffice = hasLibreOffice();
const ROW = /<w:tr>(?:(?!<w:tr>).)*?<\/w:tr>/s;
const EDITS: Record<string, Edit> = {
  sentence: inBody((xml) => xml.replace("Kính gửi", "Kính trình")),
  row: inBody((xml) => xml.replace(ROW, (found) => found + found)),
  picture: inBody((xml) => xml.replace("</w:p>", `${picture("anh")}</w:p>`)),
};

describe.skipIf(!hasOffice)(
  hasOffice ? "a re-save by LibreOffice" : "LibreOffice is not installed, so it saves nothing again:",
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), "hoso-content-"));
    const saved = path.join(folder, "saved");
    const before = new Map<string, Uint8Array>();
    const after = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(saved, name)));

    beforeAll(async () => {
      for (const scenario of scenarios()) {
        const { dossier } = await generated(await modelOf(scenario));
        for (const { path: file, bytes, document } of dossier?.files ?? [])
          if (document) before.set(`${scenario}__${file.replaceAll("/", "__")}`, bytes);
      }
      const original = pack(everything());
      before.set("original.docx", original);
      for (const [name, edit] of Object.entries(EDITS))
        before.set(`edit-${name}.docx`, edited(original, edit));
      mkdirSync(path.join(folder, "made"));
      const files = [...before].map(([name, bytes]) => {
        const file = path.join(folder, "made", name);
        writeFileSync(file, bytes);
        return file;
      });
      await convertFiles(files, "docx", saved);
    }, 180_000);

    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it("is no edit, of any document of any fixture", () => {
      expect(before.size).toBeGreaterThan(100);
      const differ = [...before.keys()].filter(
        (name) => docxContent(before.get(name) as Uint8Array, sha256) !== docxContent(after(name), sha256),
      );
      expect(differ).toEqual([]);
    });

    it.each(Object.keys(EDITS))("leaves an edit to be seen: %s", (name) => {
      const found = contentFingerprint(after(`edit-${name}.docx`), sha256);
      expect(found).not.toBe(contentFingerprint(after("original.docx"), sha256));
    });
  },
);
