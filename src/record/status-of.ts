import type { PlannedDocument } from "../plan/plan.ts";
import { hasErrors, type Problem } from "../problem/problem.ts";
import type { DocumentRecord, EventName, RecordEvent } from "./record.ts";
import type { Survey } from "./survey.ts";

/**
 * How the dossiers of a model stand to it. "decision": a person has to decide before they can follow, or about a text that is
 * offered. "missing": there is none yet. "outdated": files would be written or removed. "current": they are what hoso makes.
 */
export type DossierState = "current" | "outdated" | "missing" | "decision";

/** A document at a glance. */
export interface DocumentStatus {
  key: string;
  /** Number in the dossier; "" when the dossier no longer lists the document. */
  number: string;
  title: string;
  /** Path in the dossier. */
  file: string;
  state: DocumentRecord["state"];
  /** Number and symbol as issued; "" while it is not issued. */
  symbol: string;
  /** The last thing that happened to it; absent when nothing has yet. */
  last?: LastEvent;
}

/** What happened and when, ISO 8601 in UTC. */
export interface LastEvent {
  what: EventName;
  at: string;
  document: string;
}

/** A model at a glance. */
export interface RecordStatus {
  name: string;
  dossier: DossierState;
  /** Files that would be written or removed, in all dossiers of the model. */
  changes: number;
  /** Documents by their state, edits the record does not know yet included. */
  states: Record<DocumentRecord["state"], number>;
  documents: DocumentStatus[];
  /** The last event of the record. */
  last?: LastEvent;
  /** What a person has to decide. */
  decisions: Problem[];
}

/** What a survey says about a model at a glance. Undefined when there is no dossier to speak of: see the survey's problems. */
export function statusOf({ plan, dossiers, record, problems, isMade }: Survey): RecordStatus | undefined {
  if (!isMade || dossiers.length === 0) return undefined;
  const files = dossiers.flatMap((one) => one.files);
  const changes = files.filter(({ does }) => does !== "keep").length;
  const decisions = problems.filter(({ severity }) => severity === "error");
  const isMissing = dossiers.every(({ decided }) => decided.seen === undefined);
  const documents = documentsOf(plan.documents, record.documents, record.before.history);
  const states = { draft: 0, edited: 0, issued: 0, attached: 0 };
  for (const { state } of documents) states[state]++;
  const last = lastOf(record.before.history);
  return {
    name: plan.model.ten,
    dossier: hasErrors(problems) ? "decision" : isMissing ? "missing" : changes > 0 ? "outdated" : "current",
    changes,
    states,
    documents,
    ...(last && { last }),
    decisions,
  };
}

/** In the order of the plan, then issued papers it no longer has. */
function documentsOf(
  planned: readonly PlannedDocument[],
  documents: Readonly<Record<string, DocumentRecord>>,
  history: readonly RecordEvent[],
): DocumentStatus[] {
  const order = planned.map(({ kind, item }) => (item === undefined ? kind : `${kind}/${item}`));
  const listed = new Map(order.map((key, at) => [key, planned[at]]));
  const keys = [...order, ...Object.keys(documents).filter((key) => !listed.has(key))];
  return keys.flatMap((key) => {
    const entry = documents[key];
    if (!entry) return [];
    const one = listed.get(key);
    const last = lastOf(history.filter(({ document }) => document === key));
    return {
      key,
      number: one?.number ?? entry.issued?.document.number_label ?? "",
      title: entry.issued?.document.title ?? one?.title ?? key,
      file: entry.issued?.path ?? entry.path,
      state: entry.state,
      symbol: entry.issued?.document.symbol ?? "",
      ...(last && { last }),
    };
  });
}

/** Of what one run brought about, what a person decided or did says more than what hoso made. */
function lastOf(events: readonly RecordEvent[]): LastEvent | undefined {
  const [newest] = events;
  const last = events.find(({ at, what }) => at === newest?.at && what !== "made") ?? newest;
  return last && { what: last.what, at: last.at, document: last.document };
}
