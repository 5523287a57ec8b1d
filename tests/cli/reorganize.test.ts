import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { folderWith, hashesOf } from "../batch/model-folder.ts";
import { csv, text, workbook } from "../changes/sheets.ts";
import { camera, isInserted, linked, member, withMembers } from "../reorganize/models.ts";
import { hoso } from "./hoso.ts";

const schema = JSON.parse(readFileSync("schemas/output.schema.json", "utf8"));
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

type Row = Record<string, string | number>;

const HEADERS: Record<string, string> = {
  hanh_dong: "Hành động",
  ngay: "Ngày",
  mo_hinh: "Mô hình",
  ho_ten: "Họ và tên",
  nam_sinh: "Năm sinh",
  chuc_danh: "Chức danh trong mô hình",
  dia_chi: "Địa chỉ",
  thay_cho: "Thay cho",
  don_vi: "Đơn vị",
  ten_moi: "Tên mới",
  ly_do: "Lý do",
};

/** The rows as a table with the headers of the template. */
function table(rows: readonly Row[]): string[][] {
  const keys = Object.keys(HEADERS);
  return [Object.values(HEADERS), ...rows.map((row) => keys.map((key) => String(row[key] ?? "")))];
}

const asCsv = (rows: readonly Row[]): string => csv(table(rows));
const asJson = (rows: readonly Row[]): string => JSON.stringify({ thay_doi: rows }, null, 2);

const lines = (model: object): string => `${JSON.stringify(model, null, 2)}\n`;

const named = (ten: string, model = camera()) => lines({ ...model, mo_hinh: { ...model.mo_hinh, ten } });

const LEAVES: Row = {
  hanh_dong: "thoi",
  ngay: "2026-09-01",
  ho_ten: "Vũ Đình Nháp",
  ly_do: "Chuyển nơi cư trú",
};
const TRANSFER: Row[] = [
  { ...LEAVES, ho_ten: "Nguyễn Văn Mẫu" },
  {
    hanh_dong: "bo_sung",
    ngay: "2026-09-01",
    ho_ten: "Hồ Văn Mới",
    nam_sinh: 1990,
    dia_chi: "thôn Đông",
    thay_cho: "Nguyễn Văn Mẫu",
  },
];

const twoModels = (more: Record<string, string> = {}): string =>
  folderWith({
    "m/a.json": named("Một"),
    "m/b.json": named("Hai"),
    "changes.json": asJson([LEAVES]),
    ...more,
  });

