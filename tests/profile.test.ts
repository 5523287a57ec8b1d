import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { unzipDocx } from "../src/docx/package.ts";
import {
  type Generated,
  generate,
  nodeTools,
  officeSetting,
  openModel,
  renderProblem,
} from "../src/index.ts";
import { FIXTURES } from "./fixture.ts";
import { folderOf, textOf } from "./office-folder.ts";
import { hoso } from "./run-hoso.ts";

const DECISION = "04_quyet_dinh_thanh_lap.docx";

/** The dossier of a fixture under a house profile; `change` edits the model first. */
async function generatedUnder(
  profile: Record<string, object>,
  scenario = "xa_camera_day_du",
  change: (model: Record<string, never>) => void = () => {},
): Promise<Generated> {
  const { setting, problems } = await officeSetting({ profile: folderOf(profile) });
  if (!setting) throw new Error(problems.map((problem) => renderProblem(problem, "en")).join("\n"));
  expect(problems).toEqual([]);
  const model = JSON.parse(readFileSync(path.join(FIXTURES, scenario, "model.json"), "utf8"));
  change(model);
  const opened = await openModel(new TextEncoder().encode(JSON.stringify(model)), "model.json", setting);
  if (!opened.model) throw new Error(JSON.stringify(opened.problems));
  return generate(opened.model, setting.catalog, await nodeTools());
}

const xmlOf = ({ dossiers: [dossier] }: Generated, file: string): string => {
  const found = dossier?.files.find((one) => one.path === file);
  return String(unzipDocx(found?.bytes as Uint8Array, file).parts?.["word/document.xml"]);
};

