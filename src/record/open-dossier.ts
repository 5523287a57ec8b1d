import path from "node:path";
import type { Contents } from "../bundle/contents.ts";
import type { FileSystem } from "../bundle/file-system.ts";
import { folderContents } from "../bundle/folder-contents.ts";
import { type FoundManifest, foundManifest } from "../bundle/found-manifest.ts";
import { MANIFEST_PATH } from "../bundle/manifest.ts";
import type { Sha256 } from "../bundle/sha256.ts";
import { shownName } from "../bundle/shown-name.ts";
import { fault } from "../bundle/verify-contents.ts";
import { zipContents } from "../bundle/zip-contents.ts";
import type { Problem } from "../problem/problem.ts";

/** A dossier, or what is left of one, opened for reading. */
export interface OpenedDossier {
  /** Path of the folder, or of the folder in the zip. */
  root: string;
  /** Absent when there is no manifest hoso wrote. */
  manifest?: FoundManifest;
  manifestBytes?: Uint8Array;
  /** Name of the model as the manifest tells it. */
  model?: string;
  contents?: Contents;
  problems: Problem[];
}

/** Larger ones are no manifest. */
const LARGEST_MANIFEST = 16 * 1024 * 1024;
const LARGEST_ZIP = 512 * 1024 * 1024;

interface World {
  fileSystem: FileSystem;
  sha256: Sha256;
}

/** Opens a folder. Problems: VERIFY_NO_MANIFEST. */
export async function openFolder(folder: string, world: World): Promise<OpenedDossier> {
  return opened(folder, await folderContents(world.fileSystem, folder), [], world);
}

/**
 * Opens a zip; its entries are looked at, none but the manifest is expanded. Problems: VERIFY_ZIP_BROKEN,
 * VERIFY_ZIP_TOO_LARGE, VERIFY_ZIP_NAME, VERIFY_ZIP_TWICE, VERIFY_ZIP_CASE, VERIFY_ADDED, VERIFY_NO_MANIFEST.
 */
export async function openZip(zip: string, world: World): Promise<OpenedDossier> {
  const { fileSystem: fs } = world;
  const found = await fs.look(zip);
  if ((found?.size ?? 0) > LARGEST_ZIP)
    return { root: zip, problems: [fault("VERIFY_ZIP_TOO_LARGE", zip, "")] };
  const inside = zipContents(await fs.read(zip), path.basename(zip).replace(/\.zip$/i, ""));
  if (!inside) return { root: zip, problems: [fault("VERIFY_ZIP_BROKEN", zip, "")] };
  const faults = inside.faults.map(({ code, name, other }) =>
    fault(code, zip, name, other === undefined ? {} : { other: shownName(other) }),
  );
  return opened(zip, inside.contents, faults, world);
}

async function opened(
  root: string,
  contents: Contents,
  problems: Problem[],
  { sha256 }: World,
): Promise<OpenedDossier> {
  const found = contents.files.get(MANIFEST_PATH);
  const isRead = found?.kind === "file" && found.size <= LARGEST_MANIFEST;
  const bytes = isRead ? await contents.read(MANIFEST_PATH) : undefined;
  const manifest = bytes && foundManifest(bytes, sha256);
  if (!manifest) return { root, contents, problems: [...problems, fault("VERIFY_NO_MANIFEST", root, "")] };
  const { model } = JSON.parse(new TextDecoder().decode(bytes)) as { model?: { name?: unknown } };
  const name = typeof model?.name === "string" ? { model: shownName(model.name) } : {};
  return { root, manifest, manifestBytes: bytes, ...name, contents, problems };
}
