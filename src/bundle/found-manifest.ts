import { type ManifestFile, sealOf } from "./manifest.ts";
import type { Sha256 } from "./sha256.ts";

/** A manifest met on disk, as much of it as every version of hoso writes alike. */
export interface FoundManifest {
  files: FoundFile[];
  /** False when the manifest itself was edited after hoso wrote it. */
  sealed: boolean;
}

/** A file of such a manifest; absent in those of older versions: `origin` and `made_sha256`. */
export type FoundFile = Pick<
  ManifestFile,
  "path" | "sha256" | "size" | "kind" | "item" | "origin" | "made_sha256"
>;

/** Reads a `manifest.json` met on disk or in a zip; undefined when it is not one hoso wrote. */
export function foundManifest(bytes: Uint8Array, sha256: Sha256): FoundManifest | undefined {
  const value = parsed(bytes);
  if (!isObject(value) || !isObject(value.tool) || value.tool.name !== "hoso") return undefined;
  if (!Array.isArray(value.files) || !value.files.every(isFile)) return undefined;
  const { seal, ...unsealed } = value;
  return { files: value.files, sealed: seal === sealOf(unsealed, sha256) };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const isFile = (value: unknown): value is FoundFile =>
  isObject(value) &&
  typeof value.path === "string" &&
  typeof value.sha256 === "string" &&
  typeof value.size === "number";
