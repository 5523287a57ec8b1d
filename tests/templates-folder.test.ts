import { describe, expect, it } from "vitest";
import { type Problem, renderProblem } from "../src/index.ts";
import { templateFiles } from "../src/template-files.ts";
import { docxDefects, docxParts } from "./docx-validity.ts";
import { scenarios, shipped } from "./fixture.ts";
import { goldenText } from "./golden.ts";
import { DECISION, exported, folderOf, generatedWith, problemsOf, textOf } from "./office-folder.ts";
import { asWordSaves, editDocx } from "./word-edit.ts";

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
      const documents = saved.dossiers[0]?.files.filter(({ document }) => document) ?? [];
      expect(documents.length).toBe(saved.plan.documents.length);
      for (const file of documents) {
        const before = plain.dossiers[0]?.files.find(({ path }) => path === file.path);
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
