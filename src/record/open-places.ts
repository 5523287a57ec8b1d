import type { DocumentLedger } from "./document-ledger.ts";
import type { Met } from "./meet.ts";
import type { IssuedPaper } from "./record.ts";
import { type Settled, settle } from "./settle.ts";
import type { Standing, Text } from "./standing.ts";
import type { PlacedDocument } from "./survey-document.ts";

/** A document that is not frozen: a person's change stands, hoso's text is the new one; then it is issued if that is asked. */
export async function openPlaces(ledger: DocumentLedger, met: readonly Met[]): Promise<PlacedDocument[]> {
  const { wanted, context } = ledger;
  const places: PlacedDocument[] = [];
  for (const { folder, foundPath, found, standing } of met) {
    const settled = await settle({
      wanted: wanted.made,
      found,
      standing,
      known: ledger.entry.edited,
      fill: context.fill,
    });
    places.push({ folder, foundPath, found, standing, settled, path: wanted.path });
    if (found && standing.kind !== "wanted" && settled.sha256 !== found.sha256) {
      if (standing.kind === "edit" || standing.kind === "resaved" || standing.kind === "adopted")
        ledger.keepFound(found);
    }
    note(ledger, settled, standing);
  }
  // The person's change is gone, or says what hoso says.
  if (ledger.entry.edited && !ledger.entry.edited.adopted && !places.some(({ settled }) => settled.edited))
    delete ledger.entry.edited;
  const isAsked = context.intent?.do === "issue";
  if (!wanted.isIssued && !isAsked) return places;
  return issue(ledger, places);
}

function note(ledger: DocumentLedger, { edited, filled }: Settled, standing: Standing): void {
  if (!edited) {
    if (standing.kind === "wanted" && ledger.entry.edited?.adopted) delete ledger.entry.edited;
    return;
  }
  const { sha256 } = edited;
  ledger.context.texts.keep(sha256);
  if (filled) ledger.tell("filled", { sha256 });
  else if (!ledger.isKnown(sha256)) ledger.tell("edited", { sha256 });
  if (!ledger.entry.edited?.adopted || edited.adopted) ledger.entry.edited = edited;
}

async function issue(ledger: DocumentLedger, places: PlacedDocument[]): Promise<PlacedDocument[]> {
  const { wanted, context } = ledger;
  const { texts, intent } = context;
  const before = ledger.entry.issued;
  const undecided = places.find(({ settled }) => settled.offers);
  if (undecided && !before) {
    if (intent?.do === "issue") ledger.refuse("RECORD_ISSUE_UNDECIDED", wanted.path);
    return places;
  }
  const edits = new Map(
    places.flatMap(({ settled }) => (settled.edited ? [[settled.sha256, settled.edited]] : [])),
  );
  if (edits.size > 1) {
    ledger.refuse("RECORD_EDITS_DIFFER", wanted.path);
    return places;
  }
  const [edit] = edits.values();
  // The very file that stands is what is signed, also when it was only saved again.
  const resaved = places.find(({ settled }) => settled.origin === "resaved")?.found;
  const word: Text = before ? before : (edit ?? resaved ?? wanted.made);
  const signed = intent?.do === "issue" ? intent.signed : undefined;
  if (before?.draft) {
    ledger.refuse("RECORD_ALREADY_ATTACHED", before.path);
    return places;
  }
  const made = before?.made ?? wanted.made.sha256;
  if (signed) {
    const sha256 = texts.add(signed.bytes);
    texts.keep(word.sha256);
    const path = wanted.path.replace(/\.docx$/i, signed.ending);
    ledger.freeze({ sha256, content: (await texts.contentOf(sha256)) ?? sha256 }, path, {
      made,
      draft: word.sha256,
    });
  } else ledger.freeze(word, wanted.path, { made });
  const issued = ledger.entry.issued as unknown as IssuedPaper;
  const settled: Settled = {
    sha256: issued.sha256,
    origin: signed ? "attached" : "issued",
    offers: false,
    filled: false,
    ...(made !== issued.sha256 && { made }),
  };
  for (const { found, settled } of places)
    if (settled.origin === "resaved" && found?.sha256 !== issued.sha256) ledger.keepFound(found);
  return places.map((place) => ({ ...place, settled, path: issued.path }));
}
