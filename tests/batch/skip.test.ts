import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { type ModelResult, officeSetting } from "../../src/index.ts";
import { folderWith, hashesOf, modelText, runBatch } from "./model-folder.ts";

const RECORD = path.join("out", "m", "a", ".hoso-batch.json");

/** A folder whose one model was made, with what the first run said. */
async function madeOnce(): Promise<{ cwd: string; first: ModelResult; dossier: string }> {
  const cwd = folderWith({ "m/a.json": undefined });
  const [first] = (await runBatch(cwd)).results as [ModelResult];
  expect(first).toMatchObject({ key: "m/a", file: path.join("m", "a.json"), status: "written", more: 0 });
  // The stamp must be younger than the files, and the clock of the disk ticks slowly.
  const later = new Date(Date.now() + 2000);
  utimesSync(path.join(cwd, RECORD), later, later);
  return { cwd, first, dossier: path.join(cwd, "out", first.folders[0] as string) };
}

const again = async (cwd: string, options = {}): Promise<ModelResult> =>
  (await runBatch(cwd, options)).results[0] as ModelResult;

test("a model of which nothing changed is skipped, with the documents and warnings it had", async () => {
  const { cwd, first } = await madeOnce();
  expect(first.documents).toBeGreaterThan(5);
  expect(first.problems.length).toBeGreaterThan(0);
  const before = hashesOf(cwd);
  expect(await again(cwd)).toEqual({ ...first, status: "skipped" });
  expect(hashesOf(cwd)).toEqual(before);
});

test("a skipped model is not even parsed", async () => {
  const { cwd } = await madeOnce();
  const stamp = JSON.parse(readFileSync(path.join(cwd, RECORD), "utf8"));
  const broken = "{ no model";
  writeFileSync(path.join(cwd, "m/a.json"), broken);
  const { nodeSha256 } = await import("../../src/index.ts");
  stamp.model = nodeSha256(new TextEncoder().encode(broken));
  writeFileSync(path.join(cwd, RECORD), JSON.stringify(stamp));
  const later = new Date(Date.now() + 2000);
  utimesSync(path.join(cwd, RECORD), later, later);
  expect((await again(cwd)).status).toBe("skipped");
});

test("a file that was only touched is made again and found unchanged, then skipped", async () => {
  const { cwd, dossier } = await madeOnce();
  const file = path.join(dossier, "00_muc_luc.pdf");
  utimesSync(file, new Date(1_700_000_000_000), new Date(1_700_000_000_000));
  expect((await again(cwd)).status).toBe("unchanged");
  expect((await again(cwd)).status).toMatch(/unchanged|skipped/);
});

test("a deleted zip is written again", async () => {
  const { cwd, dossier } = await madeOnce();
  rmSync(`${dossier}.zip`);
  expect((await again(cwd)).status).toBe("written");
  expect(existsSync(`${dossier}.zip`)).toBe(true);
});

test("a deleted dossier is written again", async () => {
  const { cwd, dossier } = await madeOnce();
  rmSync(dossier, { recursive: true });
  expect((await again(cwd)).status).toBe("written");
  expect(readdirSync(dossier)).toContain("manifest.json");
});

test.each([
  ["edited", "00_muc_luc.pdf", "written"],
  ["added", "mine.txt", "unchanged"],
])("a file that a person %s is never overwritten", async (_name, file, status) => {
  const { cwd, dossier } = await madeOnce();
  writeFileSync(path.join(dossier, file), "mine");
  expect((await again(cwd)).status).toBe(status);
  expect(readFileSync(path.join(dossier, file), "utf8")).toBe("mine");
  writeFileSync(path.join(cwd, "m/a.json"), modelText("Camera m a json").replace("Lê Văn", "Lê Thị"));
  await again(cwd);
  expect(readFileSync(path.join(dossier, file), "utf8")).toBe("mine");
});

test("a file that a person deleted is made again", async () => {
  const { cwd, dossier } = await madeOnce();
  const before = hashesOf(cwd);
  rmSync(path.join(dossier, "00_muc_luc.pdf"));
  expect((await again(cwd)).status).toBe("written");
  const after = hashesOf(cwd);
  expect(
    Object.keys(after).filter((file) => after[file] !== before[file] && !/hoso-batch/.test(file)),
  ).toEqual([]);
});

test("a dossier whose manifest was changed waits for a decision", async () => {
  const { cwd, dossier } = await madeOnce();
  const manifest = path.join(dossier, "manifest.json");
  writeFileSync(manifest, readFileSync(manifest, "utf8").replace("du_thao", "da_ky"));
  const before = hashesOf(cwd);
  const result = await again(cwd);
  expect([result.status, result.problems[0]?.code]).toEqual(["refused", "BUNDLE_FILES_CHANGED"]);
  expect(hashesOf(cwd)).toEqual(before);
  expect((await again(cwd, { force: true })).status).toBe("written");
});

test("a changed model is written again", async () => {
  const { cwd } = await madeOnce();
  writeFileSync(path.join(cwd, "m/a.json"), modelText("Camera m a json").replace("Lê Văn", "Lê Thị"));
  expect((await again(cwd)).status).toBe("written");
});

test("a model with a new name gets a new dossier; the old one stays and is told", async () => {
  const { cwd, dossier } = await madeOnce();
  writeFileSync(path.join(cwd, "m/a.json"), modelText("Tên khác"));
  const result = await again(cwd);
  expect([result.status, result.folders]).toEqual(["written", ["m/a/ten-khac"]]);
  expect(result.problems.at(-1)).toMatchObject({ code: "BATCH_OLD_DOSSIER", data: { path: dossier } });
  expect(existsSync(path.join(dossier, "manifest.json"))).toBe(true);
});

test("other options make the model again", async () => {
  const { cwd } = await madeOnce();
  expect((await again(cwd, { separate: true })).status).not.toBe("skipped");
});

test("a house profile makes the model again", async () => {
  const { cwd } = await madeOnce();
  const profile = folderWith({ "trinh_bay.json": JSON.stringify({ co_chu: 13 }) });
  expect((await officeSetting({ profile })).problems).toEqual([]);
  expect((await again(cwd, { office: { profile } })).status).toBe("written");
});

test.each(["", "{", "null", '{"hoso_batch":2}', '{"hoso_batch":1}'])(
  "a broken stamp (%j) is as good as none",
  async (text) => {
    const { cwd } = await madeOnce();
    writeFileSync(path.join(cwd, RECORD), text);
    expect((await again(cwd)).status).toBe("unchanged");
  },
);

test("a file changed in the tick of the stamp is doubted", async () => {
  const { cwd, dossier } = await madeOnce();
  const tick = (statSync(path.join(dossier, "manifest.json")).mtimeMs - 1) / 1000;
  utimesSync(path.join(cwd, RECORD), tick, tick);
  expect((await again(cwd)).status).toBe("unchanged");
});
