import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeDossier } from "../../src/bundle/write-dossier.ts";
import { crashingAt, failingAt, faultyFileSystem, systemError } from "./faulty-file-system.ts";
import { expectedTexts, outputFolder, textsIn } from "./output-folder.ts";
import { SLUG, sampleDossier } from "./sample.ts";

const before = sampleDossier("cũ");
const after = sampleDossier("mới");
const TEMP = `.hoso-${SLUG}`;
const now = () => new Date(2026, 2, 5, 7, 8, 9);

const healthy = faultyFileSystem(() => {}).fileSystem;

type Texts = Record<string, string>;
const folderOf = (texts: Texts, name = SLUG) =>
  Object.fromEntries(
    Object.entries(texts)
      .filter(([path]) => path.startsWith(`${name}/`))
      .map(([path, text]) => [path.slice(name.length + 1), text]),
  );
const zipOf = (texts: Texts, name = SLUG) => texts[`${name}.zip`];

const oldTexts = expectedTexts(before);
const newTexts = expectedTexts(after);

const situations = [
  { name: "into an empty folder", hasOld: false, force: false },
  { name: "over an old dossier", hasOld: true, force: false },
  { name: "by force over an old dossier", hasOld: true, force: true },
];

describe.each(situations)("writing $name", ({ hasOld, force }) => {
  const options = { force, now };
  async function start() {
    const out = outputFolder();
    if (hasOld) await writeDossier(out, before, { fileSystem: healthy });
    return out;
  }
  async function countOperations() {
    const { fileSystem, calls } = failingAt(Number.POSITIVE_INFINITY);
    await writeDossier(await start(), after, { ...options, fileSystem });
    return calls.length;
  }

  test("after a crash at any operation every name is whole, and the next run succeeds", async () => {
    const operations = await countOperations();
    expect(operations).toBeGreaterThan(20);
    for (let turn = 1; turn <= operations; turn++) {
      const out = await start();
      await writeDossier(out, after, { ...options, fileSystem: crashingAt(turn).fileSystem });

      const found = textsIn(out);
      const backup = readdirSync(out).find((name) => /\.luu-\d+-\d+$/.test(name)) ?? "none";
      const folder = folderOf(found);
      const isAway = Object.keys(folder).length === 0;
      expect([folderOf(oldTexts), folderOf(newTexts), {}], `folder, crash at ${turn}`).toContainEqual(folder);
      expect([zipOf(oldTexts), zipOf(newTexts), undefined], `zip, crash at ${turn}`).toContain(zipOf(found));
      if (hasOld && isAway) {
        const aside = force ? folderOf(found, backup) : folderOf(found, `${TEMP}/old`);
        expect(aside, `the old folder, crash at ${turn}`).toEqual(folderOf(oldTexts));
      }
      if (hasOld && !zipOf(found))
        expect(readdirSync(out)).toContainEqual(expect.stringMatching(/luu-.*\.zip$/));

      const next = await writeDossier(out, after, { now, fileSystem: healthy });
      expect(["written", "unchanged"], `next run after a crash at ${turn}`).toContain(next.status);
      expect(withoutBackups(textsIn(out)), `after the next run, crash at ${turn}`).toEqual(newTexts);
      expect(existsSync(join(out, TEMP))).toBe(false);
    }
  });

  test("after a crash at any operation, a next run that finds the disk full still leaves a whole folder", async () => {
    if (!hasOld || force) return; // otherwise no folder is ever moved aside
    const operations = await countOperations();
    for (let turn = 1; turn <= operations; turn++) {
      const out = await start();
      await writeDossier(out, after, { ...options, fileSystem: crashingAt(turn).fileSystem });
      const { fileSystem } = faultyFileSystem((operation) => {
        if (operation === "write") throw systemError("ENOSPC");
      });
      await writeDossier(out, after, { fileSystem });
      const found = textsIn(out);
      expect([folderOf(oldTexts), folderOf(newTexts)], `crash at ${turn}`).toContainEqual(folderOf(found));
      expect(existsSync(join(out, TEMP)), `crash at ${turn}`).toBe(false);
    }
  });

  test("an error at any operation leaves both old or both new, and no temp folder", async () => {
    const operations = await countOperations();
    for (let turn = 1; turn <= operations; turn++) {
      const out = await start();
      const outcome = await writeDossier(out, after, { ...options, fileSystem: failingAt(turn).fileSystem });
      const found = withoutBackups(textsIn(out));
      const left = Object.keys(found).filter((path) => path.startsWith(TEMP));
      if (outcome.status === "failed") {
        expect(outcome.problems).toMatchObject([{ code: "OUT_FAILED", data: { system: "EIO: injected" } }]);
        expect(left, `error at ${turn}`).toEqual([]);
        expect([hasOld ? oldTexts : {}, newTexts], `error at ${turn}`).toContainEqual(found);
      } else {
        // Only clearing up failed; the next run does it.
        expect(without(found, left), `error at ${turn}`).toEqual(newTexts);
        await writeDossier(out, after, { now });
        expect(existsSync(join(out, TEMP))).toBe(false);
      }
    }
  });
});

const without = (texts: Texts, paths: string[]) =>
  Object.fromEntries(Object.entries(texts).filter(([path]) => !paths.includes(path)));

