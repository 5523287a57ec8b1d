import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  type Generated,
  generate,
  nodeTools,
  openModel,
  type Problem,
  renderProblem,
  withTemplates,
} from "../src/index.ts";
import { templateFiles } from "../src/template-files.ts";
import { docxDefects, docxParts } from "./docx-validity.ts";
import { FIXTURES, scenarios, shipped } from "./fixture.ts";
import { goldenText } from "./golden.ts";
import { openPdf, textOf as textOfPdf } from "./pdf/read-pdf.ts";
import { scratch } from "./run-hoso.ts";
import { asWordSaves, editDocx } from "./word-edit.ts";

const DECISION = "tq_04_quyet_dinh_thanh_lap";

/** A folder with the given files; texts and bytes by path. */
function folderOf(files: Record<string, string | Uint8Array | object>): string {
  const folder = scratch();
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    const isText = typeof content === "string" || content instanceof Uint8Array;
    writeFileSync(file, isText ? content : JSON.stringify(content, null, 2));
  }
  return folder;
}

const exported = async (kind: string): Promise<Uint8Array> =>
  (await templateFiles([kind]))[0]?.bytes as Uint8Array;

/** The dossier of a fixture made with a folder of templates. */
async function generatedWith(folder: string, scenario = "xa_camera_day_du"): Promise<Generated> {
  const { setting, problems } = await withTemplates(folder);
  if (!setting) throw new Error(problems.map((problem) => renderProblem(problem, "en")).join("\n"));
  expect(problems).toEqual([]);
  const opened = await openModel(
    readFileSync(path.join(FIXTURES, scenario, "model.json")),
    "model.json",
    setting,
  );
  if (!opened.model) throw new Error(JSON.stringify(opened.problems));
  return generate(opened.model, setting.catalog, await nodeTools());
}

async function textOf({ dossier, problems }: Generated, file: string): Promise<string> {
  expect(problems).toEqual([]);
  const found = dossier?.files.find((one) => one.path === file);
  if (!found) throw new Error(`no ${file} among ${dossier?.files.map((one) => one.path)}`);
  expect(docxDefects(docxParts(found.bytes))).toEqual([]);
  return goldenText(found);
}

const problemsOf = async (folder: string): Promise<Problem[]> => {
  const { setting, problems } = await withTemplates(folder);
  expect(setting).toBeUndefined();
  return problems;
};

describe("an exported template edited in Word", () => {
  it("shows its new sentence, with texts and tags torn into runs as Word saves them", async () => {
    const docx = editDocx(await exported(DECISION), (xml) => {
      const edited = xml.replace(
        "Quyết định này có hiệu lực kể từ ngày ký.",
        "Quyết định này có hiệu lực từ 00 giờ ngày ký, tại {mo_hinh.dia_ban}.",
      );
      expect(edited).not.toBe(xml);
      return asWordSaves(edited);
    });
    const text = await textOf(
      await generatedWith(folderOf({ [`${DECISION}.docx`]: docx })),
      "04_quyet_dinh_thanh_lap.docx",
    );
    expect(text).toContain("có hiệu lực từ 00 giờ ngày ký, tại thôn Đông, xã An Bình.");
    expect(text).not.toContain("kể từ ngày ký");
  });

  it.each(scenarios())(
    "gives the same texts as before when nothing was edited but everything saved: %s",
    async (scenario) => {
      const { catalog } = await shipped();
      const files = await templateFiles(Object.keys(catalog.kinds));
      const folder = (edit: (docx: Uint8Array) => Uint8Array) =>
        folderOf(Object.fromEntries(files.map(({ name, bytes }) => [name, edit(bytes)])));
      const plain = await generatedWith(
        folder((docx) => docx),
        scenario,
      );
      const saved = await generatedWith(
        folder((docx) => editDocx(docx, asWordSaves)),
        scenario,
      );
      const documents = saved.dossier?.files.filter(({ document }) => document) ?? [];
      expect(documents.length).toBeGreaterThan(5);
      for (const file of documents) {
        const before = plain.dossier?.files.find(({ path }) => path === file.path);
        expect(goldenText(file), file.path).toBe(before && goldenText(before));
        expect(docxDefects(docxParts(file.bytes)), file.path).toEqual([]);
      }
    },
  );

  it("may stand in a folder of the kind as body.docx", async () => {
    const docx = editDocx(await exported(DECISION), (xml) => xml.replace("QUYẾT ĐỊNH:", "NAY QUYẾT ĐỊNH:"));
    const made = await generatedWith(folderOf({ [`${DECISION}/body.docx`]: docx }));
    expect(await textOf(made, "04_quyet_dinh_thanh_lap.docx")).toContain("NAY QUYẾT ĐỊNH:");
  });

  it("is ignored while Word holds its lock file beside it", async () => {
    const folder = folderOf({
      [`${DECISION}.docx`]: await exported(DECISION),
      [`~$${DECISION}.docx`]: "x",
      ".DS_Store": "x",
    });
    expect((await generatedWith(folder)).problems).toEqual([]);
  });
});

