import type { Problem } from "../problem/problem.ts";
import { MANIFEST_PATH } from "./manifest.ts";
import { isNoise } from "./noise.ts";

export const MAX_PATH_LENGTH = 100;

/** Names Windows keeps for devices, with any extension. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9]|lpt[0-9])(\.|$)/i;
/** Printable ASCII without the characters Windows, a shell listing or a zip reader gives a meaning. */
const PLAIN = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;
const FORBIDDEN = /[<>:"|?*\\/]/;

/**
 * Names of a dossier that cannot be written on every system, all of them: unsafe, too long, or meeting another one
 * where capitals are not told apart. File names may come from an office's own kinds, so these are data problems.
 */
export function pathProblems(slug: string, paths: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const report = (code: string, data: Record<string, string | number>) =>
    problems.push({ code, severity: "error", data });

  if (!isPlainName(slug)) report("BUNDLE_PATH_UNSAFE", { path: slug });
  if (slug.length > MAX_PATH_LENGTH) report("BUNDLE_PATH_TOO_LONG", tooLong(slug));

  // Folders count too: "a" as a file and "a/b" cannot both exist.
  const taken = new Map<string, { path: string; folder: boolean }>([
    [MANIFEST_PATH, { path: MANIFEST_PATH, folder: false }],
  ]);
  for (const path of paths) {
    const names = path.split("/");
    if (!names.every(isPlainName)) report("BUNDLE_PATH_UNSAFE", { path });
    if (path.length > MAX_PATH_LENGTH) report("BUNDLE_PATH_TOO_LONG", tooLong(path));
    for (let depth = 1; depth <= names.length; depth++) {
      const key = names.slice(0, depth).join("/").toLowerCase();
      const folder = depth < names.length;
      const other = taken.get(key);
      if (other && !(folder && other.folder)) report("BUNDLE_PATH_DUPLICATE", { path, other: other.path });
      if (!other) taken.set(key, { path, folder });
    }
  }
  return problems;
}

const tooLong = (path: string) => ({ path, length: path.length, limit: MAX_PATH_LENGTH });

const isPlainName = (name: string): boolean =>
  PLAIN.test(name) && !FORBIDDEN.test(name) && !name.endsWith(".") && !DEVICE.test(name) && !isNoise(name);