const withoutBackups = (texts: Texts) =>
  Object.fromEntries(Object.entries(texts).filter(([path]) => !path.includes(".luu-")));

test.each([
  ["EACCES", "OUT_NOT_WRITABLE"],
  ["EPERM", "OUT_NOT_WRITABLE"],
  ["EROFS", "OUT_NOT_WRITABLE"],
  ["ENOSPC", "OUT_FULL"],
  ["EDQUOT", "OUT_FULL"],
  ["EBUSY", "OUT_BUSY"],
  ["ENAMETOOLONG", "OUT_NAME_TOO_LONG"],
  ["EIO", "OUT_FAILED"],
])("%s while writing is %s, and nothing half-written remains", async (code, expected) => {
  const out = outputFolder();
  const { fileSystem } = faultyFileSystem((operation, path) => {
    if (operation === "write" && path.endsWith("2026.docx")) throw systemError(code);
  });
  const outcome = await writeDossier(out, after, { fileSystem });
  expect(outcome).toMatchObject({ status: "failed", problems: [{ code: expected, data: { path: out } }] });
  expect(readdirSync(out)).toEqual([]);
});

test("an output folder that is a file, or lies in one, is OUT_IS_FILE", async () => {
  const file = join(outputFolder(), "tep");
  writeFileSync(file, "x");
  for (const out of [file, join(file, "con")]) {
    const outcome = await writeDossier(out, after);
    expect(outcome).toMatchObject({
      status: "failed",
      problems: [{ code: "OUT_IS_FILE", data: { path: out } }],
    });
  }
});

test("a path no system takes is OUT_NAME_TOO_LONG", async () => {
  const outcome = await writeDossier(join(outputFolder(), "a".repeat(300)), after);
  expect(outcome).toMatchObject({ status: "failed", problems: [{ code: "OUT_NAME_TOO_LONG" }] });
});

test("a document open on Windows keeps its folder from moving: OUT_BUSY, and all stays", async () => {
  const out = outputFolder();
  await writeDossier(out, before);
  const { fileSystem } = faultyFileSystem((operation, path) => {
    if (operation === "rename" && path === join(out, SLUG)) throw systemError("EBUSY");
  });
  expect(await writeDossier(out, after, { fileSystem })).toMatchObject({ problems: [{ code: "OUT_BUSY" }] });
  expect(textsIn(out)).toEqual(oldTexts);
});

test("a bug is no problem of the disk: it crashes, and the temp folder still goes", async () => {
  const out = outputFolder();
  const { fileSystem } = faultyFileSystem((operation) => {
    if (operation === "syncFolder") throw new TypeError("lỗi lập trình");
  });
  await expect(writeDossier(out, after, { fileSystem })).rejects.toThrow(TypeError);
  expect(readdirSync(out)).toEqual([]);
});

describe("a temp folder that is already there", () => {
  const DEAD_PID = 2 ** 22 + 1; // above what Linux and macOS give out
  function withTemp(owner: unknown, age = 0) {
    const out = outputFolder();
    mkdirSync(join(out, TEMP, "new"), { recursive: true });
    writeFileSync(join(out, TEMP, "new", "dở dang.docx"), "x");
    const marker = join(out, TEMP, "owner.json");
    writeFileSync(marker, typeof owner === "string" ? owner : JSON.stringify(owner));
    const then = new Date(Date.now() - age);
    utimesSync(marker, then, then);
    return out;
  }
  const TWO_DAYS = 2 * 24 * 60 * 60 * 1000;
  const host = hostname();

  test.each<[string, unknown, number]>([
    ["a dead process", { pid: DEAD_PID, host }, 0],
    ["an earlier process with this one's id", { pid: process.pid, host }, 0],
    ["another machine, two days ago", { pid: 1, host: "may-khac" }, TWO_DAYS],
    ["nobody knows whom, two days ago", "{", TWO_DAYS],
  ])("of %s is cleared", async (_, owner, age) => {
    const out = withTemp(owner, age);
    expect(await writeDossier(out, after)).toMatchObject({ status: "written" });
    expect(textsIn(out)).toEqual(newTexts);
  });

  test.each<[string, unknown]>([
    ["a living process", { pid: process.ppid, host }],
    ["another machine, just now", { pid: DEAD_PID, host: "may-khac" }],
    ["nobody knows whom, just now", "{"],
  ])("of %s is respected", async (_, owner) => {
    const out = withTemp(owner);
    const standing = textsIn(out);
    expect(await writeDossier(out, after)).toMatchObject({
      status: "failed",
      problems: [{ code: "OUT_BUSY" }],
    });
    expect(textsIn(out)).toEqual(standing);
  });

  test("two writers of one dossier at the same time never mix", async () => {
    const out = outputFolder();
    const outcomes = await Promise.all(
      [before, after, before, after].map((dossier) => writeDossier(out, dossier)),
    );
    const isAccounted = ({ status, ...rest }: (typeof outcomes)[number]) =>
      status !== "failed" || rest.problems.every((problem) => problem.code === "OUT_BUSY");
    expect(outcomes.every(isAccounted)).toBe(true);
    expect([oldTexts, newTexts]).toContainEqual(textsIn(out));
  });
});
