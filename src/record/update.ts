import { dropFolder, isHeld, takeFolder } from "../bundle/held-folder.ts";
import { nodeFileSystem } from "../bundle/node-file-system.ts";
import { outputProblem } from "../bundle/output-problem.ts";
import { targetOf } from "../bundle/target.ts";
import { recover } from "../bundle/temp-folder.ts";
import { thisWriter } from "../bundle/this-writer.ts";
import { keepersOf } from "../plan/keepers.ts";
import { planDossier } from "../plan/plan-dossier.ts";
import type { Problem } from "../problem/problem.ts";
import type { ModelWriting } from "../write-models.ts";
import { type CarriedOut, carryOut } from "./carry-out.ts";
import { newRecord, recordPlaces } from "./record-places.ts";
import { type Survey, type SurveyInput, survey } from "./survey.ts";

export interface UpdateInput extends SurveyInput {
  now: () => Date;
  signal?: AbortSignal;
  /** A change of the model file that belongs to it; `model` is the changed one. */
  writing?: ModelWriting;
  /** Goes on only if the survey saw the world with this hash; else PLAN_MOVED. */
  world?: string;
}

/** `survey` is absent when another run is at work on the model. */
export interface Updated {
  status: CarriedOut["status"];
  survey?: Survey;
  outcomes: Extract<CarriedOut, { outcomes: unknown }>["outcomes"];
  problems: Problem[];
}

/**
 * Brings the dossiers of a model up to date and keeps the record of it, alone: one run at a time is at work on a model.
 * What a run that was killed left behind is cleared or finished first. Problems: those of the survey; OUT_…; RECORD_…
 */
export async function updateDossiers(input: UpdateInput): Promise<Updated> {
  const { fileSystem: fs = nodeFileSystem, modelPath, now } = input;
  const { file, lock } = recordPlaces(modelPath);
  const writer = thisWriter(now);
  let isOurs = false;
  try {
    if ((await fs.look(lock)) && !(await isHeld(fs, lock, writer))) await fs.remove(lock);
    isOurs = await takeFolder(fs, lock, writer);
  } catch (error) {
    const problem = outputProblem(error, file);
    if (!problem) throw error;
    const code = problem.code === "OUT_NOT_WRITABLE" ? "RECORD_NOT_WRITABLE" : problem.code;
    return { status: "failed", outcomes: [], problems: [{ ...problem, code }] };
  }
  if (!isOurs) return { status: "failed", outcomes: [], problems: [busy(modelPath)] };
  try {
    return await updated(input);
  } finally {
    // What cannot be removed now is cleared by the next run.
    await dropFolder(fs, lock).catch(() => undefined);
  }
}

async function updated(input: UpdateInput): Promise<Updated> {
  const {
    fileSystem: fs = nodeFileSystem,
    modelPath,
    now,
    out,
    tools,
    force = false,
    signal,
    writing,
    world,
  } = input;
  const unrecovered = await recovered(input);
  if (unrecovered) return { status: "failed", outcomes: [], problems: [unrecovered] };
  const found = await survey(input);
  const problems = [...found.problems];
  if (!found.isRead) return { status: "failed", survey: found, outcomes: [], problems };
  if (world !== undefined && world !== found.world) {
    const moved: Problem = {
      code: "PLAN_MOVED",
      severity: "error",
      where: { kind: "file", file: modelPath },
    };
    return { status: "refused", survey: found, outcomes: [], problems: [moved] };
  }
  if (found.isRefused) return { status: "refused", survey: found, outcomes: [], problems };
  const done = await carryOut(found, {
    modelPath,
    out,
    tools,
    fileSystem: fs,
    now,
    force,
    ...(signal && { signal }),
    ...(writing && { writing }),
  });
  const outcomes = "outcomes" in done ? done.outcomes : [];
  return { status: done.status, survey: found, outcomes, problems: [...problems, ...done.problems] };
}

/** Finishes or clears what a killed run left, before anything is looked at. */
async function recovered(input: UpdateInput): Promise<Problem | undefined> {
  const { model, modelPath, setting, options, out, fileSystem: fs = nodeFileSystem, now } = input;
  const { file } = recordPlaces(modelPath);
  try {
    await fs.remove(newRecord(file));
  } catch (error) {
    return problemOf(error, file);
  }
  const keepers = keepersOf(model, planDossier(model, setting.catalog, options).slug);
  for (const { slug } of keepers) {
    const target = targetOf(out, slug);
    try {
      if (!(await recover(fs, target, thisWriter(now)))) return busy(target.folder);
    } catch (error) {
      return problemOf(error, out);
    }
  }
  return undefined;
}

function problemOf(error: unknown, path: string): Problem {
  const problem = outputProblem(error, path);
  if (!problem) throw error;
  return problem;
}

const busy = (path: string): Problem => ({
  code: "OUT_BUSY",
  severity: "error",
  where: { kind: "file", file: path },
  data: { path },
});
