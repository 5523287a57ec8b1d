import type { Sha256 } from "../bundle/sha256.ts";
import type { Catalog } from "./catalog.ts";
import { mergeSources } from "./export-templates.ts";
import { fileHashes, recipeFile, type Shared } from "./shared-files.ts";
import type { CatalogSources } from "./sources.ts";
import { readableParts, templateLines } from "./template-lines.ts";
import type { Shipped } from "./template-memory.ts";
import { templateTags } from "./template-tags.ts";

/** A kind as an office has it. */
export interface OfficeKind {
  id: string;
  /** Where it was read, for the problems that name it. */
  place: string;
  /** What the office gives: a Word file, a body with tags of the layout, or a description alone. */
  form: "docx" | "body" | "description";
  /** Text of its template, composed with the parts of the version compared with; absent when it cannot be read. */
  lines?: string[];
  /** Its `kind.json`; absent when that of hoso holds. */
  description?: Record<string, unknown>;
  /** Facts its template reads; absent when it does not compile. */
  tags?: string[];
}

/** Everything of an office that may stand in for something hoso ships. */
export interface OfficeOverrides {
  kinds: OfficeKind[];
  /** Hashes of parts, recipes that replace an entry of hoso's, and files of the profile. */
  files: Record<string, string>;
}

/**
 * What an office lays over `shipped`: `templates` is its folder, `data` its profile, `compiled` the kinds that compiled
 * against that version. Loads Handlebars.
 */
export async function officeOverrides(
  { templates, data = {} }: { templates: CatalogSources; data?: Shared["data"] },
  shipped: Shipped,
  compiled: Catalog["kinds"],
  sha256: Sha256,
): Promise<OfficeOverrides> {
  const merged = mergeSources(shipped.sources, templates);
  const kinds = Object.entries(templates.kinds).map(async ([id, source]): Promise<OfficeKind> => {
    const parts = await readableParts(merged, id);
    const kind = compiled[id];
    return {
      id,
      place: source.place,
      form: source.docx ? "docx" : source.body !== undefined ? "body" : "description",
      ...(parts && { lines: templateLines(parts) }),
      ...(isRecord(source.description) && { description: source.description }),
      ...(kind && { tags: templateTags(kind) }),
    };
  });
  const hashes = fileHashes({ parts: templates.parts, recipes: templates.recipes, data }, sha256);
  const added = templates.recipes.filter((recipe) => !replacesEntry(recipe, shipped.sources.recipes));
  const additions = added.map(({ loai }) => recipeFile(loai));
  return {
    kinds: await Promise.all(kinds),
    files: Object.fromEntries(Object.entries(hashes).filter(([name]) => !additions.includes(name))),
  };
}

/** An office's recipe mostly adds entries, which no change of hoso's concerns. */
function replacesEntry({ loai, nhom }: Recipe, shipped: readonly Recipe[]): boolean {
  const kindsOf = (recipe: Recipe | undefined) =>
    (recipe?.nhom ?? []).flatMap(({ van_ban }) => van_ban.map((entry) => entry.loai));
  const known = kindsOf(shipped.find((recipe) => recipe.loai === loai));
  return kindsOf({ loai, nhom }).some((kind) => known.includes(kind));
}

type Recipe = CatalogSources["recipes"][number];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
