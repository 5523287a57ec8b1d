import { unzipDocx } from "../docx/package.ts";
import { docxText } from "../docx/text.ts";
import { type ThreeWay, threeWay } from "../text/three-way.ts";

/** A stretch in which versions of a document differ, with lines around it that all of them share. */
export interface Region extends ThreeWay {
  before: string[];
  after: string[];
}

/** Lines that are shown around a difference. */
const CONTEXT = 2;

/** The paragraphs of a DOCX as lines; undefined for anything else. */
export function linesOf(bytes: Uint8Array): string[] | undefined {
  const { parts } = unzipDocx(bytes, "");
  return parts && docxText(parts).replace(/\n$/, "").split("\n");
}

/** Where two versions differ from what both come from, each place with its context; no line is shown twice. */
export function regionsOf(
  base: readonly string[],
  yours: readonly string[],
  now: readonly string[],
): Region[] {
  const stretches = threeWay(base, yours, now);
  /** First line of `base`, counted from 0, that no context has shown. */
  let free = 0;
  return stretches.map((stretch, index) => {
    const from = stretch.at.base - 1;
    const to = from + stretch.base.length;
    const next = stretches[index + 1];
    const before = base.slice(Math.max(free, from - CONTEXT), from);
    const after = base.slice(to, Math.min(to + CONTEXT, next ? next.at.base - 1 : base.length));
    free = to + after.length;
    return { ...stretch, before, after };
  });
}
