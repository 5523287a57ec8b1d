import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { unzipDocx } from "../src/docx/package.ts";
import { docxText } from "../src/docx/text.ts";
import { generate, nodeTools, openModel, renderProblem, type TuQuan, zipDossier } from "../src/index.ts";
import { MESSAGES } from "../src/messages/messages.ts";
import { ruleMessages } from "../src/messages/rules.ts";
import { docxDefects, docxParts } from "./docx-validity.ts";
import { FIXTURES, selfManagedModelOf, shipped } from "./fixture.ts";
import { missingData } from "./missing-data.ts";
import { hoso, scratch } from "./run-hoso.ts";

const FOLDER = path.join(FIXTURES, "_invalid");
/** `<CODE>--<what>.json`: a model with one defect, which is told by that code and by no other. */
const DEFECTS = readdirSync(FOLDER).sort();
const codeOf = (file: string): string => file.split("--")[0] as string;

const open = async (file: string) => openModel(readFileSync(path.join(FOLDER, file)), file, await shipped());

describe("every defect has its own message:", () => {
  it.each(DEFECTS)("%s", async (file) => {
    const { model, problems } = await open(file);
    const told = problems.map((problem) => renderProblem(problem, "vi"));
    expect([...new Set(problems.map(({ code }) => code))], told.join("\n")).toEqual([codeOf(file)]);
    expect(model === undefined).toBe(problems.some(({ severity }) => severity === "error"));
    for (const problem of problems) {
      expect(problem.where).toMatchObject({
        kind: "file",
        file,
        line: expect.any(Number),
        column: expect.any(Number),
      });
      expect(missingData(problem)).toEqual([]);
    }
  });
});

describe("the folder of defects", () => {
  it("has a file for every rule", () => {
    const shown = DEFECTS.map(codeOf);
    expect(Object.keys(ruleMessages).filter((code) => !shown.includes(code))).toEqual([]);
  });

  it("has only codes that have a message", () => {
    expect(DEFECTS.map(codeOf).filter((code) => !MESSAGES[code])).toEqual([]);
  });
});

describe("the place of a problem", () => {
  it.each([
    ["JSON_DUPLICATE_KEY--name_twice.json", /:\d+:\d+ .*lần đầu ở dòng \d+, cột \d+/],
    ["SCHEMA_UNKNOWN_KEY--misspelt_key.json", /\/mo_hinh\/dia_bann\).*dia_ban/],
    ["R-TQ-11-HEADS--two_heads.json", /\/thanh_vien\/1\/chuc_danh\).*Nguyễn Văn Mẫu, Đỗ Thị Thử/],
    ["R-TQ-16-UNKNOWN--unknown_member_leaves.json", /\/kien_toan\/0\/thoi\/0\/thanh_vien\)/],
    ["SIGNER_UNKNOWN--signer_not_in_the_list.json", /\/van_ban\/tq_04_quyet_dinh_thanh_lap\/nguoi_ky\)/],
    ["R-TQ-02--proposal_after_the_decision.json", /05\/3\/2026.*01\/4\/2026/],
    ["TEXT_LEGACY_ENCODING--tcvn3.json", /Trưởng thôn Đông, xã An Bình/],
  ])("of %s leads to the words that are wrong", async (file, expected) => {
    const { problems } = await open(file);
    expect(problems.map((problem) => renderProblem(problem, "vi")).join("\n")).toMatch(expected);
  });

  it("is the line of the file where the value stands", async () => {
    const file = "R-TQ-11-HEADS--two_heads.json";
    const [problem] = (await open(file)).problems;
    const where = problem?.where as { line: number; column: number };
    const line = readFileSync(path.join(FOLDER, file), "utf8").split("\n")[where.line - 1] ?? "";
    expect(line.slice(where.column - 1)).toMatch(/^"Tổ trưởng"/);
  });
});

describe("the program, given a file that is wrong,", () => {
  it.each([
    ["JSON_UNCLOSED--end_missing.json", 3],
    ["FILE_UTF16--utf16.json", 3],
    ["SCHEMA_DATE_NOT_REAL--31_february.json", 3],
    ["R-TQ-11-HEADS--two_heads.json", 3],
    ["R-TQ-19--no_survey.json", 0],
  ])("for %s ends with %i and writes nothing it should not", (file, exit) => {
    const cwd = scratch();
    copyFileSync(path.join(FOLDER, file), path.join(cwd, file));
    const ran = hoso(["generate", file], { cwd });
    expect(ran.exit, ran.stderr).toBe(exit);
    expect(ran.stderr).toContain(codeOf(file));
    const made = exit === 0 ? [".hoso", file.replace(".json", ".hoso.lock.json"), "out"] : [];
    expect(readdirSync(cwd).sort()).toEqual([...made, file].sort());
  });
});

type Odd = [string, (model: TuQuan) => void, { braces?: boolean; shows: string }];

const textOfDocx = (bytes: Uint8Array): string => docxText(unzipDocx(bytes, "").parts ?? {});