describe("a wrong tag is told with its place and the nearest right tag:", () => {
  const edited = async (from: string, to: string, word = false): Promise<Problem[]> => {
    const docx = editDocx(await exported(DECISION), (xml) => {
      expect(xml).toContain(from);
      const changed = xml.replace(from, to);
      return word ? asWordSaves(changed) : changed;
    });
    return problemsOf(folderOf({ [`${DECISION}.docx`]: docx }));
  };

  it("misspelt in a paragraph", async () => {
    const [problem, ...more] = await edited("tại {mo_hinh.dia_ban}", "tại {mo_hinh.dia_bann}");
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      code: "TAG_UNKNOWN_PATH",
      where: {
        kind: "template",
        template: DECISION,
        part: "word/document.xml",
        paragraph: expect.any(Number),
      },
    });
    expect(renderProblem(problem as Problem, "vi")).toContain("mo_hinh.dia_ban");
    expect(problem?.where).not.toHaveProperty("table");
  });

  it("misspelt in a cell of a table", async () => {
    const [problem, ...more] = await edited("{nam_sinh}", "{nam_sin}");
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      code: "TAG_UNKNOWN_PATH",
      where: { template: DECISION, table: 3, row: 2, cell: 3, paragraph: 1 },
    });
    expect(renderProblem(problem as Problem, "vi")).toMatch(/bảng 3, hàng 2, ô 3.*nam_sinh/);
  });

  it("misspelt and torn into runs", async () => {
    expect(await edited("tại {mo_hinh.dia_ban}", "tại {mo_hinh.dia_bann}", true)).toMatchObject([
      { code: "TAG_UNKNOWN_PATH", where: { paragraph: expect.any(Number) } },
    ]);
  });

  it.each([
    ["a loop that is not closed", "{/mo_hinh.nhiem_vu}", ""],
    ["a brace that is not closed", "{van_ban.kem_theo}", "{van_ban.kem_theo"],
    ["a filter that does not exist", "{thanh_vien.so_luong | hai_chu_so}", "{thanh_vien.so_luong | hai_chu}"],
    ["an expression", "{van_ban.kem_theo}", "{van_ban.kem_theo + 1}"],
    ["raw XML", "{van_ban.kem_theo}", "{@van_ban.kem_theo}"],
    ["a field of the parent inside a list", "{nam_sinh}", "{van_ban.ten_loai}"],
    ["a list where a text belongs", "{van_ban.kem_theo}", "{van_ban.can_cu}"],
    ["a way to the program's own objects", "{van_ban.kem_theo}", "{van_ban.constructor.name}"],
  ])("%s", async (_name, from, to) => {
    const problems = await edited(from, to);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) {
      expect(problem.where).toMatchObject({ kind: "template", template: DECISION });
      expect(() => [renderProblem(problem, "vi"), renderProblem(problem, "en")]).not.toThrow();
    }
  });

  it.each([
    ["no Word file at all", "this is not a zip"],
    ["an empty file", ""],
  ])("%s", async (_name, content) => {
    const problems = await problemsOf(folderOf({ [`${DECISION}.docx`]: content }));
    expect(problems).toHaveLength(1);
    expect(renderProblem(problems[0] as Problem, "vi")).toContain(`${DECISION}.docx`);
  });
});

/** A kind an office adds: a minutes of the founding meeting, group 4. */
const MINUTES = {
  ten: "Biên bản họp bầu Tổ trưởng",
  ten_loai: "BIÊN BẢN",
  ma_loai: "BB",
  trich_yeu: "Họp bầu người đứng đầu {mo_hinh.ten_dai}",
  the_thuc: "nha_nuoc",
  ban_hanh: "mo_hinh",
  ky: "tap_the",
  noi_nhan: ["Lưu: hồ sơ mô hình"],
  noi_dung: {
    dia_diem: {
      title: "Địa điểm",
      description: "Nơi họp.",
      type: "string",
      default: "Nhà văn hóa {mo_hinh.dia_ban}",
    },
  },
  nguon: "Yêu cầu của xã",
};
const RECIPE = {
  loai: "tu_quan",
  nhom: [{ so: 4, van_ban: [{ loai: "xa_bien_ban_bau", so: "04b", ly_do: "Xã yêu cầu có biên bản bầu" }] }],
};
const BODY = `{{> quoc_hieu}}
{{> ten_loai_trich_yeu}}
{{#> NoiDung}}Tại {noi_dung.dia_diem}, các thành viên bầu {thanh_vien.nguoi_dung_dau.ho_ten} làm {thanh_vien.nguoi_dung_dau.chuc_danh}.{{/NoiDung}}
{{> chu_ky}}
`;

