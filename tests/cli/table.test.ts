import { describe, expect, test } from "vitest";
import { displayWidth, wrapped } from "../../src/cli/display-width.ts";
import { table } from "../../src/cli/table.ts";
import { hoso, modelFolder } from "./hoso.ts";

const plain = { head: (text: string) => text };

test.each([
  ["Đảng ủy", 7],
  ["Đảng ủy".normalize("NFD"), 7],
  ["Ế", 1],
  ["", 0],
  ["漢字", 4],
  ["📷", 2],
  ["👨‍👩‍👧", 2],
])("%s takes %i columns", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test.each([
  ["một hai ba", 7, ["một hai", "ba"]],
  ["08_ke_hoach_nam/2026.docx", 16, ["08_ke_hoach_nam/", "2026.docx"]],
  ["abcdefgh", 3, ["abc", "def", "gh"]],
  ["漢字漢", 4, ["漢字", "漢"]],
  ["漢b", 1, ["漢", "b"]],
  ["", 5, [""]],
])("%j breaks at %i columns", (text, width, lines) => {
  expect(wrapped(text, width)).toEqual(lines);
});

describe("a table", () => {
  test("aligns by what is seen, not by code units", () => {
    const decomposed = "Ế".normalize("NFD");
    const lines = table(["a", "b"], [[`${decomposed}x`, "y"]], plain).split("\n");
    expect(lines).toEqual(["a   b", `${decomposed}x  y`, ""]);
  });

  test("fits the width when it can: the widest column gives way", () => {
    const lines = table(["Số", "Tên"], [["1", "một hai ba bốn năm sáu bảy"]], { ...plain, width: 20 }).split(
      "\n",
    );
    expect(lines).toEqual(["Số  Tên", "1   một hai ba bốn", "    năm sáu bảy", ""]);
  });
});

test.each([80, 100, 120, 200])("hoso plan fits a terminal of %i columns", async (columns) => {
  const io = { columns, isTerminal: { stdout: true, stderr: false }, env: { NO_COLOR: "1" } };
  const { out } = await hoso(await modelFolder(), "plan", io);
  expect(Math.max(...out.split("\n").map(displayWidth))).toBeLessThanOrEqual(columns);
});

test("hoso plan gives every document one line when it is piped", async () => {
  const { out } = await hoso(await modelFolder(), "plan", { columns: 40 });
  const [documents = ""] = out.split("out/camera-an-ninh");
  expect(documents.split("\n").filter((line) => line.includes(".docx"))).toHaveLength(10);
});
