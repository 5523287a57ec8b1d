import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differences } from "../../src/text/align.ts";

const lists = fc.array(fc.constantFrom("a", "b", "c", "d", ""), { maxLength: 14 });
const SEED = { seed: 20_260_305, numRuns: 3000 };

/** Length of a longest common subsequence, by the book. */
function commonLength(a: string[], b: string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++)
      (table[i] as number[])[j] =
        a[i - 1] === b[j - 1] ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1));
  return at(a.length, b.length);
}

describe("differences", () => {
  it("finds none between equal lists", () => {
    expect(differences(["a", "b"], ["a", "b"])).toEqual([]);
    expect(differences([], [])).toEqual([]);
  });

  it("tells what was replaced, added and removed", () => {
    expect(differences(["a", "b", "c"], ["a", "x", "y", "c"])).toEqual([
      { aFrom: 1, aTo: 2, bFrom: 1, bTo: 3 },
    ]);
    expect(differences(["a", "c"], ["a", "b", "c"])).toEqual([{ aFrom: 1, aTo: 1, bFrom: 1, bTo: 2 }]);
    expect(differences(["a", "b", "c"], ["b"])).toEqual([
      { aFrom: 0, aTo: 1, bFrom: 0, bTo: 0 },
      { aFrom: 2, aTo: 3, bFrom: 1, bTo: 1 },
    ]);
    expect(differences([], ["a"])).toEqual([{ aFrom: 0, aTo: 0, bFrom: 0, bTo: 1 }]);
  });

  it("leaves out of its hunks a longest common subsequence, and makes one list of the other", () => {
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        const hunks = differences(a, b);
        const made: string[] = [];
        let end = 0;
        let removed = 0;
        for (const [index, { aFrom, aTo, bFrom, bTo }] of hunks.entries()) {
          expect(aFrom - end).toBeGreaterThan(index === 0 ? -1 : 0);
          made.push(...a.slice(end, aFrom), ...b.slice(bFrom, bTo));
          removed += aTo - aFrom;
          end = aTo;
        }
        expect([...made, ...a.slice(end)]).toEqual(b);
        expect(a.length - removed).toBe(commonLength(a, b));
      }),
      SEED,
    );
  });

  it("takes two thousand lines with many equal ones in a moment", () => {
    const list = (salt: number): string[] =>
      Array.from({ length: 2000 }, (_, at) => String((at * at * 31 + salt * at) % 17));
    const start = performance.now();
    differences(list(1), list(5));
    differences(
      list(1).map((line) => `x${line}`),
      list(5),
    );
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
