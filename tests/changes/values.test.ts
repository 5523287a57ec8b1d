import { describe, expect, it } from "vitest";
import { readChanges } from "../../src/index.ts";
import { bytesOf, codes, csv, dayCell, readRows, text, workbook } from "./sheets.ts";

const HEADERS = ["Hành động", "Ngày", "Họ và tên", "Lý do"];
const readDay = (day: string) => readRows([HEADERS, ["Thôi", day, "Nguyễn Văn Mẫu", "Chuyển nơi ở"]]);
const readValue = (header: string, value: string) =>
  readRows([
    [...HEADERS, header],
    ["Thôi", "2026-07-01", "Nguyễn Văn Mẫu", "Chuyển nơi ở", value],
  ]);

describe("days in a table", () => {
  it.each([
    ["2026-03-05", "2026-03-05"],
    ["5/3/2026", "2026-03-05"],
    ["05-03-2026", "2026-03-05"],
    ["05.03.2026", "2026-03-05"],
    [" 5 / 3 / 2026 ", "2026-03-05"],
    ["ngày 05 tháng 3 năm 2026", "2026-03-05"],
    ["Ngày 5  tháng 03 năm 2026", "2026-03-05"],
    ["ngày 05 tháng 3 năm 2026".normalize("NFD"), "2026-03-05"],
    ["05 tháng 3 năm 2026", "2026-03-05"],
    ["2026/3/5", "2026-03-05"],
    ["2026-03-05 00:00:00", "2026-03-05"],
    ["46086", "2026-03-05"],
    ["29/02/2028", "2028-02-29"],
  ])("reads %s", async (written, day) => {
    const { changes, problems } = await readDay(written);
    expect(problems).toEqual([]);
    expect(changes[0]?.ngay).toBe(day);
  });

  it.each([
    ["31/2/2026", "CHANGES_NO_SUCH_DAY"],
    ["3/25/2026", "CHANGES_NO_SUCH_DAY"],
    ["2026-02-30", "CHANGES_NO_SUCH_DAY"],
    ["ngày 31 tháng 4 năm 2026", "CHANGES_NO_SUCH_DAY"],
    ["5/3/26", "CHANGES_SHORT_YEAR"],
    ["05.03.26", "CHANGES_SHORT_YEAR"],
    ["tháng 3 năm 2026", "CHANGES_NOT_A_DAY"],
    ["2026", "CHANGES_NOT_A_DAY"],
    ["99999", "CHANGES_NOT_A_DAY"],
    ["12345", "CHANGES_NOT_A_DAY"],
  ])("refuses %s", async (written, code) => {
    const { changes, problems } = await readDay(written);
    expect(codes(problems)).toEqual([code]);
    expect(changes).toEqual([]);
    expect(problems[0]?.where).toEqual({ kind: "table", file: "changes.csv", row: 2, column: "Ngày" });
  });

  it("reads days and serial numbers of a workbook", async () => {
    const row = (day: Parameters<typeof workbook>[0][string][number][number], name: string) => [
      "Thôi",
      day,
      name,
      "Chuyển nơi ở",
    ];
    const rows = [row(dayCell("2026-03-05"), "A"), row(46086, "B"), row(text("5/3/2026"), "C")];
    const { changes, problems } = await readChanges(await workbook({ A: [HEADERS, ...rows] }), "a.xlsx");
    expect(problems).toEqual([]);
    expect(changes.map(({ ngay }) => ngay)).toEqual(Array(3).fill("2026-03-05"));
  });
});

