import { strFromU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { hasErrors, placeText, readChanges, renderProblem } from "../../src/index.ts";
import { bytesOf, codes, csv, readRows, workbook } from "./sheets.ts";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADERS = ["Hành động", "Ngày", "Họ và tên", "Lý do"];
const ROW = ["Thôi", "2026-07-01", "Nguyễn Văn Mẫu", "Chuyển nơi ở"];

const ole = (name: string): Uint8Array =>
  new Uint8Array([...OLE, ...Array(64).fill(0), ...[...name].flatMap((c) => [c.charCodeAt(0), 0])]);
const zip = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, bytesOf("x")])));
const utf16 = (text: string, mark = true): Uint8Array => {
  const buffer = Buffer.from(mark ? `\ufeff${text}` : text, "utf16le");
  return new Uint8Array(buffer);
};
const good = await workbook({ A: [HEADERS, ROW] });

describe("a file that is no table of changes", () => {
  it.each<[string, Uint8Array, string, string]>([
    ["nothing", new Uint8Array(), "a.xlsx", "CHANGES_FILE_EMPTY"],
    ["spaces", bytesOf(" \n\n "), "a.csv", "CHANGES_FILE_EMPTY"],
    ["an empty JSON", bytesOf("\ufeff"), "a.json", "CHANGES_FILE_EMPTY"],
    ["Excel 97", ole("Workbook"), "a.xls", "CHANGES_IS_XLS"],
    ["a password", ole("EncryptedPackage"), "a.xlsx", "CHANGES_ENCRYPTED"],
    ["binary Excel", zip("xl/workbook.bin"), "a.xlsb", "CHANGES_IS_XLSB"],
    ["OpenDocument", zip("mimetype", "content.xml"), "a.ods", "CHANGES_IS_ODS"],
    ["Word", zip("word/document.xml"), "a.docx", "CHANGES_IS_WORD"],
    ["another zip", zip("a.txt"), "a.zip", "CHANGES_NOT_A_TABLE"],
    ["PDF", bytesOf("%PDF-1.7"), "a.pdf", "CHANGES_NOT_A_TABLE"],
    ["a web page called .xls", bytesOf("<html><table><tr><td>Hành động"), "a.xls", "CHANGES_IS_HTML"],
    ["a workbook without its parts", zip("xl/workbook.xml"), "a.xlsx", "CHANGES_XLSX_BROKEN"],
    ["half a workbook", good.slice(0, good.length / 2), "a.xlsx", "CHANGES_XLSX_BROKEN"],
    ["a quote never closed", bytesOf(`${HEADERS.join(",")}\nThôi,"2026`), "a.csv", "CHANGES_CSV_BROKEN"],
    [
      "Windows-1258",
      new Uint8Array([0x48, 0xe0, 0x6e, 0x68, 0xd2, 0xc0, 0x2c]),
      "a.csv",
      "CHANGES_CSV_NOT_UTF8",
    ],
    ["too much", new Uint8Array(21 * 1024 * 1024).fill(0x41), "a.csv", "CHANGES_TOO_LARGE"],
    ["broken JSON", bytesOf('{"thay_doi": ['), "a.json", "JSON_UNCLOSED"],
    ["an empty list", bytesOf('{"thay_doi": []}'), "a.json", "CHANGES_NONE"],
    ["a list of other things", bytesOf('["Thôi"]'), "a.json", "SCHEMA_TYPE_OBJECT"],
    ["an object of other things", bytesOf('{"mo_hinh": []}'), "a.json", "SCHEMA_UNKNOWN_KEY_UNLIKE"],
    ["headers alone", bytesOf(HEADERS.join(",")), "a.csv", "CHANGES_NONE"],
  ])("is told what it is: %s", async (_what, bytes, file, code) => {
    const { changes, problems } = await readChanges(bytes, file);
    expect(changes).toEqual([]);
    expect(codes(problems)).toContain(code);
    expect(hasErrors(problems)).toBe(true);
    for (const language of ["vi", "en"] as const)
      for (const problem of problems) {
        const line = renderProblem(problem, language);
        expect(line).toContain(file);
        expect(line).not.toMatch(/[{]\w+[}]|undefined/);
      }
  });

  it("is not expanded beyond what a table needs", async () => {
    const bomb = zipSync({
      "xl/workbook.xml": bytesOf("<workbook/>"),
      "xl/worksheets/sheet1.xml": new Uint8Array(110 * 1024 * 1024),
    });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const { problems } = await readChanges(bomb, "a.xlsx");
    expect(problems).toMatchObject([{ code: "CHANGES_TOO_LARGE", data: { limit: 20, expanded: 100 } }]);
  });

  it.each([
    ["a value in the last cell", '<row r="1048576"><c r="XFD1048576"><v>5</v></c></row>', "XFD1048576"],
    ["a value in a far column", '<row r="9999"><c r="ZZZ9999" t="str"><v>x</v></c></row>', "ZZZ9999"],
    ["a format down to the last row", '<row r="1048576" ht="12"><c r="A1048576" s="1"/></row>', undefined],
    ["a value in a far row", '<row r="60000"><c r="D60000"><v>5</v></c></row>', undefined],
  ])("is not blown up by %s", async (_what, row, cell) => {
    const parts = unzipSync(good);
    const sheet = "xl/worksheets/sheet1.xml";
    const xml = strFromU8(parts[sheet] as Uint8Array).replace("</sheetData>", `${row}</sheetData>`);
    const { problems } = await readChanges(zipSync({ ...parts, [sheet]: bytesOf(xml) }), "a.xlsx");
    const far = problems.filter(({ code }) => code === "CHANGES_FAR_CELL");
    expect(far.map(({ data }) => data?.["cell"])).toEqual(cell ? [cell] : []);
    if (row.includes("ht=")) expect(problems).toEqual([]);
  });

  it("is read as legacy text where it was typed for old fonts and saved by Excel", async () => {
    const bytes = Buffer.from("Hµnh ®éng,Tõ ngµy,Hä vµ tªn", "latin1");
    const { problems } = await readChanges(new Uint8Array(bytes), "a.csv");
    expect(codes(problems)).toEqual(["TEXT_LEGACY_ENCODING"]);
  });
});

