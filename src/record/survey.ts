import { bindDossier, indexFile, modelBytes } from "../bind-dossier.ts";
import type { Dossier } from "../bundle/dossier.ts";
import type { FileSystem } from "../bundle/file-system.ts";
import type { FrozenRow } from "../bundle/index-of.ts";
import { nodeFileSystem } from "../bundle/node-file-system.ts";
import { outputProblem } from "../bundle/output-problem.ts";
import type { Decided } from "../bundle/write-dossier.ts";
import { fillWords } from "../docx/fill-words.ts";
import { type GenerateOptions, keepersMeant, madeProblems, type Tools } from "../generate.ts";
import type { Model } from "../generated/model.ts";
import { makeDocuments } from "../make-documents.ts";
import type { Setting } from "../office-setting.ts";
import type { Plan } from "../plan/plan.ts";
import { planDossier } from "../plan/plan-dossier.ts";
import { hasErrors, type Problem } from "../problem/problem.ts";
import { VERSION } from "../version.ts";
import { Explanations } from "./explanations.ts";
import type { FileChange } from "./file-change.ts";
import { gatherDossier } from "./gather-dossier.ts";
import type { Intent } from "./intent.ts";
import { isNumbering } from "./is-numbering.ts";
import { outdatedIssue } from "./outdated-issue.ts";
import { readFolders } from "./read-folders.ts";
import { readRecord } from "./read-record.ts";
import { type DocumentRecord, EMPTY_RECORD, type ModelRecord, madeText, type RecordEvent } from "./record.ts";
import { recordPlaces } from "./record-places.ts";
import { Store } from "./store.ts";
import { type SurveyedDocument, surveyDocument, type WantedDocument } from "./survey-document.ts";
import { Texts } from "./texts.ts";
import { wantedDocuments } from "./wanted-documents.ts";
import { worldOf } from "./world-of.ts";

export interface SurveyInput {
  model: Model;
  /** Absolute path of the model file; the record lies beside it. */
  modelPath: string;
  setting: Setting;
  tools: Tools;
  /** Absolute path of the output folder. */
  out: string;
  options: GenerateOptions;
  /** Put what stands in the output folder aside instead of heeding it. */
  force?: boolean;
  intent?: Intent;
  /** Whether the reasons of changes are asked for; finding them takes time. */
  explains?: boolean;
  /** The disk, unless given. */
  fileSystem?: FileSystem;
}

/** One dossier as it is to be. */
export interface SurveyedDossier {
  dossier: Dossier;
  decided: Decided;
  /** What becomes of every file, in the order of the dossier, then of those that are not its own. */
  files: FileChange[];
}

/** What the dossiers of a model are to be, and the record after it: all that is needed to write them. Nothing was written. */
export interface Survey {
  plan: Plan;
  /** Empty when the documents cannot be made. */
  dossiers: SurveyedDossier[];
  record: {
    before: ModelRecord;
    documents: Record<string, DocumentRecord>;
    events: Omit<RecordEvent, "at">[];
  };
  /** Texts to be kept, by their hash. */
  texts: ReadonlyMap<string, Uint8Array>;
  problems: Problem[];
  /** False when a template is wrong, or a name cannot be written. */
  isMade: boolean;
  /** False when the disk did not let record or dossiers be read. */
  isRead: boolean;
  /** True when a person has to do something before anything can be written. */
  isRefused: boolean;
  /** Hash of everything the survey saw. */
  world: string;
}

/**
 * Looks at model, record and dossiers, and decides about every file. A paper that was issued stays as it is, a text changed
 * by a person stands, everything else becomes what hoso makes of the facts. Reads only. What the disk refuses to have read
 * is told as OUT_….
 */
export async function survey(input: SurveyInput): Promise<Survey> {
  try {
    return await look(input);
  } catch (error) {
    const problem = outputProblem(error, input.out);
    if (!problem) throw error;
    const plan = planDossier(input.model, input.setting.catalog, input.options);
    return { ...unseen(plan, [problem]), isMade: true, isRead: false };
  }
}

/** Nothing can be said about the dossiers. */
const unseen = (plan: Plan, problems: Problem[]): Survey => ({
  plan,
  dossiers: [],
  record: { before: EMPTY_RECORD, documents: {}, events: [] },
  texts: new Map(),
  problems,
  isMade: false,
  isRead: true,
  isRefused: true,
  world: "",
});