describe("words in a table", () => {
  it.each([
    ["Thôi tham gia", "thoi"],
    ["THÔI", "thoi"],
    ["rút", "thoi"],
    ["thoi", "thoi"],
    ["Bổ sung", "bo_sung"],
    ["bổ  sung".normalize("NFD"), "bo_sung"],
    ["thêm", "bo_sung"],
    ["Đổi chức danh", "doi_chuc_danh"],
    ["doi_chuc_danh", "doi_chuc_danh"],
    ["Đổi người đứng đầu", "doi_nguoi_dung_dau"],
    ["Đổi tên", "doi_ten"],
    ["Sáp nhập", "sap_nhap"],
    ["Sát nhập", "sap_nhap"],
    ["Chia tách", "chia_tach"],
  ])("%s means %s", async (written, action) => {
    const { changes, problems } = await readRows([
      ["Hành động", "Ngày", "Họ tên", "Lý do", "Năm sinh", "Mô hình", "Chức danh", "Đơn vị", "Tên mới"],
      [written, "2026-07-01", "Nguyễn Văn Mẫu", "x", "1970", "Tổ tự quản", "Tổ phó", "xã An Bình", "xã Mới"],
    ]);
    expect(problems).toEqual([]);
    expect(changes[0]?.hanh_dong).toBe(action);
  });

  it.each([
    ["Giới tính", "Nữ", { gioi_tinh: "nu" }],
    ["Giới tính", "ông", { gioi_tinh: "nam" }],
    ["Chức danh", "tổ phó", { chuc_danh: "Tổ phó" }],
    ["Chức danh", "Uỷ viên", { chuc_danh: "Ủy viên" }],
    ["Cấp mới", "phường", { cap_moi: "phuong" }],
    ["Quyền hạn ký", "KT.", { quyen_han: "KT" }],
    ["Loại đơn vị", "Công an xã", { loai_don_vi: "cong_an_xa" }],
    ["Tỉnh, thành phố", "TP. Đà Nẵng", { tinh: "thành phố Đà Nẵng" }],
    ["Năm sinh", "1975", { nam_sinh: 1975 }],
    ["Mã thành viên", "007", { ma: "007" }],
    ["Điện thoại", "0900 000 000", { dien_thoai: "0900 000 000" }],
    ["Ghi chú", "a\u00a0 b\u200b\r\nc", { ghi_chu: "a b c" }],
    ["Địa chỉ", "Thôn Ðông", { dia_chi: "Thôn Đông" }],
  ])("column %s reads %s", async (header, value, expected) => {
    const { changes, problems } = await readValue(header, value);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(changes[0]).toMatchObject(expected);
  });

  it.each([
    ["Giới tính", "khác", "CHANGES_NOT_IN_LIST"],
    ["Chức danh", "Cố vấn", "CHANGES_NOT_IN_LIST"],
    ["Chức danh", "Tổ trưởn", "CHANGES_NOT_IN_LIST_NEAR"],
    ["Năm sinh", "12/5/1980", "CHANGES_NOT_A_YEAR"],
    ["Năm sinh", "1875", "SCHEMA_TOO_SMALL"],
    ["Mã thành viên", "TV 01", "CHANGES_PATTERN"],
    ["Điện thoại", "không có", "CHANGES_PATTERN"],
    ["Tỉnh, thành phố", "Tây Ninh", "CHANGES_PATTERN"],
    ["Chức vụ", "x".repeat(81), "SCHEMA_TOO_LONG"],
    ["Mô hình", "#N/A", "CHANGES_FORMULA_ERROR"],
    ["Mô hình", "Tæ tù qu¶n th«n §«ng", "TEXT_LEGACY_ENCODING"],
    ["Mô hình", "a\u0007b", "TEXT_CONTROL_CHARACTER"],
  ])("column %s refuses %s", async (header, value, code) => {
    const { changes, problems } = await readValue(header, value);
    expect(codes(problems)).toEqual([code]);
    expect(problems[0]?.where).toEqual({ kind: "table", file: "changes.csv", row: 2, column: header });
    expect(changes).toEqual([]);
  });

  it("says that a telephone number lost its zero, and puts it back", async () => {
    const rows = [
      [...HEADERS, "SĐT"],
      ["Thôi", "2026-07-01", "Nguyễn Văn Mẫu", "Chuyển nơi ở", 900000000],
    ];
    const { changes, problems } = await readChanges(await workbook({ A: rows }), "a.xlsx");
    expect(problems).toMatchObject([{ code: "CHANGES_LOST_ZERO", severity: "warning" }]);
    expect(changes[0]?.dien_thoai).toBe("0900000000");
  });

  it("takes a number for text where text is asked for", async () => {
    const rows = [
      [...HEADERS, "Mã", "Địa chỉ"],
      ["Thôi", "2026-07-01", "Nguyễn Văn Mẫu", "Chuyển nơi ở", 12, 5],
    ];
    const { changes, problems } = await readChanges(await workbook({ A: rows }), "a.xlsx");
    expect(problems).toEqual([]);
    expect(changes[0]).toMatchObject({ ma: "12", dia_chi: "5" });
  });
});

