import type { FoundFile } from "../bundle/found-manifest.ts";
import type { FrozenRow } from "../bundle/index-of.ts";
import type { Problem } from "../problem/problem.ts";
import type { Intent } from "./intent.ts";
import type { DossierFolder } from "./read-folders.ts";
import type {
  DocumentRecord,
  EventName,
  FrozenDocument,
  IssuedPaper,
  MadeText,
  RecordEvent,
} from "./record.ts";
import { type Settled, settle } from "./settle.ts";
import { type Standing, standingOf, type Text } from "./standing.ts";
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
  return new DocumentSurvey(wanted, context).decide();
}

interface Met {
  folder: DossierFolder;
  foundPath: string;
  found: Text | undefined;
  listed: FoundFile | undefined;
  standing: Standing;
}

class DocumentSurvey {
  private readonly events: SurveyedDocument["events"] = [];
  private readonly problems: Problem[] = [];
  private entry: DocumentRecord;

  constructor(
    private readonly wanted: WantedDocument,
    private readonly context: SurveyContext,
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

  async decide(): Promise<SurveyedDocument> {
    const { intent } = this.context;
    if (intent?.do === "reopen") await this.reopen(intent.reason);
    const met: Met[] = [];
    for (const folder of this.context.folders) met.push(await this.meet(folder));
    if (!this.entry.issued) this.refind(met);
    if (intent?.do === "restore") await this.restore(intent.sha256, met);
    if (intent?.do === "adopt") this.adopt(met);
    const places =
      this.entry.issued && !(intent?.do === "issue" && intent.signed)
        ? await this.frozen(met)
        : await this.open(met);
    this.entry.state = this.entry.issued
      ? this.entry.issued.draft
        ? "attached"
        : "issued"
      : this.entry.edited
        ? "edited"
        : "draft";
    return { entry: this.entry, places, events: this.events, problems: this.problems };
  }

  private tell(what: EventName, about: Omit<RecordEvent, "at" | "what" | "document"> = {}): void {
    this.events.unshift({ what, document: this.wanted.key, ...about });
  }

  private refuse(code: string, path: string, data: NonNullable<Problem["data"]> = {}): void {
    this.problems.push({
      code,
      severity: "error",
      where: { kind: "file", file: path },
      data: { path, document: this.wanted.key, ...data },
    });
  }

  private async meet(folder: DossierFolder): Promise<Met> {
    const { key, kind, item, path, made } = this.wanted;
    const listed = folder.listed.find((file) => file.kind === kind && file.item === item);
    const foundPath = listed && folder.seen?.has(listed.path) ? listed.path : path;
    const found = await folder.read(foundPath);
    const standing = await standingOf({
      wanted: made,
      found,
      listed: listed?.path === foundPath ? listed : folder.listed.find((file) => file.path === foundPath),
      // What it stands to is the text hoso made last.
      entry: { ...this.entry, made: this.context.entry?.made ?? made },
      events: [...this.events, ...this.context.history].filter(
        ({ document }) => document === key,
      ) as RecordEvent[],
      contentOf: (hash) => this.context.texts.contentOf(hash),
    });
    return { folder, foundPath, found, listed, standing };
  }

  /** A record that was lost is found again in the manifest: what it calls issued is not made anew. */
  private refind(met: readonly Met[]): void {
    const { history, texts } = this.context;
    if (history.some(({ what }) => what === "reopened")) return;
    const frozen = met.find(({ listed, found }) => isFrozen(listed) && found?.sha256 === listed?.sha256);
    if (!frozen?.found || !frozen.listed) return;
    const { found, listed } = frozen;
    texts.keep(found.sha256);
    const made = listed.made_sha256 ?? found.sha256;
    const isAttached = listed.origin === "attached";
    this.freeze(found, listed.path, { made, ...(isAttached ? { draft: made } : {}) });
  }

  private freeze(text: Text, path: string, about: Pick<IssuedPaper, "made" | "draft">): void {
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

  private async reopen(reason: string): Promise<void> {
    const { issued } = this.entry;
    if (!issued) {
      this.refuse("RECORD_NOT_ISSUED", this.wanted.path);
      return;
    }
    const { made } = issued;
    const text = issued.draft ?? issued.sha256;
    delete this.entry.issued;
    // What hoso made follows the facts again, also if it was saved again since; what a person wrote stays theirs.
    const { texts } = this.context;
    const content = (await texts.contentOf(text)) ?? text;
    if (text !== made && content !== (await texts.contentOf(made)))
      this.entry.edited = { sha256: text, content, made, adopted: true };
    this.tell("reopened", { sha256: issued.sha256, reason });
  }

  private async restore(asked: string | undefined, met: Met[]): Promise<void> {
    const { texts } = this.context;
    const { issued } = this.entry;
    const { path, made } = this.wanted;
    if (issued && asked !== undefined && asked !== issued.sha256) {
      this.refuse("RECORD_ISSUED_FROZEN", issued.path);
      return;
    }
    const sha256 = asked ?? issued?.sha256 ?? made.sha256;
    const content = await texts.contentOf(sha256);
    if (content === undefined) {
      this.refuse("RECORD_TEXT_MISSING", path, { sha256 });
      return;
    }
    for (const one of met) {
      this.keepFound(one);
      one.found = undefined;
      one.standing = { kind: "missing" };
    }
    if (!issued) {
      delete this.entry.edited;
      if (sha256 !== made.sha256) this.entry.edited = { sha256, content, made: made.sha256, adopted: true };
    }
    this.tell("restored", { sha256 });
  }

  private adopt(met: readonly Met[]): void {
    const { path, made } = this.wanted;
    const known = this.entry.edited;
    if (this.entry.issued) {
      this.refuse("RECORD_ISSUED_FROZEN", this.entry.issued.path);
      return;
    }
    const edits = new Map(
      met.flatMap(({ standing, found }) =>
        standing.kind === "edit" && found ? [[found.sha256, found]] : [],
      ),
    );
    if (edits.size > 1) {
      this.refuse("RECORD_EDITS_DIFFER", path);
      return;
    }
    const [edit = known?.adopted && known.made !== made.sha256 ? known : undefined] = edits.values();
    if (!edit) {
      this.refuse("RECORD_NOTHING_TO_ADOPT", path);
      return;
    }
    const { sha256, content } = edit;
    this.context.texts.keep(sha256);
    this.entry.edited = { sha256, content, made: made.sha256, adopted: true };
    this.tell("adopted", { sha256 });
    for (const one of met) if (one.found?.sha256 === sha256) one.standing = { kind: "adopted" };
  }

  /** A text that was met and will not stand is kept, unless the record has it. */
  private keepFound({ found }: Pick<Met, "found">): void {
    const { history, texts } = this.context;
    if (!found || this.isKnown(found.sha256, history) || this.isKnown(found.sha256, this.events)) return;
    texts.keep(found.sha256);
    this.tell("edited", { sha256: found.sha256 });
  }

  private isKnown(hash: string, events: readonly Pick<RecordEvent, "sha256">[]): boolean {
    return events.some(({ sha256 }) => sha256 === hash);
  }

  /** A paper that was issued: its bytes stand in every folder. */
  private async frozen(met: readonly Met[]): Promise<PlacedDocument[]> {
    const issued = this.entry.issued as IssuedPaper;
    const origin = issued.draft ? "attached" : "issued";
    const settled: Settled = {
      sha256: issued.sha256,
      origin,
      offers: false,
      filled: false,
      ...(issued.made !== issued.sha256 && { made: issued.made }),
    };
    if (!(await this.context.texts.read(issued.sha256))) {
      const standing = met.find(({ found }) => found?.sha256 === issued.sha256);
      if (!standing) this.refuse("RECORD_TEXT_MISSING", issued.path, { sha256: issued.sha256 });
      else this.context.texts.keep(issued.sha256);
    }
    for (const one of met) this.guard(one, issued);
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
  private guard({ folder, foundPath, found, standing, listed }: Met, issued: IssuedPaper): void {
    if (!found || found.sha256 === issued.sha256 || found.sha256 === issued.draft) return;
    if (!isFrozen(listed) && standing.kind === "untouched") return;
    const isOwnDraft = !isFrozen(listed) && standing.kind !== "edit";
    const isSameContent = found.content === issued.content;
    if (isSameContent || isOwnDraft || this.isKnown(found.sha256, this.context.history))
      this.keepFound({ found });
    else this.refuse("RECORD_ISSUED_CHANGED", `${folder.target.folder}/${foundPath}`);
  }

  private async open(met: readonly Met[]): Promise<PlacedDocument[]> {
    const { wanted, context } = this;
    const places: PlacedDocument[] = [];
    for (const { folder, foundPath, found, standing } of met) {
      const settled = await settle({
        wanted: wanted.made,
        found,
        standing,
        known: this.entry.edited,
        fill: context.fill,
      });
      places.push({ folder, foundPath, found, standing, settled, path: wanted.path });
      if (found && standing.kind !== "wanted" && settled.sha256 !== found.sha256) {
        if (standing.kind === "edit" || standing.kind === "resaved" || standing.kind === "adopted")
          this.keepFound({ found });
      }
      this.note(settled, standing);
    }
    // The person's change is gone, or says what hoso says.
    if (this.entry.edited && !this.entry.edited.adopted && !places.some(({ settled }) => settled.edited))
      delete this.entry.edited;
    const isAsked = context.intent?.do === "issue";
    if (!wanted.isIssued && !isAsked) return places;
    return this.issue(places);
  }

  private note({ edited, filled }: Settled, standing: Standing): void {
    if (!edited) {
      if (standing.kind === "wanted") delete this.entry.edited;
      return;
    }
    const { sha256 } = edited;
    this.context.texts.keep(sha256);
    if (filled) this.tell("filled", { sha256 });
    else if (!this.isKnown(sha256, this.context.history) && !this.isKnown(sha256, this.events))
      this.tell("edited", { sha256 });
    if (!this.entry.edited?.adopted || edited.adopted) this.entry.edited = edited;
  }

  private async issue(places: PlacedDocument[]): Promise<PlacedDocument[]> {
    const { wanted, context } = this;
    const { texts, intent } = context;
    const before = this.entry.issued;
    const undecided = places.find(({ settled }) => settled.offers);
    if (undecided && !before) {
      if (intent?.do === "issue") this.refuse("RECORD_ISSUE_UNDECIDED", wanted.path);
      return places;
    }
    const edits = new Map(
      places.flatMap(({ settled }) => (settled.edited ? [[settled.sha256, settled.edited]] : [])),
    );
    if (edits.size > 1) {
      this.refuse("RECORD_EDITS_DIFFER", wanted.path);
      return places;
    }
    const [edit] = edits.values();
    // The very file that stands is what is signed, also when it was only saved again.
    const resaved = places.find(({ settled }) => settled.origin === "resaved")?.found;
    const word: Text = before ? before : (edit ?? resaved ?? wanted.made);
    const signed = intent?.do === "issue" ? intent.signed : undefined;
    if (before?.draft) {
      this.refuse("RECORD_ALREADY_ATTACHED", before.path);
      return places;
    }
    const made = before?.made ?? wanted.made.sha256;
    if (signed) {
      const sha256 = texts.add(signed.bytes);
      texts.keep(word.sha256);
      const path = wanted.path.replace(/\.docx$/i, signed.ending);
      this.freeze({ sha256, content: (await texts.contentOf(sha256)) ?? sha256 }, path, {
        made,
        draft: word.sha256,
      });
    } else this.freeze(word, wanted.path, { made });
    const issued = this.entry.issued as unknown as IssuedPaper;
    const settled: Settled = {
      sha256: issued.sha256,
      origin: signed ? "attached" : "issued",
      offers: false,
      filled: false,
      ...(made !== issued.sha256 && { made }),
    };
    for (const { found, settled } of places)
      if (settled.origin === "resaved" && found?.sha256 !== issued.sha256) this.keepFound({ found });
    return places.map((place) => ({ ...place, settled, path: issued.path }));
  }
}

const isFrozen = (listed: FoundFile | undefined): boolean =>
  listed?.origin === "issued" || listed?.origin === "attached";
