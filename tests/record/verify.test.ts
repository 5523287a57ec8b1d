import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { hoso } from "../cli/hoso.ts";
import { asWordSaves, editDocx } from "../word-edit.ts";
import {
  changeModel,
  DECISION,
  dossierFolder,
  envelopeOf,
  inDossier,
  rewrite,
  SLUG,
  told,
} from "./dossier-folder.ts";

const zipOf = (folder: string): string => path.join(folder, "out", `${SLUG}.zip`);

async function changeZip(folder: string, change: (files: Record<string, Uint8Array>) => void): Promise<void> {
  const files = unzipSync(await readFile(zipOf(folder)));
  change(files);
  await writeFile(zipOf(folder), zipSync(files as Zippable, { level: 0 }));
}

/** A zip with every entry called by its first name, byte for byte patched to the second one of the same length. */
const renamed = (zip: Uint8Array, from: string, to: string): Uint8Array =>
  Uint8Array.from(Buffer.from(Buffer.from(zip).toString("latin1").replaceAll(from, to), "latin1"));

/** Marks a document of the model as issued. */
const issue = (folder: string): Promise<void> =>
  changeModel(folder, (text) => {
    const model = JSON.parse(text);
    model.van_ban = {
      tq_04_quyet_dinh_thanh_lap: { so: 12, ngay_ky: "2026-03-02", trang_thai: "da_ban_hanh" },
    };
    return JSON.stringify(model, null, 2);
  });

describe("a dossier as hoso wrote it", () => {
  test("is whole, as a folder, as a zip, and in a folder of dossiers with its record", async () => {
    const folder = await dossierFolder();
    for (const what of [`out/${SLUG}`, `out/${SLUG}.zip`, "out", ". --model model.json"]) {
      const found = await envelopeOf(folder, `verify ${what}`);
      expect([what, found.exit, found.problems]).toEqual([what, 0, []]);
      expect(found.result.dossiers).toHaveLength(1);
      expect(found.result.dossiers[0]).toMatchObject({ model: "Camera an ninh", files: 11, faults: 0 });
    }
  });

  test("says in words that no record was compared, unless a model is named", async () => {
    const folder = await dossierFolder();
    expect((await hoso(folder, "verify out")).out).toContain("Không nêu --model");
    expect((await hoso(folder, "verify out --model model.json")).out).toContain("kho .hoso: 14 bản");
  });

  test("stays whole with lock files, noise, backups and hidden folders around it", async () => {
    const folder = await dossierFolder();
    await writeFile(inDossier(folder, "~$x.docx"), "");
    await writeFile(inDossier(folder, "Thumbs.db"), "");
    const backup = path.join(folder, "out", `${SLUG}.luu-20260305-070809`);
    await cp(inDossier(folder), backup, { recursive: true });
    await writeFile(path.join(backup, DECISION), "another text");
    await cp(backup, path.join(folder, "out", ".old"), { recursive: true });
    await cp(backup, path.join(folder, "out", "node_modules", "x"), { recursive: true });
    await writeFile(`${backup}.zip`, "no zip");
    const found = await envelopeOf(folder, "verify out");
    expect([found.exit, told(found), found.result.dossiers.length]).toEqual([0, [], 1]);
    expect((await envelopeOf(folder, `verify out/${path.basename(backup)}`)).exit).toBe(6);
  });
});

