import { existsSync, mkdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeDossier } from "../../src/bundle/write-dossier.ts";
import { expectedTexts, outputFolder, textsIn } from "./output-folder.ts";
import { bytesOf, dossierWith, SLUG, sampleDossier } from "./sample.ts";

const before = sampleDossier("cũ");
const after = sampleDossier("mới");
const now = () => new Date(2026, 2, 5, 7, 8, 9);
const BACKUP = `${SLUG}.luu-20260305-070809`;
const DOCX = join(SLUG, "04_quyet_dinh_thanh_lap.docx");

/** An output folder with the old dossier in it. */
async function withDossier(): Promise<string> {
  const out = outputFolder();
  await writeDossier(out, before);
  return out;
}

const modified = (path: string) => statSync(path, { bigint: true }).mtimeNs;

test("writes folder and zip and nothing else, making the output folder", async () => {
  const out = join(outputFolder(), "nam", "2026");
  const outcome = await writeDossier(out, before);
  expect(outcome).toEqual({
    status: "written",
    folder: join(out, SLUG),
    zip: join(out, `${SLUG}.zip`),
    problems: [],
  });
  expect(textsIn(out)).toEqual(expectedTexts(before));
});

test("the umask changes no byte", async () => {
  const out = outputFolder();
  const old = process.umask(0o077);
  try {
    await writeDossier(out, before);
  } finally {
    process.umask(old);
  }
  expect(textsIn(out)).toEqual(expectedTexts(before));
  expect(statSync(join(out, DOCX)).mode & 0o777).toBe(0o600);
});

test("replaces a dossier nobody touched", async () => {
  const out = await withDossier();
  const outcome = await writeDossier(out, after);
  expect(outcome).toMatchObject({ status: "written", problems: [] });
  expect(textsIn(out)).toEqual(expectedTexts(after));
});

test("a document that is no longer made leaves the folder", async () => {
  const out = await withDossier();
  const smaller = dossierWith(before.files.slice(0, 2));
  await writeDossier(out, smaller);
  expect(textsIn(out)).toEqual(expectedTexts(smaller));
});

test("touches nothing when the same dossier is there", async () => {
  const out = await withDossier();
  const times = () => [DOCX, SLUG, `${SLUG}.zip`, "."].map((path) => modified(join(out, path)));
  const old = times();
  expect(await writeDossier(out, before)).toMatchObject({ status: "unchanged", problems: [] });
  expect(await writeDossier(out, before, { force: true })).toMatchObject({
    status: "unchanged",
    problems: [],
  });
  expect(times()).toEqual(old);
});

test("brings back a zip that was deleted", async () => {
  const out = await withDossier();
  rmSync(join(out, `${SLUG}.zip`));
  expect(await writeDossier(out, before)).toMatchObject({ status: "written" });
  expect(textsIn(out)).toEqual(expectedTexts(before));
});

test("fills an empty folder of that name", async () => {
  const out = outputFolder();
  mkdirSync(join(out, SLUG, "trong"), { recursive: true });
  expect(await writeDossier(out, before)).toMatchObject({ status: "written" });
  expect(textsIn(out)).toEqual(expectedTexts(before));
});

test("keeps other dossiers and files of the output folder", async () => {
  const out = await withDossier();
  writeFileSync(join(out, "ghi chú.txt"), "của tôi");
  await writeDossier(out, dossierWith(after.files, "mo-hinh-khac"));
  const others = expectedTexts(dossierWith(after.files, "mo-hinh-khac"));
  expect(textsIn(out)).toMatchObject({ ...expectedTexts(before), ...others });
  expect(existsSync(join(out, "ghi chú.txt"))).toBe(true);
});

