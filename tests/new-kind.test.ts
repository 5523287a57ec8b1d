import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { officeSetting, openModel, renderProblem } from "../src/index.ts";
import { FIXTURES, shipped } from "./fixture.ts";
import { DECISION, exported, folderOf, generatedWith, problemsOf, textOf } from "./office-folder.ts";
import { openPdf, textOf as textOfPdf } from "./pdf/read-pdf.ts";
import { asWordSaves, editDocx } from "./word-edit.ts";

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
                    .replace(/\{noi_dung\.[^}]*\}/g, "")
                    .replace(
                      "QUYẾT ĐỊNH:",
                      "Tại {noi_dung.dia_diem}, các thành viên bầu {thanh_vien.nguoi_dung_dau.ho_ten} làm {thanh_vien.nguoi_dung_dau.chuc_danh}.",
                    ),
                ),
              ),
            });
      const made = await generatedWith(folder);
      const planned = made.plan.documents.map(({ number }) => number);
      expect(planned.slice(planned.indexOf("04"), planned.indexOf("05") + 1)).toEqual(["04", "04b", "05"]);
      const found = made.dossiers[0]?.manifest.files.find(({ kind }) => kind === "xa_bien_ban_bau");
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
      const index = made.dossiers[0]?.files.find((file) => file.path === "00_muc_luc.pdf");
      expect(await textOfPdf(await openPdf(index?.bytes as Uint8Array), 1)).toContain(
        "Biên bản họp bầu người đứng đầu",
      );
    },
  );

  it("takes its own content from the model and refuses what it does not know", async () => {
    const { setting } = await officeSetting({ templates: folderOf(files) });
    const model = JSON.parse(readFileSync(path.join(FIXTURES, "xa_camera_toi_thieu", "model.json"), "utf8"));
    const open = (noi_dung: object) => {
      const text = JSON.stringify({ ...model, van_ban: { xa_bien_ban_bau: { noi_dung } } });
      return openModel(new TextEncoder().encode(text), "model.json", setting as NonNullable<typeof setting>);
    };
    expect((await open({ dia_diem: "Đình làng" })).model).toBeDefined();
    expect((await open({ dia_diemm: "Đình làng" })).problems).toMatchObject([
      { code: "SCHEMA_UNKNOWN_KEY", data: { nearest: "dia_diem" } },
    ]);
  });

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
      { ...files, [DOSSIER]: { loai: "tu_quan", nhom: [{ so: 12, van_ban: [] }] } },
      { code: "RECIPE_UNKNOWN_NAME", says: /12/ },
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
      "an annex title with a tag of nothing",
      kind({ phu_luc: "Thành viên {mo_hinh.tenn}" }),
      { code: "TAG_UNKNOWN_PATH", says: /phu_luc/ },
    ],
    [
      "an annex title that needs the form of its own document",
      kind({ phu_luc: "{van_ban.trich_yeu}" }),
      { code: "TAG_UNKNOWN_KEY", says: /van_ban/ },
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
