import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ThreeWay, threeWay } from "../../src/text/three-way.ts";

const lists = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 10 });
const SEED = { seed: 20_260_306, numRuns: 3000 };
type Side = "base" | "yours" | "now";

/** The lines between the stretches, one list before each and one after the last. */
function between(lines: string[], found: ThreeWay[], side: Side): string[][] {
  let end = 0;
  const parts = found.map((one) => {
    const part = lines.slice(end, one.at[side] - 1);
    end = one.at[side] - 1 + one[side].length;
    return part;
  });
  return [...parts, lines.slice(end)];
}

const rebuilt = (unchanged: string[][], found: ThreeWay[], side: Side): string[] =>
  unchanged.flatMap((part, at) => [...part, ...(found[at]?.[side] ?? [])]);

describe("three versions of lines", () => {
  it("tell who changed what", () => {
    const base = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
    const yours = ["1", "hai", "3", "4", "sáu", "7", "tám", "9"];
    const now = ["1", "2", "3", "bốn", "4", "6", "7", "tám", "9", "10"];
    expect(threeWay(base, yours, now)).toEqual([
      { base: ["2"], yours: ["hai"], now: ["2"], at: { base: 2, yours: 2, now: 2 }, kind: "yours" },
      { base: [], yours: [], now: ["bốn"], at: { base: 4, yours: 4, now: 4 }, kind: "now" },
      { base: ["5", "6"], yours: ["sáu"], now: ["6"], at: { base: 5, yours: 5, now: 6 }, kind: "conflict" },
      { base: ["8"], yours: ["tám"], now: ["tám"], at: { base: 8, yours: 7, now: 8 }, kind: "both" },
      { base: [], yours: [], now: ["10"], at: { base: 10, yours: 9, now: 10 }, kind: "now" },
    ]);
  });

  it("have one stretch where their changes touch", () => {
    expect(threeWay(["1", "2", "3"], ["một", "2", "3"], ["1", "hai", "3"])).toEqual([
      {
        base: ["1", "2"],
        yours: ["một", "2"],
        now: ["1", "hai"],
        at: { base: 1, yours: 1, now: 1 },
        kind: "conflict",
      },
    ]);
  });

  it("come back from what they share and their stretches", () => {
    fc.assert(
      fc.property(lists, lists, lists, (base, yours, now) => {
        const found = threeWay(base, yours, now);
        const shared = between(base, found, "base");
        for (const [side, lines] of Object.entries({ base, yours, now }) as [Side, string[]][]) {
          expect(between(lines, found, side)).toEqual(shared);
          expect(rebuilt(shared, found, side)).toEqual(lines);
        }
        // Maximal: a line of all three between two stretches.
        expect(shared.slice(1, -1).every((part) => part.length > 0)).toBe(true);
      }),
      SEED,
    );
  });

  it("are of the kind their lines show", () => {
    const same = (one: string[], other: string[]): boolean => JSON.stringify(one) === JSON.stringify(other);
    fc.assert(
      fc.property(lists, lists, lists, (base, yours, now) => {
        for (const one of threeWay(base, yours, now)) {
          const mine = !same(one.base, one.yours);
          const theirs = !same(one.base, one.now);
          const kind =
            mine && theirs ? (same(one.yours, one.now) ? "both" : "conflict") : mine ? "yours" : "now";
          expect(mine || theirs).toBe(true);
          expect(one.kind).toBe(kind);
        }
      }),
      SEED,
    );
  });
});
