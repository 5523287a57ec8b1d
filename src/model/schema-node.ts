/** A JSON Schema as an object; what Ajv's verbose errors carry as `parentSchema`. */
export type SchemaNode = Record<string, unknown>;

export const isNode = (value: unknown): value is SchemaNode =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value at a local reference (`#/$defs/x`) of the whole schema, or undefined. */
const target = ($ref: string, root: SchemaNode | undefined): unknown => {
  if (!root || !$ref.startsWith("#")) return undefined;
  const keys = decodeURIComponent($ref.slice(1)).split("/").slice(1);
  return keys
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>(
      (node, key) => (typeof node === "object" && node !== null ? Reflect.get(node, key) : undefined),
      root,
    );
};

/** The schema with what it refers to; words beside a `$ref` win over those behind it. */
export const resolved = (value: unknown, root: SchemaNode | undefined): SchemaNode => {
  let node = isNode(value) ? value : {};
  for (let step = 0; step < 16 && typeof node.$ref === "string"; step += 1) {
    const { $ref, ...beside } = node;
    const behind = target($ref as string, root);
    node = isNode(behind) ? { ...behind, ...beside, ...mergedProperties(behind, beside) } : beside;
  }
  return node;
};

/** Properties of a definition with those a use narrows. */
const mergedProperties = (behind: SchemaNode, beside: SchemaNode): SchemaNode =>
  isNode(behind.properties) && isNode(beside.properties)
    ? { properties: { ...behind.properties, ...beside.properties } }
    : {};

/** Schema objects that a validation may enter. */
export interface Reach {
  has: (node: unknown) => boolean;
}

/**
 * All schema objects that validation of `start` may enter, references followed. Compared by content: a validator
 * compiled ahead of time reports copies of the schema's parts.
 */
export const reachableFrom = (start: unknown, root: SchemaNode | undefined): Reach => {
  const seen = new Set<unknown>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null || seen.has(node)) return;
    seen.add(node);
    for (const [key, child] of Object.entries(node)) {
      if (key === "$defs" || key === "examples" || key === "default") continue;
      visit(key === "$ref" && typeof child === "string" ? target(child, root) : child);
    }
  };
  visit(start);
  let contents: Set<string> | undefined;
  return {
    has: (node) => {
      if (seen.has(node)) return true;
      contents ??= new Set([...seen].map((item) => JSON.stringify(item)));
      return contents.has(JSON.stringify(node));
    },
  };
};

/** Names of properties a schema knows, also through allOf and the other branches of the same object. */
export const knownKeys = (value: unknown, root: SchemaNode | undefined, depth = 0): string[] => {
  const node = resolved(value, root);
  const own = isNode(node.properties) ? Object.keys(node.properties) : [];
  if (depth > 8) return own;
  const inner = [node.allOf, node.anyOf, node.oneOf, node.then, node.else].flat().filter(isNode);
  return [...new Set([...own, ...inner.flatMap((branch) => knownKeys(branch, root, depth + 1))])];
};

const SAMPLES: Record<string, unknown> = {
  string: "…",
  integer: 1,
  number: 1,
  boolean: true,
  array: [],
  object: {},
  null: null,
};

/** A value to show for a schema: its own example, else its default, first allowed value, its required keys, or an empty one of its type. */
export const exampleOf = (value: unknown, root: SchemaNode | undefined, depth = 0): unknown => {
  const node = resolved(value, root);
  if (Array.isArray(node.examples) && node.examples.length > 0) return node.examples[0];
  if ("default" in node) return node.default;
  if ("const" in node) return node.const;
  if (Array.isArray(node.enum)) return node.enum[0];
  if (node.format === "date") return "2026-03-05";
  const type = Array.isArray(node.type) ? node.type[0] : node.type;
  if (type === "object" && Array.isArray(node.required) && depth < 3) {
    const properties = isNode(node.properties) ? node.properties : {};
    return Object.fromEntries(node.required.map((key) => [key, exampleOf(properties[key], root, depth + 1)]));
  }
  return typeof type === "string" ? SAMPLES[type] : "…";
};

export const titleOf = (value: unknown, root: SchemaNode | undefined): string | undefined => {
  const { title } = resolved(value, root);
  return typeof title === "string" ? title : undefined;
};
