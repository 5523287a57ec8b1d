type Plain = { [key: string]: unknown };

const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** `given` with what it lacks from `defaults`; a list the user gave is taken whole, never mixed. */
export function withDefaults(given: unknown, defaults: unknown, expand: (text: string) => string): unknown {
  if (given === undefined) return expanded(defaults, expand);
  if (!isPlain(given) || !isPlain(defaults)) return given;
  const merged: Plain = { ...given };
  for (const [key, value] of Object.entries(defaults)) merged[key] = withDefaults(given[key], value, expand);
  return merged;
}

function expanded(value: unknown, expand: (text: string) => string): unknown {
  if (typeof value === "string") return expand(value);
  if (Array.isArray(value)) return value.map((item) => expanded(item, expand));
  if (isPlain(value))
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, expanded(v, expand)]));
  return value;
}
