import path from "node:path";
import { type Problem, type Setting, shippedSetting, withTemplates } from "../index.ts";
import { asTyped } from "./as-typed.ts";
import type { Request } from "./request.ts";

/** The catalog and validator a command works with: the shipped ones, with the folder of `--templates` on top. */
export async function openSetting({
  io,
  options,
}: Request): Promise<{ setting?: Setting; problems: Problem[] }> {
  const typed = options.templates;
  if (typed === undefined) return { setting: await shippedSetting(), problems: [] };
  const absolute = path.resolve(io.cwd, typed);
  const { problems, ...rest } = await withTemplates(absolute);
  return { ...rest, problems: asTyped(problems, [{ absolute, typed }]) };
}
