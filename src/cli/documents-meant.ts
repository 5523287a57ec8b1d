import type { Catalog, Plan, Problem } from "../index.ts";
import { keyOf } from "./choose-document.ts";
import { chooseKind } from "./choose-kind.ts";

/**
 * Keys of the documents a word means: a number in the dossier (`08` all of `08/…`), a file, a kind or its unique beginning,
 * with `/item` one document of a kind that repeats, without it all of them. Problems: TEMPLATE_UNKNOWN_KIND, TEMPLATE_KIND_MISSPELT, RECORD_NO_DOCUMENT.
 */
export function documentsMeant(
  catalog: Catalog,
  { documents }: Pick<Plan, "documents">,
  known: readonly string[],
  word: string,
): { keys: string[]; problems: Problem[] } {
  const named = documents.filter(
    ({ number, file }) => [number, file].includes(word) || number.startsWith(`${word}/`),
  );
  if (named.length > 0) return { keys: named.map(keyOf), problems: [] };
  const slash = word.indexOf("/");
  const [name, item] = slash < 0 ? [word] : [word.slice(0, slash), word.slice(slash + 1)];
  const { kind, problems } = chooseKind(catalog, name);
  if (!kind) return { keys: [], problems };
  const all = known.filter((key) => key === kind.id || key.startsWith(`${kind.id}/`));
  const keys = item === undefined ? all : all.filter((key) => key === `${kind.id}/${item}`);
  if (keys.length > 0) return { keys, problems: [] };
  return {
    keys,
    problems: [{ code: "RECORD_NO_DOCUMENT", severity: "error", data: { document: word } }],
  };
}
