import path from "node:path";
import { officeSetting, type Problem, type Setting, shippedSetting } from "../index.ts";
import { asTyped } from "./as-typed.ts";
import type { Request } from "./request.ts";

/** The catalog and validator a command works with: the shipped ones, with the folders of the office on top. */
export async function openSetting({
  io,
  options,
}: Request): Promise<{ setting?: Setting; problems: Problem[] }> {
  const { templates, profile } = options;
  const typed = Object.entries({ templates, profile }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  if (typed.length === 0) return { setting: await shippedSetting(), problems: [] };
  const folders = Object.fromEntries(typed.map(([name, folder]) => [name, path.resolve(io.cwd, folder)]));
  const { problems, ...rest } = await officeSetting(folders);
  const names = typed.map(([name, folder]) => ({ absolute: folders[name] as string, typed: folder }));
  return { ...rest, problems: asTyped(problems, names) };
}
