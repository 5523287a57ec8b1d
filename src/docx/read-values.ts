/**
 * What the paths a document read (`reads` of `fill`) lead to: path → value, or the list of values where `[]` stands for
 * every item. A list or object read as a whole is told by its length or presence: its parts have paths of their own.
 */
export function readValues(facts: unknown, reads: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(reads.map((path) => [path, valueAt(facts, path.split("."))]));
}

function valueAt(value: unknown, keys: readonly string[]): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return told(value);
  const isList = key.endsWith("[]");
  const next = at(value, isList ? key.slice(0, -2) : key);
  if (!isList) return valueAt(next, rest);
  return Array.isArray(next) ? next.map((item) => valueAt(item, rest)) : told(next);
}

const at = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;

function told(value: unknown): unknown {
  if (Array.isArray(value)) return value.length;
  return typeof value === "object" && value !== null ? true : value;
}
