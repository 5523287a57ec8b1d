import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { pageLines } from "../src/facts/page-lines.ts";
import { rowsOf } from "../src/facts/signature-grid.ts";
import { nodeTools } from "../src/index.ts";
import { shipped } from "./fixture.ts";

const COUNTS = Array.from({ length: 60 }, (_, index) => index + 1);

describe("rows of the grid of signatures", () => {
  it("have a place for every member, from one to sixty", () => {
    expect(COUNTS.map((count) => rowsOf(count).reduce((sum, size) => sum + size, 0))).toEqual(COUNTS);
  });

  it("hold two or three, so that nobody signs alone in a row", () => {
    for (const count of COUNTS.slice(1))
      for (const size of rowsOf(count)) expect([2, 3], `${count} members`).toContain(size);
  });

  it("are as few as can be, the rows of three first", () => {
    for (const count of COUNTS) {
      expect(rowsOf(count), `${count} members`).toHaveLength(Math.ceil(count / 3));
      expect(rowsOf(count), `${count} members`).toEqual(rowsOf(count).toSorted((a, b) => b - a));
    }
  });

  it.each([
    [0, []],
    [1, [1]],
    [2, [2]],
    [3, [3]],
    [4, [2, 2]],
    [5, [3, 2]],
    [7, [3, 2, 2]],
    [12, [3, 3, 3, 3]],
  ])("of %i members are %j", (count, rows) => {
    expect(rowsOf(count)).toEqual(rows);
  });
});

describe("names in the grid of signatures", () => {
  it("break between words for every real commune, in three cells a row and in two", async () => {
    const data = readFileSync(path.join(import.meta.dirname, "data", "communes.json"), "utf8");
    const communes = Object.values(
      (JSON.parse(data) as { provinces: Record<string, string[]> }).provinces,
    ).flat();
    const { catalog } = await shipped();
    const { metrics } = await nodeTools();
    const { cell } = pageLines(catalog, metrics, "nha_nuoc", 14);
    const torn: string[] = [];
    for (const commune of communes) {
      const name = `ỦY BAN NHÂN DÂN ${commune.toUpperCase()}`;
      const own = commune.replace(/^(xã|phường|đặc khu) /i, "").toUpperCase();
      for (const cells of [2, 3]) {
        const lines = cell(name, cells, own);
        if (lines.join(" ") !== name) torn.push(lines.join(" / "));
      }
    }
    expect(torn).toEqual([]);
    expect(communes.length).toBe(3321);
  });
});