describe("hoso reorganize", () => {
  it("previews, writes nothing, and says what comes next", async () => {
    const cwd = twoModels();
    const before = hashesOf(cwd);
    const { exit, out, err } = await hoso(cwd, "reorganize changes.json m");
    expect(exit).toBe(0);
    expect(hashesOf(cwd)).toEqual(before);
    expect(out).toContain("m/a: Một");
    expect(out).toContain("thôi tham gia (1): Vũ Đình Nháp (Chuyển nơi cư trú)");
    expect(out).toContain("số thành viên: 3 → 2");
    expect(out).toMatch(/văn bản mới \(\d+\): .*kien_toan/);
    expect(out).toContain("2 mô hình sẽ thay đổi, 0 không đổi, 0 có câu hỏi, 0 có lỗi.");
    expect(err).toContain("--apply");
  });

  it("with --apply writes models and dossiers, and the second time nothing", async () => {
    const cwd = twoModels();
    const before = readFileSync(path.join(cwd, "m/a.json"), "utf8");
    expect((await hoso(cwd, "reorganize changes.json m --apply")).exit).toBe(0);
    const after = readFileSync(path.join(cwd, "m/a.json"), "utf8");
    expect(isInserted(before, after)).toBe(true);
    expect(readdirSync(path.join(cwd, "out/m")).sort()).toEqual(["a", "b"]);
    const hashes = hashesOf(cwd);
    const again = await hoso(cwd, "reorganize changes.json m --apply");
    expect([again.exit, hashesOf(cwd)]).toEqual([0, hashes]);
    expect(again.out).toContain("0 mô hình đã thay đổi (0 đã lập lại hồ sơ), 2 không đổi");
  });

  it("that is interrupted writes nothing", async () => {
    const cwd = twoModels();
    const before = hashesOf(cwd);
    const { exit } = await hoso(cwd, "reorganize changes.json m --apply", { signal: AbortSignal.abort() });
    expect([exit, hashesOf(cwd)]).toEqual([130, before]);
  });

  it("makes the dossiers too that a run which was cut off did not reach", async () => {
    const cwd = twoModels();
    await hoso(cwd, "reorganize changes.json m --apply");
    rmSync(path.join(cwd, "out/m/b"), { recursive: true });
    expect((await hoso(cwd, "reorganize changes.json m --apply")).exit).toBe(0);
    expect(readdirSync(path.join(cwd, "out/m")).sort()).toEqual(["a", "b"]);
  });

  it("gives one result for JSON, CSV and XLSX", async () => {
    const rows = [
      ...TRANSFER,
      { hanh_dong: "doi_ten", ngay: "2026-10-01", don_vi: "xã An Bình", ten_moi: "phường An Hòa" },
    ];
    const cwd = folderWith({
      "m/a.json": named("Một"),
      "changes.json": asJson(rows),
      "changes.csv": asCsv(rows),
    });
    const cells = table(rows).map((row) => row.map((cell) => (cell ? text(cell) : null)));
    writeFileSync(path.join(cwd, "changes.xlsx"), await workbook({ "Thay đổi": cells }));
    const results = [];
    for (const file of ["changes.json", "changes.csv", "changes.xlsx"]) {
      const ran = await hoso(cwd, `reorganize ${file} m --json`);
      expect([file, ran.exit]).toEqual([file, 0]);
      results.push(JSON.parse(ran.out).result);
    }
    expect(results[0].changed[0]).toMatchObject({
      join: ["Hồ Văn Mới"],
      unit: ["xã An Bình → phường An Hòa"],
    });
    expect(results.slice(1)).toEqual([results[0], results[0]]);
  });

  it.each<[string, string, number]>([
    ["reorganize changes.json m", "done", 0],
    ["reorganize changes.json m --apply", "done", 0],
    ["reorganize asks.json m", "question", 5],
    ["reorganize asks.json m --apply --partial", "partial", 7],
    ["reorganize wrong.csv m", "changes", 3],
    ["reorganize nowhere.csv m", "changes", 3],
    ["reorganize changes.json", "usage", 64],
    ["reorganize", "usage", 64],
    ["reorganize changes.json nowhere", "usage", 64],
    ["reorganize --template rows.csv", "usage", 64],
    ["reorganize --template rows.xlsx", "template", 0],
  ])("hoso %s --json prints one envelope that fits the schema (%s)", async (line, _what, exit) => {
    const cwd = twoModels({
      "asks.json": asJson([LEAVES, { ...LEAVES, ho_ten: "Phan Không Có" }]),
      "wrong.csv": "Tên,Tuổi\r\nA,1\r\n",
    });
    const ran = await hoso(cwd, `${line} --json`);
    const value = JSON.parse(ran.out);
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    expect([value.exit, ran.exit, value.command]).toEqual([exit, exit, "reorganize"]);
    if (exit !== 0) expect(value.problems.length).toBeGreaterThan(0);
  });

  it("is explained by --help in both languages", async () => {
    const cwd = folderWith({});
    for (const lang of ["vi", "en"]) {
      const { exit, out } = await hoso(cwd, `reorganize --help --lang ${lang}`);
      expect(exit).toBe(0);
      for (const option of ["--apply", "--partial", "--template", "--out"]) expect(out).toContain(option);
    }
  });

  it("writes a workbook to fill in, which has no changes yet", async () => {
    const cwd = twoModels();
    expect((await hoso(cwd, "reorganize --template to/rows.xlsx")).exit).toBe(0);
    expect((await hoso(cwd, "reorganize to/rows.xlsx m")).exit).toBe(3);
  });
});

