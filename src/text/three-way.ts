import { differences } from "./align.ts";

/** A stretch where not all three lists agree; the lines' numbers count from 1. */
export interface ThreeWay {
  base: string[];
  yours: string[];
  now: string[];
  /** Who changed it: one side, both in the same way, or both differently. */
  kind: "yours" | "now" | "both" | "conflict";
  baseLine: number;
  yoursLine: number;
  nowLine: number;
}

interface Change {
  side: "yours" | "now";
  base: readonly [number, number];
  own: readonly [number, number];
}

/** What two descendants of one list of lines changed; stretches where all agree are left out. */
export function threeWay(
  base: readonly string[],
  yours: readonly string[],
  now: readonly string[],
): ThreeWay[] {
  const of = (side: Change["side"], lines: readonly string[]): Change[] =>
    differences(base, lines).map(({ a, b }) => ({ side, base: a, own: b }));
  const changes = [...of("yours", yours), ...of("now", now)].sort(
    (x, y) => x.base[0] - y.base[0] || x.base[1] - y.base[1],
  );
  const groups: Change[][] = [];
  let end = -1;
  for (const change of changes) {
    const isApart = change.base[0] > end || (change.base[0] === end && end > lastStart(groups));
    if (isApart) groups.push([change]);
    else groups.at(-1)?.push(change);
    end = isApart ? change.base[1] : Math.max(end, change.base[1]);
  }
  const shift = { yours: 0, now: 0 };
  return groups.map((group) => {
    const from = Math.min(...group.map((change) => change.base[0]));
    const to = Math.max(...group.map((change) => change.base[1]));
    const part = (side: Change["side"], lines: readonly string[]): { lines: string[]; at: number } => {
      const at = from + shift[side];
      for (const { base: old, own } of group.filter((change) => change.side === side))
        shift[side] += own[1] - own[0] - (old[1] - old[0]);
      return { lines: lines.slice(at, to + shift[side]), at };
    };
    const [mine, theirs] = [part("yours", yours), part("now", now)];
    const places = { baseLine: from + 1, yoursLine: mine.at + 1, nowLine: theirs.at + 1 };
    const texts = { base: base.slice(from, to), yours: mine.lines, now: theirs.lines };
    return { ...texts, kind: kindOf(group, texts), ...places };
  });
}

const lastStart = (groups: Change[][]): number =>
  Math.max(-1, ...(groups.at(-1) ?? []).map(({ base }) => base[0]));

function kindOf(group: readonly Change[], { yours, now }: Pick<ThreeWay, "yours" | "now">): ThreeWay["kind"] {
  if (group.every(({ side }) => side === "yours")) return "yours";
  if (group.every(({ side }) => side === "now")) return "now";
  return yours.join("\n") === now.join("\n") && yours.length === now.length ? "both" : "conflict";
}
