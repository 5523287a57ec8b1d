import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  compareOfficeTemplates,
  MEMORY_FILE,
  type Override,
  type Problem,
  readTemplateMemory,
  renderProblem,
  templateFiles,
  templateMemoryFile,
  VERSION,
} from "../src/index.ts";
import { DECISION, folderOf } from "./office-folder.ts";
import { ROOT } from "./run-hoso.ts";
import { NEXT, type Upgrade, upgradedHoso } from "./upgraded-hoso.ts";
import { asWordSaves, editDocx } from "./word-edit.ts";

const REPORT = "tq_03_bao_cao_de_xuat";
const BODY = `templates/${DECISION}/body.hbs`;
const OLD = "Quyết định này có hiệu lực kể từ ngày ký.";
const NEW = "Quyết định này có hiệu lực từ 00 giờ ngày ký.";
const newSentence = (text: string) => text.replace(OLD, NEW);

type Edit = (xml: string) => string;

/** A folder with kinds as they are exported, edited in Word, and their memory. */
async function office(
  edits: Record<string, Edit>,
  more: Record<string, string | object> = {},
): Promise<string> {
  const kinds = Object.keys(edits);
  const files = await templateFiles(kinds);
  const docx = files.map(({ kind, name, bytes }) => [name, editDocx(bytes, edits[kind] as Edit)]);
  const { file } = await templateMemoryFile(kinds);
  if (!file) throw new Error("no memory");
  return folderOf({ ...Object.fromEntries(docx), [file.name]: file.bytes, ...more });
}

const unedited: Edit = (xml) => xml;
const replaced =
  (from: string, to: string): Edit =>
  (xml) => {
    expect(xml).toContain(from);
    return xml.replace(from, to);
  };

async function compared(folder: string, upgrade?: Upgrade, profile?: string) {
  const { compared: found, problems } = await compareOfficeTemplates(folder, {
    ...(upgrade && { against: upgradedHoso(upgrade) }),
    ...(profile !== undefined && { profile }),
  });
  if (!found) throw new Error(problems.map((problem) => renderProblem(problem, "en")).join("\n"));
  const one = (id: string) => found.comparison.overrides.find((override) => override.id === id) as Override;
  return { ...found, problems, one };
}

const withoutMemory = (folder: string): string => {
  rmSync(path.join(folder, MEMORY_FILE));
  return folder;
};

