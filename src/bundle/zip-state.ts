import { unzipSync } from "fflate";
import type { FileSystem } from "./file-system.ts";
import { foundManifest } from "./found-manifest.ts";
import { MANIFEST_PATH } from "./manifest.ts";
import type { Sha256 } from "./sha256.ts";

/** "changed" also stands for a zip, or anything else of that name, that hoso did not write. */
export type ZipState = { kind: "absent" } | { kind: "changed" } | { kind: "ours"; bytes: Uint8Array };

/** Far beyond any dossier; larger ones are not worth reading to learn that they are foreign. */
const MAX_ZIP_SIZE = 512 * 1024 * 1024;

export async function zipState(
  fs: FileSystem,
  path: string,
  slug: string,
  sha256: Sha256,
): Promise<ZipState> {
  const found = await fs.look(path);
  if (!found) return { kind: "absent" };
  if (found.kind !== "file" || found.size > MAX_ZIP_SIZE) return { kind: "changed" };
  const bytes = await fs.read(path);
  return isIntactZip(bytes, slug, sha256) ? { kind: "ours", bytes } : { kind: "changed" };
}

/**
 * True when the zip holds exactly what the manifest inside it lists, and that manifest has its seal.
 * Meaning is compared, not zip bytes: another version of hoso may compress differently.
 */
export function isIntactZip(zip: Uint8Array, slug: string, sha256: Sha256): boolean {
  const manifestPath = `${slug}/${MANIFEST_PATH}`;
  const inside = unzipped(zip, (name) => name === manifestPath)?.[manifestPath];
  const manifest = inside && foundManifest(inside, sha256);
  if (!manifest?.sealed) return false;

  const expected = new Map(manifest.files.map((file) => [`${slug}/${file.path}`, file]));
  const strangers: string[] = [];
  // The listed size is checked before inflating, so that a hostile zip cannot fill the memory.
  const files = unzipped(zip, (name, size) => {
    if (name === manifestPath) return false;
    const isListed = expected.get(name)?.size === size;
    if (!isListed) strangers.push(name);
    return isListed;
  });
  if (!files || strangers.length > 0) return false;
  return [...expected].every(([name, { sha256: hash }]) => files[name] && sha256(files[name]) === hash);
}

function unzipped(zip: Uint8Array, wanted: (name: string, size: number) => boolean) {
  try {
    return unzipSync(zip, { filter: ({ name, originalSize }) => wanted(name, originalSize) });
  } catch {
    return undefined; // no zip at all, or a broken one
  }
}
