import { builtinCatalog, fitsShippedSchema, shippedSchema } from "./builtin.ts";
import { nodeSha256 } from "./bundle/node-sha256.ts";
import type { Catalog } from "./catalog/catalog.ts";
import { type HosoPackage, installedPackage } from "./hoso-package.ts";
import { type ModelValidator, modelValidator } from "./model/validator.ts";
import { hasErrors, type Problem } from "./problem/problem.ts";

/** A catalog and the validator of the model files that fit it. */
export interface Setting {
  catalog: Catalog;
  validator: ModelValidator;
}

/** Folders of an office: its templates, and its house profile (letterheads, words, bases, recipients, layout). */
export interface OfficeFolders {
  templates?: string;
  profile?: string;
}

/** The catalog and validator hoso ships. */
export async function shippedSetting(): Promise<Setting> {
  const catalog = await builtinCatalog();
  return { catalog, validator: modelValidator(() => shippedSchema("model"), catalog, fitsShippedSchema) };
}

/**
 * The shipped catalog with an office's folders on top: new kinds, edited exports, entries of the recipes; domain data and
 * layout of a profile. Everything in them is checked; `setting` is absent when a problem is an error. Loads
 * docxtemplater, Handlebars and Ajv.
 */
export async function officeSetting(
  folders: OfficeFolders,
): Promise<{ setting?: Setting; problems: Problem[] }> {
  const { catalog, problems } = await officeCatalog(folders, installedPackage);
  if (!catalog || hasErrors(problems)) return { problems };
  const validator = modelValidator(() => shippedSchema("model"), catalog);
  return { setting: { catalog, validator }, problems };
}

/**
 * The catalog of an office over a version of hoso, with what compiled although something is wrong; absent when its folders
 * cannot be read or do not fit that version's schemas.
 */
export async function officeCatalog(
  folders: OfficeFolders,
  from: HosoPackage,
): Promise<{ catalog?: Catalog; problems: Problem[] }> {
  const [{ readTemplates }, { readProfile }, { extendCatalog }, { descriptionProblems }, { recipeProblems }] =
    await Promise.all([
      import("./catalog/read-templates.ts"),
      import("./catalog/read-profile.ts"),
      import("./catalog/build-catalog.ts"),
      import("./catalog/check-descriptions.ts"),
      import("./catalog/check-recipes.ts"),
    ]);
  const [kind, dossier, house] = await Promise.all(
    ["kind", "dossier", "profile"].map((name) => from.schema(name)),
  );
  const known = Object.keys((house as { properties: object }).properties);
  const templates = folders.templates === undefined ? undefined : await readTemplates(folders.templates);
  const profile = folders.profile === undefined ? undefined : await readProfile(folders.profile, known);
  const unreadable = [...(templates?.problems ?? []), ...(profile?.problems ?? [])];
  if (hasErrors(unreadable)) return { problems: unreadable };
  const described = [...(templates?.sources.descriptions ?? []), ...(profile?.profile.descriptions ?? [])];
  const misfits = await descriptionProblems(described, { kind, dossier, profile: house } as never);
  if (hasErrors(misfits)) return { problems: [...unreadable, ...misfits] };
  const shipped = await from.templates();
  const builtin = await from.catalog();
  const office = {
    ...(templates ? { templates: templates.sources } : {}),
    ...(profile ? { profile: profile.profile } : {}),
  };
  const facts = (await from.schema("facts")) as never;
  const { catalog, problems } = await extendCatalog(builtin, shipped, office, facts, nodeSha256);
  const model = (await from.schema("model")) as never;
  const recipes = described.filter(({ schema }) => schema === "dossier");
  const declared = Object.keys(templates?.sources.kinds ?? {});
  problems.push(
    ...recipes.flatMap((recipe) =>
      recipeProblems(recipe, builtin, { kinds: catalog.kinds, declared }, model),
    ),
  );
  return { catalog, problems: [...unreadable, ...problems] };
}
