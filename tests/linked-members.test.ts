import { describe, expect, it } from "vitest";
import type { LienKet } from "../src/index.ts";
import { allLinkedMembers, isRotating, linkedMembersOn } from "../src/model/linked-members-on.ts";
import { linkedModel, unit } from "./linked-model.ts";

const change = (ngay: string, rut: string[], gia_nhap: string[] = []) => ({
  ngay,
  ly_do: "theo đề nghị",
  rut: rut.map((don_vi) => ({ don_vi, ly_do: "sắp xếp lại" })),
  gia_nhap: gia_nhap.map((id) => unit(id)),
});

const model: LienKet = linkedModel({
  thanh_vien_lien_ket: [unit("a"), unit("b"), unit("c")],
  sua_doi: [
    change("2026-06-01", ["b"], ["d", "e"]),
    { ngay: "2026-09-01", ly_do: "sửa một điều", noi_dung: ["Khoản 2 Điều 9"] },
    change("2027-01-01", ["a", "d"], ["b"]),
  ],
});

const idsOn = (day: string, of = model): string[] => linkedMembersOn(of, day).map(({ id }) => id);

describe("the member units on a day", () => {
  it.each([
    ["the day before the first change are those of the list", "2026-05-31", ["a", "b", "c"]],
    ["on the day of a change are already changed: who joins comes last", "2026-06-01", ["a", "c", "d", "e"]],
    ["stay when only the text of the regulation changes", "2026-09-01", ["a", "c", "d", "e"]],
    ["after several changes are those of the last; who left may come back", "2027-01-01", ["c", "e", "b"]],
    ["long after are the same", "2099-12-31", ["c", "e", "b"]],
  ])("%s", (_what, day, ids) => {
    expect(idsOn(day)).toEqual(ids);
  });

  it("are those of the list, in its order, where nothing ever changed", () => {
    const { sua_doi: _none, ...plain } = model;
    expect(idsOn("2099-12-31", plain)).toEqual(["a", "b", "c"]);
  });

  it("do not change when somebody leaves who was no member", () => {
    expect(idsOn("2026-07-01", { ...model, sua_doi: [change("2026-06-01", ["x"])] })).toEqual([
      "a",
      "b",
      "c",
    ]);
  });

  it("are worked out without touching the model", () => {
    const before = structuredClone(model);
    linkedMembersOn(model, "2027-01-01").pop();
    expect(model).toEqual(before);
  });
});

describe("the units of a linked model", () => {
  it("that ever were members include who left and who joined", () => {
    expect(new Set(allLinkedMembers(model).map(({ id }) => id))).toEqual(new Set(["a", "b", "c", "d", "e"]));
  });

  it("take turns in the chair unless they say otherwise", () => {
    expect(
      [unit("a"), unit("b", { luan_phien: true }), unit("c", { luan_phien: false })].map(isRotating),
    ).toEqual([true, true, false]);
  });
});
