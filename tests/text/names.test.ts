import { describe, expect, it } from "vitest";
import { compareNames, nameKey } from "../../src/text/names.ts";

describe("compareNames", () => {
  it("orders by given name, then family name, then middle name", () => {
    const sorted = ["Trần Văn An", "Lê Thị Bình", "Lê Văn An", "Lê Thị An", "Đỗ Ánh", "Vũ Đức", "Cao Dung"];
    expect([...sorted].sort(compareNames)).toEqual([
      "Lê Thị An",
      "Lê Văn An",
      "Trần Văn An",
      "Đỗ Ánh",
      "Lê Thị Bình",
      "Cao Dung",
      "Vũ Đức",
    ]);
  });

  it("puts letters before tones and tones in dictionary order", () => {
    const sorted = ["An", "Anh", "Ánh", "Ăn", "Ân", "Dung", "Đức", "ma", "mà", "mả", "mã", "má", "mạ"];
    expect([...sorted].reverse().sort(compareNames)).toEqual(sorted);
  });

  it("agrees with the platform's Vietnamese order", () => {
    const collator = new Intl.Collator("vi");
    const words = [
      "Hoa",
      "Hòa",
      "Hỏa",
      "Hóa",
      "Họa",
      "Hồ",
      "Hổ",
      "Huy",
      "Huỳnh",
      "Hương",
      "Hường",
      "Ý",
      "Yên",
      "Xuân",
      "Ưng",
      "Út",
    ];
    for (const a of words) {
      for (const b of words)
        expect([a, b, Math.sign(compareNames(a, b))]).toEqual([a, b, Math.sign(collator.compare(a, b))]);
    }
  });

  it("takes decomposed and spaced names for the same", () => {
    expect(compareNames("Nguyễn  Văn An", "nguyễn văn an".normalize("NFD"))).toBe(0);
  });
});

describe("nameKey", () => {
  it.each([
    ["Nguyễn Thị Hòa", "NGUYỄN  thị hoà"],
    ["Trần Thủy", "Trần Thuỷ".normalize("NFD")],
    ["Lê Quý", " Lê Qúy "],
  ])("holds %s and %j for equal", (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    ["Nguyễn Thị Hoa", "Nguyễn Thị Hòa"],
    ["Lê Đan", "Lê Dan"],
    ["Vũ Tân", "Vũ Tăn"],
  ])("tells %s from %s", (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });
});
