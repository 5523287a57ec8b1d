import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { writeModels } from "../../src/index.ts";
import { folderWith, hashesOf } from "../batch/model-folder.ts";

/** Renames that fail, counted from the first; as a full disk or a removed share makes them. */
const failing = vi.hoisted(() => ({ renames: [] as number[], done: 0 }));

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  return {
    ...real,
    rename: (from: string, to: string) =>
      failing.renames.includes(failing.done++)
        ? Promise.reject(
            Object.assign(new Error(`EIO: i/o error, rename '${to}'`), { code: "EIO", syscall: "rename" }),
          )
        : real.rename(from, to),
  };
});

describe("a disk that fails in the middle", () => {
  beforeEach(() => {
    failing.done = 0;
  });

  const names = ["a.json", "b.json", "c.json"];
  const models = () => folderWith(Object.fromEntries(names.map((name) => [name, `${name} trước`])));
  const write = (folder: string) =>
    writeModels(
      names.map((name) => ({
        path: path.join(folder, name),
        file: name,
        before: `${name} trước`,
        after: `${name} sau`,
      })),
    );

  it("leaves every model as it was", async () => {
    const folder = models();
    const before = hashesOf(folder);
    failing.renames = [2];
    expect((await write(folder)).map(({ code }) => code)).toHaveLength(1);
    expect(hashesOf(folder)).toEqual(before);
  });

  it("names those it could not put back, and puts back the others", async () => {
    const folder = models();
    failing.renames = [2, 3];
    const problems = await write(folder);
    expect(problems.slice(1)).toMatchObject([{ code: "MODEL_NOT_PUT_BACK", where: { file: "b.json" } }]);
    expect(names.map((name) => readFileSync(path.join(folder, name), "utf8"))).toEqual([
      "a.json trước",
      "b.json sau",
      "c.json trước",
    ]);
    failing.renames = [];
    writeFileSync(path.join(folder, "b.json"), "b.json trước");
    expect(await write(folder)).toEqual([]);
  });
});
