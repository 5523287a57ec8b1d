import type { FrozenRow } from "../bundle/index-of.ts";
import type { ManifestDocument } from "../bundle/manifest.ts";

/** A text by hoso: what it was made from, so that a later one can be told apart and explained. */
export interface MadeText {
  /** SHA-256 of the file. */
  sha256: string;
  /** Fingerprint of the content: text, tables, pictures, headers and footers; the same after a re-save. */
  content: string;
  /** Short hashes of the template, the form, the facts read, the legal bases. */
  template: string;
  form: string;
  facts: string;
  bases: string;
  /** SHA-256 of the model's facts. */
  model: string;
  /** Version of hoso. */
  tool: string;
}

/** A text changed by a person. */
export interface EditedText {
  sha256: string;
  content: string;
  /** SHA-256 of the text by hoso it stands for; absent when it did not begin as one. */
  made?: string;
  /** True when it was taken over as the text of the document, for every dossier of the model. */
  adopted: boolean;
}

/** A paper that was issued: it does not change any more. */
export interface IssuedPaper {
  /** SHA-256 of the file that stands for it. */
  sha256: string;
  content: string;
  /** Path in the dossier. */
  path: string;
  /** SHA-256 of the text by hoso as of the issue; what changes after it would have been another paper. */
  made: string;
  /** SHA-256 of the Word file a signed copy stands for. */
  draft?: string;
  /** Its row in the index. */
  row: FrozenRow;
  /** What the manifest says of it. */
  document: FrozenDocument;
}

/** A document as it is listed, without what changes with the facts. */
export type FrozenDocument = Omit<ManifestDocument, "reads">;

/** What is known of one document. */
export interface DocumentRecord {
  kind: string;
  item?: string;
  /** Path in the dossier. */
  path: string;
  state: "draft" | "edited" | "issued" | "attached";
  /** The latest text by hoso. */
  made: MadeText;
  edited?: EditedText;
  issued?: IssuedPaper;
}

/**
 * "made": hoso wrote a new text. "edited": a change by a person was met. "adopted": it was taken over. "filled": number and
 * date were filled into it. "restored": an earlier text was brought back. "issued", "attached": the paper was frozen.
 * "reopened": and freed again. "orphaned": the dossier no longer holds it.
 */
export type EventName =
  | "made"
  | "edited"
  | "adopted"
  | "filled"
  | "restored"
  | "issued"
  | "attached"
  | "reopened"
  | "orphaned";

/** Something that happened to a document. */
export interface RecordEvent {
  /** Time of the machine, ISO 8601 in UTC; the order of events is that of the list, whatever the clock said. */
  at: string;
  what: EventName;
  /** Key of the document. */
  document: string;
  /** SHA-256 of the text it is about. */
  sha256?: string;
  /** Of a text by hoso: what it was made from. */
  made?: MadeText;
  /** Why, in the words of who did it. */
  reason?: string;
}

/** The record of a model: `hoso.lock.json` beside it. */
export interface ModelRecord {
  hoso_record: 1;
  /** By key, sorted. */
  documents: Record<string, DocumentRecord>;
  /** Newest first: a line is only ever added at the top, so that two branches merge by keeping both. */
  history: RecordEvent[];
}

export const EMPTY_RECORD: ModelRecord = { hoso_record: 1, documents: {}, history: [] };

/** What hoso knows of a text it made, by its hash; undefined when it did not make it, or not for this document. */
export function madeText(record: ModelRecord, key: string, sha256: string): MadeText | undefined {
  const latest = record.documents[key]?.made;
  if (latest?.sha256 === sha256) return latest;
  return record.history.find(({ document, made }) => document === key && made?.sha256 === sha256)?.made;
}