describe("an exported template after an upgrade", () => {
  it("needs nothing while hoso's has not changed, whatever the office did, and however Word saved it", async () => {
    const folder = await office({
      [DECISION]: (xml) => asWordSaves(replaced(OLD, "Hiệu lực ngay.")(xml)),
      [REPORT]: asWordSaves,
    });
    for (const upgrade of [undefined, { edits: {} }]) {
      const { comparison, problems } = await compared(folder, upgrade);
      expect(comparison).toMatchObject({ version: upgrade ? NEXT : VERSION, differing: 0 });
      expect(comparison.overrides.map(({ id, status, since }) => [id, status, since])).toEqual([
        [REPORT, "same", VERSION],
        [DECISION, "same", VERSION],
      ]);
      expect(problems).toEqual([]);
    }
  });

  it("is told the paragraph hoso changed, with what the office's says there", async () => {
    const folder = await office({
      [DECISION]: replaced("QUYẾT ĐỊNH:", "NAY QUYẾT ĐỊNH:"),
      [REPORT]: unedited,
    });
    const { comparison, one } = await compared(folder, { edits: { [BODY]: newSentence } });
    expect(comparison.differing).toBe(1);
    expect(one(REPORT).status).toBe("same");
    const { status, paragraphs, edited, form } = one(DECISION);
    expect({ status, edited, form }).toEqual({ status: "changed", edited: true, form: false });
    expect(paragraphs).toHaveLength(1);
    const [{ base, yours, now, conflict } = { base: [], yours: [], now: [], conflict: true }] = paragraphs;
    expect([base?.join(), now.join(), conflict]).toEqual([
      expect.stringContaining(OLD),
      expect.stringContaining(NEW),
      false,
    ]);
    expect(yours).toEqual(base);
  });

  it("is a conflict where the office changed the same paragraph, and done where it made the same change", async () => {
    const [theirs, ours] = [OLD, "Quyết định này có hiệu lực sau 03 ngày."];
    const upgrade = { edits: { [BODY]: newSentence } };
    const conflict = (await compared(await office({ [DECISION]: replaced(theirs, ours) }), upgrade)).one(
      DECISION,
    );
    expect(conflict).toMatchObject({ status: "changed", paragraphs: [{ conflict: true }] });
    expect(conflict.paragraphs[0]?.yours.join()).toContain(ours);
    const done = (await compared(await office({ [DECISION]: replaced(theirs, NEW) }), upgrade)).one(DECISION);
    expect(done).toMatchObject({ status: "same", paragraphs: [] });
  });

  it("is unknown without a memory, unless it is what hoso ships", async () => {
    const folder = withoutMemory(await office({ [DECISION]: replaced(OLD, NEW), [REPORT]: unedited }));
    const { one, comparison } = await compared(folder, {
      edits: { [`templates/${REPORT}/kind.json`]: (text) => text.replace('"nguon": "', '"nguon": "Mới. ') },
    });
    expect(comparison.differing).toBe(1);
    expect(one(REPORT).status).toBe("same");
    expect(one(DECISION)).toMatchObject({ status: "unknown", paragraphs: [{ conflict: false }] });
    expect(one(DECISION)).not.toHaveProperty("since");
    expect(one(DECISION).paragraphs[0]).not.toHaveProperty("base");
  });

  it("is gone when hoso ships its kind no more; a kind of the office's own is its own", async () => {
    const description = JSON.parse(readFileSync(path.join(ROOT, `templates/${DECISION}/kind.json`), "utf8"));
    const own = {
      "so_tay/kind.json": description,
      "so_tay/body.hbs": "{{#> NoiDung}}Tại {mo_hinh.dia_ban}.{{/NoiDung}}",
    };
    const folder = await office({ [DECISION]: unedited }, own);
    const without = [`templates/${DECISION}`];
    for (const one of [
      await compared(folder, { without }),
      await compared(withoutMemory(folder), { without }),
    ]) {
      expect(one.one("so_tay")).toMatchObject({ status: "own", errors: 0 });
      expect(one.one(DECISION)).toMatchObject({ status: "gone", errors: 1 });
      expect(one.problems.map(({ code }) => code)).toEqual(["KIND_NO_DESCRIPTION"]);
    }
  });

  it("is told which of its tags the new facts lack, and which facts the new template has come to read", async () => {
    const folder = await office({ [DECISION]: unedited, [REPORT]: unedited });
    const { one, problems } = await compared(folder, {
      edits: {
        "schemas/facts.schema.json": (text) => text.replaceAll('"dia_ban"', '"dia_ban_moi"'),
        [BODY]: (text) => text.replaceAll("mo_hinh.dia_ban", "mo_hinh.dia_ban_moi"),
      },
    });
    expect(
      problems.map(({ code, where }) => [code, where?.kind === "template" && where.template]),
    ).toContainEqual(["TAG_UNKNOWN_PATH", DECISION]);
    expect(one(DECISION)).toMatchObject({ status: "changed", tags: ["mo_hinh.dia_ban_moi"], edited: false });
    expect(one(DECISION).errors).toBeGreaterThan(0);
  });

  it("is told that the form changed where no paragraph shows it", async () => {
    const folder = await office(
      { [DECISION]: unedited },
      { [`${REPORT}/body.hbs`]: readFileSync(path.join(ROOT, `templates/${REPORT}/body.hbs`), "utf8") },
    );
    const { one } = await compared(folder, {
      edits: {
        "templates/_base/word/styles.xml.hbs": (text) =>
          text.replace('w:lang w:val="vi-VN"', 'w:lang w:val="vi"'),
      },
    });
    expect(one(DECISION)).toMatchObject({ status: "changed", form: true, paragraphs: [] });
    // A body takes the styles of the version it is used with.
    expect(one(REPORT)).toMatchObject({ status: "same", form: false });
  });
});

