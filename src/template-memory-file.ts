import { readFile } from "node:fs/promises";
import path from "node:path";
import { shippedSchema } from "./builtin.ts";
import { nodeSha256 } from "./bundle/node-sha256.ts";
import { readTemplates } from "./catalog/read-templates.ts";
import { MEMORY_FILE, memoryBytes, memoryOf, mergeMemory, NO_MEMORY } from "./catalog/template-memory.ts";
import type { TemplateMemory } from "./generated/template-memory.ts";
import { installedPackage } from "./hoso-package.ts";
import type { Problem } from "./problem/problem.ts";

/**
 * What a templates folder remembers of the export (`schemas/template-memory.schema.json`); nothing at all when it holds no
 * such file. `memory` is absent when the file is broken, and the problems have its lines.
 */
export async function readTemplateMemory(
  folder: string,
): Promise<{ memory?: TemplateMemory; problems: Problem[] }> {
  const file = path.join(folder, MEMORY_FILE);
  try {
    const bytes = await readFile(file);
    const { parseMemory } = await import("./catalog/parse-memory.ts");
    return await parseMemory(bytes, file, await shippedSchema("template-memory"));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return { memory: NO_MEMORY, problems: [] };
    if (code === undefined) throw error;
    const where = { kind: "file", file } as const;
    return { problems: [{ code: "MEMORY_UNREADABLE", severity: "error", where, data: { system: code } }] };
  }
}

/**
 * The memory file that goes with `templateFiles(kinds, office)`, on top of `old`, what the folder it is for remembers
 * already. Equal input gives equal bytes. A kind the office replaces keeps what the office's own folder remembers of it.
 * Problems are those of that folder's memory.
 */
export async function templateMemoryFile(
  kinds: readonly string[],
  { old = NO_MEMORY, office }: { old?: TemplateMemory | undefined; office?: string | undefined } = {},
): Promise<{ file?: { name: string; bytes: Uint8Array }; problems: Problem[] }> {
  const { memory: source, problems } =
    office === undefined ? { memory: NO_MEMORY, problems: [] } : await readTemplateMemory(office);
  if (!source) return { problems };
  const replaced = office === undefined ? {} : (await readTemplates(office)).sources.kinds;
  const [own, shippedKinds] = [true, false].map((wanted) =>
    kinds.filter((id) => Object.hasOwn(replaced, id) === wanted),
  ) as [string[], string[]];
  const [sources, catalog] = [await installedPackage.templates(), await installedPackage.catalog()];
  const shipped = { version: installedPackage.version, sources, catalog };
  const fresh = await memoryOf(shipped, shippedKinds, nodeSha256);
  const kept = Object.entries(source.kinds).filter(([id]) => own.includes(id));
  const renewed = { ...fresh, kinds: { ...fresh.kinds, ...Object.fromEntries(kept) } };
  const memory = mergeMemory(old, renewed);
  return { file: { name: MEMORY_FILE, bytes: memoryBytes(memory) }, problems: [] };
}
