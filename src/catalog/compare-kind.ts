import type { RememberedKind } from "../generated/template-memory.ts";
import { threeWay } from "../text/three-way.ts";
import type { OverrideStatus } from "./compare-templates.ts";
import type { OfficeKind } from "./office-overrides.ts";

/** Paragraphs that differ; `base` is absent where nothing was remembered. */
export interface ParagraphChange {
  base?: string[];
  /** What stands there in the office's template. */
  yours: string[];
  now: string[];
  /** The office changed them too, and otherwise. */
  conflict: boolean;
}

/** A field of `kind.json` that differs, `noi_dung` text by text. */
export interface FieldChange {
  field: string;
  base?: unknown;
  /** Absent, as in the others, when the field is. */
  yours?: unknown;
  now?: unknown;
  conflict: boolean;
}

export interface KindComparison {
  status: OverrideStatus;
  /** What hoso changed, as paragraphs. */
  paragraphs: ParagraphChange[];
  fields: FieldChange[];
  /** True when hoso changed styles, tables or layout, which no paragraph shows. */
  form: boolean;
  /** False when the office's text is still that of the export: exporting again loses nothing but a form of its own. */
  edited: boolean;
  /** Facts hoso's template has come to read, which the office's does not. */
  tags: string[];
}

/** One kind of an office beside what hoso ships now and, where it is remembered, what it shipped at the export. */
export function compareKind(
  base: RememberedKind | undefined,
  office: OfficeKind,
  now: RememberedKind,
): KindComparison {
  const { tags: read, description, form: given } = office;
  const paragraphs = given === "description" ? [] : paragraphChanges(base, office.lines, now);
  const fields = description ? fieldChanges(base?.description, description, now.description) : [];
  const form = base !== undefined && formChanged(base, given, now);
  const tags = read ? now.tags.filter((tag) => !read.includes(tag) && !(base?.tags ?? []).includes(tag)) : [];
  // A text that cannot be read cannot be compared: whether hoso's changed is all there is to say.
  const unread = given !== "description" && office.lines === undefined && base?.sha256 !== now.sha256;
  const differs = paragraphs.length > 0 || fields.length > 0 || form || unread;
  const edited = !base || given !== "docx" || description !== undefined || !isEqual(base.lines, office.lines);
  const status = !differs ? "same" : base ? "changed" : "unknown";
  return { status, paragraphs, fields, form, edited, tags };
}

function paragraphChanges(
  base: RememberedKind | undefined,
  yours: readonly string[] | undefined,
  now: RememberedKind,
): ParagraphChange[] {
  if (!yours) return [];
  // Without a memory hoso's own text is the base: every difference is told, and nobody is said to have made it.
  const changes = threeWay([...(base ?? now).lines], [...yours], [...now.lines]);
  if (!base) return changes.map((change) => ({ yours: change.yours, now: change.now, conflict: false }));
  // What the office changed alone is its right; what both changed alike is done.
  return changes
    .filter(({ kind }) => kind === "now" || kind === "conflict")
    .map(({ base: old, yours: own, now: fresh, kind }) => ({
      base: old,
      yours: own,
      now: fresh,
      conflict: kind === "conflict",
    }));
}

type Description = Record<string, unknown>;

function fieldChanges(base: Description | undefined, yours: Description, now: Description): FieldChange[] {
  const [old, own, fresh] = [base && fieldsOf(base), fieldsOf(yours), fieldsOf(now)];
  const names = [...new Set([...fresh.keys(), ...own.keys(), ...(old?.keys() ?? [])])].sort();
  return names.flatMap((field): FieldChange[] => {
    const [before, mine, after] = [old?.get(field), own.get(field), fresh.get(field)];
    if (isEqual(mine, after) || (old && isEqual(before, after))) return [];
    const values = { base: before, yours: mine, now: after };
    const present = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    return [{ field, ...present, conflict: old !== undefined && !isEqual(before, mine) }];
  });
}

function fieldsOf({ $schema: _schema, noi_dung, ...fields }: Description): Map<string, unknown> {
  const texts = Object.entries((noi_dung ?? {}) as Description);
  return new Map([
    ...Object.entries(fields),
    ...texts.map(([key, text]): [string, unknown] => [`noi_dung.${key}`, text]),
  ]);
}

/** A Word file keeps the whole form of its export; a body takes styles and parts from the version it is used with. */
function formChanged(base: RememberedKind, given: OfficeKind["form"], now: RememberedKind): boolean {
  if (given === "description") return false;
  const sameText = isEqual(base.lines, now.lines);
  return (base.sha256 !== now.sha256 && sameText) || (given === "docx" && base.styles !== now.styles);
}

/** Equal as JSON; the order of keys does not count. */
const isEqual = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)))
      : inner,
  ) ?? "";