describe("a body of the office's own", () => {
  const body = readFileSync(path.join(ROOT, BODY), "utf8");
  const upgrade = { edits: { [BODY]: newSentence } };
  const given = async (text: string): Promise<string> => {
    const folder = await office({ [DECISION]: unedited }, { [`${DECISION}/body.hbs`]: text });
    rmSync(path.join(folder, `${DECISION}.docx`));
    return folder;
  };

  it("is compared as the text it makes, with the parts of the version compared with", async () => {
    const edited = body.replace("Điều 2.", "Điều 2a.");
    expect((await compared(await given(edited))).comparison.differing).toBe(0);
    const { one } = await compared(await given(edited), upgrade);
    expect(one(DECISION)).toMatchObject({
      status: "changed",
      paragraphs: [{ conflict: false }],
      form: false,
    });
    // A shipped part that changed comes to the office by itself.
    const part = { "templates/_parts/dau_phai.hbs": (text: string) => text.replaceAll("Độc lập", "ĐỘC LẬP") };
    expect((await compared(await given(edited), { edits: part })).one(DECISION).status).toBe("same");
  });

  it("that names a part the version lacks is told as wrong, without a comparison of its text", async () => {
    const { one, problems } = await compared(
      await given(body.replace("{{> chu_ky}}", "{{> chu_kyy}}")),
      upgrade,
    );
    expect(problems.map(({ code }) => code)).toEqual(["LAYOUT_WRONG"]);
    expect(one(DECISION)).toMatchObject({ status: "changed", errors: 1, paragraphs: [] });
  });
});

describe("other things of an office", () => {
  const kindOf = (id: string) =>
    JSON.parse(readFileSync(path.join(ROOT, `templates/${id}/kind.json`), "utf8"));

  it("the fields of kind.json, three ways", async () => {
    const own = { ...kindOf(DECISION), ten: "Quyết định của xã", nguon: "Quy chế riêng" };
    const folder = await office({ [DECISION]: unedited });
    rmSync(path.join(folder, `${DECISION}.docx`));
    mkdirSync(path.join(folder, DECISION));
    writeFileSync(path.join(folder, DECISION, "kind.json"), JSON.stringify(own));
    const { one } = await compared(folder, {
      edits: {
        [`templates/${DECISION}/kind.json`]: (text) =>
          text
            .replace('"ma_loai": "QĐ"', '"ma_loai": "QĐi"')
            .replace('"nguon": "', '"nguon": "Thông tư mới; '),
        [BODY]: newSentence,
      },
    });
    expect(one(DECISION).fields).toEqual([
      { field: "ma_loai", base: "QĐ", yours: "QĐ", now: "QĐi", conflict: false },
      {
        field: "nguon",
        base: own.nguon && kindOf(DECISION).nguon,
        yours: own.nguon,
        now: `Thông tư mới; ${kindOf(DECISION).nguon}`,
        conflict: true,
      },
    ]);
    expect(one(DECISION).paragraphs).toEqual([]);
  });

  it("parts, entries of the recipe and a profile, by whether hoso's file changed", async () => {
    const part = readFileSync(path.join(ROOT, "templates/_parts/chu_ky.hbs"), "utf8");
    const recipe = (loai: string, kind: string) => ({
      loai,
      nhom: [{ so: 4, van_ban: [{ loai: kind, so: "04", ly_do: "Quy định của xã" }] }],
    });
    const folder = await office(
      { [REPORT]: unedited },
      {
        "_parts/chu_ky.hbs": `${part}<!-- riêng -->`,
        "_parts/cua_rieng.hbs": "x",
        "_dossiers/tu_quan.json": recipe("tu_quan", DECISION),
      },
    );
    const profile = folderOf({ "tu_ngu.json": { xa: { van_phong: "Văn phòng xã" } } });
    const edits = {
      "templates/_parts/chu_ky.hbs": (text: string) => `${text}\n<!-- mới -->`,
      "templates/_dossiers/tu_quan.json": (text: string) => text.replace('"ten": "', '"ten": "Mới: '),
      "templates/_data/tu_ngu.json": (text: string) => text.replace('"nguon": "', '"nguon": "Mới; '),
    };
    const statuses = (overrides: Override[]) =>
      Object.fromEntries(
        overrides.filter(({ type }) => type === "file").map(({ id, status }) => [id, status]),
      );
    expect(statuses((await compared(folder, undefined, profile)).comparison.overrides)).toEqual({
      "_data/tu_ngu.json": "same",
      "_dossiers/tu_quan.json": "same",
      "_parts/chu_ky.hbs": "same",
      "_parts/cua_rieng.hbs": "own",
    });
    expect(statuses((await compared(folder, { edits }, profile)).comparison.overrides)).toEqual({
      "_data/tu_ngu.json": "changed",
      "_dossiers/tu_quan.json": "changed",
      "_parts/chu_ky.hbs": "changed",
      "_parts/cua_rieng.hbs": "own",
    });
    expect((await compared(withoutMemory(folder), { edits })).one("_parts/chu_ky.hbs").status).toBe(
      "unknown",
    );
  });
});

