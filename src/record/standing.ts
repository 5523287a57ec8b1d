import type { FileOrigin } from "../bundle/manifest.ts";
import type { DocumentRecord, RecordEvent } from "./record.ts";

/** A file with the fingerprint of its content. */
export interface Text {
  sha256: string;
  content: string;
}

/**
 * How the file of a document stands to what hoso knows. "wanted": it is the text hoso makes now. "untouched": hoso's, and
 * may be replaced. "resaved": the same, saved again by a word processor. "adopted": the change that was taken over.
 * "edit": a change by a person that must not be lost; `made` is the text by hoso it began as. "superseded": such a change
 * after which something else was decided, by a run that was stopped before it could put that in place.
 */
export type Standing =
  | { kind: "missing" | "wanted" | "untouched" | "adopted" | "superseded" }
  | { kind: "resaved" | "edit"; made?: string };

export interface StandingQuestion {
  wanted: Text;
  found: Text | undefined;
  /** What the manifest of the folder says about the file. */
  listed: { sha256: string; origin?: FileOrigin; made_sha256?: string } | undefined;
  entry: DocumentRecord | undefined;
  /** Events of the document, newest first. */
  events: readonly RecordEvent[];
  /** Fingerprint of a text hoso keeps; undefined when it is not kept. */
  contentOf: (sha256: string) => Promise<string | undefined>;
}

/** After these, an older text of the document is no longer what somebody wants to stand there. */
const DECISIONS = ["adopted", "filled", "restored", "issued", "attached", "reopened"];

export async function standingOf(question: StandingQuestion): Promise<Standing> {
  const { wanted, found, listed, entry, events, contentOf } = question;
  if (!found) return { kind: "missing" };
  const adopted = entry?.edited?.adopted ? entry.edited : undefined;
  const isOwn = listed !== undefined && !["edited", "adopted"].includes(listed.origin ?? "made");
  // Hoso's text that a person put there, unless the folder was only not brought up to date since the change was taken over.
  if (found.sha256 === wanted.sha256)
    return { kind: adopted && isOwn && found.sha256 === listed.sha256 ? "untouched" : "wanted" };
  if (found.sha256 === adopted?.sha256) return { kind: "adopted" };
  if (isSuperseded(found.sha256, events)) return { kind: "superseded" };
  const made = listed?.made_sha256 ?? (isOwn ? listed.sha256 : undefined);
  if (isOwn && found.sha256 === listed.sha256)
    return listed.origin === "resaved" ? { kind: "resaved", ...(made && { made }) } : { kind: "untouched" };
  // A dossier of another folder, or one whose manifest was lost.
  if (!listed && found.sha256 === entry?.made.sha256) return { kind: "untouched" };
  if (found.content === wanted.content) return { kind: "resaved", made: wanted.sha256 };
  if (isOwn && found.content === (await contentOf(listed.sha256)))
    return { kind: "resaved", ...(made && { made }) };
  if (adopted && found.content === adopted.content) return { kind: "adopted" };
  return { kind: "edit", ...(made && { made }) };
}

/** True when a text was known before the last decision, and that was about another one. */
function isSuperseded(sha256: string, events: readonly RecordEvent[]): boolean {
  const decided = events.findIndex(({ what }) => DECISIONS.includes(what));
  const known = events.findIndex((event) => event.sha256 === sha256);
  return decided >= 0 && known > decided && events[decided]?.sha256 !== sha256;
}
