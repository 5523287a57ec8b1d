import path from "node:path";
import type { Problem } from "../problem/problem.ts";
import { pathKey } from "../text/path-key.ts";

/** A model file of a run. */
export interface ModelFile {
  /** Where its dossiers go below the output folder, and what shards are made of: names with "/" between them. */
  key: string;
  /** The path as the user gave it, for messages. */
  file: string;
  /** The absolute path. */
  path: string;
  /** The file that has the same key already; this one is then not processed. */
  clash?: string;
}

/**
 * The key of a model file: its path relative to `cwd`, without leading `../` or root, without `.json` or `/model.json` at
 * its end. It depends on nothing else, so every shard and every later run finds the same one.
 * `modelKey("/here", "xa/an_binh/model.json")` → "xa/an_binh".
 */
export const modelKey = (cwd: string, file: string): string =>
  pathKey(path.relative(cwd, path.resolve(cwd, file)).split(path.sep).join("/"));

/** Keys that are one folder on some system: capitals and the form of accents are not told apart everywhere. */
export const sameFolder = (key: string): string => key.normalize("NFC").toLowerCase();

/** Why a file is left out that has the key of another one. */
export const sameKey = ({ key, file }: Pick<ModelFile, "key" | "file">, other: string): Problem => ({
  code: "BATCH_SAME_KEY",
  severity: "error",
  where: { kind: "file", file },
  data: { key, other },
});

const NEVER = new Set(["manifest.json", "package.json", "package-lock.json", "hoso-templates.json"]);

/** Whether a file met in a folder may be a model: a `.json` file, but none of those known to be something else. */
export const isModelName = (name: string): boolean =>
  /\.json$/i.test(name) &&
  !name.startsWith(".") &&
  !/\.schema\.json$|(^|\.)hoso\.lock\.json$/i.test(name) &&
  !NEVER.has(name.toLowerCase());