describe("what is accepted", () => {
  it("is not told again, and everything else is remembered as it was", async () => {
    const folder = await office({
      [DECISION]: replaced("QUYẾT ĐỊNH:", "NAY QUYẾT ĐỊNH:"),
      [REPORT]: unedited,
    });
    rmSync(path.join(folder, `${REPORT}.docx`));
    const upgrade = { edits: { [BODY]: newSentence } };
    const { accepted } = await compared(folder, upgrade);
    writeFileSync(path.join(folder, accepted.name), accepted.bytes);
    const { comparison, one } = await compared(folder, upgrade);
    expect(comparison.differing).toBe(0);
    expect(one(DECISION)).toMatchObject({ status: "same", since: NEXT });
    expect((await readTemplateMemory(folder)).memory?.kinds[REPORT]?.version).toBe(VERSION);
  });
});

describe("what cannot be compared", () => {
  const problemsOf = async (folder: string, against?: string): Promise<Problem[]> => {
    const { compared: found, problems } = await compareOfficeTemplates(
      folder,
      against === undefined ? {} : { against },
    );
    expect(found).toBeUndefined();
    for (const problem of problems)
      for (const language of ["vi", "en"] as const)
        expect(renderProblem(problem, language)).not.toMatch(/\{\w+\}/);
    return problems;
  };
  const codes = async (...args: Parameters<typeof problemsOf>) =>
    (await problemsOf(...args)).map(({ code }) => code);

  it.each([
    ["no JSON", '{\n  "schema_version": 1,\n  kinds: {} }', 3, /^JSON_/],
    [
      "an unknown version",
      '{\n  "schema_version": 2,\n  "kinds": {},\n  "files": {}\n}',
      2,
      /^MEMORY_INVALID/,
    ],
    [
      "no lines",
      `{ "schema_version": 1, "files": {}, "kinds": {\n"a": { "lines": "x" } } }`,
      2,
      /^MEMORY_INVALID/,
    ],
    ["an array", "[]", 1, /^MEMORY_INVALID/],
    ["nothing", "", 1, /^FILE_EMPTY/],
  ])("a memory that is broken is told with its line: %s", async (_name, text, line, code) => {
    const [problem] = await problemsOf(folderOf({ [MEMORY_FILE]: text }));
    expect(problem).toMatchObject({ code: expect.stringMatching(code), where: { kind: "file", line } });
    expect(JSON.stringify(problem?.where)).toContain(MEMORY_FILE);
  });

  it("a memory that is a folder", async () => {
    const folder = folderOf({ [`${MEMORY_FILE}/x`]: "" });
    expect(await codes(folder)).toEqual(["MEMORY_UNREADABLE"]);
  });

  it("a folder of templates that is not there", async () => {
    expect(await codes(path.join(folderOf({}), "x"))).toEqual(["TEMPLATES_NO_FOLDER"]);
  });

  it("a version that is not here, with what to do", async () => {
    const folder = folderOf({});
    expect(await codes(folder, "0.0.9")).toEqual(["AGAINST_NOT_INSTALLED"]);
    expect(await codes(folder, "v7.0.0-rc.1")).toEqual(["AGAINST_NOT_INSTALLED"]);
    expect(await codes(folder, "curent")).toEqual(["AGAINST_NOT_A_PACKAGE"]);
    expect(await codes(folder, folderOf({ "package.json": { name: "other", version: "1.0.0" } }))).toEqual([
      "AGAINST_NOT_A_PACKAGE",
    ]);
    expect(await codes(folder, folderOf({ "package.json": "{" }))).toEqual(["AGAINST_NOT_A_PACKAGE"]);
    expect(await codes(folder, upgradedHoso({ without: ["templates/_base"] }))).toEqual([
      "AGAINST_UNREADABLE",
    ]);
    expect(await codes(folder, upgradedHoso({ without: ["schemas/facts.schema.json"] }))).toEqual([
      "AGAINST_UNREADABLE",
    ]);
  });

  it("the number of the running hoso is that hoso", async () => {
    const { compared: found } = await compareOfficeTemplates(folderOf({}), { against: `v${VERSION}` });
    expect(found?.comparison).toEqual({ version: VERSION, overrides: [], differing: 0 });
  });
});
