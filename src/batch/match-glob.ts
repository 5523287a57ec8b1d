import path from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";

/** On Windows people write globs with the separator of their system. */
const asPattern = (typed: string): string => (path.sep === "\\" ? typed.replaceAll("\\", "/") : typed);

/** Whether a path that does not exist may be meant as a glob. */
export const isGlob = (typed: string): boolean => isDynamicPattern(asPattern(typed));

/** Absolute paths of the files a glob matches; hidden folders and links to folders are not entered. */
export async function matchGlob(cwd: string, typed: string, signal?: AbortSignal): Promise<string[]> {
  const found = await glob(asPattern(typed), {
    cwd,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ["**/node_modules/**"],
    ...(signal && { signal }),
  });
  return found.map((file) => path.normalize(file));
}

/** The folder a glob starts from: its names before the first with a wildcard. */
export function globBase(cwd: string, typed: string): string {
  const names = asPattern(typed).split("/");
  const first = names.findIndex((name) => isDynamicPattern(name));
  return path.resolve(
    cwd,
    names.slice(0, Math.max(0, first)).join("/") || (typed.startsWith("/") ? "/" : "."),
  );
}