describe("questions", () => {
  const asking = [LEAVES, { ...LEAVES, ho_ten: "Đặng Hòa Mẫu" }];
  const models = () =>
    folderWith({
      "m/a.json": named("Một"),
      "m/b.json": named(
        "Hai",
        withMembers(
          member("Đặng Hòa Mẫu", { nam_sinh: 1970, id: "tv1" }),
          member("Đặng Hoà Mẫu", { nam_sinh: 1980, id: "tv2" }),
          member("Vũ Đình Nháp"),
        ),
      ),
      "m/c.json": named("Ba", withMembers(member("Lò Văn Thử"), member("Cao Văn Thử"))),
      "changes.csv": asCsv(asking),
    });

  it("name file, row and remedy; nothing is written without --partial", async () => {
    const cwd = models();
    const before = hashesOf(cwd);
    for (const line of ["reorganize changes.csv m", "reorganize changes.csv m --apply"]) {
      const { exit, err } = await hoso(cwd, line);
      expect(exit).toBe(5);
      expect(err).toMatch(/changes\.csv.*3/s);
      expect(err).toContain("Đặng Hòa Mẫu, 1970, tv1; Đặng Hoà Mẫu, 1980, tv2");
      expect(err).toContain("Năm sinh");
      expect(hashesOf(cwd)).toEqual(before);
    }
  });

  it("leave out their models with --partial, and the answer in the file does the rest", async () => {
    const cwd = models();
    const before = hashesOf(cwd);
    const partial = await hoso(cwd, "reorganize changes.csv m --apply --partial");
    expect(partial.exit).toBe(7);
    const after = hashesOf(cwd);
    expect(Object.keys(before).filter((file) => before[file] !== after[file])).toEqual(["m/a.json"]);
    writeFileSync(
      path.join(cwd, "changes.csv"),
      asCsv([LEAVES, { ...LEAVES, ho_ten: "Đặng Hòa Mẫu", nam_sinh: 1980 }]),
    );
    const { exit, out } = await hoso(cwd, "reorganize changes.csv m --apply");
    expect(exit).toBe(0);
    expect(out).toContain("1 mô hình đã thay đổi");
    expect(readFileSync(path.join(cwd, "m/b.json"), "utf8")).toContain('"thanh_vien": "tv2"');
    expect(hashesOf(cwd)["m/c.json"]).toBe(before["m/c.json"]);
  });
});

describe("a changes file that is wrong", () => {
  it.each<[string, Row[], RegExp]>([
    ["a day there is not", [{ ...LEAVES, ngay: "31/02/2026" }], /changes\.csv.*2.*Ngày/s],
    ["no reason", [{ ...LEAVES, ly_do: "" }], /changes\.csv.*2.*Lý do/s],
    [
      "leaving and joining on one day",
      [
        LEAVES,
        { ...LEAVES, hanh_dong: "bo_sung", nam_sinh: 1985, mo_hinh: "m/a", chuc_danh: "Tổ viên" },
        { ...LEAVES, mo_hinh: "m/a" },
      ],
      /changes\.csv.*4/s,
    ],
    ["nobody leaves for whom one joins", TRANSFER.slice(1), /changes\.csv.*2.*Thay cho/s],
  ])("%s: row and column are named, and no model is read", async (_what, rows, expected) => {
    const cwd = twoModels({ "changes.csv": asCsv(rows) });
    const { exit, err } = await hoso(cwd, "reorganize changes.csv m --apply --partial");
    expect(err).toMatch(expected);
    expect(exit).toBe(3);
  });
});

