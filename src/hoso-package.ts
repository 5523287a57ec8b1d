import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { builtinCatalog, packageFolder, shippedSchema } from "./builtin.ts";
import { nodeSha256 } from "./bundle/node-sha256.ts";
import type { Catalog } from "./catalog/catalog.ts";
import type { CatalogSources } from "./catalog/sources.ts";
import { hasErrors, type Problem } from "./problem/problem.ts";
import { VERSION } from "./version.ts";

/** A version of hoso: the running one, or one that lies unpacked in a folder. Read when asked for. */
export interface HosoPackage {
  version: string;
  schema: (name: string) => Promise<Record<string, unknown>>;
  templates: () => Promise<CatalogSources>;
  catalog: () => Promise<Catalog>;
}

/** The hoso that runs. */
export const installedPackage: HosoPackage = {
  version: VERSION,
  schema: shippedSchema,
  templates: async () => {
    const { readTemplates } = await import("./catalog/read-templates.ts");
    return (await readTemplates(path.join(packageFolder, "templates"))).sources;
  },
  catalog: builtinCatalog,
};

/**
 * What `--against` names: `current` or the number of the running hoso, or a folder with another version's `package.json`,
 * `templates` and `schemas`, whose templates are compiled here. Problems: AGAINST_NOT_INSTALLED for the number of a version
 * that is not here, AGAINST_NOT_A_PACKAGE for anything else, AGAINST_UNREADABLE for a package this hoso does not understand.
 */
export async function packageOf(
  against: string,
  cwd: string,
): Promise<{ found?: HosoPackage; problems: Problem[] }> {
  if (against === "current" || withoutV(against) === VERSION)
    return { found: installedPackage, problems: [] };
  const folder = path.resolve(cwd, against);
  const refuse = (code: string, data: NonNullable<Problem["data"]> = {}) => ({
    problems: [{ code, severity: "error", data: { against, installed: VERSION, ...data } } satisfies Problem],
  });
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) {
    const version = /^v?\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(against);
    return version
      ? refuse("AGAINST_NOT_INSTALLED", { version: withoutV(against) })
      : refuse("AGAINST_NOT_A_PACKAGE");
  }
  const version = await versionIn(folder);
  if (version === undefined) return refuse("AGAINST_NOT_A_PACKAGE");
  try {
    return { found: await unpacked(folder, version), problems: [] };
  } catch (error) {
    // Another version's files may be incomplete, or laid out in a way this one does not know.
    return refuse("AGAINST_UNREADABLE", { version, reason: (error as Error).message });
  }
}

const withoutV = (version: string): string => version.replace(/^v(?=\d)/, "");

const jsonOf = async (...names: string[]): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(path.join(...names), "utf8")) as Record<string, unknown>;

/** The version in a `package.json` of hoso; undefined when there is none. */
async function versionIn(folder: string): Promise<string | undefined> {
  const { name, version } = (await jsonOf(folder, "package.json").catch(() => undefined)) ?? {};
  return name === "hoso" && typeof version === "string" ? version : undefined;
}

async function unpacked(folder: string, version: string): Promise<HosoPackage> {
  const [{ readTemplates }, { buildCatalog }] = await Promise.all([
    import("./catalog/read-templates.ts"),
    import("./catalog/build-catalog.ts"),
  ]);
  const schema = (name: string) => jsonOf(folder, "schemas", `${name}.schema.json`);
  const { sources, problems } = await readTemplates(path.join(folder, "templates"));
  if (hasErrors(problems)) throw new Error(problems.map(({ code }) => code).join(", "));
  // What its own templates lack in the eyes of this version is not the office's affair.
  const { catalog } = await buildCatalog(sources, (await schema("facts")) as never, nodeSha256);
  return { version, schema, templates: async () => sources, catalog: async () => catalog };
}