async function look(input: SurveyInput): Promise<Survey> {
  const {
    model,
    modelPath,
    setting,
    tools,
    out,
    options,
    force = false,
    intent,
    fileSystem: fs = nodeFileSystem,
  } = input;
  const { catalog } = setting;
  const places = recordPlaces(modelPath);
  const recordFile = (await fs.look(places.file)) ? await fs.read(places.file) : undefined;
  const { record: before, problems } = readRecord(recordFile, places.file);
  const made = makeDocuments(model, catalog, tools, options);
  const keepers = keepersMeant(made, options);
  const unmade = madeProblems(made, keepers, options);
  problems.push(...unmade);
  if (!before || hasErrors(problems)) return { ...unseen(made.plan, problems), isMade: !hasErrors(unmade) };

  const texts = new Texts(before, new Store(fs, places.store, tools.sha256), tools.sha256);
  const modelHash = texts.add(modelBytes(model));
  const wanted = await wantedDocuments(made.documents, before, texts, modelHash);
  const folders = await readFolders(fs, out, keepers, { texts, sha256: tools.sha256, force });
  problems.push(...folders.flatMap((folder) => folder.problems));

  const explanations = new Explanations(model, texts, { catalog, metrics: tools.metrics, options, tools });
  const surveyed = new Map<string, SurveyedDocument>();
  for (const document of wanted) {
    const { key } = document;
    const found = await surveyDocument(document, {
      folders,
      entry: before.documents[key],
      history: before.history.filter((event) => event.document === key),
      texts,
      intent: intent?.key === key ? intent : undefined,
      fill: (yours, base) => filled(document, yours, base, before, texts, explanations),
    });
    surveyed.set(key, found);
    problems.push(...found.problems);
  }
  if (intent && !surveyed.has(intent.key))
    problems.push({ code: "RECORD_NO_DOCUMENT", severity: "error", data: { document: intent.key } });

  const gone = goneDocuments(before, surveyed);
  const documents = {
    ...gone.issued,
    ...Object.fromEntries([...surveyed].map(([key, { entry }]) => [key, entry])),
  };
  const rows = frozenRows(documents);
  const dossiers: SurveyedDossier[] = [];
  for (const [index, folder] of folders.entries()) {
    const gathered = await gatherDossier({
      folder,
      documents: made.documents.map((one) => {
        const place = surveyed.get(one.key)?.places[index];
        if (!place) throw new Error(`no place for ${one.key}`);
        return { made: one, place, issued: documents[one.key]?.issued, old: before.documents[one.key]?.made };
      }),
      gone: Object.values(gone.issued),
      index: await indexFile(made, folder.keeper, catalog, tools, rows),
      plan: made.plan,
      texts,
      tool: VERSION,
      record: before,
      ...(input.explains && { explanations }),
    });
    problems.push(...gathered.problems);
    const dossier = bindDossier(gathered.files, made, folder.keeper, { model, catalog, tools });
    dossiers.push({
      dossier,
      decided: { seen: folder.seen, carried: gathered.carried },
      files: gathered.changes,
    });
  }
  for (const one of made.documents) {
    const { issued } = documents[one.key] ?? {};
    const isOld = before.documents[one.key]?.issued !== undefined;
    if (issued && isOld) problems.push(...(await outdatedIssue(one, issued, before, explanations, setting)));
  }
  if (texts.toKeep.size > 0) texts.keep(modelHash);
  const events = [...gone.events, ...[...surveyed.values()].toReversed().flatMap((one) => one.events)];
  return {
    plan: made.plan,
    dossiers,
    record: { before, documents, events },
    texts: texts.toKeep,
    problems,
    isMade: true,
    isRead: true,
    isRefused: hasErrors(problems.filter(({ code }) => code !== "RECORD_EDITED_OUTDATED")),
    world: worldOf(input, modelHash, recordFile, folders),
  };
}

/** Number and date filled into a changed text, when these are all that came since it was begun. */
async function filled(
  { key, made }: WantedDocument,
  yours: string,
  base: string,
  record: ModelRecord,
  texts: Texts,
  explanations: Explanations,
) {
  const begun = madeText(record, key, base);
  if (begun?.template !== made.template || begun.form !== made.form) return undefined;
  const changes = (await explanations.since(begun.model))?.changesOf(key);
  if (!changes?.every(isNumbering)) return undefined;
  const [own, old, now] = [await texts.read(yours), await texts.read(base), await texts.read(made.sha256)];
  const bytes = own && old && now && fillWords(own, old, now);
  if (!bytes) return undefined;
  const sha256 = texts.add(bytes);
  return { sha256, content: (await texts.contentOf(sha256)) ?? sha256 };
}

/** Documents of the record the dossier no longer has: issued ones stay. */
function goneDocuments(record: ModelRecord, surveyed: ReadonlyMap<string, unknown>) {
  const gone = Object.entries(record.documents).filter(([key]) => !surveyed.has(key));
  return {
    issued: Object.fromEntries(gone.filter(([, { issued }]) => issued)),
    events: gone
      .filter(([, { issued }]) => !issued)
      .map(([document, { made }]) => ({ what: "orphaned" as const, document, sha256: made.sha256 })),
  };
}

const frozenRows = (documents: Record<string, DocumentRecord>): Map<string, FrozenRow> =>
  new Map(Object.entries(documents).flatMap(([key, { issued }]) => (issued ? [[key, issued.row]] : [])));
