import type { Position } from "./json-places.ts";

/** Starts of the lines of a text; "\n", "\r\n" and a lone "\r" end a line. */
export const lineStarts = (text: string): number[] => {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return starts;
};

/** Line and column of an offset (UTF-16 code units from 0). */
export const positionAt = (starts: readonly number[], offset: number): Position => {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 };
};
