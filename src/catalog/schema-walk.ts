/** The part of JSON Schema 2020-12 the facts are described with. */
export interface FactSchema {
  $ref?: string;
  $defs?: Readonly<Record<string, FactSchema>>;
  type?: string | readonly string[];
  properties?: Readonly<Record<string, FactSchema>>;
  items?: FactSchema;
  enum?: readonly unknown[];
  const?: unknown;
  format?: string;
}

/** What a value may be, as far as templates care. "unknown" when the schema does not say. */
export type FactType = "object" | "list" | "string" | "integer" | "number" | "boolean" | "unknown";

const MAX_REFS = 20;

/** Follows `$ref` to `#/$defs/…` of the root schema; a reference that leads nowhere gives the empty schema. */
export const resolveRef = (schema: FactSchema, root: FactSchema): FactSchema => {
  let at = schema;
  for (let i = 0; i < MAX_REFS && at.$ref !== undefined; i++) {
    const { $ref, ...rest } = at;
    const name = /^#\/\$defs\/([^/]+)$/.exec($ref)?.[1];
    const behind = name === undefined ? {} : root.$defs?.[name];
    // A use may narrow single properties, or rule them out; the others are those of the definition.
    const properties = { ...behind?.properties, ...rest.properties };
    at = { ...behind, ...rest, ...(behind?.properties || rest.properties ? { properties } : {}) };
  }
  return at;
};

const typeOfValue = (value: unknown): string => (Number.isInteger(value) ? "integer" : typeof value);

/** Type of what a resolved schema describes; `null` among several types does not count, several are "unknown". */
export const factType = ({ type, enum: values, const: only, properties, items }: FactSchema): FactType => {
  const named = type === undefined ? [] : [type].flat().filter((name) => name !== "null");
  const valued = values ?? (only === undefined ? [] : [only]);
  const names = named.length > 0 ? named : [...new Set(valued.map(typeOfValue))];
  if (names.length === 0) return properties ? "object" : items ? "list" : "unknown";
  if (names.length > 1) return "unknown";
  return names[0] === "array" ? "list" : (names[0] as FactType);
};
