import type { Catalog } from "../catalog/catalog.ts";
import { fullName } from "../catalog/unit-on.ts";
import { unitsIn } from "../catalog/units-in.ts";
import { compareDocuments, type DocumentChanges } from "../compare-documents.ts";
import type { Tools } from "../generate.ts";
import type { Model } from "../generated/model.ts";
import { linkedMembersOn } from "../model/linked-members-on.ts";
import { membersOn } from "../model/members-on.ts";
import type { Setting } from "../office-setting.ts";
import { fitModel, openModel } from "../open-model.ts";
import type { Problem } from "../problem/problem.ts";
import { shortDay } from "../text/dates.ts";
import { nameKey } from "../text/names.ts";
import { type PlacedChange, type Question, question } from "./change.ts";
import { compose } from "./compose.ts";
import { addToJson } from "./edit-json.ts";
import { type Matched, matchesIn } from "./matches.ts";
import { oldNames } from "./old-names.ts";
import { rowIndex } from "./row-index.ts";
import { type Accepted, settle } from "./settle.ts";
import { type ChangeSummary, summaryOf } from "./summary.ts";

/** A model file as it stands, or why it cannot be read. */
export interface ModelFileRead {
  /** Name of the model in reports and in `mo_hinh` of a row. */
  key: string;
  /** The file as the user named it. */
  file: string;
  bytes?: Uint8Array;
  problems: Problem[];
}

/** A model the rows change: its file before and after, and what that means. */
export interface ChangedModel {
  key: string;
  file: string;
  /** Name of the model. */
  name: string;
  /** What changes, as a person says it: names with posts and reasons. */
  summary: ChangeSummary;
  before: string;
  after: string;
  /** Members, or units of a linked model, before the first and after the last of the changes. */
  members: { before: number; after: number };
  documents: DocumentChanges;
  /** What is worth a look and stops nothing. */
  notes: Problem[];
}

/** What a changes file does to models. Nothing is written. */
export interface Reorganisation {
  changed: ChangedModel[];
  /** What has to be answered in the changes file first; each names its row. */
  questions: Problem[];
  /** Keys of the models a question speaks of; they are not among the changed. */
  doubtful: string[];
  /** Models that cannot be read, do not fit the schema or, where a row concerns them, break a rule. */
  broken: { file: string; problems: Problem[] }[];
  /** Keys of models that tell every row about them already, because the run is repeated. */
  told: string[];
  /** Models the rows do not change. */
  untouched: number;
}

export interface ReorganizeOptions {
  signal?: AbortSignal;
  /** Called as models are read. */
  progress?: (read: number) => void;
}

/**
 * Works out what rows of changes do to models: which models, which entries, which documents, and what is in doubt. Models
 * are read one after the other; only those a row speaks of are kept. Pure but for the reading its argument does.
 */
export async function reorganize(
  changes: readonly PlacedChange[],
  models: AsyncIterable<ModelFileRead> | Iterable<ModelFileRead>,
  setting: Setting,
  tools: Pick<Tools, "metrics">,
  { signal, progress }: ReorganizeOptions = {},
): Promise<Reorganisation> {
  const index = rowIndex(changes, setting.catalog.data);
  const matched: Matched[] = [];
  const result: Reorganisation = {
    changed: [],
    questions: [],
    doubtful: [],
    broken: [],
    told: [],
    untouched: 0,
  };
  let read = 0;
  for await (const { key, file, bytes, problems } of models) {
    signal?.throwIfAborted();
    const opened = bytes ? await fitModel(bytes, file, setting) : { problems };
    if (!("model" in opened) || !opened.model || !bytes)
      result.broken.push({ file, problems: opened.problems });
    else {
      const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
      const found = matchesIn({ key, file, text, model: opened.model }, index, setting.catalog.data);
      if (found) matched.push(found);
      else result.untouched += 1;
    }
    progress?.(++read);
  }
  const { accepted, questions, doubtful } = settle(index, matched);
  const asked: Question[] = [...questions];
  const inDoubt = new Set(doubtful);
  for (const model of matched) {
    signal?.throwIfAborted();
    const rows = inDoubt.has(model.key) ? [] : (accepted.get(model.key) ?? []);
    const outcome = await changeOf(model, rows, changes, setting, tools);
    asked.push(...outcome.questions);
    if (outcome.questions.length > 0) inDoubt.add(model.key);
    if (outcome.broken) result.broken.push({ file: model.file, problems: outcome.broken });
    else if (outcome.changed) result.changed.push(outcome.changed);
    else if (!inDoubt.has(model.key)) {
      result.untouched += 1;
      if (model.matches.length > 0) result.told.push(model.key);
    }
  }
  asked.sort((a, b) => a.row - b.row);
  return { ...result, questions: asked.map(({ problem }) => problem), doubtful: [...inDoubt].sort() };
}

