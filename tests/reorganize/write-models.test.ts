import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type ModelWriting, writeModels } from "../../src/index.ts";
import { folderWith } from "../batch/model-folder.ts";

const NAMES = ["a.json", "b.json", "xa/c.json"];
const BEFORE = "{ “trước” }\n";
const AFTER = "{ “sau” }\n";

const models = () => folderWith(Object.fromEntries(NAMES.map((name) => [name, BEFORE])));

const writing = (folder: string, name: string): ModelWriting => ({
  path: path.join(folder, name),
  file: name,
  before: BEFORE,
  after: AFTER,
});

const write = (folder: string, signal?: AbortSignal) =>
  writeModels(
    NAMES.map((name) => writing(folder, name)),
    signal,
  );

const textsIn = (folder: string): string[] =>
  NAMES.flatMap((name) => {
    try {
      return [readFileSync(path.join(folder, name), "utf8")];
    } catch {
      return [];
    }
  });

/** Files and folders below, by name: no temp file is left. */
const listOf = (folder: string): string[] => (readdirSync(folder, { recursive: true }) as string[]).sort();

const found = (problems: Awaited<ReturnType<typeof writeModels>>) =>
  problems.map(({ code, where }) => `${code} ${where?.kind === "file" ? where.file : ""}`);

describe("models are written", () => {
  it("all of them, with nothing beside them and the mode they had", async () => {
    const folder = models();
    chmodSync(path.join(folder, "a.json"), 0o640);
    const before = listOf(folder);
    expect(await write(folder)).toEqual([]);
    expect(textsIn(folder)).toEqual([AFTER, AFTER, AFTER]);
    expect(listOf(folder)).toEqual(before);
    expect(statSync(path.join(folder, "a.json")).mode & 0o777).toBe(0o640);
  });

  it("through a link, which stays one", async () => {
    const folder = models();
    writeFileSync(path.join(folder, "real.txt"), BEFORE);
    rmSync(path.join(folder, "b.json"));
    symlinkSync("real.txt", path.join(folder, "b.json"));
    expect(await write(folder)).toEqual([]);
    expect(lstatSync(path.join(folder, "b.json")).isSymbolicLink()).toBe(true);
    expect(readlinkSync(path.join(folder, "b.json"))).toBe("real.txt");
    expect(readFileSync(path.join(folder, "real.txt"), "utf8")).toBe(AFTER);
  });

  it("a byte order mark included", async () => {
    const folder = folderWith({ "a.json": `\ufeff${BEFORE}` });
    const done = await writeModels([
      { ...writing(folder, "a.json"), before: `\ufeff${BEFORE}`, after: `\ufeff${AFTER}` },
    ]);
    expect(done).toEqual([]);
    expect([...readFileSync(path.join(folder, "a.json")).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

describe("no model is written", () => {
  it.each<[string, (folder: string) => void, string]>([
    ["is read-only", (folder) => chmodSync(path.join(folder, "b.json"), 0o444), "MODEL_READ_ONLY b.json"],
    ["was deleted", (folder) => rmSync(path.join(folder, "b.json")), "MODEL_GONE b.json"],
    [
      "was changed since it was read",
      (folder) => writeFileSync(path.join(folder, "b.json"), `${BEFORE} `),
      "MODEL_CHANGED_MEANWHILE b.json",
    ],
    [
      "is a link to another of them",
      (folder) => {
        rmSync(path.join(folder, "b.json"));
        symlinkSync("a.json", path.join(folder, "b.json"));
      },
      "MODEL_LINKED_TWICE b.json",
    ],
    [
      "has a folder where its text is to be laid",
      (folder) => mkdirSync(path.join(folder, "xa", `.hoso-c.json.${process.pid}`)),
      "OUT_",
    ],
  ])("when one %s", async (_what, spoil, expected) => {
    const folder = models();
    spoil(folder);
    const before = [textsIn(folder), listOf(folder)];
    const problems = found(await write(folder));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(expected);
    expect([textsIn(folder), listOf(folder)]).toEqual(before);
  });

  it("when every one is wrong, and each is named", async () => {
    const folder = models();
    chmodSync(path.join(folder, "a.json"), 0o444);
    rmSync(path.join(folder, "xa/c.json"));
    expect(found(await write(folder))).toEqual(["MODEL_READ_ONLY a.json", "MODEL_GONE xa/c.json"]);
  });

  it("when one becomes a folder: those that were in place are put back", async () => {
    const folder = models();
    // A folder has no text to compare; its rename fails after the first was done.
    rmSync(path.join(folder, "xa/c.json"));
    mkdirSync(path.join(folder, "xa/c.json"));
    expect(found(await write(folder))).toHaveLength(1);
    expect(textsIn(folder)).toEqual([BEFORE, BEFORE]);
  });

  it("when the run is interrupted", async () => {
    const folder = models();
    await expect(write(folder, AbortSignal.abort(new Error("stopped")))).rejects.toThrow("stopped");
    expect(textsIn(folder)).toEqual([BEFORE, BEFORE, BEFORE]);
  });
});
