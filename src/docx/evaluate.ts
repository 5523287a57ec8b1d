import type { Problem } from "../problem/problem.ts";
import { FILTERS, fits } from "./filters.ts";
import type { Tag, TagPath } from "./tag.ts";

/** What a tag sees: the facts, a list's item, or the object of a section. `path` is where it stands in the facts. */
export interface Scope {
  value: unknown;
  /** Absolute path, "" for the facts themselves, `thanh_vien.danh_sach[]` for an item. */
  path: string;
  parent?: Scope;
}

/** A value, or a problem without its place. */
export type Evaluated = { value: unknown; problem?: undefined } | { problem: Omit<Problem, "where"> };

/** The scope a path starts from; undefined when it climbs beyond the facts. */
export const scopeOf = (scope: Scope, { up }: TagPath): Scope | undefined => {
  let at: Scope | undefined = scope;
  for (let i = 0; i < up && at !== undefined; i++) at = at.parent;
  return at;
};

/** Absolute path a tag reads, e.g. `thanh_vien.danh_sach[].ho_ten`. */
export const absolutePath = (scope: Scope, path: TagPath): string => {
  const keys = path.keys.join(".");
  const base = scopeOf(scope, path)?.path ?? "";
  return base === "" || keys === "" ? base + keys : `${base}.${keys}`;
};

/** The value a path leads to, along own properties of objects only; undefined when there is none. */
export const lookUp = (scope: Scope, path: TagPath): unknown => {
  let value = scopeOf(scope, path)?.value;
  for (const key of path.keys) {
    if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, key))
      return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
};

/** How messages call the type of a value. */
export const typeName = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "list" : typeof value;

const problem = (code: string, tag: Tag, data: Record<string, string>): Evaluated => ({
  problem: { code, severity: "error", data: { tag: `{${tag.raw}}`, ...data } },
});

/**
 * Value of a tag with its filters applied. Strict: what is not there, or null, is FACT_MISSING and never looked for in
 * an outer scope; a value a filter cannot take is FACT_WRONG_TYPE; an unknown filter is TAG_UNKNOWN_FILTER.
 */
export const evaluate = (tag: Tag, scope: Scope): Evaluated => {
  let value = lookUp(scope, tag.path);
  if (value === undefined || value === null) {
    return problem("FACT_MISSING", tag, { path: absolutePath(scope, tag.path) });
  }
  for (const { name, arg } of tag.filters) {
    const filter = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
    if (filter === undefined)
      return problem("TAG_UNKNOWN_FILTER", tag, { filter: name, nearest: Object.keys(FILTERS).join(", ") });
    if (value === "") continue;
    if (!fits(value, filter)) {
      return problem("FACT_WRONG_TYPE", tag, { expected: filter.from, found: typeName(value) });
    }
    value = filter.apply(value as never, arg ?? "");
  }
  return { value };
};

/** False for what docxtemplater takes as "no": false, 0, the empty string, an empty list, nothing. */
export const isTruthy = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : Boolean(value);
