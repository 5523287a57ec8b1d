import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder, hoso, modelFolder } from "./hoso.ts";

const change = (key: string, value: string) => (text: string) =>
  text.replace(
    new RegExp(`"${key}": [^\\n]*?(,?)\\n`),
    (_all, comma: string) => `"${key}": ${value}${comma}\n`,
  );

describe("a file that cannot be read", () => {
  const FILES: [string, string, (folder: string) => Promise<unknown>][] = [
    ["x.json", "FILE_MISSING", async () => {}],
    ["model.json/x.json", "FILE_MISSING", (folder) => writeFile(path.join(folder, "model.json"), "{}")],
    ["sub", "FILE_IS_DIRECTORY", (folder) => mkdir(path.join(folder, "sub"))],
    ["x.json", "FILE_EMPTY", (folder) => writeFile(path.join(folder, "x.json"), "")],
    [
      "x.json",
      "FILE_TOO_LARGE",
      (folder) => writeFile(path.join(folder, "x.json"), Buffer.alloc(50 << 20, 32)),
    ],
    ["/dev/null", "FILE_NOT_REGULAR", async () => {}],
    ["x".repeat(300), "FILE_FAILED", async () => {}],
    ["x.json", "FILE_OFFICE", (folder) => writeFile(path.join(folder, "x.json"), "PK\u0003\u0004")],
  ];

  test.each(FILES)("%s: %s", async (file, code, prepare) => {
    const folder = await emptyFolder();
    await prepare(folder);
    for (const line of ["validate", "plan", "generate"]) {
      const { exit, out, err } = await hoso(folder, `${line} ${file}`);
      expect(exit).toBe(3);
      expect(out + err).toMatch(new RegExp(`^${file}\\S* LỖI ${code} .* → .`));
    }
  });

  test("a folder with a model inside: the file is named", async () => {
    const folder = path.dirname(await modelFolder());
    const inside = await modelFolder();
    const { err } = await hoso(folder, `plan ${path.basename(inside)}`);
    expect(err).toMatch(/LỖI FILE_IS_MODEL_FOLDER .* → Ghi “hoso-cli-\w+\/model\.json”/);
  });

  test("hoso validate ends with a summary", async () => {
    expect((await hoso(await emptyFolder(), "validate")).out).toMatch(
      /\nmodel\.json: 1 lỗi, 0 cảnh báo\.\n$/,
    );
  });
});

describe("wrong data ends with 3, tells the line, and writes nothing", () => {
  test.each([
    ["broken JSON", (text: string) => text.replace(",", "")],
    ["a wrong type", change("nam_thanh_lap", '"hai nghìn"')],
    ["an unknown key", (text: string) => text.replace('"so_ho"', '"so_hoo"')],
    ["a name of 301 characters", change("ten", `"${"x".repeat(301)}"`)],
    [
      "a member list that is empty",
      (text: string) => text.replace(/"thanh_vien": \[.*?\n {2}\]/s, '"thanh_vien": []'),
    ],
    ["an impossible date", change("nam_thanh_lap", '2026 }, "y_kien": { "ngay": "2026-02-31"')],
    ["a control character", change("ten", '"Camera \\u0007an ninh"')],
  ])("%s", async (_name, broken) => {
    const folder = await modelFolder(broken);
    const { exit, out, err } = await hoso(folder, "generate");
    expect([exit, out]).toEqual([3, ""]);
    expect(err).toMatch(/^model\.json:\d+:\d+( \(\S*\))? LỖI [A-Z_]+ .* → ./m);
    expect((await readdir(folder)).sort()).toEqual(["model.json", "model.schema.json"]);
  });

  test("all problems are told at once", async () => {
    const folder = await modelFolder((text) =>
      change("nam_thanh_lap", "1")(text).replace('"so_ho"', '"so_hoo"'),
    );
    const { out } = await hoso(folder, "validate");
    expect(out).toMatch(/model\.json: 2 lỗi, 0 cảnh báo\.\n$/);
  });
});

describe("a strange name still makes a dossier inside the output folder", () => {
  test.each([
    ["slashes and dots", "../..\\\\x/y"],
    ["characters Windows forbids", 'a:b*c?d\\"e<f>g|h'],
    ["braces", "{mo_hinh.ten} {{x}} }{"],
    ["XML", "<w:p>&amp;</w:p>"],
    ["emoji", "Camera 📷 an ninh"],
    ["decomposed letters", "Hộ gia đình".normalize("NFD")],
    ["300 characters", "Tổ tự quản ".repeat(28).slice(0, 300).trim()],
  ])("%s", async (_name, ten) => {
    const folder = await modelFolder(change("ten", `"${ten}"`));
    const { exit, out, err } = await hoso(folder, "generate");
    expect(`${exit} ${err}`).toMatch(/^0 /);
    expect(out).toMatch(/^out\/[a-z0-9-]+\n$/);
    const made = [".hoso", "hoso.lock.json", "model.json", "model.schema.json", "out"];
    expect((await readdir(folder)).sort()).toEqual(made);
  });
});

describe("an output place that cannot be written ends with 5", () => {
  test("a file", async () => {
    const folder = await modelFolder();
    await writeFile(path.join(folder, "out"), "mine");
    const { exit, out, err } = await hoso(folder, "generate");
    expect([exit, out]).toEqual([5, ""]);
    expect(err).toMatch(/^out LỖI OUT_IS_FILE .* → .*--out/m);
    expect((await readdir(folder)).sort()).toEqual(["model.json", "model.schema.json", "out"]);
  });

  test("a path that is too long", async () => {
    const { exit, err } = await hoso(await modelFolder(), `generate --out ${"x".repeat(300)}`);
    expect([exit, err.includes("OUT_NAME_TOO_LONG")]).toEqual([5, true]);
  });

  test("a folder somebody else made", async () => {
    const folder = await modelFolder();
    await mkdir(path.join(folder, "out/camera-an-ninh"), { recursive: true });
    await writeFile(path.join(folder, "out/camera-an-ninh/mine.txt"), "mine");
    const { exit, err } = await hoso(folder, "generate");
    expect([exit, err.includes("BUNDLE_FOREIGN_FOLDER")]).toEqual([5, true]);
  });

  test.each(["init x/model.json", "template export tq_04 --out x"])("hoso %s into a file", async (line) => {
    const folder = await emptyFolder();
    await writeFile(path.join(folder, "x"), "mine");
    const { exit, err } = await hoso(folder, line);
    expect([exit, err.includes("OUT_IS_FILE")]).toEqual([5, true]);
    expect(err).not.toContain(folder);
  });
});
