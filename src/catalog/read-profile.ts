import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { decodeBytes } from "../model/decode-bytes.ts";
import { parseJson } from "../model/parse-json.ts";
import type { Problem } from "../problem/problem.ts";
import { nearest } from "../text/nearest.ts";
import type { DomainData } from "./domain-data.ts";
import type { Layout } from "./layout.ts";
import type { DescriptionSource } from "./sources.ts";

/** An office's house profile: its own letterheads, words, bases, recipients, layout, laid over the shipped data. */
export interface Profile {
  data: Partial<DomainData>;
  layout: Partial<Layout>;
  descriptions: DescriptionSource[];
}

/**
 * Reads the JSON files of a profile folder, each called like the file of `templates/_data` it changes, or
 * `trinh_bay.json`. `known`: the files a profile may have. Judges nothing but names and what cannot be read.
 */
export async function readProfile(
  folder: string,
  known: readonly string[],
): Promise<{ profile: Profile; problems: Problem[] }> {
  const profile: Profile = { data: {}, layout: {}, descriptions: [] };
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    return { profile, problems: [{ code: "PROFILE_NO_FOLDER", severity: "error", data: { folder } }] };
  const problems: Problem[] = [];
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json") && !name.startsWith("."));
  if (names.length === 0)
    problems.push({ code: "PROFILE_EMPTY", severity: "error", data: { folder, known: known.join(", ") } });
  for (const name of names.sort()) {
    const file = path.join(folder, name);
    const stem = name.slice(0, -".json".length);
    if (!known.includes(stem)) {
      const near = nearest(stem, known) ?? known.join(", ");
      problems.push({ code: "PROFILE_UNKNOWN_FILE", severity: "error", data: { file, known: near } });
      continue;
    }
    const { text, problems: unreadable } = decodeBytes(await readFile(file), file);
    const { value, places, problems: broken } = parseJson(text, file);
    problems.push(...(unreadable.length > 0 ? unreadable : broken));
    if (value === undefined) continue;
    profile.descriptions.push({ schema: "profile", section: stem, file, value, places });
    if (stem === "trinh_bay") profile.layout = value as Partial<Layout>;
    else Object.assign(profile.data, { [stem]: value });
  }
  return { profile, problems };
}
