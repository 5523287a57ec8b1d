import type { FrozenRow } from "../bundle/index-of.ts";
import type { Problem } from "../problem/problem.ts";
import { DocumentLedger } from "./document-ledger.ts";
import { frozenPlaces } from "./frozen-places.ts";
import type { Intent } from "./intent.ts";
import { type Met, meet } from "./meet.ts";
import { openPlaces } from "./open-places.ts";
import type { DossierFolder } from "./read-folders.ts";
import type { DocumentRecord, FrozenDocument, MadeText, RecordEvent } from "./record.ts";
import { adopt, recheck, refind, reopen, restore } from "./requests.ts";
import type { Settled } from "./settle.ts";
import type { Standing, Text } from "./standing.ts";
import type { Texts } from "./texts.ts";

/** A document as hoso makes it now. */
export interface WantedDocument {
  key: string;
  kind: string;
  item?: string;
  path: string;
  made: MadeText;
  /** True when the model calls it issued. */
  isIssued: boolean;
  row: FrozenRow;
  document: FrozenDocument;
}

/** What stands for the document in one folder. */
export interface PlacedDocument {
  folder: DossierFolder;
  /** Where it was found. */
  foundPath: string;
  found: Text | undefined;
  standing: Standing;
  settled: Settled;
  /** Path the document has from now on. */
  path: string;
}

export interface SurveyedDocument {
  entry: DocumentRecord;
  places: PlacedDocument[];
  /** What happened, newest first; without times. */
  events: Omit<RecordEvent, "at">[];
  problems: Problem[];
}

export interface SurveyContext {
  folders: readonly DossierFolder[];
  entry: DocumentRecord | undefined;
  /** Of the document, newest first. */
  history: readonly RecordEvent[];
  texts: Texts;
  intent: Intent | undefined;
  /** See `SettleQuestion`. */
  fill: (yours: string, made: string) => Promise<Text | undefined>;
}

/** Decides what stands for one document in every folder, and what the record says of it afterwards. */
export async function surveyDocument(
  wanted: WantedDocument,
  context: SurveyContext,
): Promise<SurveyedDocument> {
  const ledger = new DocumentLedger(wanted, context);
  const { entry, events, problems } = ledger;
  const { intent, folders, texts } = context;
  if (intent?.do === "reopen") await reopen(ledger, intent.reason);
  const met: Met[] = [];
  for (const folder of folders) met.push(await meet(ledger, folder));
  if (!entry.issued && intent?.do !== "reopen") refind(ledger, met);
  if (intent?.do === "issue") recheck(ledger);
  if (intent?.do === "restore") await restore(ledger, intent.sha256, met);
  if (intent?.do === "adopt") adopt(ledger, met);
  // The same copy once more: what was stopped is finished, and what was finished stays.
  const signed = intent?.do === "issue" && intent.signed ? texts.add(intent.signed.bytes) : undefined;
  const isSigning = signed !== undefined && signed !== entry.issued?.sha256;
  const places = await (entry.issued && !isSigning ? frozenPlaces : openPlaces)(ledger, met);
  entry.state = stateOf(entry);
  return { entry, places, events, problems };
}

function stateOf({ issued, edited }: DocumentRecord): DocumentRecord["state"] {
  if (issued) return issued.draft ? "attached" : "issued";
  return edited ? "edited" : "draft";
}
