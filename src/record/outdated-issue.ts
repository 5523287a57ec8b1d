import type { MadeDocument } from "../make-documents.ts";
import type { Setting } from "../office-setting.ts";
import type { Problem } from "../problem/problem.ts";
import type { Explanations } from "./explanations.ts";
import { type IssuedPaper, type ModelRecord, madeText } from "./record.ts";

/**
 * Warns when the facts of an issued paper have changed since: what the procedure asks for is another paper, named by
 * `sua_bang` of its kind; of others the general rule is told (NĐ 30/2020/NĐ-CP, Điều 18).
 */
export async function outdatedIssue(
  { key, document, from }: MadeDocument,
  issued: IssuedPaper,
  record: ModelRecord,
  explanations: Explanations,
  { catalog }: Setting,
): Promise<Problem[]> {
  const then = madeText(record, key, issued.made);
  if (!then || then.facts === from.facts) return [];
  const changes = (await explanations.since(then.model))?.changesOf(key) ?? [];
  // Without a change of the model it is the wording of the catalogue, which drafts follow and issued papers do not.
  if (changes.length === 0) return [];
  const next = catalog.kinds[document.kind]?.description.sua_bang;
  const follow = next && catalog.kinds[next]?.description;
  return [
    {
      code: follow ? "RECORD_ISSUED_OUTDATED" : "RECORD_ISSUED_DIFFERS",
      severity: "warning",
      where: { kind: "file", file: issued.path },
      data: {
        title: issued.row.title,
        number: issued.row.number,
        paths: changes.map(({ pointer }) => pointer).join(", "),
        ...(follow && { next: follow.ten, kind: String(next) }),
      },
    },
  ];
}
