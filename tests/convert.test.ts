import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DossierFile, ManifestFile } from "../src/index.ts";
import { generated, modelOf, scenarios } from "./fixture.ts";
import { convertFiles, hasLibreOffice } from "./libre-office.ts";
import { openPdf, textOf } from "./pdf/read-pdf.ts";

const hasOffice = hasLibreOffice();

interface Page {
  scenario: string;
  path: string;
  entry: ManifestFile;
  pdf: string;
}

/** Text as a reader compares it: one space, no line ends. */
const plain = (text: string): string => text.replace(/\s+/g, " ");

/** A letter shows no name of its type (NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.5). */
const shownTitle = (title: string): string => plain(title).replace(/^Công văn Về việc /, "V/v ");

describe.skipIf(!hasOffice)(
  hasOffice ? "LibreOffice" : "LibreOffice is not installed, so no document is laid out:",
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), "hoso-convert-"));
    const pages: Page[] = [];
    const invitees = new Map<string, number>();

    beforeAll(async () => {
      const [docx, pdf] = [path.join(folder, "docx"), path.join(folder, "pdf")];
      mkdirSync(docx);
      const inputs: string[] = [];
      for (const scenario of scenarios()) {
        const { dossier, plan } = await generated(await modelOf(scenario));
        const guests = plan.documents.find(({ kind }) => kind.endsWith("_06b_giay_moi"))?.muc["khach_moi"];
        if (guests) invitees.set(scenario, (guests as unknown[]).length);
        const documents: DossierFile[] = dossier?.files.filter(({ document }) => document) ?? [];
        for (const { path: file, bytes } of documents) {
          const name = `${scenario}__${file.replaceAll("/", "__")}`;
          writeFileSync(path.join(docx, name), bytes);
          inputs.push(path.join(docx, name));
          const entry = dossier?.manifest.files.find((one) => one.path === file) as ManifestFile;
          pages.push({ scenario, path: file, entry, pdf: path.join(pdf, name.replace(/docx$/, "pdf")) });
        }
      }
      await convertFiles(inputs, "pdf", pdf);
    }, 180_000);

    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it("opens every document of every fixture", () => {
      expect(pages.length).toBeGreaterThan(30);
      expect(pages.filter(({ pdf }) => !existsSync(pdf)).map(({ pdf }) => pdf)).toEqual([]);
    });

    it("finds the title of each document on its first page, and no empty page at the end", async () => {
      const wrong: string[] = [];
      for (const { scenario, path: file, entry, pdf: at } of pages) {
        const pdf = await openPdf(new Uint8Array(readFileSync(at)));
        const first = plain(await textOf(pdf, 1));
        const title = shownTitle(entry.title ?? "");
        if (!first.toLowerCase().includes(title.toLowerCase()))
          wrong.push(`${scenario} ${file}: no “${title}” on page 1`);
        const last = plain(await textOf(pdf, pdf.numPages)).replace(/^\d+\s*/, "");
        if (last.length < 40) wrong.push(`${scenario} ${file}: page ${pdf.numPages} has only “${last}”`);
      }
      expect(wrong).toEqual([]);
    });

    it("gives every invitee one page and no more", async () => {
      const found: Record<string, number> = {};
      for (const { scenario, pdf } of pages.filter(({ path: file }) => file.startsWith("06b")))
        found[scenario] = (await openPdf(new Uint8Array(readFileSync(pdf)))).numPages;
      expect(found).toEqual(Object.fromEntries(invitees));
    });

    it("keeps the signature with text above it: no last page begins with who signs", async () => {
      const alone: string[] = [];
      for (const { scenario, path: file, pdf: at } of pages) {
        const pdf = await openPdf(new Uint8Array(readFileSync(at)));
        if (pdf.numPages < 2) continue;
        const last = plain(await textOf(pdf, pdf.numPages));
        if (/^\d*\s*(?:Nơi nhận|TM\.|T\/M|KT\.)/.test(last)) alone.push(`${scenario} ${file}`);
      }
      expect(alone).toEqual([]);
    });
  },
);
