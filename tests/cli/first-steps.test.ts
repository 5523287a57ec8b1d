import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder, hoso, modelFolder } from "./hoso.ts";

const model = (folder: string) => path.join(folder, "model.json");

describe("in an empty folder", () => {
  test("init, validate, plan and generate work without an edit and without a warning", async () => {
    const folder = await emptyFolder();
    const init = await hoso(folder, "init");
    expect([init.exit, init.out]).toEqual([0, "model.json\n"]);
    expect(await hoso(folder, "validate")).toEqual({ exit: 0, out: "model.json: không có lỗi.\n", err: "" });
    const plan = await hoso(folder, "plan");
    expect([plan.exit, plan.err]).toEqual([0, ""]);
    expect(plan.out).toContain("04_quyet_dinh_thanh_lap.docx");
    expect(plan.out).toContain("Mô hình không xây dựng điểm");
    expect((await readdir(folder)).sort()).toEqual(["model.json", "model.schema.json"]);
    const generated = await hoso(folder, "generate");
    expect([generated.exit, generated.out]).toEqual([0, "out/camera-an-ninh\n"]);
    expect(generated.err).toContain("Đã lập hồ sơ “Camera an ninh”: 10 văn bản (10 dự thảo)");
    expect(existsSync(path.join(folder, "out/camera-an-ninh/00_muc_luc.pdf"))).toBe(true);
    expect(existsSync(path.join(folder, "out/camera-an-ninh.zip"))).toBe(true);
  });

  test.each(["co_quan", "doanh_nghiep", "nha_truong"])(
    "so do they for an owner of kind %s, with its own letterhead",
    async (owner) => {
      const folder = await emptyFolder();
      expect((await hoso(folder, `init --owner ${owner}`)).exit).toBe(0);
      expect(await hoso(folder, "validate")).toEqual({
        exit: 0,
        out: "model.json: không có lỗi.\n",
        err: "",
      });
      const { chu_the } = JSON.parse(await readFile(model(folder), "utf8"));
      expect(chu_the.loai).toBe(owner);
      expect((await hoso(folder, "generate")).exit).toBe(0);
    },
  );

  test("so do they for a linked model, with a dossier for each of its units", async () => {
    const folder = await emptyFolder();
    expect((await hoso(folder, "init --owner lien_ket")).exit).toBe(0);
    expect(await hoso(folder, "validate")).toEqual({ exit: 0, out: "model.json: không có lỗi.\n", err: "" });
    expect((await hoso(folder, "generate")).exit).toBe(0);
    const written = (await readdir(path.join(folder, "out"))).filter((name) => !name.endsWith(".zip"));
    expect(written.map((name) => name.split("--")[1]).sort()).toEqual([
      "cong-ty-vi-du",
      "thpt-vi-du",
      "xa-mau",
    ]);
  });

  test("the model names a schema that lies beside it, so that editors need no network", async () => {
    const folder = await modelFolder();
    const { $schema } = JSON.parse(await readFile(model(folder), "utf8"));
    const schema = JSON.parse(await readFile(path.join(folder, $schema), "utf8"));
    expect($schema).toBe("./model.schema.json");
    expect(schema.$defs.mo_hinh.title).toBeTruthy();
    expect(JSON.stringify(schema)).not.toMatch(/"\$ref":"(?!#)/);
  });
});

describe("init", () => {
  test("refuses to overwrite a model file, and says how to renew the schema only", async () => {
    const folder = await modelFolder(() => "mine");
    const { exit, err } = await hoso(folder, "init");
    expect(exit).toBe(5);
    expect(err).toMatch(/^model\.json LỖI INIT_FILE_EXISTS .*--schema-only/);
    expect(await readFile(model(folder), "utf8")).toBe("mine");
  });

  test("renews an older schema and leaves the model alone with --schema-only", async () => {
    const folder = await modelFolder(() => "mine");
    const schema = path.join(folder, "model.schema.json");
    const current = await readFile(schema, "utf8");
    await writeFile(schema, '{"$id": "model.schema.json", "title": "old"}');
    expect((await hoso(folder, "init --schema-only")).exit).toBe(0);
    expect(await readFile(schema, "utf8")).toBe(current);
    expect(await readFile(model(folder), "utf8")).toBe("mine");
    expect((await readdir(folder)).sort()).toEqual(["model.json", "model.schema.json"]);
  });

  test("refuses to overwrite somebody's file of the schema's name and then writes nothing", async () => {
    const folder = await emptyFolder();
    await writeFile(path.join(folder, "model.schema.json"), "mine");
    const { exit, err } = await hoso(folder, "init");
    expect([exit, err.split(" ")[2]]).toEqual([5, "INIT_SCHEMA_FOREIGN"]);
    expect(await readdir(folder)).toEqual(["model.schema.json"]);
  });

  test.each(["sub/to.json", "sub"])("writes to %s, making the folder", async (file) => {
    const folder = await emptyFolder();
    if (!file.endsWith(".json")) await mkdir(path.join(folder, file));
    const { exit, out } = await hoso(folder, `init ${file}`);
    expect([exit, out]).toEqual([0, file.endsWith(".json") ? "sub/to.json\n" : "sub/model.json\n"]);
    expect((await hoso(folder, `validate ${out.trim()}`)).exit).toBe(0);
  });
});

describe("generate", () => {
  test("writes nothing the second time when nothing changed", async () => {
    const folder = await modelFolder();
    await hoso(folder, "generate");
    const again = await hoso(folder, "generate");
    expect([again.exit, again.out]).toEqual([0, "out/camera-an-ninh\n"]);
    expect(again.err).toContain("không có gì thay đổi");
  });

  test("keeps a document that was edited, lays a new text beside it, and puts it aside with --force", async () => {
    const folder = await modelFolder();
    await hoso(folder, "generate --out ho-so");
    const edited = path.join(folder, "ho-so/camera-an-ninh/04_quyet_dinh_thanh_lap.docx");
    await writeFile(edited, "edited");
    const once = await hoso(folder, "generate --out ho-so");
    expect([once.exit, once.out]).toEqual([0, "ho-so/camera-an-ninh\n"]);
    const model = path.join(folder, "model.json");
    await writeFile(model, (await readFile(model, "utf8")).replace("Trưởng thôn Ví Dụ", "Trưởng thôn Thử"));
    const undecided = await hoso(folder, "generate --out ho-so");
    expect([undecided.exit, undecided.out]).toEqual([5, "ho-so/camera-an-ninh\n"]);
    expect(undecided.err).toMatch(/RECORD_EDITED_OUTDATED .*04_quyet_dinh_thanh_lap\.moi\.docx.*hoso adopt/);
    expect(undecided.err).not.toContain(folder);
    expect(await readFile(edited, "utf8")).toBe("edited");
    const forced = await hoso(folder, "generate --out ho-so --force");
    expect(forced.exit).toBe(0);
    expect(forced.err).toContain("ho-so/camera-an-ninh.luu-20260305-070809");
    const kept = "ho-so/camera-an-ninh.luu-20260305-070809/04_quyet_dinh_thanh_lap.docx";
    expect(await readFile(path.join(folder, kept), "utf8")).toBe("edited");
  });

  test("writes one file for each invitation when asked", async () => {
    const folder = await modelFolder();
    await hoso(folder, "generate --separate-invitations");
    const files = await readdir(path.join(folder, "out/camera-an-ninh"), { recursive: true });
    expect(files.filter((file) => /06b.*docx$/.test(file))).toHaveLength(2);
  });

  test("writes nothing and ends with 130 when it is interrupted", async () => {
    const folder = await modelFolder();
    const { exit, out, err } = await hoso(folder, "generate", { signal: AbortSignal.abort() });
    expect([exit, out]).toEqual([130, ""]);
    expect(err).toContain("Đã dừng theo yêu cầu");
    expect(existsSync(path.join(folder, "out"))).toBe(false);
  });

  test("tells a bug with its stack and ends with 1", async () => {
    const folder = await modelFolder();
    const now = () => {
      throw new Error("clock broken");
    };
    await hoso(folder, "generate");
    await writeFile(path.join(folder, "out/camera-an-ninh/x.docx"), "");
    const { exit, err } = await hoso(folder, "generate --force", { now });
    expect(exit).toBe(1);
    expect(err).toMatch(/^LỖI BUG .*clock broken/);
    expect(err).toMatch(/\n {4}at /);
  });
});