interface Outcome {
  changed?: ChangedModel;
  questions: Question[];
  broken?: Problem[];
}

const encoder = new TextEncoder();

async function changeOf(
  { key, file, name, text }: Matched,
  rows: readonly Accepted[],
  changes: readonly PlacedChange[],
  setting: Setting,
  tools: Pick<Tools, "metrics">,
): Promise<Outcome> {
  if (rows.length === 0) return { questions: [] };
  const ask = (code: string, row: number, data: NonNullable<Problem["data"]> = {}) => {
    const change = changes[row] as PlacedChange;
    const ten = change.ho_ten ?? change.don_vi ?? change.ma ?? "";
    return question(
      code,
      row,
      change,
      { ten, ngay: shortDay(change.ngay), mo_hinh: name, tep: key, ...data },
      key,
    );
  };
  const { model, problems } = await openModel(encoder.encode(text), file, setting);
  if (!model) return { questions: [], broken: problems };
  const { additions, objections } = compose(model, rows, changes, setting.catalog.data);
  if (objections.length > 0)
    return { questions: objections.map(({ code, row, data }) => ask(code, row, data)) };
  if (additions.length === 0) return { questions: [] };
  const after = addToJson(text, additions);
  const opened = await openModel(encoder.encode(after), file, setting);
  const first = rows[0] as Accepted;
  if (!opened.model)
    return {
      questions: [
        ask("CHANGES_MAKE_INVALID", first.row),
        ...opened.problems
          .filter(({ severity }) => severity === "error")
          .map((problem) => ({ problem, row: first.row, model: key })),
      ],
    };
  const days = rows.map(({ row }) => (changes[row] as PlacedChange).ngay).sort();
  const last = days.at(-1) as string;
  const merged = sameUnits(opened.model, setting.catalog, last);
  if (merged.length > 0 && sameUnits(model, setting.catalog, last).length === 0)
    return {
      questions: [ask("CHANGES_UNITS_MERGED", first.row, { ds: merged.join(", "), ngay: shortDay(last) })],
    };
  const known = new Set(problems.map((problem) => JSON.stringify({ ...problem, where: undefined })));
  return {
    questions: [],
    changed: {
      key,
      file,
      name,
      summary: summaryOf(rows, changes),
      before: text,
      after,
      members: { before: sizeOn(model, last), after: sizeOn(opened.model, last) },
      documents: compareDocuments(model, opened.model, setting.catalog, tools.metrics),
      notes: [
        ...opened.problems.filter((problem) => !known.has(JSON.stringify({ ...problem, where: undefined }))),
        ...oldNames(opened.model, file, rows, changes),
      ],
    },
  };
}

const sizeOn = (model: Model, day: string): number =>
  model.loai === "lien_ket" ? linkedMembersOn(model, day).length : membersOn(model, day).length;

/** Members of a linked model that are one unit since a merger: one of them has to leave. */
function sameUnits(model: Model, { data }: Catalog, day: string): string[] {
  if (model.loai !== "lien_ket") return [];
  const ids = linkedMembersOn(model, day).map(({ id }) => id);
  const names = unitsIn(model, data)
    .filter(({ id }) => id !== undefined && ids.includes(id))
    .map((unit) => fullName(unit.on(day)));
  return [
    ...new Set(names.filter((name, i) => names.findIndex((other) => nameKey(other) === nameKey(name)) !== i)),
  ];
}
