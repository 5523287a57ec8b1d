import path from "node:path";
import type { FileSystem } from "../bundle/file-system.ts";
import { outputProblem } from "../bundle/output-problem.ts";
import { type WriteOutcome, writeDossier } from "../bundle/write-dossier.ts";
import type { Tools } from "../generate.ts";
import { hasErrors, type Problem } from "../problem/problem.ts";
import { type ModelWriting, writeModels } from "../write-models.ts";
import type { ModelRecord } from "./record.ts";
import { recordBytes } from "./record-bytes.ts";
import { newRecord, type RecordPlaces, recordPlaces } from "./record-places.ts";
import { Store } from "./store.ts";
import type { Survey } from "./survey.ts";

export interface CarryOutOptions {
  modelPath: string;
  out: string;
  tools: Pick<Tools, "sha256">;
  fileSystem: FileSystem;
  now: () => Date;
  force?: boolean;
  signal?: AbortSignal;
  /** A change of the model file that belongs to it. */
  writing?: ModelWriting;
}

/** What became of the dossiers: written ones, or what stood in the way. */
export type CarriedOut =
  | { status: "written"; outcomes: WrittenOutcome[]; problems: Problem[] }
  | { status: "refused" | "failed"; problems: Problem[] };

type WrittenOutcome = Extract<WriteOutcome, { folder: string }>;

/**
 * Does what a survey decided, in an order in which a crash at any point loses nothing: the texts into the store, then the
 * model file, then the record, then each dossier. What the record says before a dossier follows is what the next survey
 * carries out; each of model, record and dossier is the whole old or the whole new one.
 */
export async function carryOut(survey: Survey, options: CarryOutOptions): Promise<CarriedOut> {
  const { modelPath, out, tools, fileSystem: fs, now, force = false, signal, writing } = options;
  if (survey.isRefused) return { status: "refused", problems: [] };
  const places = recordPlaces(modelPath);
  signal?.throwIfAborted();
  try {
    await new Store(fs, places.store, tools.sha256).keep(survey.texts);
    if (writing) {
      const problems = await writeModels([writing], signal);
      if (hasErrors(problems)) return { status: "failed", problems };
    }
    await writeRecord(fs, places, survey, now);
  } catch (error) {
    const problem = outputProblem(error, places.file);
    if (!problem) throw error;
    return { status: "failed", problems: [{ ...problem, code: recordCode(problem.code) }] };
  }
  const outcomes: WrittenOutcome[] = [];
  const problems: Problem[] = [];
  for (const { dossier, decided } of survey.dossiers) {
    const outcome = await writeDossier(out, dossier, {
      force,
      now,
      fileSystem: fs,
      decided,
      ...(signal && { signal }),
    });
    problems.push(...outcome.problems);
    if (!("folder" in outcome)) return { status: outcome.status, problems };
    outcomes.push(outcome);
  }
  return { status: "written", outcomes, problems };
}

/** A record that cannot be written is told with what to do about it. */
const recordCode = (code: string): string => (code === "OUT_NOT_WRITABLE" ? "RECORD_NOT_WRITABLE" : code);

async function writeRecord(
  fs: FileSystem,
  { file }: RecordPlaces,
  { record }: Survey,
  now: () => Date,
): Promise<void> {
  const { before, documents, events } = record;
  const at = now().toISOString();
  const history = [...events.map((event) => ({ at, ...event })), ...before.history];
  const after: ModelRecord = { hoso_record: 1, documents, history };
  const bytes = recordBytes(after);
  if (Buffer.compare(bytes, recordBytes(before)) === 0) return;
  const temp = newRecord(file);
  await fs.remove(temp);
  await fs.write(temp, bytes);
  await fs.rename(temp, file);
  await fs.syncFolder(path.dirname(file));
}
