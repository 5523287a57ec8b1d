/** Path of a fact as `reads` writes it → its values, in order; a list has its length, an object no value of its own. */
function valuesByPath(facts: unknown): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const note = (path: string, value: unknown) =>
    found.set(path, [...(found.get(path) ?? []), JSON.stringify(value)]);
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      note(path, value.length);
      for (const item of value) walk(item, `${path}[]`);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, path === "" ? key : `${path}.${key}`);
    } else note(path, value);
  };
  walk(facts, "");
  return found;
}

/** Paths whose values differ between two facts. */
export function changedPaths(before: unknown, after: unknown): string[] {
  const [old, fresh] = [valuesByPath(before), valuesByPath(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].filter(
    (path) => JSON.stringify(old.get(path)) !== JSON.stringify(fresh.get(path)),
  );
}