describe("in the folder", () => {
  test("everything that was changed, removed and added is told at once", async () => {
    const folder = await dossierFolder();
    const decision = await readFile(inDossier(folder, DECISION));
    decision[100] = (decision[100] as number) ^ 1;
    await writeFile(inDossier(folder, DECISION), decision);
    await rewrite(inDossier(folder, "02_ke_hoach_xay_dung.docx"), "mô hình", "mẫu hình");
    await rm(inDossier(folder, "06b_giay_moi.docx"));
    await writeFile(inDossier(folder, "ghi_chu.txt"), "x");
    const found = await envelopeOf(folder, "verify out");
    expect(found.exit).toBe(6);
    expect(told(found).sort()).toEqual([
      `VERIFY_ADDED out/${SLUG}/ghi_chu.txt`,
      `VERIFY_CHANGED out/${SLUG}/02_ke_hoach_xay_dung.docx`,
      `VERIFY_CHANGED out/${SLUG}/${DECISION}`,
      `VERIFY_MISSING out/${SLUG}/06b_giay_moi.docx`,
    ]);
    const changed = found.problems.find(({ where }) => where?.file.endsWith(DECISION));
    expect(changed?.data?.["expected"]).toMatch(/^[0-9a-f]{12}$/);
    expect(changed?.data?.["found"]).not.toBe(changed?.data?.["expected"]);
  });

  test("a changed manifest breaks its seal, and no longer fits the zip", async () => {
    const folder = await dossierFolder();
    const manifest = inDossier(folder, "manifest.json");
    await writeFile(manifest, (await readFile(manifest, "utf8")).replace("Camera an ninh", "Camera An Ninh"));
    const found = await envelopeOf(folder, `verify out/${SLUG}`);
    expect(told(found)).toEqual([
      `VERIFY_MANIFEST_CHANGED out/${SLUG}/manifest.json`,
      `VERIFY_ZIP_DIFFERS out/${SLUG}.zip`,
    ]);
  });

  test("a lost manifest is told, with and without the index that makes the folder known", async () => {
    const folder = await dossierFolder();
    await rm(inDossier(folder, "manifest.json"));
    expect(told(await envelopeOf(folder, "verify out"))).toEqual([`VERIFY_NO_MANIFEST out/${SLUG}`]);
    await rm(inDossier(folder, "00_muc_luc.pdf"));
    expect(told(await envelopeOf(folder, "verify out"))).toEqual([`VERIFY_NO_MANIFEST out/${SLUG}`]);
  });

  test("a manifest that points outside makes nobody read there", async () => {
    const folder = await dossierFolder();
    const file = inDossier(folder, "manifest.json");
    const manifest = JSON.parse(await readFile(file, "utf8"));
    manifest.files.push({ path: "../../model.json", sha256: "0", size: 1 });
    await writeFile(file, JSON.stringify(manifest));
    const found = told(await envelopeOf(folder, `verify out/${SLUG}`));
    expect(found).toContain(`VERIFY_MISSING out/${SLUG}/../../model.json`);
  });

  test("a draft saved again without another word is a warning, as long as the old text is to be had", async () => {
    const folder = await dossierFolder();
    const file = inDossier(folder, DECISION);
    await writeFile(file, editDocx(await readFile(file), asWordSaves));
    const withZip = await envelopeOf(folder, "verify out");
    expect([withZip.exit, told(withZip)]).toEqual([0, [`VERIFY_RESAVED out/${SLUG}/${DECISION}`]]);
    await rm(zipOf(folder));
    expect((await envelopeOf(folder, "verify out")).exit).toBe(6);
    const withRecord = await envelopeOf(folder, "verify out --model model.json");
    expect([withRecord.exit, withRecord.result.warnings]).toEqual([0, 1]);
  });
});

describe("an issued paper", () => {
  test("may not even be saved again", async () => {
    const folder = await dossierFolder();
    await issue(folder);
    expect((await hoso(folder, "generate")).exit).toBe(0);
    expect((await envelopeOf(folder, "verify out --model model.json")).problems).toEqual([]);
    const file = inDossier(folder, DECISION);
    await writeFile(file, editDocx(await readFile(file), asWordSaves));
    expect(told(await envelopeOf(folder, "verify out"))).toEqual([`VERIFY_CHANGED out/${SLUG}/${DECISION}`]);
    expect(told(await envelopeOf(folder, "verify out --model model.json"))).toEqual([
      `VERIFY_ISSUED_DIFFERS out/${SLUG}/${DECISION}`,
    ]);
  });

  test("replaced together with the manifest and the zip is found by the record alone", async () => {
    const folder = await dossierFolder();
    await issue(folder);
    expect((await hoso(folder, "generate")).exit).toBe(0);
    const forged = path.join(folder, "forged");
    await mkdir(forged);
    await cp(path.join(folder, "model.json"), path.join(forged, "model.json"));
    await changeModel(forged, (text) => text.replace('"so": 12', '"so": 13'));
    expect((await hoso(forged, "generate")).exit).toBe(0);
    expect((await envelopeOf(folder, "verify forged/out")).exit).toBe(0);
    const found = await envelopeOf(folder, "verify forged/out --model model.json");
    expect(found.exit).toBe(6);
    expect(told(found)).toEqual([
      `VERIFY_ISSUED_DIFFERS forged/out/${SLUG}/${DECISION}`,
      `VERIFY_ISSUED_DIFFERS forged/out/${SLUG}.zip/${DECISION}`,
    ]);
  });
});