describe("headers of a table", () => {
  const row = ["Thôi", "2026-07-01", "Nguyễn Văn Mẫu", "Chuyển nơi ở"];
  it.each([
    [["hanh_dong", "ngay", "ho_ten", "ly_do"]],
    [["HÀNH ĐỘNG *", "NGÀY:", "HỌ VÀ TÊN", "LÝ DO"]],
    [["Hanh dong", "Ngay", "Ho ten", "Ly do"]],
    [["Hành  động (chọn)", "Từ ngày", "Họ tên", "Lí do thôi"].map((header) => header.normalize("NFD"))],
  ])("reads %j", async (headers) => {
    const { changes, problems } = await readRows([headers, row]);
    expect(problems).toEqual([]);
    expect(changes).toMatchObject([
      { hanh_dong: "thoi", ho_ten: "Nguyễn Văn Mẫu", ly_do: "Chuyển nơi ở", row: 2 },
    ]);
  });

  it("finds them below a title, and counts rows as the sheet does", async () => {
    const rows = [
      ["UBND XÃ AN BÌNH"],
      [""],
      ["Danh sách"],
      ["STT", ...HEADERS],
      ["1", ...row],
      [""],
      ["2", ...row],
      ["3"],
    ];
    const { changes, problems } = await readRows(rows);
    expect(changes.map((change) => change.row)).toEqual([5]);
    expect(problems).toMatchObject([
      { code: "CHANGES_REPEATED", where: { row: 7 }, data: { row: 7, first: 5 } },
    ]);
  });

  it.each([
    [["Hành động", "Họ và tên", "Lý do"], "CHANGES_HEADER_LACKS"],
    [["Tên", "Tuổi", "Nơi"], "CHANGES_NO_HEADER"],
    [["Hµnh ®éng", "Ngµy th¸ng", "Hä vµ tªn"], "TEXT_LEGACY_ENCODING"],
  ])("refuses %j alone", async (headers, code) => {
    const { problems } = await readRows([headers, ["a", "b", "c"]]);
    expect(new Set(codes(problems))).toEqual(new Set([code]));
  });

  it("names a header nobody knows, with the nearest, only where values stand under it", async () => {
    const unknown = await readRows([
      [...HEADERS, "Họ và tênn đệm"],
      [...row, "x"],
    ]);
    expect(codes(unknown.problems)).toEqual(["CHANGES_HEADER_UNKNOWN"]);
    const near = await readRows([
      [...HEADERS, "Năm sinhh"],
      [...row, "1970"],
    ]);
    expect(near.problems).toMatchObject([
      {
        code: "CHANGES_HEADER_UNKNOWN_NEAR",
        data: { nearest: "Năm sinh" },
        where: { row: 1, column: "Năm sinhh" },
      },
    ]);
    expect((await readRows([[...HEADERS, "Năm sinhh"], row])).problems).toEqual([]);
  });

  it("refuses two headers that mean the same, and values under none", async () => {
    const { problems } = await readRows([
      [...HEADERS, "Họ tên", ""],
      [...row, "", "x"],
    ]);
    expect(problems).toMatchObject([
      { code: "CHANGES_HEADER_TWICE", data: { first: "Họ và tên", header: "Họ tên" } },
      { code: "CHANGES_NO_HEADER_ABOVE", where: { row: 2, column: "F" } },
    ]);
  });

  it.each([",", ";", "\t"])("tells the delimiter %j", async (delimiter) => {
    const written = csv(
      [["UBND xã; phòng, ban"], HEADERS, ["Thôi", "1/7/2026", 'Nguyễn "A", B', "a;b\r\nc\td"]],
      delimiter,
    );
    const { changes, problems } = await readChanges(bytesOf(written), "a.csv");
    expect(problems).toEqual([]);
    expect(changes).toMatchObject([{ row: 3, ho_ten: 'Nguyễn "A", B', ly_do: "a;b c d" }]);
  });
});
