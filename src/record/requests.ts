import type { DocumentLedger } from "./document-ledger.ts";
import { isFrozen, type Met } from "./meet.ts";

/** A record that was lost is found again in the manifest: what it calls issued is not made anew. */
export function refind(ledger: DocumentLedger, met: readonly Met[]): void {
  const { history, texts } = ledger.context;
  if (history.some(({ what }) => what === "reopened")) return;
  const frozen = met.find(({ listed, found }) => isFrozen(listed) && found?.sha256 === listed?.sha256);
  if (!frozen?.found || !frozen.listed) return;
  const { found, listed } = frozen;
  texts.keep(found.sha256);
  const made = listed.made_sha256 ?? found.sha256;
  const isAttached = listed.origin === "attached";
  ledger.freeze(found, listed.path, { made, ...(isAttached ? { draft: made } : {}) });
}

/** An issued paper becomes a draft again. */
export async function reopen(ledger: DocumentLedger, reason: string): Promise<void> {
  const { issued } = ledger.entry;
  if (!issued) {
    ledger.refuse("RECORD_NOT_ISSUED", ledger.wanted.path);
    return;
  }
  const { made } = issued;
  const text = issued.draft ?? issued.sha256;
  delete ledger.entry.issued;
  // What hoso made follows the facts again, also if it was saved again since; what a person wrote stays theirs.
  const { texts } = ledger.context;
  const content = (await texts.contentOf(text)) ?? text;
  if (text !== made && content !== (await texts.contentOf(made)))
    ledger.entry.edited = { sha256: text, content, made, adopted: true };
  ledger.tell("reopened", { sha256: issued.sha256, reason });
}

/** An issued paper may be issued again only as it was: to finish what was stopped, or to add its signed copy. */
export function recheck(ledger: DocumentLedger): void {
  const { issued } = ledger.entry;
  const { path, row } = ledger.wanted;
  const isSame = issued && issued.row.number === row.number && issued.row.date === row.date;
  if (issued && !isSame) ledger.refuse("RECORD_ALREADY_ISSUED", path, { number: issued.row.number });
}

/** A text comes back: what stood there is kept, and another than hoso's own is taken over. */
export async function restore(ledger: DocumentLedger, asked: string | undefined, met: Met[]): Promise<void> {
  const { texts } = ledger.context;
  const { issued } = ledger.entry;
  const { path, made } = ledger.wanted;
  if (issued && asked !== undefined && asked !== issued.sha256) {
    ledger.refuse("RECORD_ISSUED_FROZEN", issued.path);
    return;
  }
  const sha256 = asked ?? issued?.sha256 ?? made.sha256;
  const content = await texts.contentOf(sha256);
  if (content === undefined) {
    ledger.refuse("RECORD_TEXT_MISSING", path, { sha256 });
    return;
  }
  for (const one of met) {
    ledger.keepFound(one.found);
    one.found = undefined;
    one.standing = { kind: "missing" };
  }
  if (!issued) {
    delete ledger.entry.edited;
    if (sha256 !== made.sha256) ledger.entry.edited = { sha256, content, made: made.sha256, adopted: true };
  }
  ledger.tell("restored", { sha256 });
}

/** The change that was met becomes the text of the document. */
export function adopt(ledger: DocumentLedger, met: readonly Met[]): void {
  const { path, made } = ledger.wanted;
  const known = ledger.entry.edited;
  if (ledger.entry.issued) {
    ledger.refuse("RECORD_ISSUED_FROZEN", ledger.entry.issued.path);
    return;
  }
  const edits = new Map(
    met.flatMap(({ standing, found }) => (standing.kind === "edit" && found ? [[found.sha256, found]] : [])),
  );
  if (edits.size > 1) {
    ledger.refuse("RECORD_EDITS_DIFFER", path);
    return;
  }
  const [edit = known?.adopted && known.made !== made.sha256 ? known : undefined] = edits.values();
  if (!edit) {
    ledger.refuse("RECORD_NOTHING_TO_ADOPT", path);
    return;
  }
  const { sha256, content } = edit;
  ledger.context.texts.keep(sha256);
  ledger.entry.edited = { sha256, content, made: made.sha256, adopted: true };
  ledger.tell("adopted", { sha256 });
  for (const one of met) {
    if (one.found?.sha256 === sha256) one.standing = { kind: "adopted" };
    // In the other dossiers of a linked model hoso's text gives way to it.
    else if (one.standing.kind === "wanted") one.standing = { kind: "untouched" };
  }
}
