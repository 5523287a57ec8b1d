import type { Catalog, Kind, Problem } from "../index.ts";
import { nearest } from "../text/nearest.ts";

/**
 * The kind a word means: its id, or the only id that begins with it; `tq_05` is `tq_05_…` although there is a `tq_05b_…`.
 * Otherwise a problem with the nearest id.
 */
export function chooseKind({ kinds }: Catalog, word: string): { kind?: Kind; problems: Problem[] } {
  const ids = Object.keys(kinds);
  const begin = (start: string) => ids.filter((id) => word !== "" && id.startsWith(start));
  const whole = begin(`${word}_`);
  const starting = whole.length === 1 ? whole : begin(word);
  const kind = kinds[ids.includes(word) ? word : starting.length === 1 ? (starting[0] as string) : ""];
  if (kind) return { kind, problems: [] };
  const near = starting.length > 1 ? starting.join(", ") : nearest(word, ids);
  const problem: Problem =
    near === undefined
      ? { code: "TEMPLATE_UNKNOWN_KIND", severity: "error", data: { found: word } }
      : { code: "TEMPLATE_KIND_MISSPELT", severity: "error", data: { found: word, nearest: near } };
  return { problems: [problem] };
}
