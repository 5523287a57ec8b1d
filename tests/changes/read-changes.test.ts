import { readFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Change, readChanges } from "../../src/index.ts";
import { ROOT } from "../run-hoso.ts";
import { bytesOf, csv, dayCell, text, workbook } from "./sheets.ts";

const words = fc
  .array(
    fc.constantFrom("Nguyễn", "Văn", "Mẫu", "Trần", "Thị", "Ví", "Dụ", "Hòa", "“A”", 'B"c', "x;y,z", "007"),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((list) => list.join(" "));
const common = {
  ngay: fc
    .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  mo_hinh: words,
  ghi_chu: words,
};
const person = {
  ho_ten: words,
  nam_sinh: fc.integer({ min: 1900, max: 2100 }),
  ma: fc.stringMatching(/^[a-z_-]{1,9}$/),
};
const change = fc.oneof(
  fc.record({ hanh_dong: fc.constant("thoi"), ...common, ...person, ly_do: words }),
  fc.record({
    hanh_dong: fc.constant("doi_chuc_danh"),
    ...common,
    ...person,
    chuc_danh: fc.constantFrom("Tổ phó", "Ủy viên"),
  }),
  fc.record({
    hanh_dong: fc.constant("doi_ten"),
    ngay: common.ngay,
    don_vi: words,
    ten_moi: words,
    cap_moi: fc.constantFrom("xa", "phuong"),
  }),
) as fc.Arbitrary<Partial<Change>>;

const plain = ({ changes }: Awaited<ReturnType<typeof readChanges>>) =>
  changes.map(({ row: _row, ...rest }) => rest);

describe("a file of changes", () => {
  it("says the same as JSON, CSV and XLSX", async () => {
    const lists = fc.uniqueArray(change, {
      minLength: 1,
      maxLength: 6,
      selector: (one) => JSON.stringify([one.ho_ten, one.don_vi]),
    });
    await fc.assert(
      fc.asyncProperty(lists, fc.constantFrom(",", ";", "\t"), async (changes, delimiter) => {
        const keys = [
          "hanh_dong",
          "ngay",
          "mo_hinh",
          "ma",
          "ho_ten",
          "nam_sinh",
          "chuc_danh",
          "don_vi",
          "ten_moi",
          "cap_moi",
          "ly_do",
          "ghi_chu",
        ] as const;
        const cells = changes.map((one) => keys.map((key) => one[key]));
        const rows = cells.map((row) => row.map((cell) => String(cell ?? "")));
        const sheet = cells.map((row) =>
          row.map((cell, i) =>
            keys[i] === "ngay"
              ? dayCell(String(cell))
              : typeof cell === "string"
                ? text(cell)
                : (cell ?? null),
          ),
        );
        const json = await readChanges(bytesOf(JSON.stringify({ thay_doi: changes })), "a.json");
        const table = await readChanges(bytesOf(csv([[...keys], ...rows], delimiter)), "a.csv");
        const book = await readChanges(await workbook({ A: [[...keys], ...sheet] }), "a.xlsx");
        expect(json.problems).toEqual([]);
        expect(plain(json)).toEqual(changes);
        expect(plain(table)).toEqual(changes);
        expect(plain(book)).toEqual(changes);
      }),
      { numRuns: 40 },
    );
  });

  it("is read as LibreOffice Calc saved it", async () => {
    const file = path.join(ROOT, "tests/changes/fixtures/kien-toan.xlsx");
    const { changes, problems, placeOf } = await readChanges(await readFile(file), "kien-toan.xlsx");
    const M = "Camera an ninh thôn Đông";
    expect(changes).toEqual([
      {
        row: 7,
        hanh_dong: "thoi",
        ngay: "2026-07-01",
        mo_hinh: M,
        ma: "007",
        ho_ten: "Nguyễn Văn Mẫu",
        nam_sinh: 1970,
        gioi_tinh: "nam",
        ly_do: "Chuyển nơi cư trú",
      },
      {
        row: 8,
        hanh_dong: "bo_sung",
        ngay: "2026-07-05",
        mo_hinh: M,
        ho_ten: "Trần Thị Ví Dụ",
        nam_sinh: 1985,
        gioi_tinh: "nu",
        chuc_danh: "Tổ phó",
        dien_thoai: "0900000000",
        thay_cho: "007",
      },
      {
        row: 10,
        hanh_dong: "doi_chuc_danh",
        ngay: "2026-07-05",
        mo_hinh: M,
        ho_ten: "Phạm Thị Minh Hoạ",
        nam_sinh: 1980,
        chuc_danh: "Ủy viên",
        dien_thoai: "0912345678",
      },
      {
        row: 11,
        hanh_dong: "sap_nhap",
        ngay: "2026-09-01",
        don_vi: "xã An Bình",
        ten_moi: "phường An Bình Mới",
      },
    ]);
    const place = { kind: "table", file: "kien-toan.xlsx", sheet: "Kiện toàn đợt 1" };
    expect(problems).toMatchObject([
      { code: "CHANGES_LOST_ZERO", severity: "warning", where: { ...place, row: 10, column: "Điện thoại" } },
      { code: "CHANGES_FORMULA_ERROR", severity: "error", where: { ...place, row: 12, column: "Tên mới" } },
    ]);
    expect(placeOf({ row: 8 }, "ho_ten")).toEqual({ ...place, row: 8, column: "Họ tên" });
  });

  it("tells its places in JSON by line and column, and a misspelt key once", async () => {
    const json = '[\n  { "hanh_dong": "thoi", "ngay": "5/3/2026", "ho_tenn": "A", "ly_do": "x" }\n]';
    const { problems, placeOf } = await readChanges(bytesOf(json), "a.json");
    expect(problems).toMatchObject([
      {
        code: "SCHEMA_DATE_NOT_ISO",
        where: { kind: "file", line: 2, pointer: "/0/ngay" },
        data: { iso: "2026-03-05" },
      },
      { code: "SCHEMA_UNKNOWN_KEY", where: { line: 2, pointer: "/0/ho_tenn" }, data: { nearest: "ho_ten" } },
    ]);
    expect(placeOf({ row: 1 }, "ly_do")).toMatchObject({ kind: "file", line: 2, pointer: "/0/ly_do" });
  });

  it("tells a misspelt action once, and nothing of what the action would need", async () => {
    const { problems } = await readChanges(
      bytesOf('[{ "hanh_dong": "bo_sunk", "ngay": "2026-07-01" }]'),
      "a.json",
    );
    expect(problems).toMatchObject([
      { code: "SCHEMA_NOT_IN_LIST_NEAR", where: { pointer: "/0/hanh_dong" }, data: { nearest: "bo_sung" } },
    ]);
  });
});
