import path from "node:path";
import { nodeSha256 } from "../bundle/node-sha256.ts";
import { outputProblem } from "../bundle/output-problem.ts";
import { openModel } from "../open-model.ts";
import { hasErrors, type Problem } from "../problem/problem.ts";
import { readModelFile } from "../read-model-file.ts";
import { recordPlaces } from "../record/record-places.ts";
import { updateDossiers } from "../record/update.ts";
import type { ModelContext } from "./model-context.ts";
import { type ModelFile, sameKey } from "./model-file.ts";
import { bugResult, type ModelResult, resultOf } from "./model-result.ts";
import { oldDossiers } from "./old-dossiers.ts";
import { STAMP, type Stamp, stampBytes, standingOf, standingStamp } from "./stamp.ts";

/**
 * One model file → its dossiers in `<out>/<key>/`, unless they stand there already. Never rejects but when `context.stop`
 * is aborted, and then nothing is half-written: whatever is wrong is in the result, also a bug of hoso (BUG).
 */
export const processModel = (model: ModelFile, context: ModelContext): Promise<ModelResult> =>
  guarded(model, context, async () => {
    if (model.clash !== undefined) return resultOf(model, "failed", [sameKey(model, model.clash)]);
    const { bytes, problems } = await readModelFile("", model.path);
    if (!bytes)
      return resultOf(
        model,
        "failed",
        problems.map((problem) => renamed(problem, model)),
      );
    const hash = nodeSha256(bytes);
    return (await skipped(model, hash, context)) ?? (await made(model, bytes, hash, context));
  });

/** The result of a model that need not be made again; undefined when it has to be, or cannot be read. */
export const skipModel = (model: ModelFile, context: ModelContext): Promise<ModelResult | undefined> =>
  guarded(model, context, async () => {
    // Without a stamp there is no need to read the model.
    if (model.clash !== undefined || !(await context.fileSystem.look(stampOf(model, context))))
      return undefined;
    const { bytes } = await readModelFile("", model.path);
    return bytes && (await skipped(model, nodeSha256(bytes), context));
  });

async function guarded<T>(
  model: ModelFile,
  { stop }: ModelContext,
  work: () => Promise<T>,
): Promise<T | ModelResult> {
  try {
    stop?.throwIfAborted();
    return await work();
  } catch (error) {
    if (stop?.aborted) throw error;
    return bugResult(model, error);
  }
}

const folderOf = ({ key }: ModelFile, { out }: ModelContext): string => path.join(out, key);
const stampOf = (model: ModelFile, context: ModelContext): string =>
  path.join(folderOf(model, context), STAMP);

async function skipped(
  model: ModelFile,
  hash: string,
  context: ModelContext,
): Promise<ModelResult | undefined> {
  const stamp = await standingStamp(context.fileSystem, folderOf(model, context)).catch(() => undefined);
  if (stamp?.model !== hash || stamp.setting !== context.settingHash) return undefined;
  if (stamp.record !== (await recordHash(model, context))) return undefined;
  const { documents, folders, more } = stamp;
  const problems = stamp.problems.map((problem) => renamed(problem, model));
  return { ...resultOf(model, "skipped", problems, { documents, folders }), more };
}

async function made(
  model: ModelFile,
  bytes: Uint8Array,
  hash: string,
  context: ModelContext,
): Promise<ModelResult> {
  const { setting, tools, separate, force, now, fileSystem, stop } = context;
  const opened = await openModel(bytes, model.file, setting);
  if (!opened.model) return resultOf(model, "failed", opened.problems);
  stop?.throwIfAborted();
  const folder = folderOf(model, context);
  const done = await updateDossiers({
    model: opened.model,
    modelPath: model.path,
    setting,
    tools,
    out: folder,
    options: { separate },
    force,
    now,
    fileSystem,
  });
  const found = [...opened.problems, ...done.problems.map((problem) => besideModel(problem, model))];
  if (done.status !== "written" || !done.survey) {
    const isRefused = done.status === "refused" && done.survey?.isMade;
    return resultOf(model, isRefused ? "refused" : "failed", found);
  }
  const dossiers = done.survey.dossiers.map(({ dossier }) => dossier);
  const isNew = done.outcomes.some(({ status }) => status === "written");
  const status = hasErrors(found) ? "refused" : isNew ? "written" : "unchanged";
  const result = resultOf(model, status, found, {
    documents: done.survey.plan.documents.length,
    folders: dossiers.map(({ slug }) => `${model.key}/${slug}`),
  });
  const old = await oldDossiers(
    fileSystem,
    folder,
    dossiers.map(({ slug }) => slug),
  ).catch(() => []);
  // No stamp: it is to be told again until somebody has decided.
  if (status === "refused") return { ...result, problems: [...result.problems, ...old] };
  const standing = await standingOf(fileSystem, folder, dossiers);
  // Without it somebody is at work in the folder, and the next run looks again.
  const failed =
    standing &&
    (await keep(
      context,
      model,
      stampFor(result, { model: hash, record: await recordHash(model, context) }, context, standing),
    ));
  return { ...result, problems: [...result.problems, ...old, ...(failed ? [failed] : [])] };
}

function stampFor(
  { documents, folders, problems, more }: ModelResult,
  { model, record }: Pick<Stamp, "model" | "record">,
  { settingHash }: ModelContext,
  standing: Stamp["standing"],
): Stamp {
  return { hoso_batch: 1, model, record, setting: settingHash, documents, folders, problems, more, standing };
}

/** Lays the stamp; when the disk refuses, the dossier stands all the same, and the next run makes it again. */
async function keep(context: ModelContext, model: ModelFile, stamp: Stamp): Promise<Problem | undefined> {
  const { fileSystem: fs } = context;
  const file = stampOf(model, context);
  try {
    await fs.remove(`${file}.new`);
    await fs.write(`${file}.new`, stampBytes(stamp));
    await fs.rename(`${file}.new`, file);
    return undefined;
  } catch (error) {
    const problem = outputProblem(error, file);
    if (!problem) throw error;
    return { ...problem, severity: "warning" };
  }
}

/** Hash of the record beside the model: what was issued or taken over since makes the dossier another one. */
async function recordHash(model: ModelFile, { fileSystem: fs }: ModelContext): Promise<string | undefined> {
  const { file } = recordPlaces(model.path);
  return (await fs.look(file)) ? nodeSha256(await fs.read(file)) : undefined;
}

/** Files beside the model are named as the model was given. */
function besideModel(problem: Problem, model: ModelFile): Problem {
  const folder = path.dirname(model.path) + path.sep;
  const typed = path.dirname(model.file) === "." ? "" : path.dirname(model.file) + path.sep;
  const { where } = problem;
  const named = where?.kind === "file" ? { ...where, file: where.file.replace(folder, typed) } : where;
  return withWords({ ...problem, ...(named && { where: named }) }, folder, typed);
}

/** Problems name the file as it was given in this run. */
function renamed(problem: Problem, { file, path: full }: ModelFile): Problem {
  const { where } = problem;
  return where?.kind === "file" ? withWords({ ...problem, where: { ...where, file } }, full, file) : problem;
}

function withWords(problem: Problem, from: string, to: string): Problem {
  if (!problem.data) return problem;
  const data = Object.entries(problem.data).map(([key, value]) => [
    key,
    typeof value === "string" ? value.replaceAll(from, to) : value,
  ]);
  return { ...problem, data: Object.fromEntries(data) };
}
