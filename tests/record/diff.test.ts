import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { regionsOf } from "../../src/record/compared-lines.ts";
import { hoso, modelFolder } from "../cli/hoso.ts";
import { changeModel, DECISION, dossierFolder, envelopeOf, inDossier, rewrite } from "./dossier-folder.ts";

const PLAN = "02_ke_hoach_xay_dung.docx";

describe("lines around a difference", () => {
  const base = [..."abcdefghij"];
  test("are two on each side, and none is shown twice", () => {
    const yours = base.map((line) => (line === "d" ? "D" : line));
    const now = base.map((line) => (line === "g" ? "G" : line));
    const [first, second] = regionsOf(base, yours, now);
    expect(first).toMatchObject({ kind: "yours", before: ["b", "c"], after: ["e", "f"], base: ["d"] });
    expect(second).toMatchObject({ kind: "now", before: [], after: ["h", "i"], now: ["G"] });
  });
});

describe("without an edit", () => {
  test("nothing differs after generate, and the exit code says so", async () => {
    const folder = await dossierFolder();
    const { exit, out } = await hoso(folder, "diff --exit-code");
    expect([exit, out]).toEqual([0, "Không có gì khác nhau.\n"]);
  });

  test("what would change is shown two ways, old and new", async () => {
    const folder = await dossierFolder();
    await changeModel(folder, (text) => text.replace('"so_ho": 120', '"so_ho": 121'));
    const { exit, result } = await envelopeOf(folder, "diff model.json --exit-code");
    expect([exit, result.differing > 0]).toEqual([2, true]);
    for (const one of result.documents) expect(one).toMatchObject({ how: "changed", conflicts: 0 });
    const { out } = await hoso(folder, "diff");
    expect(out).toMatch(/^- .*120 hộ/m);
    expect(out).toMatch(/^> .*121 hộ/m);
    expect(out).not.toMatch(/^< /m);
  });

  test("a document that is not there yet is told in a line, and shown when it is named", async () => {
    const folder = await modelFolder();
    const all = await hoso(folder, "diff");
    expect(all.out).toMatch(/văn bản mới, \d+ đoạn/);
    expect(all.out).not.toMatch(/^> /m);
    expect((await hoso(folder, "diff tq_04")).out).toMatch(/^> .*QUYẾT ĐỊNH/m);
  });
});

describe("with an edit", () => {
  /** A dossier with two paragraphs changed by hand, of which the first is one hoso writes otherwise now. */
  async function edited(): Promise<string> {
    const folder = await dossierFolder();
    const { out } = await hoso(folder, "diff tq_02");
    expect(out).toContain("không có gì khác nhau");
    await rewrite(inDossier(folder, PLAN), "120 hộ", "119 hộ");
    return folder;
  }

  test("of one side only, yours is shown against what it began as", async () => {
    const folder = await edited();
    const { result } = await envelopeOf(folder, "diff");
    expect(result.documents).toHaveLength(1);
    expect(result.documents[0]).toMatchObject({
      how: "edited",
      conflicts: 0,
      file: `out/camera-an-ninh/${PLAN}`,
    });
    expect(result.documents[0].regions.map(({ kind }: { kind: string }) => kind)).toEqual(["yours"]);
    const { out } = await hoso(folder, "diff tq_02");
    expect(out).toMatch(/^- .*120 hộ.*\n< .*119 hộ/m);
  });

  test("that hoso contradicts, the conflict is marked, before and after generate", async () => {
    const folder = await edited();
    await changeModel(folder, (text) => text.replace('"so_ho": 120', '"so_ho": 121'));
    for (let run = 0; run < 2; run++) {
      const { exit, result } = await envelopeOf(folder, "diff tq_02");
      expect([exit, result.documents[0].conflicts]).toEqual([0, 1]);
      const { out } = await hoso(folder, "diff tq_02");
      expect(out).toMatch(/XUNG ĐỘT.*@@[\s\S]*^- .*120 hộ.*\n< .*119 hộ.*\n> .*121 hộ/m);
      expect((await hoso(folder, "generate")).exit).toBe(5);
    }
  });

  test("nothing is written", async () => {
    const folder = await edited();
    const lock = await readFile(path.join(folder, "hoso.lock.json"), "utf8");
    await hoso(folder, "diff");
    expect(await readFile(path.join(folder, "hoso.lock.json"), "utf8")).toBe(lock);
  });

  test("whose old text is not kept any more is no longer compared, and says so", async () => {
    const folder = await edited();
    await rm(path.join(folder, ".hoso"), { recursive: true });
    await changeModel(folder, (text) => text.replace('"so_ho": 120', '"so_ho": 121'));
    const { result } = await envelopeOf(folder, "diff tq_02");
    expect(result.documents[0]).toMatchObject({ isComparable: false, differs: true, regions: [] });
  });
});

describe("an issued paper", () => {
  test("is compared with what would be made today, and with what somebody put in its place", async () => {
    const folder = await dossierFolder();
    await changeModel(folder, (text) => {
      const paper = { so: 12, ngay_ky: "2026-03-02", trang_thai: "da_ban_hanh" };
      return JSON.stringify({ ...JSON.parse(text), van_ban: { tq_04_quyet_dinh_thanh_lap: paper } });
    });
    await hoso(folder, "generate");
    expect((await envelopeOf(folder, "diff tq_04 --exit-code")).exit).toBe(0);
    await rewrite(inDossier(folder, DECISION), "Điều 1", "Điều 1a");
    const { result } = await envelopeOf(folder, "diff");
    const [tampered] = result.documents.filter(({ how }: { how: string }) => how === "issued");
    expect(tampered.regions[0].yours[0]).toContain("Điều 1a");
    await changeModel(folder, (text) => text.replace('"so":12,', '"so":13,'));
    const { out } = await hoso(folder, "diff tq_04");
    expect(out).toMatch(/^- .*12\/QĐ.*\n> .*13\/QĐ/m);
  });
});

test("a document the dossier does not have, or no kind has, is wrong usage", async () => {
  const folder = await dossierFolder();
  expect((await envelopeOf(folder, "diff tq_04/khong_co")).problems[0]?.code).toBe("RECORD_NO_DOCUMENT");
  expect((await envelopeOf(folder, "diff khong_co")).exit).toBe(64);
  expect((await envelopeOf(folder, "diff khong_co.json")).exit).toBe(3);
});