describe("a kind of the office's own, three files and no program", () => {
  const files = {
    "xa_bien_ban_bau/kind.json": MINUTES,
    "xa_bien_ban_bau/body.hbs": BODY,
    "_dossiers/tu_quan.json": RECIPE,
  };

  it.each(["body.hbs", "body.docx"])(
    "appears in plan, dossier, manifest and index, with %s",
    async (body) => {
      const { "xa_bien_ban_bau/body.hbs": _hbs, ...rest } = files;
      const folder =
        body === "body.hbs"
          ? folderOf(files)
          : folderOf({
              ...rest,
              "xa_bien_ban_bau/body.docx": editDocx(await exported(DECISION), (xml) =>
                asWordSaves(
                  xml
                    .replace(
                      "QUYẾT ĐỊNH:",
                      "Tại {noi_dung.dia_diem}, các thành viên bầu {thanh_vien.nguoi_dung_dau.ho_ten} làm {thanh_vien.nguoi_dung_dau.chuc_danh}.",
                    )
                    .replace("{noi_dung.kinh_phi}", "")
                    .replace("{noi_dung.nguoi_thi_hanh}", ""),
                ),
              ),
            });
      const made = await generatedWith(folder);
      const planned = made.plan.documents.map(({ number }) => number);
      expect(planned.slice(planned.indexOf("04"), planned.indexOf("05") + 1)).toEqual(["04", "04b", "05"]);
      const found = made.dossier?.manifest.files.find(({ kind }) => kind === "xa_bien_ban_bau");
      expect(found).toMatchObject({
        number_label: "04b",
        position: "1.4 (4)",
        state: "du_thao",
        symbol: null,
      });
      const text = await textOf(made, found?.path as string);
      expect(text).toContain(
        "Tại Nhà văn hóa thôn Đông, xã An Bình, các thành viên bầu Nguyễn Văn Ví làm Tổ trưởng.",
      );
      const index = made.dossier?.files.find((file) => file.path === "00_muc_luc.pdf");
      expect(await textOfPdf(await openPdf(index?.bytes as Uint8Array), 1)).toContain(
        "Biên bản họp bầu người đứng đầu",
      );
    },
  );

  type Bad = [
    string,
    Record<string, string | object>,
    { code: string; file?: string; line?: number; says?: RegExp },
  ];
  const kind = (change: object) => ({ ...files, "xa_bien_ban_bau/kind.json": { ...MINUTES, ...change } });
  const entry = (change: object) => ({
    ...files,
    "_dossiers/tu_quan.json": {
      loai: "tu_quan",
      nhom: [{ so: 4, van_ban: [{ ...RECIPE.nhom[0]?.van_ban[0], ...change }] }],
    },
  });
  const KIND = "xa_bien_ban_bau/kind.json";
  const DOSSIER = "_dossiers/tu_quan.json";
  const BAD: Bad[] = [
    [
      "a misspelt key",
      kind({ ten_loaii: "X" }),
      { code: "KIND_INVALID", file: KIND, line: 21, says: /ten_loai/ },
    ],
    [
      "a missing key",
      kind({ trich_yeu: undefined }),
      { code: "KIND_INVALID", file: KIND, says: /trich_yeu/ },
    ],
    ["a wrong type", kind({ so_trang: "có" }), { code: "KIND_INVALID", file: KIND, says: /so_trang/ }],
    [
      "an issuer that does not exist",
      kind({ ban_hanh: "chu_thee" }),
      { code: "KIND_INVALID", file: KIND, says: /chu_the\b/ },
    ],
    [
      "a content that is no schema",
      kind({ noi_dung: { dia_diem: { type: "chuoi" } } }),
      { code: "KIND_INVALID", file: KIND, says: /noi_dung\/dia_diem/ },
    ],
    [
      "a content with a broken pattern",
      kind({ noi_dung: { dia_diem: { type: "string", pattern: "(" } } }),
      { code: "KIND_INVALID", file: KIND, says: /noi_dung\/dia_diem/ },
    ],
    [
      "an unknown item type",
      kind({ muc: "muc_bao_caoo" }),
      { code: "KIND_UNKNOWN_NAME", says: /muc_bao_cao\b/ },
    ],
    [
      "an unknown set of bases",
      kind({ can_cu: "quyet_dinhh" }),
      { code: "KIND_UNKNOWN_NAME", says: /quyet_dinh\b/ },
    ],
    [
      "a misspelt fact in its subject",
      kind({ trich_yeu: "Họp {mo_hinh.tenn}" }),
      { code: "TAG_UNKNOWN_PATH", says: /mo_hinh\.ten/ },
    ],
    [
      "kind.json that is no JSON",
      { ...files, [KIND]: '{\n  "ten": "x",,\n}' },
      { code: "JSON_EXTRA_COMMA", file: KIND, line: 2 },
    ],
    [
      "kind.json with a key twice",
      { ...files, [KIND]: '{\n  "ten": "x",\n  "ten": "y"\n}' },
      { code: "JSON_DUPLICATE_KEY", file: KIND, line: 3 },
    ],
    [
      "no kind.json",
      (({ [KIND]: _kind, ...rest }) => rest)(files as Record<string, string | object>),
      { code: "KIND_NO_DESCRIPTION" },
    ],
    [
      "no body",
      (({ "xa_bien_ban_bau/body.hbs": _body, ...rest }) => rest)(files as Record<string, string | object>),
      { code: "KIND_NO_BODY" },
    ],
    [
      "a body that names an unknown part",
      { ...files, "xa_bien_ban_bau/body.hbs": "{{> khong_co}}" },
      { code: "LAYOUT_WRONG", says: /khong_co/ },
    ],
    [
      "a recipe with an unknown key",
      entry({ neu: "x" }),
      { code: "RECIPE_INVALID", file: DOSSIER, says: /neu/ },
    ],
    [
      "a recipe with a wrong number",
      entry({ so: "4" }),
      { code: "RECIPE_INVALID", file: DOSSIER, says: /so/ },
    ],
    [
      "a recipe that names an unknown kind",
      entry({ loai: "xa_bien_ban" }),
      { code: "RECIPE_UNKNOWN_KIND", says: /xa_bien_ban/ },
    ],
    [
      "a recipe for a model that does not exist",
      { ...files, [DOSSIER]: { ...RECIPE, loai: "tu_quann" } },
      { code: "RECIPE_UNKNOWN_NAME", says: /tu_quan\b/ },
    ],
    [
      "a recipe with an unknown group",
      { ...files, [DOSSIER]: { loai: "tu_quan", nhom: [{ so: 11, van_ban: [] }] } },
      { code: "RECIPE_UNKNOWN_NAME", says: /11/ },
    ],
    [
      "a recipe that repeats over nothing",
      entry({ lap: { danh_sach: "ke_hoach", khoa: "{nam}" } }),
      { code: "RECIPE_UNKNOWN_NAME", says: /ke_hoach_nam/ },
    ],
    [
      "a recipe that repeats over what is no list",
      entry({ lap: { danh_sach: "mo_hinh.ten", khoa: "{nam}" } }),
      { code: "RECIPE_UNKNOWN_NAME", says: /mo_hinh\.ten/ },
    ],
    [
      "a condition on a key that does not exist",
      entry({ khi: { duong_dan: "hoi_nghi.hinh_thucc" } }),
      { code: "RECIPE_UNKNOWN_NAME", says: /hoi_nghi\.hinh_thuc\b/ },
    ],
    [
      "a reason with a tag of nothing",
      entry({ ly_do: "Năm {nam}" }),
      { code: "TAG_UNKNOWN_KEY", says: /nam/ },
    ],
    [
      "a key with a tag that not every item has",
      entry({ lap: { danh_sach: "ke_hoach_nam", khoa: "{kinh_phi}" } }),
      { code: "TAG_UNKNOWN_KEY", says: /kinh_phi/ },
    ],
    [
      "a key with a broken tag",
      entry({ lap: { danh_sach: "ke_hoach_nam", khoa: "{#nam}" } }),
      { code: "PATTERN_UNBALANCED" },
    ],
    [
      "a kind with an item that its recipe does not repeat",
      kind({ muc: "muc_bao_cao" }),
      { code: "RECIPE_WRONG_LIST", says: /bao_cao/ },
    ],
  ];

  it.each(BAD)("is refused for %s", async (_name, content, { code, file, line, says }) => {
    const folder = folderOf(content);
    const problems = await problemsOf(folder);
    const told = problems.map((problem) => renderProblem(problem, "vi").replaceAll(`${folder}/`, ""));
    const found = problems.find((problem) => problem.code === code);
    expect(found, told.join("\n")).toBeDefined();
    if (!found) return;
    expect(found.where, "every problem has a place").toBeDefined();
    if (file)
      expect(found.where).toMatchObject({
        kind: "file",
        file: path.join(folder, file),
        line: line ?? expect.any(Number),
      });
    if (says) expect(told.join("\n")).toMatch(says);
    for (const problem of problems) expect(renderProblem(problem, "en")).not.toMatch(/undefined/);
  });

  it("leaves the shipped templates as they are", async () => {
    const { catalog } = await shipped();
    const before = JSON.stringify(catalog);
    await generatedWith(folderOf(files));
    expect(JSON.stringify(catalog)).toBe(before);
    expect(readdirSync(path.join(FIXTURES, "..", "templates"))).not.toContain("xa_bien_ban_bau");
  });
});
