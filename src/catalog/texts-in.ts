/** Every text of a value with its path. */
export function textsIn(value: unknown, name: string): { name: string; text: string }[] {
  if (typeof value === "string") return [{ name, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${name}/${key}`));
}
