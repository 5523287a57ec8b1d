import type { Sha256 } from "../bundle/sha256.ts";
import { compile } from "../docx/compile.ts";
import { unzipDocx } from "../docx/package.ts";
import type { Template } from "../docx/template.ts";
import type { Recipe } from "../generated/dossier.ts";
import type { KindDescription } from "../generated/kind.ts";
import { hasErrors, type Problem } from "../problem/problem.ts";
import { Assembler, layoutOf } from "./assemble.ts";
import type { Catalog, Kind } from "./catalog.ts";
import { dataProblems } from "./check-data.ts";
import { kindProblems } from "./check-kind.ts";
import type { DomainData } from "./domain-data.ts";
import type { Layout } from "./layout.ts";
import { mergeData } from "./merge-data.ts";
import type { Profile } from "./read-profile.ts";
import type { FactSchema } from "./schema-walk.ts";
import type { CatalogSources, KindSource } from "./sources.ts";

const STYLES = "word/styles.xml.hbs";
const DOCUMENT = "word/document.xml";

export interface BuiltCatalog {
  catalog: Catalog;
  problems: Problem[];
}

/** Compiles the templates hoso ships. Slow (Handlebars, docxtemplater): done once, by the build. */
export async function buildCatalog(
  sources: CatalogSources,
  facts: FactSchema,
  sha256: Sha256,
): Promise<BuiltCatalog> {
  const { [STYLES]: _styles, ...base } = sources.base;
  const assembler = assemblerOf(sources);
  const empty: Catalog = {
    kinds: {},
    recipes: Object.fromEntries(sources.recipes.map((recipe) => [recipe.loai, recipe])),
    data: sources.data as DomainData,
    base,
    styles: stylesOf(assembler),
    layout: sources.layout as Layout,
    sha256: "",
  };
  const built = await withKinds(empty, sources.kinds, assembler, facts, sha256);
  const problems = [...built.problems, ...dataProblems(empty.data, facts), ...missingKinds(built.catalog)];
  return { ...built, problems };
}

/** What an office lays over the shipped catalog. */
export interface Office {
  templates?: CatalogSources;
  profile?: Profile;
}

/**
 * Adds an office's own templates (new kinds, kinds replaced by edited exports, further entries of the recipes, whose own
 * check is `recipeProblems`) and its house profile: domain data and layout. A layout of its own makes every document anew.
 */
export async function extendCatalog(
  catalog: Catalog,
  shipped: CatalogSources,
  { templates, profile }: Office,
  facts: FactSchema,
  sha256: Sha256,
): Promise<BuiltCatalog> {
  const layout = mergeLayout(catalog.layout, profile?.layout ?? {});
  const parts = { ...shipped.parts, ...templates?.parts };
  const assembler = assemblerOf({ ...shipped, parts, layout });
  const data = mergeData(catalog.data, profile?.data ?? {});
  const recipes = (templates?.recipes ?? []).reduce(mergeRecipe, catalog.recipes);
  const isRelaid = JSON.stringify(layout) !== JSON.stringify(catalog.layout);
  const start = { ...catalog, recipes, data, layout, ...(isRelaid ? { styles: stylesOf(assembler) } : {}) };
  const kinds = { ...(isRelaid ? shipped.kinds : {}), ...templates?.kinds };
  const built = await withKinds(start, kinds, assembler, facts, sha256);
  if (!profile) return built;
  // Recipients and words of the profile are read by every kind.
  const others = Object.values(built.catalog.kinds).filter(({ id }) => !(id in kinds));
  const problems = others.flatMap((kind) => kindProblems(kind, built.catalog, facts));
  return { ...built, problems: [...dataProblems(data, facts), ...built.problems, ...problems] };
}

const mergeLayout = (base: Layout, { le, ...own }: Partial<Layout>): Layout => ({
  ...base,
  ...own,
  le: { ...base.le, ...le },
});

const stylesOf = (assembler: Assembler): Catalog["styles"] => ({
  "14": assembler.styles("14"),
  "13": assembler.styles("13"),
});

const hashOf = (value: unknown, sha256: Sha256): string =>
  sha256(new TextEncoder().encode(JSON.stringify(value)));

const assemblerOf = ({ base, sizes, parts, layout }: CatalogSources): Assembler =>
  new Assembler({ styles: base[STYLES] ?? "", sizes, parts, layout: layout as Layout });

