import { FILTERS, type Filter } from "../docx/filters.ts";
import type { Tag } from "../docx/tag.ts";
import { isProgram, type Op, type PlaceInPart, type Template } from "../docx/template.ts";
import type { Problem } from "../problem/problem.ts";
import { nearest } from "../text/nearest.ts";
import { type FactSchema, type FactType, factType, resolveRef } from "./schema-walk.ts";

/** Schemas that replace those of top-level properties, for facts that differ from kind to kind (`muc`, `noi_dung`). */
export type Bindings = Readonly<Record<string, FactSchema>>;

interface SchemaScope {
  schema: FactSchema;
  parent?: SchemaScope;
}

type Found = { schema: FactSchema } | { missing: number; among: FactSchema };

const PRINTABLE: readonly FactType[] = ["string", "integer", "unknown"];

class TemplateCheck {
  readonly problems: Problem[] = [];

  constructor(
    private readonly template: string,
    private readonly root: FactSchema,
  ) {}

  part(name: string, ops: readonly Op[], scope: SchemaScope): void {
    for (const op of ops) {
      if (typeof op === "string" || op.op === "run") continue;
      if (op.op === "element") {
        this.part(name, op.body, scope);
        continue;
      }
      const report = (code: string, data: NonNullable<Problem["data"]>): void => {
        this.report(name, op.at, code, { tag: `{${op.tag.raw}}`, ...data });
      };
      const schema = this.find(op.tag, scope, report);
      const type = schema && this.filtered(op.tag, schema, report);
      if (op.op === "value") {
        if (type !== undefined && !PRINTABLE.includes(type)) report("TAG_WRONG_TYPE", { found: type });
      } else this.part(name, op.body, op.inverted ? scope : this.inner(schema, type, op.tag, scope));
    }
  }

  /** Lists bind their items and objects themselves; anything else leaves the scope as it is. */
  private inner(
    schema: FactSchema | undefined,
    type: FactType | undefined,
    tag: Tag,
    scope: SchemaScope,
  ): SchemaScope {
    // Without a schema nothing inside can be judged; an unknown scope keeps one mistake from being told many times.
    if (schema === undefined) return { schema: {}, parent: scope };
    if (tag.filters.length > 0) return scope;
    if (type === "list") return { schema: resolveRef(schema.items ?? {}, this.root), parent: scope };
    return type === "object" ? { schema, parent: scope } : scope;
  }

  private find(
    tag: Tag,
    scope: SchemaScope,
    report: (code: string, data: NonNullable<Problem["data"]>) => void,
  ): FactSchema | undefined {
    let from: SchemaScope | undefined = scope;
    for (let i = 0; i < tag.path.up; i++) from = from?.parent;
    if (from === undefined) {
      report("TAG_ABOVE_FACTS", {});
      return undefined;
    }
    const found = this.follow(from.schema, tag.path.keys);
    if ("schema" in found) return found.schema;
    const ups = this.upsTo(from, tag.path.keys);
    if (ups > 0) {
      const path = `{${"../".repeat(tag.path.up + ups)}${tag.path.keys.join(".")}}`;
      report("TAG_IN_OUTER_SCOPE", { path });
      return undefined;
    }
    const known = Object.keys(found.among.properties ?? {});
    const key = tag.path.keys[found.missing] as string;
    const near = nearest(key, known);
    if (near === undefined) report("TAG_UNKNOWN_KEY", { key, known: known.join(", ") || "–" });
    else {
      const keys = tag.path.keys.with(found.missing, near).join(".");
      report("TAG_UNKNOWN_PATH", { key, nearest: `{${"../".repeat(tag.path.up)}${keys}}` });
    }
    return undefined;
  }

  private follow(start: FactSchema, keys: readonly string[]): Found {
    let schema = start;
    for (const [i, key] of keys.entries()) {
      if (factType(schema) === "unknown" && schema.properties === undefined) return { schema: {} };
      const next =
        schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
      if (next === undefined) return { missing: i, among: schema };
      schema = resolveRef(next, this.root);
    }
    return { schema };
  }

  /** How many scopes outwards the path leads somewhere; 0 when nowhere. */
  private upsTo(from: SchemaScope, keys: readonly string[]): number {
    let ups = 1;
    for (let scope = from.parent; scope !== undefined; scope = scope.parent, ups++) {
      if (
        keys.length > 0 &&
        factType(scope.schema) !== "unknown" &&
        "schema" in this.follow(scope.schema, keys)
      )
        return ups;
    }
    return 0;
  }

  /** Type after all filters; undefined when one of them is wrong. */
  private filtered(
    tag: Tag,
    schema: FactSchema,
    report: (code: string, data: NonNullable<Problem["data"]>) => void,
  ): FactType | undefined {
    let current = schema;
    for (const { name, arg } of tag.filters) {
      const filter = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
      if (filter === undefined) {
        const known = Object.keys(FILTERS);
        report("TAG_UNKNOWN_FILTER", { filter: name, nearest: nearest(name, known) ?? known.join(", ") });
        return undefined;
      }
      if ((filter.arg ?? false) !== (arg !== undefined)) {
        report("TAG_FILTER_ARGUMENT", { filter: name });
        return undefined;
      }
      if (!this.accepts(filter, current)) {
        report("TAG_FILTER_TYPE", { filter: name, expected: filter.from, found: factType(current) });
        return undefined;
      }
      current = { type: filter.to };
    }
    return factType(current);
  }

  private accepts({ from }: Filter, schema: FactSchema): boolean {
    const type = factType(schema);
    if (type === "unknown") return true;
    if (from === "strings") {
      const item = factType(resolveRef(schema.items ?? {}, this.root));
      return type === "list" && (item === "string" || item === "unknown");
    }
    if (from === "day") return type === "string" && schema.format === "date";
    if (from === "time") return type === "string" && schema.format !== "date";
    return type === from;
  }

  private report(part: string, at: PlaceInPart, code: string, data: NonNullable<Problem["data"]>): void {
    const where = { kind: "template" as const, template: this.template, part, ...at };
    this.problems.push({ code, severity: "error", where, data });
  }
}

/**
 * Checks every tag of a compiled template against the schema of the facts: paths that lead nowhere in their scope (with
 * the nearest that does, or how to reach the outer scope), values that cannot be printed, unknown filters, filters that
 * cannot take the value. Returns all problems with their places.
 */
export const checkTemplate = (template: Template, schema: FactSchema, bindings: Bindings = {}): Problem[] => {
  const root = { ...schema, properties: { ...schema.properties, ...bindings } };
  const check = new TemplateCheck(template.name, root);
  for (const [name, part] of Object.entries(template.parts)) {
    if (typeof part === "object" && isProgram(part))
      check.part(name, part.ops, { schema: resolveRef(root, root) });
  }
  return check.problems;
};
