import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { DossierFile } from "../src/bundle/dossier.ts";
import type { Catalog } from "../src/catalog/catalog.ts";
import { hasErrors } from "../src/index.ts";
import { docxDefects, docxParts } from "./docx-validity.ts";
import { FIXTURES, generated, modelOf, openFixture, scenarios, shipped } from "./fixture.ts";
import { goldenName, goldenText } from "./golden.ts";
import { ooxmlErrors } from "./ooxml-errors.ts";

describe.each(scenarios())("fixture %s", (name) => {
  let documents: DossierFile[] = [];
  let reads: string[][] = [];
  let catalog: Catalog;

  beforeAll(async () => {
    ({ catalog } = await shipped());
    const { dossier, problems } = await generated(await modelOf(name));
    expect(problems).toEqual([]);
    documents = dossier?.files.filter((file) => file.document) ?? [];
    reads = documents.map((file) => file.document?.reads ?? []);
  });

  it("is a valid model", async () => {
    expect(hasErrors((await openFixture(name)).problems)).toBe(false);
  });

  it("gives exactly the texts a lawyer has reviewed", () => {
    const expected = path.join(FIXTURES, name, "expected");
    const goldens = readdirSync(expected, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(goldens).toHaveLength(documents.length);
    for (const file of documents) {
      const golden = path.join(expected, goldenName(file.path));
      expect(existsSync(golden), `${file.path} has no golden: npm run goldens`).toBe(true);
      expect(goldenText(file), file.path).toBe(readFileSync(golden, "utf8"));
    }
  });

  it("leaves no tag, no “undefined” and no defect that Word refuses", () => {
    for (const { path: at, bytes } of documents) expect(docxDefects(docxParts(bytes)), at).toEqual([]);
  });

  it("is valid for the Open XML SDK", async () => {
    expect(await ooxmlErrors(documents.map(({ bytes }) => bytes))).toEqual([]);
  }, 180_000);

  it("records what each document read", () => {
    for (const [index, read] of reads.entries()) {
      const { symbol, kind } = documents[index]?.document ?? {};
      const { ma_loai, cong_van } = catalog.kinds[kind ?? ""]?.description ?? {};
      const numbers = read.filter((path) => path.endsWith("van_ban.so_ky_hieu"));
      // A kind without a number may keep the room for one.
      expect(numbers.length, `${kind} ${symbol}`).toBeGreaterThanOrEqual(ma_loai || cong_van ? 1 : 0);
      expect(numbers.length, `${kind} ${symbol}`).toBeLessThanOrEqual(1);
    }
  });

  it("has no doubled marks, spaces or words in its texts", () => {
    for (const file of documents) {
      const text = goldenText(file);
      expect(
        text.match(/[;,:]\.|[;,]\s*;|\.\.(?!\.)|\b(xã xã|phường phường|tỉnh tỉnh|mô hình mô hình)\b/gu) ?? [],
        file.path,
      ).toEqual([]);
    }
  });
});
