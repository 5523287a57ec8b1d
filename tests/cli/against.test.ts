import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { VERSION } from "../../src/version.ts";
import { NEXT, upgradedHoso } from "../upgraded-hoso.ts";
import { editDocx } from "../word-edit.ts";
import { emptyFolder, hoso } from "./hoso.ts";

const DECISION = "tq_04_quyet_dinh_thanh_lap";
const OLD = "kể từ ngày ký";
const MEMORY = "mau/hoso-templates.json";
const schema = JSON.parse(await readFile("schemas/output.schema.json", "utf8"));
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

/** A folder with two exported templates, one of them edited. */
async function officeFolder(): Promise<string> {
  const folder = await emptyFolder();
  expect((await hoso(folder, "template export tq_03_bao_cao tq_04 --out mau")).exit).toBe(0);
  const file = path.join(folder, `mau/${DECISION}.docx`);
  await writeFile(
    file,
    editDocx(await readFile(file), (xml) => xml.replace(OLD, "sau 03 ngày")),
  );
  return folder;
}

const upgraded = (): string =>
  upgradedHoso({
    edits: { [`templates/${DECISION}/body.hbs`]: (text) => text.replace(OLD, "từ 00 giờ ngày ký") },
  });

describe("template check --against", () => {
  test("current: nothing to do", async () => {
    const folder = await officeFolder();
    const { exit, out, err } = await hoso(folder, "template check mau --against current --exit-code");
    expect([exit, err]).toEqual([0, ""]);
    expect(out).toMatch(/^tq_04_quyet_dinh_thanh_lap +không phải làm gì +/m);
    expect(out).toContain(`2 mẫu riêng, không mẫu nào phải sửa cho hoso ${VERSION}.`);
    expect((await hoso(folder, `template check mau --against ${VERSION}`)).out).toBe(out);
  });

  test("another version tells the three texts of a paragraph, and is no failure unless asked to be", async () => {
    const folder = await officeFolder();
    const next = upgraded();
    const { exit, out, err } = await hoso(folder, ["template", "check", "mau", "--against", next]);
    expect([exit, err]).toEqual([0, ""]);
    for (const said of [
      "Cả hoso và mẫu riêng đều đã sửa đoạn này:",
      `hoso ${VERSION}: Điều 4. Quyết định này có hiệu lực kể từ ngày ký.`,
      `hoso ${NEXT}: Điều 4. Quyết định này có hiệu lực từ 00 giờ ngày ký.`,
      "mẫu riêng: Điều 4. Quyết định này có hiệu lực sau 03 ngày.",
      `1/2 mẫu riêng cần xem lại với hoso ${NEXT}.`,
      `hoso template check mau --against ${next} --accept`,
    ])
      expect(out).toContain(said);
    const english = await hoso(folder, [
      "template",
      "check",
      "mau",
      "--against",
      next,
      "--exit-code",
      "--lang",
      "en",
    ]);
    expect(english.exit).toBe(2);
    expect(english.out).toContain("Both hoso and your template changed this:");
    expect(english.out).not.toContain("undefined");
  });

  test("--accept takes note of it, once", async () => {
    const folder = await officeFolder();
    const line = ["template", "check", "mau", "--against", upgraded(), "--exit-code"];
    expect((await hoso(folder, line)).exit).toBe(2);
    const { exit, err } = await hoso(folder, [...line, "--accept"]);
    expect([exit, err]).toEqual([
      0,
      `Đã ghi nhận theo hoso ${NEXT} trong mau; lần sau chỉ nêu những gì đổi từ bản này.\n`,
    ]);
    expect((await hoso(folder, line)).exit).toBe(0);
    expect((await readdir(path.join(folder, "mau"))).length).toBe(3);
  });

  test("a template that does not compile there ends with 4, and --accept takes note of nothing", async () => {
    const folder = await officeFolder();
    const before = await readFile(path.join(folder, MEMORY), "utf8");
    const next = upgradedHoso({ without: [`templates/${DECISION}`] });
    const ran = await hoso(folder, ["template", "check", "mau", "--against", next, "--accept"]);
    expect(ran.exit).toBe(4);
    expect(ran.out).toMatch(new RegExp(`^mau/${DECISION}\\.docx LỖI KIND_NO_DESCRIPTION`));
    expect(ran.out).toContain("hoso không còn mẫu này; 1 lỗi");
    expect(await readFile(path.join(folder, MEMORY), "utf8")).toBe(before);
  });

  test.each([
    ["--against 0.0.1", 64, "AGAINST_NOT_INSTALLED"],
    ["--against nowhere", 64, "AGAINST_NOT_A_PACKAGE"],
    ["--exit-code", 64, "USAGE_OPTION_ALONE"],
    ["--accept", 64, "USAGE_OPTION_ALONE"],
    ["--against current --profile x", 4, "PROFILE_NO_FOLDER"],
  ])("%s ends with %i", async (options, exit, code) => {
    const ran = await hoso(await officeFolder(), `template check mau ${options}`);
    expect([ran.exit, (ran.out + ran.err).includes(code)]).toEqual([exit, true]);
  });

  test.each([0, 2, 4, 64])("--json prints one envelope that fits the schema, exit code %i", async (exit) => {
    const against = {
      0: "current",
      2: upgraded(),
      4: upgradedHoso({ without: [`templates/${DECISION}`] }),
      64: "x",
    }[exit] as string;
    const ran = await hoso(await officeFolder(), [
      "template",
      "check",
      "mau",
      "--against",
      against,
      "--exit-code",
      "--json",
    ]);
    const value = JSON.parse(ran.out);
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    expect(value).toMatchObject({ command: "template check", exit, ok: exit === 0 });
    if (exit !== 64) expect(value.result.against.overrides).toHaveLength(2);
  });
});

describe("template export", () => {
  test("remembers what it exported, adds to it, and leaves it alone when nothing is new", async () => {
    const folder = await officeFolder();
    const kinds = async () =>
      Object.keys(JSON.parse(await readFile(path.join(folder, MEMORY), "utf8")).kinds);
    expect(await kinds()).toEqual(["tq_03_bao_cao_de_xuat", DECISION]);
    expect((await hoso(folder, "template export tq_07 --out mau")).exit).toBe(0);
    expect(await kinds()).toEqual(["tq_03_bao_cao_de_xuat", DECISION, "tq_07_ke_hoach_mo_hinh_diem"]);
    expect((await hoso(folder, "template export tq_04 --out mau")).exit).toBe(5);
  });

  test("does not write over a broken memory; --force does and keeps it beside", async () => {
    const folder = await officeFolder();
    await writeFile(path.join(folder, MEMORY), "{\n  x");
    const refused = await hoso(folder, "template export tq_07 --out mau");
    expect(refused.exit).toBe(5);
    expect(refused.err).toMatch(/^mau\/hoso-templates\.json:2:3 LỖI JSON_/);
    expect(await readdir(path.join(folder, "mau"))).not.toContain("tq_07_ke_hoach_mo_hinh_diem.docx");
    const checked = await hoso(folder, "template check mau --against current");
    expect([checked.exit, checked.err.startsWith("mau/hoso-templates.json:2:3 LỖI JSON_")]).toEqual([
      4,
      true,
    ]);
    expect((await hoso(folder, "template export tq_07 --out mau --force")).exit).toBe(0);
    expect(await readFile(path.join(folder, `${MEMORY}.luu-20260305-070809`), "utf8")).toBe("{\n  x");
  });
});
