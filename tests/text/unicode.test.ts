import { describe, expect, it } from "vitest";
import { findStrayCharacters, mendEth, nfc, tidySpaces } from "../../src/text/unicode.ts";

describe("mendEth", () => {
  it.each([
    ["\u00d0à Nẵng", "Đà Nẵng", true],
    ["\u0189ông", "Đông", true],
    ["\u00f0ường", "đường", true],
    ["Đà Nẵng", "Đà Nẵng", false],
  ])("%j becomes %s", (text, mended, changed) => {
    expect(mendEth(text)).toEqual({ text: mended, changed });
  });
});

describe("tidySpaces", () => {
  it.each([
    ["Camera\u00a0an  ninh ", "Camera an ninh"],
    ["\ta\t\u3000b\u2009c", "a b c"],
    ["dòng một \r\n  dòng hai\rba", "dòng một\ndòng hai\nba"],
    ["\n\n a \n", "a"],
    ["   ", ""],
  ])("%j becomes %j", (text, tidy) => {
    expect(tidySpaces(text)).toBe(tidy);
  });
});

describe("findStrayCharacters", () => {
  it.each([
    ["a\u0000", "U+0000", "control", 2],
    ["a\tb", "U+0009", "control", 2],
    ["\u000b", "U+000B", "control", 1],
    ["an\u200bninh", "U+200B", "zero_width", 3],
    ["an\u00adninh", "U+00AD", "zero_width", 3],
    ["\ufeffa", "U+FEFF", "bom", 1],
    ["a\u202eb", "U+202E", "bidi", 2],
    ["🙂\ud800", "U+D800", "surrogate", 2],
    ["\ue000", "U+E000", "private_use", 1],
    ["\uffff", "U+FFFF", "noncharacter", 1],
    ["\u{1fffe}", "U+1FFFE", "noncharacter", 1],
    ["\ufdd0", "U+FDD0", "noncharacter", 1],
    ["\ufffd", "U+FFFD", "replacement", 1],
  ])("%j has %s, %s, at %i", (text, codePoint, kind, position) => {
    expect(findStrayCharacters(text)).toEqual([{ codePoint, kind, position }]);
  });

  it.each([
    "Mô hình “Camera an ninh” – thôn Đông…",
    "dòng một\ndòng hai",
    "🙂 ½ m² §",
    "Bơ\u0306",
    nfc("Tiê\u0301ng"),
  ])("lets %j pass", (text) => {
    expect(findStrayCharacters(text)).toEqual([]);
  });
});