describe("model files", () => {
  it("read-only: nothing is written, and the file is named", async () => {
    const cwd = twoModels();
    chmodSync(path.join(cwd, "m/b.json"), 0o444);
    const before = hashesOf(cwd);
    const { exit, err } = await hoso(cwd, "reorganize changes.json m --apply");
    expect([exit, hashesOf(cwd)]).toEqual([5, before]);
    expect(err).toContain("m/b.json");
  });

  it("given twice, and the changes file in their folder, are each read once and as what they are", async () => {
    const cwd = twoModels({ "m/changes.json": asJson([LEAVES]) });
    const { exit, out } = await hoso(cwd, "reorganize m/changes.json m m/a.json ./m/a.json");
    expect(exit).toBe(0);
    expect(out).toContain("2 mô hình sẽ thay đổi, 0 không đổi, 0 có câu hỏi, 0 có lỗi.");
  });

  it("of one key: the second is named, and never takes the text of the first", async () => {
    const cwd = twoModels({ "m/a/model.json": named("Ba") });
    const before = hashesOf(cwd);
    const { exit, err } = await hoso(cwd, "reorganize changes.json m --apply --partial");
    expect(exit).toBe(7);
    expect(err).toMatch(/m\/a\/model\.json|m\/a\.json/);
    const after = hashesOf(cwd);
    const changed = Object.keys(before).filter((file) => before[file] !== after[file]);
    expect(changed).toHaveLength(2);
    expect(changed).toContain("m/b.json");
  });

  it("one of them a link to another: nothing is written", async () => {
    const cwd = twoModels();
    rmSync(path.join(cwd, "m/b.json"));
    symlinkSync("a.json", path.join(cwd, "m/b.json"));
    const before = hashesOf(cwd);
    const { exit, err } = await hoso(cwd, "reorganize changes.json m --apply");
    expect([exit, hashesOf(cwd)]).toEqual([5, before]);
    expect(err).toContain("m/b.json");
  });

  it("under a name that is written in decomposed Unicode", async () => {
    const folder = "xã mẫu".normalize("NFD");
    const cwd = folderWith({
      [`${folder}/a.json`]: named("Một"),
      "changes.json": asJson([{ ...LEAVES, mo_hinh: "xã mẫu/a.json" }]),
    });
    expect((await hoso(cwd, ["reorganize", "changes.json", folder, "--apply"])).exit).toBe(0);
    expect(readFileSync(path.join(cwd, folder, "a.json"), "utf8")).toContain("kien_toan");
  });

  it("that give no dossier are changed all the same, and told", async () => {
    const cwd = twoModels();
    mkdirSync(path.join(cwd, "out/m/a"), { recursive: true });
    writeFileSync(path.join(cwd, "out/m/a/camera.docx"), "của người dùng");
    const { exit, out } = await hoso(cwd, "reorganize changes.json m --apply");
    expect([0, 7]).toContain(exit);
    expect(out).toContain("2 mô hình đã thay đổi");
    expect(readFileSync(path.join(cwd, "out/m/a/camera.docx"), "utf8")).toBe("của người dùng");
  });
});

/** `count` models, some of which hold the person under one of the ways his name is written; a few are broken or doubtful. */
function province({ count, holders, broken }: { count: number; holders: number; broken: number }): string {
  const ways = [
    "Hoàng Thúy Hoà",
    "Hoàng Thuý Hòa",
    "HOÀNG THÚY HÒA",
    "Hoàng  Thúy Hòa",
    "Hoàng Thúy Hòa".normalize("NFD"),
  ];
  const files = Array.from({ length: count }, (_, i): [string, string] => {
    const name = `m/xa_${String(i % 20).padStart(2, "0")}/${String(i).padStart(3, "0")}.json`;
    const others = [member("Lò Văn Thử"), member("Cao Văn Thử", { nam_sinh: 1966 })];
    // Spread over the list, as holders of a name are.
    const place = (i * 7) % count;
    const isLinked = place === count - 1;
    if (isLinked) return [name, lines(linked("lien_ket_truong_cong_an"))];
    if (place < holders)
      return [
        name,
        named(
          `Mô hình ${i}`,
          withMembers(...others, member(ways[i % ways.length] as string, { nam_sinh: 1975 })),
        ),
      ];
    if (place < holders + broken) return [name, named(`Mô hình ${i}`).slice(0, -20)];
    if (place === holders + broken)
      return [
        name,
        named("Mô hình ngờ 1", withMembers(...others, member("Bùi Thị Ngờ", { nam_sinh: 1970 }))),
      ];
    if (place === holders + broken + 1)
      return [
        name,
        named("Mô hình ngờ 2", withMembers(...others, member("Bùi Thị Ngờ", { nam_sinh: 1980 }))),
      ];
    if (place === holders + broken + 2)
      return [
        name,
        named(
          "Mô hình ngờ 3",
          withMembers(
            member("Phan Văn Đôi", { nam_sinh: 1970 }),
            member("Phan Văn Đôi", { nam_sinh: 1980 }),
            ...others,
          ),
        ),
      ];
    return [name, named(`Mô hình ${i}`, withMembers(...others))];
  });
  const rows = ["Hoàng Thúy Hòa", "Bùi Thị Ngờ", "Phan Văn Đôi"].map((ho_ten) => ({ ...LEAVES, ho_ten }));
  return folderWith({ ...Object.fromEntries(files), "changes.csv": asCsv(rows) });
}