const LONG = `Nguyễn ${"V".repeat(293)}`;
const named = (ten: string) => (model: TuQuan) => {
  model.mo_hinh.ten = ten;
};
const memberNamed = (ho_ten: string) => (model: TuQuan) => {
  (model.thanh_vien[0] as { ho_ten: string }).ho_ten = ho_ten;
};
const people = (count: number) => (model: TuQuan) => {
  model.thanh_vien = Array.from({ length: count }, (_, i) => ({
    ho_ten: `Phan Văn Nháp ${i + 1}`,
    nam_sinh: 1950 + (i % 50),
    dia_chi: `Xóm ${(i % 9) + 1}`,
    chuc_danh: i === 0 ? "Tổ trưởng" : "Tổ viên",
  }));
};

/** Odd but right: each of these has to come out as it was written. */
const ODD: Odd[] = [
  ["a name of 300 characters", memberNamed(LONG), { shows: LONG }],
  [
    "a model's name of 300 characters",
    named("Rất dài ".repeat(37).trim()),
    { shows: "Rất dài ".repeat(37).trim() },
  ],
  [
    "slashes and dots that would leave the folder",
    named("../../etc/passwd"),
    { shows: "“../../etc/passwd”" },
  ],
  ["a name of two dots", named(".."), { shows: "“..”" }],
  [
    "what Windows forbids in file names",
    named('Tổ: 1 * 2 ? "ba" < bốn > năm | sáu \\ bảy'),
    { shows: 'Tổ: 1 * 2 ? "ba" < bốn > năm | sáu \\ bảy' },
  ],
  ["a name Windows keeps for a device", named("CON"), { shows: "“CON”" }],
  [
    "braces, which are no tags in a fact",
    named("Tổ {mo_hinh.ten} {#x}"),
    { braces: true, shows: "Tổ {mo_hinh.ten} {#x}" },
  ],
  [
    "double braces, which are no layout in a fact",
    memberNamed("Mẫu {{> quoc_hieu}}"),
    { braces: true, shows: "Mẫu {{> quoc_hieu}}" },
  ],
  [
    "XML, which is text",
    named("An <b>toàn</b> & trật tự &amp; ]]>"),
    { shows: "An <b>toàn</b> & trật tự &amp; ]]>" },
  ],
  ["an emoji", named("Camera 📷 an ninh"), { shows: "Camera 📷 an ninh" }],
  ["only an emoji", named("📷"), { shows: "“📷”" }],
  ["letters of another script", named("Ка́мера 漢字"), { shows: "Ка́мера 漢字" }],
  ["decomposed letters, shown composed", named("Tiếng kẻng".normalize("NFD")), { shows: "“Tiếng kẻng”" }],
  [
    "double spaces and no-break spaces, shown single",
    named("Camera  an\u00a0 ninh"),
    { shows: "“Camera an ninh”" },
  ],
  ["a word of the program's own", named("undefined"), { braces: true, shows: "“undefined”" }],
  ["a replacement pattern", named("$& $1 $` $'"), { shows: "“$& $1 $` $'”" }],
  ["one member", people(1), { shows: "Phan Văn Nháp 1" }],
  ["140 members", people(140), { shows: "Phan Văn Nháp 140" }],
  ["300 members", people(300), { shows: "Phan Văn Nháp 300" }],
  [
    "lines inside a text",
    (model) => {
      model.tinh_hinh = { ...model.tinh_hinh, antt: "Dòng một\nDòng hai" };
    },
    { shows: "Dòng hai" },
  ],
];

describe("odd but right input comes out as it was written, in valid files:", () => {
  it.each(ODD)("%s", async (_name, edit, { braces, shows }) => {
    const setting = await shipped();
    const odd = structuredClone(await selfManagedModelOf("xa_camera_toi_thieu"));
    edit(odd);
    const { model, problems } = await openModel(
      new TextEncoder().encode(JSON.stringify(odd)),
      "m.json",
      setting,
    );
    expect(model, problems.map((problem) => renderProblem(problem, "en")).join("\n")).toBeDefined();
    if (!model) return;
    const made = await generate(model, setting.catalog, await nodeTools());
    expect(made.problems).toEqual([]);
    const [dossier] = made.dossiers;
    if (!dossier) throw new Error("no dossier");
    expect(dossier.slug).toMatch(/^[a-z0-9][a-z0-9-]{0,59}$/);
    for (const { path: file } of dossier.files) expect(file).toMatch(/^[\w/]+\.(docx|pdf|json)$/);
    const documents = dossier.files.filter(({ document }) => document);
    const isSlip = odd.mo_hinh.ten === "undefined";
    for (const { path: file, bytes } of documents) {
      const defects = docxDefects(docxParts(bytes), { allowBraces: braces ?? false });
      expect(
        defects.filter((defect) => !isSlip || !defect.includes("“undefined” in")),
        file,
      ).toEqual([]);
    }
    const texts = documents.map(({ bytes }) => textOfDocx(bytes));
    expect(texts.some((text) => text.includes(shows))).toBe(true);
    expect(zipDossier(dossier).length).toBeGreaterThan(1000);
  });
});
