import { beforeAll, describe, expect, it } from "vitest";
import { buildFonts } from "../../scripts/build-fonts.ts";
import { type Face, type Metrics, textWidth } from "../../src/text/measure.ts";

let metrics: Metrics;
beforeAll(async () => {
  metrics = (await buildFonts()).metrics;
});

describe("the width of a line", () => {
  it.each<[string, Face, number, number]>([
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "bold", 12, 5007],
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "bold", 13, 5424],
    ["Độc lập - Tự do - Hạnh phúc", "bold", 13, 3183],
    ["Độc lập - Tự do - Hạnh phúc", "bold", 14, 3428],
    ["ĐẢNG CỘNG SẢN VIỆT NAM", "bold", 15, 4133],
    ["ỦY BAN NHÂN DÂN", "bold", 12, 2260],
    ["ỦY BAN NHÂN DÂN", "bold", 13, 2448],
    ["Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2026", "italic", 13, 5597],
    ["", "regular", 14, 0],
  ])("%s in %s %d pt is %d twips", (text, face, size, twips) => {
    expect(Math.abs(textWidth(text, face, size, metrics) - twips)).toBeLessThanOrEqual(2);
  });

  it.each([
    ["an unknown letter of the West", "ǅ", 0.5, 1],
    ["an ideograph", "漢", 1, 1],
    ["an emoji", "😀", 1, 1],
    ["a zero-width space", "\u200b", 0, 0],
    ["a combining accent", "\u0301", 0, 0],
  ])("gives %s a sane width", (_, char, least, most) => {
    const ems = textWidth(char, "regular", 10, metrics) / 200;
    expect(ems).toBeGreaterThanOrEqual(least);
    expect(ems).toBeLessThanOrEqual(most);
  });
});
