import { nodeSha256 } from "./bundle/node-sha256.ts";
import type { Catalog } from "./catalog/catalog.ts";
import type { TemplateComparison } from "./catalog/compare-templates.ts";
import type { Shared } from "./catalog/shared-files.ts";
import type { TemplateMemory } from "./generated/template-memory.ts";
import { type HosoPackage, installedPackage, packageOf } from "./hoso-package.ts";
import { type OfficeFolders, officeCatalog } from "./office-setting.ts";
import { hasErrors, type Problem } from "./problem/problem.ts";
import { readTemplateMemory } from "./template-memory-file.ts";

export interface UpgradeOptions {
  /** `current`, the number of the running hoso, or the folder of another version's package. */
  against?: string;
  /** The office's house profile, whose files are compared as well. */
  profile?: string;
  /** Folder that `against` is relative to. */
  cwd?: string;
}

export interface ComparedTemplates {
  comparison: TemplateComparison;
  /** The folder's memory file as it is once everything that differs has been dealt with. */
  accepted: { name: string; bytes: Uint8Array };
}

/**
 * What each override of an office's templates folder would need under a version of hoso: `comparison.overrides` tells,
 * `comparison.differing` counts those to look at. Problems with an error mean that the folder cannot be used with that
 * version as it is. `compared` is absent when the folder, its memory (MEMORY_…) or the package (AGAINST_…) cannot be
 * read. Writes nothing. Loads docxtemplater, Handlebars and Ajv.
 */
export async function compareOfficeTemplates(
  folder: string,
  { against = "current", profile, cwd = "." }: UpgradeOptions = {},
): Promise<{ compared?: ComparedTemplates; problems: Problem[] }> {
  const { found, problems: unknown } = await packageOf(against, cwd);
  if (!found) return { problems: unknown };
  const { memory, problems: broken } = await readTemplateMemory(folder);
  if (!memory) return { problems: broken };
  const folders = { templates: folder, ...(profile !== undefined && { profile }) };
  const { catalog, problems } = await officeCatalog(folders, found);
  const compared = await comparedWith(found, folders, memory, { kinds: catalog?.kinds ?? {}, problems });
  return { ...(compared && { compared }), problems };
}

async function comparedWith(
  found: HosoPackage,
  folders: OfficeFolders & { templates: string },
  base: TemplateMemory,
  { kinds: compiled, problems }: { kinds: Catalog["kinds"]; problems: Problem[] },
): Promise<ComparedTemplates | undefined> {
  const [{ compareTemplates }, { officeOverrides }, { fileHashes }, memories, { readTemplates }] =
    await Promise.all([
      import("./catalog/compare-templates.ts"),
      import("./catalog/office-overrides.ts"),
      import("./catalog/shared-files.ts"),
      import("./catalog/template-memory.ts"),
      import("./catalog/read-templates.ts"),
    ]);
  const { sources: templates, problems: unreadable } = await readTemplates(folders.templates);
  if (hasErrors(unreadable)) return undefined;
  const shipped = {
    version: found.version,
    sources: await found.templates(),
    catalog: await found.catalog(),
  };
  const data = await profileData(folders.profile, found);
  const office = await officeOverrides({ templates, data }, shipped, compiled, nodeSha256);
  const ids = office.kinds.map(({ id }) => id);
  const now = await memories.memoryOf(shipped, ids, nodeSha256);
  const running = await installedPackage.templates();
  const known = [...Object.keys(running.kinds), ...Object.keys(fileHashes(running, nodeSha256))];
  const comparison = compareTemplates({ base, office, now, version: found.version, known, problems });
  const memory = memories.acceptedMemory(base, now, comparison.overrides);
  return { comparison, accepted: { name: memories.MEMORY_FILE, bytes: memories.memoryBytes(memory) } };
}

/** Files of a profile that stand in for a file of `_data`. */
async function profileData(profile: string | undefined, found: HosoPackage): Promise<Shared["data"]> {
  if (profile === undefined) return {};
  const { readProfile } = await import("./catalog/read-profile.ts");
  const { properties } = (await found.schema("profile")) as { properties: object };
  return (await readProfile(profile, Object.keys(properties))).profile.data;
}
