import type { Catalog, Plan, PlannedDocument, Problem } from "../index.ts";
import { chooseKind } from "./choose-kind.ts";

/**
 * The document of a plan a word means: `04`, `08/2026` (its number), `04_quyet_dinh_thanh_lap.docx` (its file), `tq_04`,
 * `tq_10/lan_1` (its kind, with the item where there are several). Otherwise problems that name what there is.
 */
export function chooseDocument(
  { documents }: Pick<Plan, "documents">,
  catalog: Catalog,
  word: string,
): { document?: PlannedDocument; problems: Problem[] } {
  const named = documents.find(({ number, file }) => word === number || word === file);
  if (named) return { document: named, problems: [] };
  const [start = "", item] = word.split("/");
  const { kind, problems } = chooseKind(catalog, start);
  if (!kind) return { problems };
  const found = documents.filter((one) => one.kind === kind.id && (item === undefined || one.item === item));
  const [only] = found;
  if (only && found.length === 1) return { document: only, problems: [] };
  const items = documents.flatMap((one) =>
    one.kind === kind.id && one.item ? [`${start}/${one.item}`] : [],
  );
  const code = items.length > 0 ? "DOCUMENT_ITEM" : "RECORD_NO_DOCUMENT";
  return { problems: [{ code, severity: "error", data: { document: word, items: items.join(", ") } }] };
}

/** The key the record calls a document by. */
export const keyOf = ({ kind, item }: PlannedDocument): string =>
  item === undefined ? kind : `${kind}/${item}`;