describe("the zip", () => {
  test("is compared file by file", async () => {
    const folder = await dossierFolder();
    await changeZip(folder, (files) => {
      files[`${SLUG}/${DECISION}`] = strToU8("another");
      delete files[`${SLUG}/06b_giay_moi.docx`];
      files[`${SLUG}/them.txt`] = strToU8("x");
      files["ngoai.txt"] = strToU8("x");
    });
    const found = await envelopeOf(folder, `verify out/${SLUG}`);
    expect(found.exit).toBe(6);
    expect(told(found).sort()).toEqual([
      `VERIFY_ADDED out/${SLUG}.zip/ngoai.txt`,
      `VERIFY_ADDED out/${SLUG}.zip/them.txt`,
      `VERIFY_CHANGED out/${SLUG}.zip/${DECISION}`,
      `VERIFY_MISSING out/${SLUG}.zip/06b_giay_moi.docx`,
    ]);
  });

  test("is told when it is that of another dossier, cut off, or no zip at all", async () => {
    const folder = await dossierFolder();
    const whole = await readFile(zipOf(folder));
    await changeModel(folder, (text) => text.replace('"so_ho": 120', '"so_ho": 121'));
    expect((await hoso(folder, "generate")).exit).toBe(0);
    await writeFile(zipOf(folder), whole);
    expect(told(await envelopeOf(folder, "verify out"))).toEqual([`VERIFY_ZIP_DIFFERS out/${SLUG}.zip`]);
    for (const bytes of [whole.subarray(0, whole.length - 10), strToU8("x"), new Uint8Array()]) {
      await writeFile(zipOf(folder), bytes);
      expect(told(await envelopeOf(folder, "verify out"))).toEqual([`VERIFY_ZIP_BROKEN out/${SLUG}.zip`]);
    }
  });

  test("is found although it was renamed, or its folder is gone", async () => {
    const folder = await dossierFolder();
    await rm(inDossier(folder), { recursive: true });
    await rename(zipOf(folder), path.join(folder, "out", "ban_sao.zip"));
    const found = await envelopeOf(folder, "verify out");
    expect([found.exit, found.result.dossiers[0].kind, found.result.dossiers[0].files]).toEqual([
      0,
      "zip",
      11,
    ]);
  });

  test("with hostile names, names met twice or differing in capitals only is told name by name", async () => {
    const folder = await dossierFolder();
    await changeZip(folder, (files) => {
      files["../../etc/passwd"] = strToU8("x");
      files[`${SLUG}/a\\b.txt`] = strToU8("x");
      files[`${SLUG}/04_QUYET_dinh_thanh_lap.docx`] = strToU8("x");
      files[`${SLUG}/06b_giay_moi.docy`] = strToU8("x");
    });
    await writeFile(zipOf(folder), renamed(await readFile(zipOf(folder)), "giay_moi.docy", "giay_moi.docx"));
    const found = told(await envelopeOf(folder, `verify out/${SLUG}.zip`));
    expect(found).toContain(`VERIFY_ZIP_NAME out/${SLUG}.zip/../../etc/passwd`);
    expect(found).toContain(`VERIFY_ZIP_NAME out/${SLUG}.zip/${SLUG}/a\\b.txt`);
    expect(found).toContain(`VERIFY_ZIP_CASE out/${SLUG}.zip/${SLUG}/04_QUYET_dinh_thanh_lap.docx`);
    expect(found).toContain(`VERIFY_ZIP_TWICE out/${SLUG}.zip/${SLUG}/06b_giay_moi.docx`);
  });

  test("that says it expands to gigabytes is told without expanding it", async () => {
    const folder = await dossierFolder();
    const files = unzipSync(await readFile(zipOf(folder)));
    const bomb = zipSync({ ...files, [`${SLUG}/bomb.docx`]: new Uint8Array(8 * 1024 * 1024) } as Zippable);
    // The size of every file in the directory becomes 4 GB, but that of the manifest.
    const view = new DataView(bomb.buffer);
    let patched = 0;
    for (let at = 0; at < bomb.length - 46; at++) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      const name = Buffer.from(bomb.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))).toString();
      if (name.endsWith("manifest.json")) continue;
      view.setUint32(at + 24, 0xfffffff0, true);
      patched++;
    }
    expect(patched).toBe(12);
    await writeFile(zipOf(folder), bomb);
    const before = process.memoryUsage().rss;
    const found = await envelopeOf(folder, `verify out/${SLUG}.zip`);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
    expect([found.exit, found.problems.length]).toEqual([6, 12]);
    expect(told(found)).toContain(`VERIFY_ADDED out/${SLUG}.zip/bomb.docx`);
  });
});

