import type { Model } from "../../generated/model.ts";
import type { PlannedDocument } from "../../plan/plan.ts";

/** Pointer of a document's record under `van_ban`, or of its item in the list of a repeated kind. */
export function recordPointer(
  { van_ban }: Model,
  { kind, item }: Pick<PlannedDocument, "kind" | "item">,
): string {
  const record = van_ban?.[kind];
  if (!Array.isArray(record)) return `/van_ban/${kind}`;
  const index = record.findIndex(({ muc }) => muc === item);
  return index < 0 ? `/van_ban/${kind}` : `/van_ban/${kind}/${index}`;
}
