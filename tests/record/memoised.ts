/** The last results of a pure function, by what it depends on. */
export function memoised<A extends unknown[], R>(
  run: (...args: A) => R,
  keyOf: (...args: A) => unknown[],
  most = 500,
): (...args: A) => R {
  const known = new Map<string, R>();
  return (...args) => {
    const key = JSON.stringify(keyOf(...args));
    const result = known.has(key) ? (known.get(key) as R) : run(...args);
    known.delete(key);
    known.set(key, result);
    if (known.size > most) known.delete(known.keys().next().value as string);
    return result;
  };
}