describe("one person in some of many models", () => {
  it("those change and get the draft decision; the others, broken and doubtful ones are untouched", async () => {
    const [count, holders, broken] = [60, 5, 3];
    const cwd = province({ count, holders, broken });
    await hoso(cwd, "batch m --out out --jobs 1");
    // Older than a stamp doubts.
    for (const file of Object.keys(hashesOf(cwd)))
      utimesSync(path.join(cwd, file), new Date(2026, 0), new Date(2026, 0));
    const before = hashesOf(cwd);
    const ran = await hoso(cwd, "reorganize changes.csv m --apply --partial --jobs 1 --json");
    const { result, problems } = JSON.parse(ran.out);
    const after = hashesOf(cwd);
    const touched = Object.keys(after).filter((file) => before[file] !== after[file]);
    const modelsTouched = touched.filter(
      (file) => file.startsWith("m/") && !/hoso\.lock|\/\.hoso\//.test(file),
    );
    expect(ran.exit).toBe(7);
    expect(modelsTouched).toHaveLength(holders);
    expect(result.changed.map(({ file }: { file: string }) => file)).toEqual(modelsTouched.sort());
    const keys = modelsTouched.map((file) => file.replace(/\.json$/, ""));
    const dossiers = touched.filter((file) => file.startsWith("out/"));
    expect(dossiers.length).toBeGreaterThanOrEqual(holders * 2);
    expect(dossiers.filter((file) => !keys.some((key) => file.startsWith(`out/${key}/`)))).toEqual([]);
    for (const key of keys)
      expect(
        dossiers.some((file) => file.startsWith(`out/${key}/`) && /10.*kien_toan.*docx$/.test(file)),
      ).toBe(true);
    expect(Object.keys(before).filter((file) => !(file in after))).toEqual([]);
    expect(result.broken).toHaveLength(broken);
    const asked = problems.filter(({ code }: { code: string }) => code.startsWith("CHANGES_"));
    expect(asked.map(({ code }: { code: string }) => code)).toEqual([
      "CHANGES_PEOPLE",
      "CHANGES_PERSON_TWICE",
    ]);
    expect(result.doubtful).toHaveLength(3);
    expect(result.untouched).toBe(count - holders - broken - 3);
  });
});

describe("ten thousand rows", () => {
  it("over twenty models are read and decided in a few seconds; whatever is in doubt is told with its row", async () => {
    const people = Array.from({ length: 40 }, (_, i) =>
      member(`Nguyễn Văn Thử ${i}`, { nam_sinh: 1950 + i }),
    );
    const files = Array.from({ length: 20 }, (_, i) => [
      `m/${i}.json`,
      named(`Mô hình ${i}`, withMembers(...people, member("Cao Văn Ở Lại"))),
    ]);
    const rows = Array.from(
      { length: 10_000 },
      (_, i): Row => ({
        ...LEAVES,
        mo_hinh: `m/${i % 20}.json`,
        ho_ten: `Nguyễn Văn Thử ${Math.floor(i / 20)}`,
      }),
    );
    const cwd = folderWith({ ...Object.fromEntries(files), "changes.csv": asCsv(rows) });
    const start = performance.now();
    const { exit, out } = await hoso(cwd, "reorganize changes.csv m --json");
    const took = performance.now() - start;
    const { result, problems } = JSON.parse(out);
    expect(exit).toBe(5);
    expect(result.changed.map(({ members }: { members: object }) => members)).toEqual(
      Array.from({ length: 20 }, () => ({ before: 42, after: 2 })),
    );
    const told = problems.filter(({ code }: { code: string }) => code === "CHANGES_PERSON_NOWHERE");
    expect(told).toHaveLength(10_000 - 800);
    expect(told[0].where).toMatchObject({ kind: "table", row: 802 });
    expect(took).toBeLessThan(20_000);
  });
});