describe("the store of the record", () => {
  test("is told text by text when it lacks one or one is damaged", async () => {
    const folder = await dossierFolder();
    const store = path.join(folder, ".hoso");
    const [first, second] = (await readdir(store)).filter((name) => name.length === 64).sort();
    await rm(path.join(store, first as string));
    await writeFile(path.join(store, second as string), "x");
    const found = await envelopeOf(folder, "verify out --model model.json");
    expect(found.exit).toBe(6);
    expect(told(found)).toEqual([
      `VERIFY_STORE_MISSING ./.hoso/${first}`,
      `VERIFY_STORE_BROKEN ./.hoso/${second}`,
    ]);
  });

  test("is not reached when the record cannot be read, is not there, or speaks of no hash", async () => {
    const folder = await dossierFolder();
    const lock = path.join(folder, "hoso.lock.json");
    const text = await readFile(lock, "utf8");
    await writeFile(lock, text.replace(/"sha256": "[0-9a-f]+"/, '"sha256": "../../x"'));
    const hostile = await envelopeOf(folder, "verify out --model model.json");
    expect([hostile.exit, told(hostile)]).toEqual([3, ["RECORD_BROKEN ./hoso.lock.json"]]);
    await writeFile(lock, "{");
    expect((await hoso(folder, "verify out --model model.json")).exit).toBe(3);
    await rm(lock);
    expect(told(await envelopeOf(folder, "verify out --model model.json"))).toEqual([
      "VERIFY_NO_RECORD ./hoso.lock.json",
    ]);
  });
});

describe("of several dossiers", () => {
  test("each is told, and only those of the model are compared with its record", async () => {
    const folder = await dossierFolder();
    await issue(folder);
    await hoso(folder, "generate");
    await hoso(folder, "init khac.json --owner nha_truong");
    await changeModel(folder, (text) => text.replace('"so_ho": 120', '"so_ho": 121'));
    expect((await hoso(folder, "generate khac.json")).exit).toBe(0);
    const found = await envelopeOf(folder, "verify out --model model.json");
    expect([found.exit, told(found), found.result.dossiers.length]).toEqual([0, [], 2]);
  });

  test("a path that is no dossier is wrong usage, and does not hide what is wrong with the others", async () => {
    const folder = await dossierFolder();
    const alone = await envelopeOf(folder, "verify model.json");
    expect([alone.exit, alone.result]).toEqual([64, null]);
    expect((await envelopeOf(folder, "verify nowhere")).exit).toBe(64);
    expect((await envelopeOf(folder, "verify out nowhere")).exit).toBe(64);
    await rm(inDossier(folder, DECISION));
    expect((await envelopeOf(folder, "verify out nowhere")).exit).toBe(6);
  });
});
