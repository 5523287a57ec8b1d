import { describe, expect, it } from "vitest";
import { balanceLines, breakLines } from "../../src/text/break-lines.ts";
import type { Metrics } from "../../src/text/measure.ts";

// Every character is one em wide: at 1 pt a line of n characters is 20 n twips.
const em = new Proxy<Record<string, number>>({}, { get: (_, char) => (char === "\u200b" ? 0 : 1000) });
const metrics: Metrics = { regular: em, bold: em, italic: em, boldItalic: em };

describe("breaking lines as Word does", () => {
  it.each<[string, string, number, string[]]>([
    ["fills each line", "một hai ba bốn năm", 10, ["một hai ba", "bốn năm"]],
    ["lets spaces hang over the end", "một   hai", 3, ["một", "hai"]],
    ["breaks after a hyphen", "125/QĐ-UBND", 8, ["125/QĐ-", "UBND"]],
    ["breaks after a dash, and may begin with one", "Tự do – Hạnh phúc", 5, ["Tự do", "–", "Hạnh", "phúc"]],
    ["does not break before a leading hyphen's number", "x -5", 3, ["x", "-5"]],
    ["keeps words joined by NBSP", "a xã\u00a0An", 5, ["a", "xã\u00a0An"]],
    ["keeps U+2011 together", "a b\u2011c", 4, ["a", "b\u2011c"]],
    ["cuts a word wider than the line", "a xxxxxxx b", 3, ["a", "xxx", "xxx", "x b"]],
    ["cuts such a word after a sign when it can", "so/trang", 5, ["so/", "trang"]],
    ["keeps line feeds", "một\nhai", 20, ["một", "hai"]],
    ["gives one empty line for no text", "", 5, [""]],
    ["puts one character on a line that is too narrow for any", "ab", 0, ["a", "b"]],
    ["breaks at a space of no width", "Tờ/\u200bTrang", 5, ["Tờ/", "Trang"]],
  ])("%s", (_, text, chars, lines) => {
    expect(breakLines(text, "regular", 1, chars * 20, metrics)).toEqual(lines);
  });
});

describe("balancing lines", () => {
  it.each<[string, string, number, string[]]>([
    ["leaves one line when it fits", "XÃ AN BÌNH", 10, ["XÃ AN BÌNH"]],
    ["makes the lines even", "aa bb cc dd ee", 11, ["aa bb cc", "dd ee"]],
    ["uses the fewest lines", "aaaa bbbb cccc dddd", 9, ["aaaa bbbb", "cccc dddd"]],
    [
      "does not leave a short last line",
      "Hồ sơ mô hình tại xã An Bình",
      24,
      ["Hồ sơ mô hình", "tại xã An Bình"],
    ],
    ["keeps a dash at the end of a line", "aaa - bbb", 6, ["aaa -", "bbb"]],
    ["keeps the dash even when the lines get less even", "aaaaaa – b", 8, ["aaaaaa –", "b"]],
    ["cuts a word that fits on no line", "xxxxxx", 4, ["xxxx", "xx"]],
    ["keeps line feeds", "a\nb c", 9, ["a", "b c"]],
    ["gives one empty line for no text", "", 5, [""]],
  ])("%s", (_, text, chars, lines) => {
    expect(balanceLines(text, "bold", 1, chars * 20, metrics)).toEqual(lines);
  });

  it("stays quick for a text of 2000 words", () => {
    const lines = balanceLines("một hai ".repeat(1000).trim(), "bold", 1, 60 * 20, metrics);
    expect(lines.join(" ")).toBe("một hai ".repeat(1000).trim());
    expect(lines.every((line) => line.length <= 60)).toBe(true);
  });
});
