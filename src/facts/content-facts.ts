import type { KindDescription } from "../generated/kind.ts";
import { withDefaults } from "../model/with-defaults.ts";
import { asLines, numbered, withoutEndMark } from "./numbered.ts";

/** The subset of JSON Schema that `noi_dung` of a kind uses. */
export interface ContentSchema {
  type?: string;
  format?: string;
  enum?: string[];
  items?: ContentSchema;
  properties?: Record<string, ContentSchema>;
  default?: unknown;
  /** Default wording of an owner that says it otherwise. */
  theo_chu_the?: Record<string, unknown>;
}

/**
 * A kind's own content: what the model gives, else the default wording of `kind.json`. In the facts texts lose their
 * end mark, lists are numbered, an enum becomes truth values by name (`hinh_thuc.chuyen_de`), and what is absent is
 * "", 0, false or an empty list, so that a template can ask for it.
 */
export function contentFacts(
  description: KindDescription,
  owner: string,
  given: unknown,
  expand: (text: string) => string,
): Record<string, unknown> {
  const properties = (description.noi_dung ?? {}) as Record<string, ContentSchema>;
  const record = (given ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(properties).map(([key, schema]) => [
      key,
      asFact(schema, withDefaults(record[key], schema.theo_chu_the?.[owner] ?? schema.default, expand)),
    ]),
  );
}

function asFact(schema: ContentSchema, value: unknown): unknown {
  if (schema.enum) return Object.fromEntries(schema.enum.map((name) => [name, name === value]));
  switch (schema.type) {
    case "array": {
      const items = (value ?? []) as unknown[];
      if (schema.items?.type === "string") return asLines(items as string[]);
      return numbered(items.map((item) => asFact(schema.items ?? {}, item) as object));
    }
    case "object": {
      const given = (value ?? {}) as Record<string, unknown>;
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, property]) => [key, asFact(property, given[key])]),
      );
    }
    case "integer":
      return value ?? 0;
    case "boolean":
      return value ?? false;
    default:
      return typeof value === "string" ? withoutEndMark(value) : "";
  }
}

/** What a template sees of such content, as a schema for the static check of its tags. */
export function contentFactsSchema(schema: ContentSchema, numbering: Record<string, unknown>): object {
  const object = (properties: Record<string, unknown>) => ({
    type: "object",
    additionalProperties: false,
    properties,
  });
  if (schema.enum) return object(Object.fromEntries(schema.enum.map((name) => [name, { type: "boolean" }])));
  if (schema.type === "array") {
    const own =
      schema.items?.type === "string"
        ? { noi_dung: { type: "string" } }
        : (contentFactsSchema(schema.items ?? {}, numbering) as { properties?: object }).properties;
    return { type: "array", items: object({ ...own, ...numbering }) };
  }
  if (schema.type === "object") {
    return object(
      Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, value]) => [
          key,
          contentFactsSchema(value, numbering),
        ]),
      ),
    );
  }
  return { type: schema.type ?? "string", ...(schema.format ? { format: schema.format } : {}) };
}