type Disturb = (out: string) => void;
const refusals: [string, Disturb, object[]][] = [
  [
    "a folder hoso did not write",
    (out) => {
      rmSync(join(out, SLUG), { recursive: true });
      mkdirSync(join(out, SLUG));
      writeFileSync(join(out, SLUG, "anh.jpg"), "x");
    },
    [{ code: "BUNDLE_FOREIGN_FOLDER" }],
  ],
  [
    "a folder whose manifest.json is another program's",
    (out) => writeFileSync(join(out, SLUG, "manifest.json"), "{}"),
    [{ code: "BUNDLE_FOREIGN_FOLDER" }],
  ],
  [
    "a file in the folder's place",
    (out) => {
      rmSync(join(out, SLUG), { recursive: true });
      writeFileSync(join(out, SLUG), "x");
    },
    [{ code: "BUNDLE_FOREIGN_FOLDER" }],
  ],
  [
    "a link in the folder's place",
    (out) => {
      renameSync(join(out, SLUG), join(out, "noi-khac"));
      symlinkSync("noi-khac", join(out, SLUG));
    },
    [{ code: "BUNDLE_FOREIGN_FOLDER" }],
  ],
  [
    "files changed, added and missing, all listed",
    (out) => {
      writeFileSync(join(out, DOCX), "docx sửa");
      writeFileSync(join(out, SLUG, "00_muc_luc.pdf"), "dài hơn trước nhiều");
      mkdirSync(join(out, SLUG, "anh"));
      writeFileSync(join(out, SLUG, "anh", "1.jpg"), "x");
      rmSync(join(out, SLUG, "08_ke_hoach_nam"), { recursive: true });
    },
    [
      {
        code: "BUNDLE_FILES_CHANGED",
        data: {
          count: 4,
          list: "~ 00_muc_luc.pdf; ~ 04_quyet_dinh_thanh_lap.docx; + anh/1.jpg; - 08_ke_hoach_nam/2026.docx",
        },
      },
    ],
  ],
  [
    "a change that keeps size and time",
    (out) => writeFileSync(join(out, DOCX), "docx cu~"),
    [{ code: "BUNDLE_FILES_CHANGED", data: { list: "~ 04_quyet_dinh_thanh_lap.docx" } }],
  ],
  [
    "an edited manifest",
    (out) => {
      const text = Buffer.from(textsIn(out)[`${SLUG}/manifest.json`] ?? "", "latin1").toString();
      writeFileSync(join(out, SLUG, "manifest.json"), text.replace("du_thao", "da_ban_hanh"));
    },
    [{ code: "BUNDLE_FILES_CHANGED", data: { list: "~ manifest.json" } }],
  ],
  ["a changed zip", (out) => writeFileSync(join(out, `${SLUG}.zip`), "x"), [{ code: "BUNDLE_ZIP_CHANGED" }]],
  [
    "a folder in the zip's place",
    (out) => {
      rmSync(join(out, `${SLUG}.zip`));
      mkdirSync(join(out, `${SLUG}.zip`));
    },
    [{ code: "BUNDLE_ZIP_CHANGED" }],
  ],
  [
    "folder and zip both changed",
    (out) => {
      writeFileSync(join(out, DOCX), "x");
      writeFileSync(join(out, `${SLUG}.zip`), "x");
    },
    [{ code: "BUNDLE_FILES_CHANGED" }, { code: "BUNDLE_ZIP_CHANGED" }],
  ],
];

test.each(refusals)("refuses %s", async (_, disturb, problems) => {
  const out = await withDossier();
  disturb(out);
  const standing = textsIn(out);
  expect(await writeDossier(out, after)).toMatchObject({ status: "refused", problems });
  expect(await writeDossier(out, before)).toMatchObject({ status: "refused", problems });
  expect(textsIn(out)).toEqual(standing);
});

test.each(refusals)("by force, keeps %s beside the new dossier", async (_, disturb) => {
  const out = await withDossier();
  disturb(out);
  const standing = textsIn(out);
  const outcome = await writeDossier(out, after, { force: true, now });
  expect(outcome).toMatchObject({ status: "written", backup: { folder: join(out, BACKUP) }, problems: [] });
  const kept = Object.entries(standing).map(([path, text]) => [path.replace(SLUG, BACKUP), text]);
  expect(textsIn(out)).toEqual({
    ...Object.fromEntries(kept),
    ...elsewhere(standing),
    ...expectedTexts(after),
  });
});

const elsewhere = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).filter(([path]) => !path.startsWith(SLUG)));

test("two backups of the same second get different names", async () => {
  const out = await withDossier();
  await writeDossier(out, after, { force: true, now });
  const outcome = await writeDossier(out, before, { force: true, now });
  expect(outcome).toMatchObject({
    backup: { folder: join(out, `${BACKUP}-2`), zip: join(out, `${BACKUP}-2.zip`) },
  });
});

test("leftovers of the system are no change, lock files of Word are worth a warning", async () => {
  const out = await withDossier();
  for (const name of [".DS_Store", "Thumbs.db", "desktop.ini", "~$_quyet_dinh_thanh_lap.docx"]) {
    writeFileSync(join(out, SLUG, name), "x");
  }
  const problems = [
    { code: "BUNDLE_FILE_OPEN", severity: "warning", data: { files: "~$_quyet_dinh_thanh_lap.docx" } },
  ];
  expect(await writeDossier(out, before)).toMatchObject({ status: "unchanged", problems });
  expect(await writeDossier(out, after)).toMatchObject({ status: "written", problems });
  expect(textsIn(out)).toEqual(expectedTexts(after));
});

test("names that cannot be written are refused before the disk is touched", async () => {
  const out = join(outputFolder(), "moi");
  const outcome = await writeDossier(out, dossierWith([{ path: "../a.docx", bytes: bytesOf("x") }]));
  expect(outcome).toMatchObject({ status: "failed", problems: [{ code: "BUNDLE_PATH_UNSAFE" }] });
  expect(existsSync(out)).toBe(false);
});

test("a signal stops it with the signal's reason, and nothing is left", async () => {
  const out = await withDossier();
  const reason = new Error("đã dừng");
  await expect(writeDossier(out, after, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  const controller = new AbortController();
  const writing = writeDossier(out, after, { signal: controller.signal });
  controller.abort(reason);
  await expect(writing).rejects.toBe(reason);
  expect(textsIn(out)).toEqual(expectedTexts(before));
});
