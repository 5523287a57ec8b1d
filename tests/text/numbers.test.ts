import { describe, expect, it } from "vitest";
import { groupedNumber, numberInWords, twoDigits } from "../../src/text/numbers.ts";

describe("numberInWords", () => {
  it.each([
    [0, "không"],
    [1, "một"],
    [5, "năm"],
    [10, "mười"],
    [11, "mười một"],
    [14, "mười bốn"],
    [15, "mười lăm"],
    [20, "hai mươi"],
    [21, "hai mươi mốt"],
    [24, "hai mươi tư"],
    [55, "năm mươi lăm"],
    [100, "một trăm"],
    [101, "một trăm linh một"],
    [105, "một trăm linh năm"],
    [110, "một trăm mười"],
    [121, "một trăm hai mươi mốt"],
    [1000, "một nghìn"],
    [1005, "một nghìn không trăm linh năm"],
    [1010, "một nghìn không trăm mười"],
    [2026, "hai nghìn không trăm hai mươi sáu"],
    [1_000_000, "một triệu"],
    [1_000_005, "một triệu không trăm linh năm"],
    [10_500_000, "mười triệu năm trăm nghìn"],
    [
      999_999_999_999,
      "chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín",
    ],
    [999_000_000_000, "chín trăm chín mươi chín tỷ"],
  ])("%i is %s", (value, words) => {
    expect(numberInWords(value)).toBe(words);
  });

  it.each([-1, 1.5, Number.NaN, 1e12])("crashes on %d", (value) => {
    expect(() => numberInWords(value)).toThrow(RangeError);
  });
});

describe("digits", () => {
  it.each([
    [1234567, "1.234.567"],
    [1000, "1.000"],
    [999, "999"],
    [-1234.5, "−1.234,5"],
    [0.25, "0,25"],
    [1e-7, "0,0000001"],
    [0, "0"],
  ])("groups %d as %s", (value, text) => {
    expect(groupedNumber(value)).toBe(text);
  });

  it.each([
    [5, "05"],
    [12, "12"],
    [140, "140"],
    [0, "00"],
  ])("writes %i with two digits as %s", (value, text) => {
    expect(twoDigits(value)).toBe(text);
  });
});
