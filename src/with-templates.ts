import { builtinCatalog, fitsShippedSchema, packageFolder, shippedSchema } from "./builtin.ts";
import { nodeSha256 } from "./bundle/node-sha256.ts";
import type { Catalog } from "./catalog/catalog.ts";
import { type ModelValidator, modelValidator } from "./model/validator.ts";
import { hasErrors, type Problem } from "./problem/problem.ts";

/** A catalog and the validator of the model files that fit it. */
export interface Setting {
  catalog: Catalog;
  validator: ModelValidator;
}

/** The catalog and validator hoso ships. */
export async function shippedSetting(): Promise<Setting> {
  const catalog = await builtinCatalog();
  return { catalog, validator: modelValidator(() => shippedSchema("model"), catalog, fitsShippedSchema) };
}

/**
 * The shipped catalog with an office's folder on top: new kinds, edited exports, entries of the recipes. Everything in
 * the folder is checked; `setting` is absent when a problem is an error. Loads docxtemplater, Handlebars and Ajv.
 */
export async function withTemplates(folder: string): Promise<{ setting?: Setting; problems: Problem[] }> {
  const [{ readTemplates }, { extendCatalog }, { descriptionProblems }, { recipeProblems }] =
    await Promise.all([
      import("./catalog/read-templates.ts"),
      import("./catalog/build-catalog.ts"),
      import("./catalog/check-descriptions.ts"),
      import("./catalog/check-recipes.ts"),
    ]);
  const office = await readTemplates(folder);
  if (hasErrors(office.problems)) return { problems: office.problems };
  const [kind, dossier] = await Promise.all([shippedSchema("kind"), shippedSchema("dossier")]);
  const misfits = await descriptionProblems(office.sources.descriptions, { kind, dossier });
  if (hasErrors(misfits)) return { problems: [...office.problems, ...misfits] };
  const shipped = await readTemplates(`${packageFolder}/templates`);
  const facts = await shippedSchema("facts");
  const builtin = await builtinCatalog();
  const { catalog, problems } = await extendCatalog(
    builtin,
    shipped.sources,
    office.sources,
    facts as never,
    nodeSha256,
  );
  const model = (await shippedSchema("model")) as never;
  const recipes = office.sources.descriptions.filter(({ schema }) => schema === "dossier");
  const known = { kinds: catalog.kinds, declared: Object.keys(office.sources.kinds) };
  problems.push(...recipes.flatMap((recipe) => recipeProblems(recipe, builtin, known, model)));
  if (hasErrors(problems)) return { problems: [...office.problems, ...problems] };
  const validator = modelValidator(() => shippedSchema("model"), catalog);
  return { setting: { catalog, validator }, problems: [...office.problems, ...problems] };
}
