import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { findModels, modelKey } from "../../src/index.ts";
import { folderWith } from "./model-folder.ts";

describe("the key of a model file", () => {
  test.each([
    ["model.json", "model"],
    ["a.json", "a"],
    ["xa/an_binh/model.json", "xa/an_binh"],
    ["xa/an_binh.json", "xa/an_binh"],
    ["./xa/./an_binh/../x.JSON", "xa/x"],
    ["../x/model.json", "x"],
    ["../../model.json", "model"],
    ["/data/a/b.json", "data/a/b"],
    ["a/.json", "a/.json"],
    ["a/models.json", "a/models"],
    ["a/facts.txt", "a/facts.txt"],
    ["a/Đông.json".normalize("NFD"), "a/Đông"],
  ])("of %s is %s", (file, key) => {
    expect(modelKey("/here/and/now", file)).toBe(key);
  });

  test("does not tell from where a file inside the working directory was named", () => {
    expect(modelKey("/here", "/here/a/b.json")).toBe(modelKey("/here", "a/b.json"));
  });
});

const found = async (cwd: string, paths: string[], options: { out?: string; except?: string[] } = {}) => {
  const { files, problems } = await findModels(paths, { cwd, ...options });
  return {
    keys: files.map(({ key }) => key),
    files: files.map(({ file }) => file),
    clashes: files.flatMap(({ clash, file }) => (clash === undefined ? [] : [[file, clash]])),
    codes: problems.map(({ code, where }) => [code, where?.kind === "file" ? where.file : ""]),
  };
};

describe("models are found", () => {
  const tree = {
    "a.json": "",
    "z/b.json": "",
    "z/deep/model.json": "",
    "z/manifest.json": "",
    "z/model.schema.json": "",
    "z/hoso.lock.json": "",
    "z/package.json": "",
    "z/.hidden.json": "",
    "z/.git/c.json": "",
    "z/node_modules/p/d.json": "",
    "z/notes.txt": "",
    "out/z/slug/manifest.json": "",
    "out/left.json": "",
    "report.json": "",
  };

  test("in a folder, without what is no model and without the output", async () => {
    const ran = await found(folderWith(tree), ["."], { out: "out", except: ["report.json"] });
    expect(ran.files).toEqual(["a.json", "z/b.json", "z/deep/model.json"]);
    expect(ran.keys).toEqual(["a", "z/b", "z/deep"]);
    expect(ran.codes).toEqual([]);
  });

  test("by a glob, with the same left out", async () => {
    const ran = await found(folderWith(tree), ["**/*.json"], { out: "out", except: ["report.json"] });
    expect(ran.files).toEqual(["a.json", "z/b.json", "z/deep/model.json"]);
    expect((await found(folderWith(tree), ["z/*"])).files).toEqual(["z/b.json"]);
  });

  test("as they are named, whatever they are called", async () => {
    const ran = await found(folderWith(tree), ["z/manifest.json", "z/notes.txt"]);
    expect(ran.keys).toEqual(["z/manifest", "z/notes.txt"]);
  });

  test("once, however often they are named, in the order of their keys", async () => {
    const cwd = folderWith(tree);
    const ran = await found(cwd, ["z", "z/b.json", "a.json", "z/*.json", path.join(cwd, "a.json")], {
      out: "out",
    });
    expect(ran.keys).toEqual(["a", "z/b", "z/deep"]);
  });

  test("below the output folder when the path lies there", async () => {
    const cwd = folderWith({ "m/a.json": "" });
    expect((await found(cwd, ["m"], { out: "." })).keys).toEqual(["m/a"]);
  });

  test("in a file whose name looks like a glob", async () => {
    expect((await found(folderWith({ "a[1].json": "" }), ["a[1].json"])).keys).toEqual(["a[1]"]);
  });

  test("in a folder that is called like a model file", async () => {
    const ran = await found(folderWith({ "m/x.json/a.json": "" }), ["m"]);
    expect(ran.keys).toEqual(["m/x.json/a"]);
  });

  test("without hanging on links in a circle; a link to a file is followed", async () => {
    const cwd = folderWith({ "m/a.json": "", "b.json": "" });
    symlinkSync("..", path.join(cwd, "m/up"), "dir");
    symlinkSync("../b.json", path.join(cwd, "m/link.json"));
    symlinkSync("nowhere.json", path.join(cwd, "m/dead.json"));
    expect((await found(cwd, ["m"])).keys).toEqual(["m/a", "m/dead", "m/link"]);
    expect((await found(cwd, ["m/**/*.json"])).keys).toContain("m/a");
  });
});

describe("a path that leads to nothing is told, and the others are found", () => {
  test.each([
    ["nope.json", "BATCH_PATH_MISSING"],
    ["a.json/b.json", "BATCH_PATH_MISSING"],
    ["empty", "BATCH_NOTHING_FOUND"],
    ["x/**/*.json", "BATCH_NOTHING_FOUND"],
    ["y".repeat(300), "BATCH_PATH_UNREADABLE"],
  ])("%s: %s", async (typed, code) => {
    const cwd = folderWith({ "a.json": "" });
    mkdirSync(path.join(cwd, "empty"));
    const ran = await found(cwd, [typed, "a.json"]);
    expect(ran.codes).toEqual([[code, typed]]);
    expect(ran.keys).toEqual(["a"]);
  });
});

describe("two files with one key: the second is told", () => {
  test.each([
    ["a.json and a/model.json", ["a.json", "a/model.json"]],
    ["names that differ only in capitals", ["A.json", "a.json"]],
  ])("%s", async (_name, names) => {
    const ran = await found(folderWith(Object.fromEntries(names.map((name) => [name, ""]))), ["."]);
    expect(ran.clashes).toEqual([[names[1], names[0]]]);
  });
});
