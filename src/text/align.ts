/** A stretch in which two lists differ: `a[aFrom..aTo)` was replaced by `b[bFrom..bTo)`. Counted from 0; one may be empty. */
export interface Hunk {
  aFrom: number;
  aTo: number;
  bFrom: number;
  bTo: number;
}

/**
 * Where two lists of strings differ, in order, with at least one equal item between two hunks. As few items as possible
 * are in hunks (E. W. Myers, An O(ND) Difference Algorithm, 1986, in linear space). The same lists give the same hunks.
 */
export function differences(a: readonly string[], b: readonly string[]): Hunk[] {
  const numbers = new Map<string, number>();
  const numbered = (list: readonly string[]): number[] =>
    list.map((item) => {
      const number = numbers.get(item) ?? numbers.size;
      numbers.set(item, number);
      return number;
    });
  const [left, right] = [candidates(numbered(a), numbered(b)), candidates(numbered(b), numbered(a))];
  const comparison = new Comparison(left.items, right.items);
  const hunks: Hunk[] = [];
  let [aFrom, bFrom] = [0, 0];
  const pairs = comparison.pairs.map(([i, j]) => [left.places[i] as number, right.places[j] as number]);
  for (const [i, j] of [...pairs, [a.length, b.length]] as [number, number][]) {
    if (i > aFrom || j > bFrom) hunks.push({ aFrom, aTo: i, bFrom, bTo: j });
    [aFrom, bFrom] = [i + 1, j + 1];
  }
  return hunks;
}

/** The items that also stand in the other list, and where: no other has a partner, and most of a rewritten list has none. */
function candidates(list: number[], other: number[]): { items: number[]; places: number[] } {
  const known = new Set(other);
  const places = [...list.keys()].filter((at) => known.has(list[at] as number));
  return { items: places.map((at) => list[at] as number), places };
}

/** Collects the pairs of equal items of a longest common subsequence. */
class Comparison {
  readonly pairs: [number, number][] = [];
  /** Furthest place in `a` on each diagonal, for paths from the start and from the end. */
  private readonly forth: Int32Array;
  private readonly back: Int32Array;

  constructor(
    private readonly a: number[],
    private readonly b: number[],
  ) {
    const size = 2 * (a.length + b.length) + 4;
    this.forth = new Int32Array(size);
    this.back = new Int32Array(size);
    this.compare(0, a.length, 0, b.length);
  }

  private compare(aFrom: number, aTo: number, bFrom: number, bTo: number): void {
    const { a, b } = this;
    let [i, j, iEnd, jEnd] = [aFrom, bFrom, aTo, bTo];
    while (i < iEnd && j < jEnd && a[i] === b[j]) this.pairs.push([i++, j++]);
    while (iEnd > i && jEnd > j && a[iEnd - 1] === b[jEnd - 1]) {
      iEnd--;
      jEnd--;
    }
    if (i < iEnd && j < jEnd) {
      const [x, y] = this.middle(i, iEnd, j, jEnd);
      this.compare(i, x, j, y);
      this.compare(x, iEnd, y, jEnd);
    }
    for (; iEnd < aTo; iEnd++, jEnd++) this.pairs.push([iEnd, jEnd]);
  }

  /** A place on a shortest path, never a corner: first and last items differ, so that at least two steps are to go. */
  private middle(aFrom: number, aTo: number, bFrom: number, bTo: number): [number, number] {
    const { a, b, forth, back } = this;
    const [n, m] = [aTo - aFrom, bTo - bFrom];
    const delta = n - m;
    const isOdd = delta % 2 !== 0;
    // Diagonal k = x − y lies at k + zero.
    const zero = a.length + b.length + 2;
    forth[zero + 1] = 0;
    back[zero + 1] = 0;
    for (let d = 0; ; d++) {
      for (let k = -d; k <= d; k += 2) {
        const x = furthest(
          forth,
          zero + k,
          k === -d,
          k === d,
          (at) => a[aFrom + at] === b[bFrom + at - k],
          n,
          m,
          k,
        );
        if (isOdd && Math.abs(delta - k) < d && x + (back[zero + delta - k] as number) >= n)
          return [aFrom + x, bFrom + x - k];
      }
      for (let k = -d; k <= d; k += 2) {
        const x = furthest(
          back,
          zero + k,
          k === -d,
          k === d,
          (at) => a[aTo - 1 - at] === b[bTo - 1 - at + k],
          n,
          m,
          k,
        );
        if (!isOdd && Math.abs(delta - k) <= d && x + (forth[zero + delta - k] as number) >= n)
          return [aTo - x, bTo - x + k];
      }
    }
  }
}

/** Goes one step from a neighbouring diagonal and on over equal items; keeps and returns how far that leads. */
function furthest(
  reached: Int32Array,
  at: number,
  isLowest: boolean,
  isHighest: boolean,
  isEqual: (x: number) => boolean,
  n: number,
  m: number,
  k: number,
): number {
  const [below, above] = [reached[at - 1] as number, reached[at + 1] as number];
  let x = isLowest || (!isHighest && below < above) ? above : below + 1;
  while (x < n && x - k < m && isEqual(x)) x++;
  reached[at] = x;
  return x;
}
