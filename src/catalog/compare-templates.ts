import type { TemplateMemory } from "../generated/template-memory.ts";
import type { Problem } from "../problem/problem.ts";
import { compareKind, type KindComparison } from "./compare-kind.ts";
import type { OfficeOverrides } from "./office-overrides.ts";

/**
 * What an override needs: `same` nothing (hoso's has not changed since it was exported, or the office has every change
 * already); `changed` hoso's changed; `unknown` it differs and nothing tells who changed; `own` hoso ships nothing of the
 * kind; `gone` hoso ships it no more.
 */
export type OverrideStatus = "same" | "changed" | "unknown" | "own" | "gone";

/** What is to be said of one override. */
export interface Override extends KindComparison {
  /** A kind, or a file all kinds share: `_parts/…`, `_dossiers/…`, `_data/…`. */
  type: "kind" | "file";
  /** Id of the kind, or the file. */
  id: string;
  /** Version of hoso it was exported from, where that is remembered. */
  since?: string;
  /** How many errors it has against that version. */
  errors: number;
}

/** An office's templates beside those of a version of hoso. */
export interface TemplateComparison {
  version: string;
  overrides: Override[];
  /** How many are `changed`, `unknown` or `gone`: what a person should look at. */
  differing: number;
}

const NEEDS_A_LOOK: readonly OverrideStatus[] = ["changed", "unknown", "gone"];
const NOTHING = { paragraphs: [], fields: [], form: false, edited: true, tags: [] };

export interface ComparisonInput {
  /** What was remembered when the office exported its templates. */
  base: TemplateMemory;
  office: OfficeOverrides;
  /** What the version compared with ships, as it would be remembered. */
  now: TemplateMemory;
  version: string;
  /** Kinds and files the running hoso ships: what it has and `now` has not is gone. */
  known: readonly string[];
  /** Problems of the office's folder against that version. */
  problems: readonly Problem[];
}

/** Compares each override of an office with what it was made from and what a version of hoso ships now. */
export function compareTemplates(input: ComparisonInput): TemplateComparison {
  const { base, office, now, version, known, problems } = input;
  const kinds = office.kinds.map((kind): Override => {
    const [old, fresh] = [entryOf(base.kinds, kind.id), entryOf(now.kinds, kind.id)];
    const errors = problems.filter(
      ({ severity, where }) => severity === "error" && isAbout(where, kind),
    ).length;
    // Without a description a template can only have stood in for one of hoso's.
    const wasShipped = old !== undefined || known.includes(kind.id) || kind.description === undefined;
    const found = fresh
      ? compareKind(old, kind, fresh)
      : { status: wasShipped ? ("gone" as const) : ("own" as const), ...NOTHING };
    return { type: "kind", id: kind.id, ...found, ...(old && { since: old.version }), errors };
  });
  const files = Object.entries(office.files).map(([id, yours]): Override => {
    const [old, fresh] = [entryOf(base.files, id), entryOf(now.files, id)];
    const shipped = { old: old?.sha256, fresh: fresh?.sha256 };
    const status = fileStatus(shipped, yours, old !== undefined || known.includes(id));
    return { type: "file", id, status, ...NOTHING, ...(old && { since: old.version }), errors: 0 };
  });
  const overrides = [...kinds, ...files].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { version, overrides, differing: overrides.filter(needsLook).length };
}

/** Whether a person should look at an override. */
export const needsLook = ({ status }: Pick<Override, "status">): boolean => NEEDS_A_LOOK.includes(status);

function fileStatus(
  { old, fresh }: { old: string | undefined; fresh: string | undefined },
  yours: string,
  wasShipped: boolean,
): OverrideStatus {
  if (fresh === undefined) return wasShipped ? "gone" : "own";
  if (yours === fresh || old === fresh) return "same";
  return old === undefined ? "unknown" : "changed";
}

/** Ids are names of folders: one may be called like something every object has. */
const entryOf = <T>(record: Record<string, T>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;

function isAbout(where: Problem["where"], { id, place }: { id: string; place: string }): boolean {
  if (where?.kind === "template") return where.template === id || where.template === place;
  return where?.kind === "file" && where.file.startsWith(place);
}
