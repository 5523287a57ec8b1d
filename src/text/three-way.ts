import { differences, type Hunk } from "./align.ts";

/** A stretch of lines in which at least one of two versions differs from what both come from. */
export interface ThreeWay {
  base: string[];
  yours: string[];
  now: string[];
  /** Number of the first line in each, from 1; of an empty stretch, the line it would stand before. */
  at: { base: number; yours: number; now: number };
  /** Who changed it; "both": alike, "conflict": each otherwise. */
  kind: "yours" | "now" | "both" | "conflict";
}

/**
 * Compares two versions of lines with the one they come from, as diff3 does. The stretches come in order; between two of
 * them stands at least one line that all three share, and so does every line outside of them.
 */
export function threeWay(
  base: readonly string[],
  yours: readonly string[],
  now: readonly string[],
): ThreeWay[] {
  const changes = [
    ...differences(base, yours).map((hunk) => ({ hunk, by: "yours" as const })),
    ...differences(base, now).map((hunk) => ({ hunk, by: "now" as const })),
  ].sort((one, other) => one.hunk.aFrom - other.hunk.aFrom || one.hunk.aTo - other.hunk.aTo);
  const stretches: Stretch[] = [];
  for (const { hunk, by } of changes) {
    let stretch = stretches.at(-1);
    if (stretch === undefined || hunk.aFrom > stretch.to) {
      stretch = { from: hunk.aFrom, to: hunk.aTo, yours: [], now: [] };
      stretches.push(stretch);
    }
    stretch.to = Math.max(stretch.to, hunk.aTo);
    stretch[by].push(hunk);
  }
  const shift = { yours: 0, now: 0 };
  return stretches.map((stretch) => {
    const { from, to } = stretch;
    const side = (by: "yours" | "now", list: readonly string[]): { at: number; lines: string[] } => {
      const start = from + shift[by];
      for (const { aFrom, aTo, bFrom, bTo } of stretch[by]) shift[by] += bTo - bFrom - (aTo - aFrom);
      return { at: start + 1, lines: list.slice(start, to + shift[by]) };
    };
    const old = base.slice(from, to);
    const [mine, new_] = [side("yours", yours), side("now", now)];
    return {
      base: old,
      yours: mine.lines,
      now: new_.lines,
      at: { base: from + 1, yours: mine.at, now: new_.at },
      kind: kindOf(stretch, mine.lines, new_.lines),
    };
  });
}

interface Stretch {
  from: number;
  to: number;
  yours: Hunk[];
  now: Hunk[];
}

function kindOf(stretch: Stretch, yours: string[], now: string[]): ThreeWay["kind"] {
  if (stretch.now.length === 0) return "yours";
  if (stretch.yours.length === 0) return "now";
  return yours.length === now.length && yours.every((line, at) => line === now[at]) ? "both" : "conflict";
}
