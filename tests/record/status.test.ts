import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder, hoso, modelFolder } from "../cli/hoso.ts";
import { asWordSaves, editDocx } from "../word-edit.ts";
import { changeModel, DECISION, dossierFolder, envelopeOf, inDossier, rewrite } from "./dossier-folder.ts";

const only = async (folder: string, line = "status") => {
  const { exit, result } = await envelopeOf(folder, line);
  return { exit, ...result.list[0] };
};

describe("the status of one model", () => {
  test("is that there is no dossier, then that it is up to date, then how many files would change", async () => {
    const folder = await modelFolder();
    expect(await only(folder)).toMatchObject({ exit: 0, dossier: "missing" });
    await hoso(folder, "generate");
    expect(await only(folder)).toMatchObject({
      exit: 0,
      name: "Camera an ninh",
      dossier: "current",
      changes: 0,
      states: { draft: 10, edited: 0, issued: 0, attached: 0 },
      last: { what: "made", at: new Date(2026, 2, 5, 7, 8, 9).toISOString() },
    });
    await changeModel(folder, (text) => text.replace('"so_ho": 120', '"so_ho": 121'));
    const changed = await only(folder);
    expect(changed).toMatchObject({ dossier: "outdated" });
    expect(changed.changes).toBeGreaterThan(0);
  });

  test("counts an edit before the record knows of it, and not what was only saved again", async () => {
    const folder = await dossierFolder();
    const file = inDossier(folder, "06b_giay_moi.docx");
    await writeFile(file, editDocx(await readFile(file), asWordSaves));
    await rewrite(inDossier(folder, DECISION), /(<w:t[^>]*>)([^<]{30})/, "$1Bản sửa tay. $2");
    const lock = await readFile(path.join(folder, "hoso.lock.json"), "utf8");
    expect(await only(folder)).toMatchObject({ exit: 0, states: { draft: 9, edited: 1 } });
    expect(await readFile(path.join(folder, "hoso.lock.json"), "utf8")).toBe(lock);
  });

  test("says that a person has to decide about a tampered issued paper", async () => {
    const folder = await dossierFolder();
    await changeModel(folder, (text) => {
      const paper = { so: 12, ngay_ky: "2026-03-02", trang_thai: "da_ban_hanh" };
      return JSON.stringify({ ...JSON.parse(text), van_ban: { tq_04_quyet_dinh_thanh_lap: paper } });
    });
    await hoso(folder, "generate");
    const issued = await only(folder);
    expect(issued).toMatchObject({
      dossier: "current",
      states: { draft: 9, issued: 1 },
      last: { what: "issued" },
    });
    const paper = issued.documents.find(({ state }: { state: string }) => state === "issued");
    expect(paper).toMatchObject({ symbol: expect.stringContaining("12/"), file: DECISION });
    await rewrite(inDossier(folder, DECISION), /(<w:t[^>]*>)([^<]{30})/, "$1Khác. $2");
    expect(await only(folder)).toMatchObject({ exit: 0, dossier: "decision", decisions: 1 });
    expect((await hoso(folder, "status")).out).toContain("chờ quyết định (1)");
  });

  test("has a table of the documents for people", async () => {
    const { exit, out } = await hoso(await dossierFolder(), "status");
    expect(exit).toBe(0);
    expect(out).toMatch(/^04 .*dự thảo .*04_quyet_dinh_thanh_lap\.docx +05\/03\/2026 hoso lập$/m);
    expect(out).toContain("1 mô hình: 1 đúng dữ kiện");
  });
});

describe("the status of many models", () => {
  const province = async (): Promise<string> => {
    const folder = await emptyFolder();
    for (const name of ["a", "b", "c"]) await mkdir(path.join(folder, "xa", name), { recursive: true });
    for (const name of ["a", "b", "c"]) await hoso(folder, `init xa/${name}/model.json`);
    await hoso(folder, "batch xa/a xa/b --jobs 1");
    return folder;
  };

  test("is a line each, also for one whose file or record is broken, and ends with 7 for these", async () => {
    const folder = await province();
    expect((await envelopeOf(folder, "status xa")).result).toMatchObject({ current: 2, missing: 1, bad: 0 });
    await writeFile(path.join(folder, "xa/c/model.json"), "{");
    await writeFile(path.join(folder, "xa/b/hoso.lock.json"), "{");
    const { exit, result } = await envelopeOf(folder, "status xa");
    expect(exit).toBe(7);
    expect(result).toMatchObject({ models: 3, current: 1, bad: 2 });
    expect(result.list.map(({ dossier }: { dossier: string }) => dossier)).toEqual(["current", "bad", "bad"]);
    const { out } = await hoso(folder, "status xa --lang en");
    expect(out).toMatch(/^xa\/b\/model\.json .*ERROR: .*RECORD_BROKEN/m);
    expect(out.trim().split("\n")).toHaveLength(5);
  });

  test("finds the dossiers of one named file where generate, of a folder where batch writes them", async () => {
    const folder = await province();
    expect(await only(folder, "status xa/a/model.json")).toMatchObject({ dossier: "missing" });
    expect(await only(folder, "status xa/a/model.json --out out/xa/a")).toMatchObject({ dossier: "current" });
    expect(await only(folder, "status xa/a")).toMatchObject({ dossier: "current" });
  });

  test("needs a model", async () => {
    expect((await envelopeOf(await emptyFolder(), "status")).exit).toBe(64);
    expect((await envelopeOf(await modelFolder(), "status --templates nowhere")).exit).toBe(4);
  });
});
