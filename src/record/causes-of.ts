import type { MadeFrom } from "../make-documents.ts";
import type { Cause } from "./cause.ts";
import type { Explanation } from "./explain.ts";
import type { MadeText } from "./record.ts";

export interface CausesQuestion {
  key: string;
  old: MadeText;
  from: MadeFrom;
  tool: string;
  /** From the model the old text was made of to that of today; undefined when the old one is not kept. */
  explanation: Explanation | undefined;
  /** Lines of legal bases by the hash of `MadeFrom.bases`. */
  basesOf: (hash: string) => Promise<string[]>;
  /** Short hash of facts as `MadeFrom.facts` has it. */
  factsHash: (facts: string) => string;
}

/** Why a text by hoso differs from an older one, all of it. */
export async function causesOf(question: CausesQuestion): Promise<Cause[]> {
  const { key, old, from, tool, explanation, basesOf, factsHash } = question;
  const causes: Cause[] = (explanation?.changesOf(key) ?? []).map(({ pointer, ...change }) => ({
    by: "facts",
    path: pointer,
    ...("old" in change ? { old: change.old } : {}),
    ...("new" in change ? { new: change.new } : {}),
  }));
  if (old.bases !== from.bases)
    causes.push({ by: "legal_basis", old: await basesOf(old.bases), new: await basesOf(from.bases) });
  const oldFacts = explanation?.oldFactsOf(key);
  // What today's catalogue makes of the old model is not what was made of it then.
  const isReworded = oldFacts === undefined ? causes.length === 0 : factsHash(oldFacts) !== old.facts;
  if (old.facts !== from.facts && isReworded && old.bases === from.bases) causes.push({ by: "catalogue" });
  if (old.template !== from.template) causes.push({ by: "template", old: old.template, new: from.template });
  if (old.form !== from.form && old.template !== old.form)
    causes.push({ by: "form", old: old.form, new: from.form });
  if (causes.length === 0 && old.tool !== tool) causes.push({ by: "program", old: old.tool, new: tool });
  return causes;
}