async function withKinds(
  start: Catalog,
  sources: Record<string, KindSource>,
  assembler: Assembler,
  facts: FactSchema,
  sha256: Sha256,
): Promise<BuiltCatalog> {
  const problems: Problem[] = [];
  const kinds = { ...start.kinds };
  for (const [id, source] of Object.entries(sources)) {
    const kind = await readKind(id, source, { ...start, kinds }, assembler);
    problems.push(...kind.problems);
    if (kind.kind) kinds[id] = kind.kind;
  }
  for (const [id, kind] of Object.entries(kinds)) {
    kinds[id] = { ...kind, sha256: hashOf([kind.description, kind.template], sha256) };
  }
  const { sha256: _old, ...content } = { ...start, kinds };
  const catalog: Catalog = { ...content, sha256: hashOf(content, sha256) };
  for (const id of Object.keys(sources)) {
    const kind = kinds[id];
    if (kind) problems.push(...kindProblems(kind, catalog, facts));
  }
  return { catalog, problems };
}

async function readKind(
  id: string,
  source: KindSource,
  catalog: Catalog,
  assembler: Assembler,
): Promise<{ kind?: Kind; problems: Problem[] }> {
  const description = (source.description as KindDescription | undefined) ?? catalog.kinds[id]?.description;
  const at = { kind: "template", template: source.place } as const;
  if (!description)
    return { problems: [{ code: "KIND_NO_DESCRIPTION", severity: "error", where: at, data: { id } }] };
  const ready = { ...catalog.base, "word/styles.xml": catalog.styles["14"] };
  if (source.docx) {
    const { parts, problems } = unzipDocx(source.docx, source.place);
    if (!parts) return { problems };
    const compiled = await compile(parts, id);
    return { ...asKind(id, description, compiled.template), problems: [...problems, ...compiled.problems] };
  }
  if (source.body === undefined) {
    const template = catalog.kinds[id]?.template;
    if (template) return { ...asKind(id, description, template), problems: [] };
    return { problems: [{ code: "KIND_NO_BODY", severity: "error", where: at, data: { id } }] };
  }
  const assembled = tryAssemble(assembler, source.body, description);
  if (typeof assembled !== "string") {
    return {
      problems: [{ code: "LAYOUT_WRONG", severity: "error", where: at, data: { reason: assembled.message } }],
    };
  }
  const { template, problems } = await compile({ ...ready, [DOCUMENT]: assembled }, id);
  const own = template && { name: id, parts: { [DOCUMENT]: template.parts[DOCUMENT] ?? "" } };
  return { ...asKind(id, description, own), problems };
}

const asKind = (id: string, description: KindDescription, template: Template | undefined): { kind?: Kind } =>
  template ? { kind: { id, description, template, sha256: "" } } : {};

function tryAssemble(assembler: Assembler, body: string, description: KindDescription): string | Error {
  try {
    return assembler.document(body, layoutOf(description));
  } catch (error) {
    return error as Error;
  }
}

/** The office's entries join the group of the same number; a kind the recipe already has is replaced in its place. */
function mergeRecipe(recipes: Record<string, Recipe>, office: Recipe): Record<string, Recipe> {
  const shipped = recipes[office.loai];
  if (!shipped) return { ...recipes, [office.loai]: office };
  const nhom = shipped.nhom.map((group) => {
    const added = office.nhom.filter((other) => other.so === group.so).flatMap((other) => other.van_ban);
    const kept = group.van_ban.map((entry) => added.find((other) => other.loai === entry.loai) ?? entry);
    const fresh = added.filter((entry) => !kept.includes(entry));
    return {
      ...group,
      van_ban: [...kept, ...fresh].sort((a, b) => (a.so < b.so ? -1 : a.so > b.so ? 1 : 0)),
    };
  });
  return { ...recipes, [office.loai]: { ...shipped, nhom } };
}

function missingKinds({ recipes, kinds }: Catalog): Problem[] {
  return Object.values(recipes).flatMap((recipe) =>
    recipe.nhom
      .flatMap(({ van_ban }) => van_ban)
      .filter(({ loai }) => !kinds[loai])
      .map(
        ({ loai }): Problem => ({
          code: "RECIPE_UNKNOWN_KIND",
          severity: "error",
          data: { recipe: recipe.loai, kind: loai },
        }),
      ),
  );
}

/** True when a catalog with these problems can be used. */
export const isUsable = ({ problems }: BuiltCatalog): boolean => !hasErrors(problems);