describe("a house profile, JSON files and no program", () => {
  it("gives an owner its own letterhead, symbol, words, recipients and a new legal basis", async () => {
    const made = await generatedUnder({
      "don_vi.json": {
        xa: {
          dau_trai: { cap_tren: [], ten: ["ỦY BAN NHÂN DÂN", "{dia_phuong | in_hoa} ANH HÙNG"] },
          viet_tat: "UBNDX",
        },
      },
      "tu_ngu.json": { xa: { nhan_dan: "bà con Nhân dân" } },
      "noi_nhan.json": { quyet_dinh: { xa: ["Cổng thông tin điện tử xã", "Lưu: VT"] } },
      "can_cu.json": {
        van_ban: [
          {
            id: "qd-tinh-01",
            loai: "Quyết định",
            so: "01/2026/QĐ-UBND",
            ten: "Quyết định",
            ngay: "2026-01-10",
            co_quan: "Ủy ban nhân dân tỉnh Tây Ninh",
            trich_yeu: "quy định về mô hình tự quản",
            hieu_luc_tu: "2026-01-20",
            nguon: "Công báo tỉnh",
          },
        ],
      },
      "bo_can_cu.json": { quyet_dinh: { xa: ["l-anqg", "nd-06-2014", "qd-tinh-01"] } },
    });
    const text = await textOf(made, DECISION);
    expect(text).toContain("XÃ AN BÌNH ANH HÙNG");
    expect(text).toContain("/QĐ-UBNDX");
    expect(text).toContain(
      "Căn cứ Quyết định số 01/2026/QĐ-UBND ngày 10 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Tây Ninh quy định về mô hình tự quản;",
    );
    expect(text).not.toContain("Căn cứ Luật Tổ chức chính quyền địa phương");
    expect(text).toContain("- Cổng thông tin điện tử xã;");
    expect(await textOf(made, "02_ke_hoach_xay_dung.docx")).toContain("bà con Nhân dân");
  });

  it("cites a basis of its own only from the day it is in force", async () => {
    const basis = {
      id: "qd-tinh-01",
      loai: "Quyết định",
      so: "01/2026/QĐ-UBND",
      ten: "Quyết định",
      ngay: "2031-01-10",
      co_quan: "Ủy ban nhân dân tỉnh Tây Ninh",
      trich_yeu: "quy định về mô hình tự quản",
      hieu_luc_tu: "2031-01-20",
      nguon: "Công báo tỉnh",
    };
    const made = await generatedUnder({
      "can_cu.json": { van_ban: [basis] },
      "bo_can_cu.json": { quyet_dinh: { xa: ["l-anqg", "qd-tinh-01"] } },
    });
    expect(await textOf(made, DECISION)).not.toContain("01/2026/QĐ-UBND");
  });

  it("lays out pages within the decree's limits, and the national name keeps its line", async () => {
    const made = await generatedUnder({
      "trinh_bay.json": {
        co_chu: 13,
        le: { tren: 25, duoi: 22, trai: 35, phai: 20 },
        lui_dau_dong: 12.7,
        cach_doan: 8,
        gian_dong: 1.2,
      },
    });
    const xml = xmlOf(made, DECISION);
    expect(xml).toContain('<w:pgMar w:top="1418" w:right="1134" w:bottom="1248" w:left="1985"');
    const grids = [...xml.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map((grid) =>
      [...(grid[1] ?? "").matchAll(/w:w="(\d+)"/g)].map((column) => Number(column[1])),
    );
    expect(grids[0]?.[1]).toBe(5654);
    for (const grid of grids) expect(grid.reduce((a, b) => a + b, 0)).toBe(11906 - 1985 - 1134);
    const found = made.dossiers[0]?.files.find((file) => file.path === DECISION);
    const styles = String(unzipDocx(found?.bytes as Uint8Array, DECISION).parts?.["word/styles.xml"]);
    expect(styles).toMatch(
      /styleId="NoiDung">.*?w:before="160" w:after="0" w:line="288".*?w:firstLine="720"/,
    );
    expect(styles).toMatch(/styleId="QuocHieu">.*?<w:sz w:val="24"\/>/);
  });

  it("is used by the command line beside the office's templates", async () => {
    const profile = folderOf({ "tu_ngu.json": { xa: { nhan_dan: "bà con Nhân dân" } } });
    const run = await hoso([
      "plan",
      path.join(FIXTURES, "xa_camera_toi_thieu", "model.json"),
      "--profile",
      profile,
    ]);
    expect(run.exit).toBe(0);
  });

  type Bad = [string, Record<string, object>, RegExp];
  const BAD: Bad[] = [
    ["a margin beyond the decree", { "trinh_bay.json": { le: { trai: 40 } } }, /PROFILE_INVALID.*le\/trai/],
    ["a spacing below single", { "trinh_bay.json": { gian_dong: 0.9 } }, /PROFILE_INVALID.*gian_dong/],
    ["an indent the decree does not know", { "trinh_bay.json": { lui_dau_dong: 11 } }, /PROFILE_INVALID/],
    ["a symbol with a space", { "don_vi.json": { xa: { viet_tat: "UBND X" } } }, /PROFILE_INVALID.*viet_tat/],
    [
      "an authority line without its mark",
      { "don_vi.json": { xa: { tap_the: "THAY MẶT" } } },
      /PROFILE_INVALID.*tap_the/,
    ],
    ["a misspelt file", { "tu_nguu.json": {} }, /PROFILE_UNKNOWN_FILE.*tu_ngu/],
    ["a misspelt word", { "tu_ngu.json": { xa: { nhan_dann: "x" } } }, /WORD_UNKNOWN.*nhan_dan/],
    [
      "a fact that does not exist",
      { "tu_ngu.json": { xa: { nhan_dan: "{chu_thee.cap}" } } },
      /TAG_UNKNOWN_PATH.*chu_the/,
    ],
    [
      "a basis that does not exist",
      { "bo_can_cu.json": { quyet_dinh: { xa: ["l-anqgg"] } } },
      /BASIS_UNKNOWN.*l-anqg/,
    ],
    ["no file at all", {}, /PROFILE_EMPTY/],
  ];

  it.each(BAD)("refuses %s", async (_what, files, expected) => {
    const { setting, problems } = await officeSetting({ profile: folderOf(files) });
    expect(setting).toBeUndefined();
    expect(problems.map((problem) => renderProblem(problem, "vi")).join("\n")).toMatch(expected);
  });

  it("refuses a folder that does not exist", async () => {
    const { problems } = await officeSetting({ profile: path.join(FIXTURES, "khong_co") });
    expect(problems.map(({ code }) => code)).toEqual(["PROFILE_NO_FOLDER"]);
  });
});

describe("a model of its own mind", () => {
  it("overrides letterhead, authority line, words, recipients and bases without a profile", async () => {
    const change = (model: Record<string, never>) => {
      const free = model as unknown as {
        chu_the: object;
        tu_ngu: object;
        van_ban: Record<string, object>;
      };
      Object.assign(free.chu_the, {
        dau_trai: { ten: ["ủy ban nhân dân", "xã An Bình mới"] },
        tap_the: "TM. UBND XÃ",
      });
      free.tu_ngu = { nhan_dan: "đồng bào" };
      Object.assign(free.van_ban[DECISION_KIND] as object, {
        noi_nhan: ["Như Điều 4", "Trang tin xã"],
        can_cu: [
          "nd-06-2014",
          "Nghị quyết số 09/NQ-HĐND ngày 05 tháng 01 năm 2026 của Hội đồng nhân dân xã An Bình",
        ],
      });
    };
    const made = await generatedUnder({ "trinh_bay.json": { co_chu: 14 } }, "xa_camera_day_du", change);
    const text = await textOf(made, DECISION);
    expect(text).toContain("XÃ AN BÌNH MỚI");
    expect(text).toContain("- Trang tin xã.");
    expect(text).toContain("Căn cứ Nghị quyết số 09/NQ-HĐND ngày 05 tháng 01 năm 2026");
    const plan = await textOf(made, "02_ke_hoach_xay_dung.docx");
    expect(plan).toContain("TM. UBND XÃ");
    expect(plan).toContain("đồng bào");
  });
});

const DECISION_KIND = "tq_04_quyet_dinh_thanh_lap";
