import { type Contents, LARGEST_FILE, type MetFile } from "./contents.ts";
import { MANIFEST_PATH } from "./manifest.ts";
import { isNoise } from "./noise.ts";
import { entryContent, type ZipEntry, zipDirectory } from "./zip-directory.ts";

/** What was found in a zip. */
export interface ZipContents {
  contents: Contents;
  /** Entries that are wrong whatever the manifest says, by their names in the zip. */
  faults: ZipFault[];
}

/**
 * "VERIFY_ZIP_NAME": a name that leads out of the folder, or that not every system can write. "VERIFY_ZIP_TWICE": two
 * entries of one name. "VERIFY_ZIP_CASE": names that are one on some systems. "VERIFY_ADDED": outside of the dossier.
 */
export interface ZipFault {
  code: "VERIFY_ZIP_NAME" | "VERIFY_ZIP_TWICE" | "VERIFY_ZIP_CASE" | "VERIFY_ADDED";
  name: string;
  other?: string;
}

/** Far beyond any dossier: what all entries of a zip may be together when they are expanded one after another. */
const LARGEST_TOTAL = 1024 * 1024 * 1024;

/**
 * The dossier in a zip, as the folder in it that has a manifest; `slug` is preferred where there are several. Undefined when
 * the zip has no directory that can be read. Bytes are expanded one entry at a time, when they are asked for.
 */
export function zipContents(bytes: Uint8Array, slug?: string): ZipContents | undefined {
  const entries = zipDirectory(bytes)?.filter(({ name, size }) => size > 0 || !name.endsWith("/"));
  if (!entries) return undefined;
  const faults = nameFaults(entries);
  const told = new Set(faults.filter(({ code }) => code === "VERIFY_ZIP_NAME").map(({ name }) => name));
  const prefix = prefixOf(entries, slug);
  const files = new Map<string, MetFile>();
  const byPath = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const { name, size } = entry;
    if (told.has(name) || isNoise(name.slice(name.lastIndexOf("/") + 1))) continue;
    const path = name.slice(prefix.length);
    if (!name.startsWith(prefix)) faults.push({ code: "VERIFY_ADDED", name });
    else if (!byPath.has(path)) {
      byPath.set(path, entry);
      files.set(path, { kind: "file", size });
    }
  }
  let left = LARGEST_TOTAL;
  const read = async (path: string): Promise<Uint8Array | undefined> => {
    const entry = byPath.get(path);
    if (!entry || entry.size > left) return undefined;
    left -= entry.size;
    return entryContent(bytes, entry, LARGEST_FILE);
  };
  return { contents: { files, read }, faults };
}

/** The folder of the manifest with "/" behind it; "" when the manifest lies in none, or there is no manifest. */
function prefixOf(entries: readonly ZipEntry[], slug: string | undefined): string {
  const found = entries.flatMap(({ name }) => {
    const [, folder] = new RegExp(`^((?:[^/]+/)?)${MANIFEST_PATH.replace(".", "\\.")}$`).exec(name) ?? [];
    return folder === undefined ? [] : [folder];
  });
  return found.find((folder) => folder === `${slug}/`) ?? found[0] ?? (slug === undefined ? "" : `${slug}/`);
}

function nameFaults(entries: readonly ZipEntry[]): ZipFault[] {
  const faults: ZipFault[] = [];
  const met = new Map<string, string>();
  const twice = new Set<string>();
  for (const { name } of entries) {
    if (!isSafe(name)) faults.push({ code: "VERIFY_ZIP_NAME", name });
    const folded = name.normalize("NFC").toLowerCase();
    const other = met.get(folded);
    met.set(folded, other ?? name);
    if (other === undefined || twice.has(name)) continue;
    if (other !== name) faults.push({ code: "VERIFY_ZIP_CASE", name, other });
    else {
      twice.add(name);
      faults.push({ code: "VERIFY_ZIP_TWICE", name });
    }
  }
  return faults;
}

const isSafe = (name: string): boolean =>
  name !== "" &&
  !/^\/|^[a-z]:|[\\\p{Cc}]/iu.test(name) &&
  !name.split("/").some((part) => part === ".." || part === "." || part === "");
