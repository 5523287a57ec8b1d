import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { nodeSha256 } from "./bundle/node-sha256.ts";
import type { Catalog } from "./catalog/catalog.ts";
import type { Tools } from "./generate.ts";
import validate from "./generated/validate-model.js";
import type { Fonts } from "./pdf/font-data.ts";

/** The package's own folder, found from here whether this runs from `src` or from the bundle. */
export const packageFolder: string = (() => {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, "package.json"))) folder = path.dirname(folder);
  return folder;
})();

const shipped = async <T>(...names: string[]): Promise<T> =>
  JSON.parse(await readFile(path.join(packageFolder, ...names), "utf8")) as T;

/** The templates and domain data hoso ships, compiled by the build. */
export const builtinCatalog = (): Promise<Catalog> => shipped<Catalog>("dist", "catalog.json");

/** A schema hoso ships: `model`, `facts`, `kind`, `dossier`, `changes`, `manifest`, `template-memory` …. */
export const shippedSchema = (name: string): Promise<Record<string, unknown>> =>
  shipped("schemas", `${name}.schema.json`);

/** Schema of the model file with the content of every shipped kind, as editors use it. */
export const composedModelSchema = (): Promise<Record<string, unknown>> =>
  shipped("dist", "model.schema.json");

/** True when a value fits the schema of the model file with the shipped kinds; compiled by the build. */
export const fitsShippedSchema: (value: unknown) => boolean = validate;

/** What the core needs, as Node has it. */
export async function nodeTools(): Promise<Tools> {
  return {
    metrics: await shipped("dist", "metrics.json"),
    fonts: () => shipped<Fonts>("dist", "fonts.json"),
    sha256: nodeSha256,
  };
}
