import { describe, expect, it } from "vitest";
import { readChanges } from "../../src/index.ts";
import { bytesOf, codes } from "./sheets.ts";

const M = "Camera an ninh thôn Đông";
const A = { ho_ten: "Nguyễn Văn Hòa", mo_hinh: M, ngay: "2026-07-01" };
const leave = { ...A, hanh_dong: "thoi", ly_do: "Chuyển nơi ở" };
const join = { ...A, hanh_dong: "bo_sung", nam_sinh: 1970, chuc_danh: "Tổ viên" };
const post = { ...A, hanh_dong: "doi_chuc_danh", chuc_danh: "Tổ phó" };
const head = {
  hanh_dong: "doi_nguoi_dung_dau",
  ngay: "2026-07-01",
  don_vi: "Công an xã An Bình",
  ho_ten: "A",
};
const name = { hanh_dong: "doi_ten", ngay: "2026-07-01", don_vi: "xã An Bình", ten_moi: "xã Mới" };
const unitLeaves = { hanh_dong: "thoi", ngay: "2026-07-01", don_vi: "xã An Bình", mo_hinh: M, ly_do: "x" };
const unitJoins = { ...unitLeaves, hanh_dong: "bo_sung", loai_don_vi: "xa" };

const read = (...changes: object[]) => readChanges(bytesOf(JSON.stringify(changes)), "a.json");

describe("changes of one day", () => {
  it.each([
    ["leave and join", leave, join],
    ["leave and a new post", leave, post],
    ["two posts", post, { ...post, chuc_danh: "Tổ viên" }],
    ["join with one post and change to another", join, post],
    ["one name written in two ways", leave, { ...join, ho_ten: "nguyễn văn hoà" }],
    ["one id under two names", { ...leave, ma: "tv01" }, { ...post, ma: "tv01", ho_ten: "Lê Văn B" }],
    ["two heads", head, { ...head, ho_ten: "B" }],
    ["two new names", name, { ...name, ten_moi: "xã Khác" }],
    ["a unit leaves and joins", unitLeaves, unitJoins],
  ])("contradict each other: %s", async (_what, first, second) => {
    const { problems } = await read(first, second);
    expect(problems).toMatchObject([
      { code: "CHANGES_CONTRADICT", severity: "error", data: { first: 1, row: 2 }, where: { line: 1 } },
    ]);
  });

  it.each([
    ["other days", leave, { ...join, ngay: "2026-07-02" }],
    ["other models", leave, { ...join, mo_hinh: "Tổ tự quản thôn Nam" }],
    ["other years of birth", { ...leave, nam_sinh: 1950 }, join],
    ["other ids", { ...leave, ma: "tv01" }, { ...join, ma: "tv02" }],
    ["other tones", leave, { ...join, ho_ten: "Nguyễn Văn Hóa" }],
    ["a head and a deputy", head, { ...head, ho_ten: "B", quyen_han: "KT", chuc_vu: "Phó" }],
    [
      "units of one name in two provinces",
      { ...name, tinh: "tỉnh A" },
      { ...name, ten_moi: "B", tinh: "tỉnh B" },
    ],
    [
      "a unit that is split in two",
      { ...name, hanh_dong: "chia_tach" },
      { ...name, hanh_dong: "chia_tach", ten_moi: "B" },
    ],
  ])("may both hold: %s", async (_what, first, second) => {
    const { problems, changes } = await read(first, second);
    expect(problems).toEqual([]);
    expect(changes.length).toBe(2);
  });

  it("are compared with all others, and ten thousand about one person in a moment", async () => {
    const { problems } = await read(join, leave, { ...leave, ly_do: "Già yếu" });
    expect(problems.map(({ data }) => [data?.["first"], data?.["row"]])).toEqual([
      [1, 2],
      [1, 3],
    ]);
    const many = Array.from({ length: 10_000 }, (_, i) => ({ ...join, nhiem_vu: `Xóm ${i}` }));
    const start = performance.now();
    expect((await read(...many)).problems).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it("count once when two rows say the same, whatever the office notes", async () => {
    const { changes, problems } = await read(leave, { ...leave, ghi_chu: "đã báo" });
    expect(problems).toMatchObject([
      { code: "CHANGES_REPEATED", severity: "warning", data: { row: 2, first: 1 } },
    ]);
    expect(changes.map(({ row }) => row)).toEqual([1]);
  });
});

describe("who joins in another's place", () => {
  const { chuc_danh: _post, ...joining } = { ...join, ho_ten: "Lê Văn B" };
  it.each([
    ["by name", leave, { ...joining, thay_cho: "Nguyễn văn Hoà" }],
    ["by id", { ...leave, ma: "tv01" }, { ...joining, thay_cho: "tv01" }],
    ["without a model", leave, { ...joining, mo_hinh: undefined, thay_cho: A.ho_ten }],
    ["of one who leaves all models", { ...leave, mo_hinh: undefined }, { ...joining, thay_cho: A.ho_ten }],
    ["of a unit", unitLeaves, { ...unitJoins, don_vi: "xã Mới", thay_cho: "xã An Bình" }],
    ["of one whose row has a mistake", { ...leave, ly_do: undefined }, { ...joining, thay_cho: A.ho_ten }],
  ])("needs that one to leave: %s", async (_what, first, second) => {
    const { problems } = await read(first, second);
    expect(codes(problems)).not.toContain("CHANGES_NOBODY_LEAVES");
  });

  it.each([
    ["nobody leaves", post, { ...joining, thay_cho: A.ho_ten }],
    ["someone else leaves", leave, { ...joining, thay_cho: "Phạm Văn C" }],
    ["another model is left", { ...leave, mo_hinh: "Tổ khác" }, { ...joining, thay_cho: A.ho_ten }],
  ])("is refused where %s", async (_what, first, second) => {
    const { problems } = await read(first, second);
    expect(problems).toMatchObject([{ code: "CHANGES_NOBODY_LEAVES", where: { pointer: "/1/thay_cho" } }]);
  });
});
