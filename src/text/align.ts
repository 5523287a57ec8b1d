/** A stretch where two lists differ: `[from, to)` in each. */
export interface Difference {
  a: readonly [number, number];
  b: readonly [number, number];
}

/** Where two lists of lines differ, by their longest common subsequence, in order. */
export function differences(a: readonly string[], b: readonly string[]): Difference[] {
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const down = common[(i + 1) * width + j] as number;
      const right = common[i * width + j + 1] as number;
      const both = (common[(i + 1) * width + j + 1] as number) + 1;
      common[i * width + j] = a[i] === b[j] ? both : Math.max(down, right);
    }
  }
  const found: Difference[] = [];
  let [i, j, fromA, fromB] = [0, 0, 0, 0];
  const put = (): void => {
    if (i > fromA || j > fromB) found.push({ a: [fromA, i], b: [fromB, j] });
  };
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      put();
      [fromA, fromB] = [++i, ++j];
    } else if ((common[(i + 1) * width + j] as number) >= (common[i * width + j + 1] as number)) i++;
    else j++;
  }
  [i, j] = [a.length, b.length];
  put();
  return found;
}
