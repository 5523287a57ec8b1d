import { type JsonPlaces, pointerKeys, pointerStep } from "../model/json-places.ts";
import { filePlace } from "../model/place.ts";
import { readModel } from "../model/read.ts";
import { schemaProblems } from "../model/schema-problems.ts";
import { type FilePlace, hasErrors, type Problem } from "../problem/problem.ts";
import type { Candidate, Gathered } from "./candidate.ts";
import { VALUES_SCHEMA, valuesValidator } from "./change-schema.ts";

/** `/thay_doi/3/ngay` → list "/thay_doi", index 3, key "ngay"; a misspelt key stands for the one that was meant. */
const refusedKeys = (problems: readonly Problem[], list: string): Map<number, Set<string>> => {
  const found = new Map<number, Set<string>>();
  for (const { code, where, data } of problems) {
    const { pointer = "" } = where as FilePlace;
    if (!pointer.startsWith(`${list}/`)) continue;
    const [index = "", key = ""] = pointerKeys(pointer.slice(list.length));
    const keys = found.get(Number(index)) ?? new Set<string>();
    const meant = code === "SCHEMA_UNKNOWN_KEY" ? data?.["nearest"] : undefined;
    found.set(Number(index), keys.add(key).add(String(meant ?? key)));
  }
  return found;
};

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Changes of a JSON file: `{ "thay_doi": [ … ] }` or the list alone; encoding, JSON and values are judged here. */
export async function readJsonChanges(bytes: Uint8Array, file: string): Promise<Gathered> {
  const { value, places, problems } = readModel(bytes, file);
  if (hasErrors(problems)) return { candidates: [], problems };
  const { file: errorsOf } = await valuesValidator();
  problems.push(...schemaProblems(errorsOf(value), places, file, VALUES_SCHEMA));
  const list = Array.isArray(value) ? "" : "/thay_doi";
  const items: unknown = Array.isArray(value) ? value : (value as { thay_doi?: unknown }).thay_doi;
  if (!Array.isArray(items)) return { candidates: [], problems };
  if (items.length === 0)
    problems.push({ code: "CHANGES_NONE", severity: "error", where: filePlace(file, places, list) });
  const refused = refusedKeys(problems, list);
  const candidates = items.flatMap((item, i) =>
    isObject(item)
      ? [candidate(item, i, refused.get(i) ?? new Set(), file, places, list + pointerStep(i))]
      : [],
  );
  return { candidates, problems };
}

const candidate = (
  item: object,
  index: number,
  refused: ReadonlySet<string>,
  file: string,
  places: JsonPlaces,
  pointer: string,
): Candidate => ({
  row: index + 1,
  values: Object.fromEntries(Object.entries(item).filter(([key]) => !refused.has(key))),
  refused,
  at: (key) => filePlace(file, places, key ? pointer + pointerStep(key) : pointer),
});