describe("a file with an unusual ending or coding", () => {
  it.each<[string, Uint8Array, string]>([
    ["a workbook called .csv", good, "a.csv"],
    ["a workbook called .json", good, "a.json"],
    ["a workbook with macros", good, "a.xlsm"],
    ["CSV called .xlsx", bytesOf(csv([HEADERS, ROW])), "a.xlsx"],
    ["CSV with a mark", bytesOf(`\ufeff${csv([HEADERS, ROW])}`), "a.csv"],
    ["CSV that names its delimiter", bytesOf(`sep=;\r\n${csv([HEADERS, ROW], ";")}`), "a.csv"],
    ["Unicode text of Excel", utf16(csv([HEADERS, ROW], "\t")), "a.txt"],
    ["UTF-16 without a mark", utf16(csv([["Hanh dong", "Ngay", "Ho ten", "Ly do"], ROW])), "a.csv"],
    ["rows of different lengths", bytesOf(`${HEADERS.join(",")},,,\n${ROW.join(",")}\n,\n`), "a.csv"],
    ["lines of an old Mac", bytesOf(csv([HEADERS, ROW]).replaceAll("\r\n", "\r")), "a.csv"],
  ])("is read all the same: %s", async (_what, bytes, file) => {
    const { changes, problems } = await readChanges(bytes, file);
    expect(problems).toEqual([]);
    expect(changes).toMatchObject([{ hanh_dong: "thoi", ho_ten: "Nguyễn Văn Mẫu", row: 2 }]);
  });

  it("is read from the first sheet that has the headers", async () => {
    const bytes = await workbook({
      Bìa: [["UBND"]],
      Một: [HEADERS, ROW],
      Hai: [HEADERS, ROW],
      "Ví dụ": [HEADERS],
    });
    const { changes, problems } = await readChanges(bytes, "a.xlsx");
    expect(changes.length).toBe(1);
    expect(problems).toMatchObject([
      { code: "CHANGES_SHEETS_IGNORED", severity: "warning", data: { sheet: "Một", others: "“Hai”" } },
    ]);
  });
});

describe("many problems", () => {
  it("are listed with row and column in both languages", async () => {
    const { problems } = await readRows([["Tiêu đề"], HEADERS, ["Thôi", "31/2/2026", "A", ""]]);
    expect(codes(problems)).toEqual(["CHANGES_NO_SUCH_DAY", "CHANGES_NEEDS"]);
    const where = problems[0]?.where;
    expect(where && placeText(where, "vi")).toBe("changes.csv, hàng 3, cột “Ngày”");
    expect(where && placeText(where, "en")).toBe("changes.csv, row 3, column “Ngày”");
    expect(problems[1]?.where).toMatchObject({ row: 3, column: "Lý do" });
  });

  it("end with a count beyond two hundred, errors before warnings", async () => {
    const zero = ["Thôi", "2026-07-01", "", "x", "900000000"];
    const rows = Array.from({ length: 300 }, (_, i) => zero.with(2, i < 250 ? `A${i}` : ""));
    const { problems } = await readRows([[...HEADERS, "Điện thoại"], ...rows]);
    expect(problems.length).toBe(201);
    expect(problems.filter(({ code }) => code === "CHANGES_NEEDS_ONE").length).toBe(50);
    expect(problems.at(-1)).toMatchObject({
      code: "CHANGES_MORE_PROBLEMS",
      severity: "warning",
      data: { count: 150 },
    });
  });

  it("and ten thousand rows are read in seconds", async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => [
      "Thôi",
      "1/7/2026",
      `Nguyễn Văn Mẫu ${i}`,
      "Chuyển nơi ở",
    ]);
    const files: [Uint8Array, string][] = [
      [bytesOf(csv([HEADERS, ...rows])), "a.csv"],
      [await workbook({ A: [HEADERS, ...rows] }), "a.xlsx"],
    ];
    for (const [bytes, file] of files) {
      const start = performance.now();
      const { changes, problems } = await readChanges(bytes, file);
      expect(performance.now() - start).toBeLessThan(10_000);
      expect(problems).toEqual([]);
      expect(changes.length).toBe(10_000);
    }
  });
});
