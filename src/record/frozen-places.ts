import type { DocumentLedger } from "./document-ledger.ts";
import { isFrozen, type Met } from "./meet.ts";
import type { IssuedPaper } from "./record.ts";
import type { Settled } from "./settle.ts";
import type { PlacedDocument } from "./survey-document.ts";

/** A paper that was issued: its bytes stand in every folder. */
export async function frozenPlaces(ledger: DocumentLedger, met: readonly Met[]): Promise<PlacedDocument[]> {
  const issued = ledger.entry.issued as IssuedPaper;
  const origin = issued.draft ? "attached" : "issued";
  const settled: Settled = {
    sha256: issued.sha256,
    origin,
    offers: false,
    filled: false,
    ...(issued.made !== issued.sha256 && { made: issued.made }),
  };
  if (!(await ledger.context.texts.read(issued.sha256))) {
    const standing = met.find(({ found }) => found?.sha256 === issued.sha256);
    if (!standing) ledger.refuse("RECORD_TEXT_MISSING", issued.path, { sha256: issued.sha256 });
    else ledger.context.texts.keep(issued.sha256);
  }
  for (const one of met) guard(ledger, one, issued);
  return met.map(({ folder, foundPath, found, standing }) => ({
    folder,
    foundPath,
    found,
    standing,
    settled,
    path: issued.path,
  }));
}

/** What stands in the place of an issued paper gives way only if nothing is lost by it. */
function guard(
  ledger: DocumentLedger,
  { folder, foundPath, found, standing, listed }: Met,
  issued: IssuedPaper,
): void {
  if (!found || found.sha256 === issued.sha256 || found.sha256 === issued.draft) return;
  if (!isFrozen(listed) && standing.kind === "untouched") return;
  const isOwnDraft = !isFrozen(listed) && standing.kind !== "edit";
  const isSameContent = found.content === issued.content;
  if (isSameContent || isOwnDraft || ledger.isKnown(found.sha256)) ledger.keepFound(found);
  else ledger.refuse("RECORD_ISSUED_CHANGED", `${folder.target.folder}/${foundPath}`);
}
