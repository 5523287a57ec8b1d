import type { Sha256 } from "../bundle/sha256.ts";
import type { RememberedFile, RememberedKind, TemplateMemory } from "../generated/template-memory.ts";
import type { Catalog } from "./catalog.ts";
import { fileHashes } from "./shared-files.ts";
import type { CatalogSources } from "./sources.ts";
import { readableParts, templateLines } from "./template-lines.ts";
import { templateTags } from "./template-tags.ts";

/** Stands beside the exported templates; readers of template folders take only folders and `.docx` files. */
export const MEMORY_FILE = "hoso-templates.json";

export const NO_MEMORY: TemplateMemory = { schema_version: 1, kinds: {}, files: {} };

/** What a version of hoso ships, as far as it is remembered: its sources, its catalog and its number. */
export interface Shipped {
  version: string;
  sources: CatalogSources;
  catalog: Catalog;
}

/** The templates of some kinds and the files all share, as a version of hoso has them. Kinds it lacks are left out. */
export async function memoryOf(
  shipped: Shipped,
  kinds: readonly string[],
  sha256: Sha256,
): Promise<TemplateMemory> {
  const found = await Promise.all(
    kinds.map(async (id) => [id, await remembered(shipped, id, sha256)] as const),
  );
  const known = found.filter((entry): entry is [string, RememberedKind] => entry[1] !== undefined);
  const files = Object.entries(fileHashes(shipped.sources, sha256)).map(
    ([name, hash]): [string, RememberedFile] => [name, { version: shipped.version, sha256: hash }],
  );
  return { ...NO_MEMORY, kinds: Object.fromEntries(known), files: Object.fromEntries(files) };
}

async function remembered(
  { version, sources, catalog }: Shipped,
  id: string,
  sha256: Sha256,
): Promise<RememberedKind | undefined> {
  const kind = catalog.kinds[id];
  const parts = kind && (await readableParts(sources, id));
  if (!kind || !parts) return undefined;
  const { "word/document.xml": document, ...others } = parts;
  const hashOf = (value: unknown) => sha256(new TextEncoder().encode(JSON.stringify(value)));
  const { $schema: _schema, ...description } = kind.description as unknown as Record<string, unknown>;
  return {
    version,
    sha256: sha256(new TextEncoder().encode(String(document))),
    styles: hashOf(Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1))),
    description,
    tags: templateTags(kind),
    lines: templateLines(parts),
  };
}

/**
 * A memory after an export. Its kinds are renewed; files shared by all are only added, since an export does not write
 * them: what an office made of one is as old as the first memory of it.
 */
export const mergeMemory = (old: TemplateMemory, fresh: TemplateMemory): TemplateMemory => ({
  ...NO_MEMORY,
  kinds: { ...old.kinds, ...fresh.kinds },
  files: { ...fresh.files, ...old.files },
});

/** The memory of a folder whose overrides have all been brought in line with what a version ships, or been left on purpose. */
export function acceptedMemory(
  old: TemplateMemory,
  now: TemplateMemory,
  overrides: readonly { id: string }[],
): TemplateMemory {
  const ids = overrides.map(({ id }) => id);
  const concerned = <T>(record: Record<string, T>, wanted: boolean): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => ids.includes(id) === wanted));
  return {
    ...NO_MEMORY,
    kinds: { ...concerned(old.kinds, false), ...concerned(now.kinds, true) },
    files: { ...concerned(old.files, false), ...concerned(now.files, true) },
  };
}

/** The file of a memory: sorted, so that equal memories are equal bytes. */
export function memoryBytes({ kinds, files }: TemplateMemory): Uint8Array {
  const sorted = <T>(record: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  const value: TemplateMemory = { schema_version: 1, kinds: sorted(kinds), files: sorted(files) };
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
