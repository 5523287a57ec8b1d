import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { decodeBytes } from "../model/decode-bytes.ts";
import { type ParsedJson, parseJson } from "../model/parse-json.ts";
import type { Problem } from "../problem/problem.ts";
import type { Layout } from "./layout.ts";
import type { CatalogSources, DescriptionSource } from "./sources.ts";

/**
 * Reads a templates folder: the one hoso ships, or an office's own (kinds as folders, or edited exports
 * `<kind>.docx`). The edge to the disk: returns texts and bytes, judges nothing but what cannot be read.
 */
export async function readTemplates(
  folder: string,
): Promise<{ sources: CatalogSources; problems: Problem[] }> {
  const sources: CatalogSources = {
    base: {},
    sizes: {},
    parts: {},
    data: {},
    recipes: [],
    kinds: {},
    descriptions: [],
  };
  const problems: Problem[] = [];
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) {
    return { sources, problems: [{ code: "TEMPLATES_NO_FOLDER", severity: "error", data: { folder } }] };
  }
  const json = async (file: string, schema?: DescriptionSource["schema"]): Promise<unknown> => {
    const { value, places, problems: broken } = readJson(await readFile(file), file);
    problems.push(...broken);
    if (schema && value !== undefined) sources.descriptions.push({ schema, file, value, places });
    return value;
  };
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const at = path.join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name.startsWith("~$")) continue;
    if (entry.isFile() && entry.name.endsWith(".docx")) {
      sources.kinds[entry.name.slice(0, -5)] = { docx: await readFile(at), place: at };
    } else if (!entry.isDirectory()) continue;
    else if (entry.name === "_base") Object.assign(sources, await readBase(at, json));
    else if (entry.name === "_parts") {
      for (const file of await filesIn(at, ".hbs"))
        sources.parts[stem(file)] = await readFile(path.join(at, file), "utf8");
    } else if (entry.name === "_data") {
      for (const file of await filesIn(at, ".json"))
        Object.assign(sources.data, { [stem(file)]: await json(path.join(at, file)) });
    } else if (entry.name === "_dossiers") {
      for (const file of await filesIn(at, ".json"))
        sources.recipes.push((await json(path.join(at, file), "dossier")) as never);
    } else sources.kinds[entry.name] = await readKind(at, json);
  }
  return { sources, problems };
}

type ReadJson = (file: string, schema?: DescriptionSource["schema"]) => Promise<unknown>;

/** JSON with places; a byte order mark, as Windows editors write it, does no harm. */
function readJson(bytes: Uint8Array, file: string): ParsedJson {
  const { text, problems } = decodeBytes(bytes, file);
  return problems.length > 0 ? { value: undefined, places: new Map(), problems } : parseJson(text, file);
}

async function readKind(folder: string, json: ReadJson): Promise<CatalogSources["kinds"][string]> {
  const names = await readdir(folder);
  const text = (name: string) => readFile(path.join(folder, name), "utf8");
  return {
    place: folder,
    ...(names.includes("kind.json")
      ? { description: await json(path.join(folder, "kind.json"), "kind") }
      : {}),
    ...(names.includes("body.hbs") ? { body: await text("body.hbs") } : {}),
    ...(names.includes("body.docx") ? { docx: await readFile(path.join(folder, "body.docx")) } : {}),
  };
}

async function readBase(
  folder: string,
  json: ReadJson,
): Promise<Pick<CatalogSources, "base" | "sizes" | "layout">> {
  const base: Record<string, string> = {};
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, file).split(path.sep).join("/");
    if (!name.endsWith(".json")) base[name] = await readFile(file, "utf8");
  }
  const { nguon: _source, ...layout } = (await json(path.join(folder, "trinh_bay.json"))) as Layout & {
    nguon: string;
  };
  return { base, sizes: (await json(path.join(folder, "co_chu.json"))) as CatalogSources["sizes"], layout };
}

const stem = (file: string): string => file.slice(0, file.lastIndexOf("."));

const filesIn = async (folder: string, ending: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
