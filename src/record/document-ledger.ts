import type { Problem } from "../problem/problem.ts";
import type { DocumentRecord, EventName, IssuedPaper, RecordEvent } from "./record.ts";
import type { Text } from "./standing.ts";
import type { SurveyContext, SurveyedDocument, WantedDocument } from "./survey-document.ts";

/** What a survey writes down about one document while it decides. */
export class DocumentLedger {
  readonly events: SurveyedDocument["events"] = [];
  readonly problems: Problem[] = [];
  readonly entry: DocumentRecord;

  constructor(
    readonly wanted: WantedDocument,
    readonly context: SurveyContext,
  ) {
    const { kind, item, path, made } = wanted;
    const { entry } = context;
    this.entry = {
      kind,
      ...(item !== undefined && { item }),
      path,
      state: "draft",
      made,
      ...(entry?.edited && { edited: entry.edited }),
      ...(entry?.issued && { issued: entry.issued }),
    };
    if (entry?.made.sha256 !== wanted.made.sha256) {
      this.tell("made", { sha256: wanted.made.sha256, made: wanted.made });
      context.texts.keep(wanted.made.sha256);
    }
  }

  tell(what: EventName, about: Omit<RecordEvent, "at" | "what" | "document"> = {}): void {
    this.events.unshift({ what, document: this.wanted.key, ...about });
  }

  refuse(code: string, path: string, data: NonNullable<Problem["data"]> = {}): void {
    this.problems.push({
      code,
      severity: "error",
      where: { kind: "file", file: path },
      data: { path, document: this.wanted.key, ...data },
    });
  }

  /** A text that was met and will not stand is kept, unless the record has it. */
  keepFound(found: Text | undefined): void {
    if (!found || this.isKnown(found.sha256)) return;
    this.context.texts.keep(found.sha256);
    this.tell("edited", { sha256: found.sha256 });
  }

  /** Whether the record speaks of a text, by now. */
  isKnown(hash: string): boolean {
    return [...this.events, ...this.context.history].some(({ sha256 }) => sha256 === hash);
  }

  /** From now on this text stands for the paper, whatever the facts become. */
  freeze(text: Text, path: string, about: Pick<IssuedPaper, "made" | "draft">): void {
    const { sha256, content } = text;
    this.entry.issued = {
      sha256,
      content,
      path,
      ...about,
      row: { ...this.wanted.row, href: path },
      document: { ...this.wanted.document, state: "da_ban_hanh" },
    };
    delete this.entry.edited;
    this.context.texts.keep(sha256);
    this.tell(about.draft ? "attached" : "issued", { sha256 });
  }
}
