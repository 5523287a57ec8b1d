import { describe, expect, it } from "vitest";
import { editDistance, nearest } from "../../src/text/nearest.ts";

const KEYS = ["ten", "dia_ban", "chuc_vu", "ngay_ky", "thanh_vien", "kien_toan", "so"];

describe("nearest", () => {
  it.each([
    ["dia_bna", "dia_ban"],
    ["Địa bàn", "dia_ban"],
    ["diaBan", "dia_ban"],
    ["chuc-vu", "chuc_vu"],
    ["thanhvien", "thanh_vien"],
    ["tenn", "ten"],
    ["tne", "ten"],
    ["so", "so"],
    ["x", undefined],
    ["sa", undefined],
    ["hoan_toan_khac", undefined],
    ["", undefined],
    ["a".repeat(500), undefined],
  ])("for %j finds %s", (word, expected) => {
    expect(nearest(word, KEYS)).toBe(expected);
  });

  it("takes the first of equally near words and none from an empty list", () => {
    expect(nearest("tam", ["tan", "tai"])).toBe("tan");
    expect(nearest("ten", [])).toBeUndefined();
  });
});

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["ab", "ba", 1],
    ["abc", "ac", 1],
    ["ca", "abc", 3],
    ["kitten", "sitting", 3],
  ])("of %j and %j is %i", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });
});
