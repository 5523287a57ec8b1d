import type { Sha256 } from "../bundle/sha256.ts";
import type { CatalogSources } from "./sources.ts";

/** Names of files as they stand in a templates folder, in the order of the memory. */
export const partFile = (name: string): string => `_parts/${name}.hbs`;
export const recipeFile = (type: string): string => `_dossiers/${type}.json`;
export const dataFile = (name: string): string => `_data/${name}.json`;

/** Hashes of the files all kinds share, by name. JSON counts by its value, text without the line ends of a system. */
export function fileHashes({ parts, recipes, data }: Shared, sha256: Sha256): Record<string, string> {
  const hashOf = (text: string): string => sha256(new TextEncoder().encode(text));
  return Object.fromEntries([
    ...Object.entries(parts ?? {}).map(([name, text]) => [
      partFile(name),
      hashOf(text.replaceAll("\r\n", "\n")),
    ]),
    ...(recipes ?? []).map((recipe) => [recipeFile(recipe.loai), hashOf(JSON.stringify(recipe))]),
    ...Object.entries(data ?? {}).map(([name, value]) => [dataFile(name), hashOf(JSON.stringify(value))]),
  ]);
}

/** The files of an office's folder or profile, or of hoso. */
export type Shared = Partial<Pick<CatalogSources, "parts" | "recipes" | "data">>;
