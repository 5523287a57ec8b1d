import path from "node:path";
import {
  batch,
  changesTemplate,
  findModels,
  hasErrors,
  isBad,
  type ModelFile,
  type ModelFileRead,
  type ModelResult,
  nodeTools,
  type PlacedChange,
  type Problem,
  placedChanges,
  type Reorganisation,
  readChanges,
  readModelFile,
  reorganize,
  type Setting,
  sameKey,
  writeModels,
} from "../../index.ts";
import { cliText } from "../../messages/cli-texts.ts";
import { asTyped } from "../as-typed.ts";
import { batchOptions } from "../batch-options.ts";
import { BatchProgressLine } from "../batch-progress.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { officeFolders, typedFolders } from "../office-folders.ts";
import { openSetting } from "../open-setting.ts";
import type { Outcome } from "../outcome.ts";
import { ReadingLine } from "../reading-line.ts";
import { reorganiseResult, reorganiseText } from "../reorganise-summary.ts";
import type { Command, Request } from "../request.ts";
import { writeFiles } from "../write-files.ts";

/** `hoso reorganize`: one file of changes over many models; a preview, or with --apply the models and their dossiers. */
export const command: Command = async (request) => {
  const { args, options } = request;
  if (options.template !== undefined) return writeTemplate(options.template, request);
  const [typed, paths = []] = args as [string | undefined, string[] | undefined];
  if (typed === undefined || paths.length === 0)
    return missing(typed === undefined ? "changes" : "paths", request);
  const { problems: wrong, jobs } = batchOptions(options);
  if (wrong.length > 0) return { exit: EXIT.usage, problems: wrong };
  const opened = await openSetting(request);
  if (!opened.setting) return { exit: EXIT.template, problems: opened.problems };
  const changes = await changesIn(typed, request);
  if (!("rows" in changes)) return changes;
  const found = await modelsIn(paths, typed, request);
  if (found.files.length === 0) return { exit: EXIT.usage, problems: found.problems };
  const plan = await planned(changes.rows, found.files, opened.setting, request);
  const problems = [...opened.problems, ...changes.problems, ...found.problems, ...said(plan)];
  const isDoubtful = plan.questions.length > 0 || plan.broken.length > 0 || hasErrors(found.problems);
  const held = options.apply && isDoubtful && !options.partial;
  if (!options.apply || held) {
    const exit = held || isDoubtful ? exitOf(plan, found.problems) : EXIT.done;
    const notes = held ? [cliText(request.language, "reorganiseHeld")] : nextStep(plan, isDoubtful, request);
    return { exit, problems, notes, ...told(plan, undefined, request) };
  }
  return applied(plan, found, problems, { jobs, isDoubtful }, request);
};

/** Reads the changes; whatever is wrong with them ends the command. */
async function changesIn(
  typed: string,
  { io }: Request,
): Promise<Outcome | { rows: PlacedChange[]; problems: Problem[] }> {
  const { bytes, problems } = await readModelFile(io.cwd, typed);
  if (!bytes) return { exit: EXIT.data, problems };
  const read = await readChanges(bytes, typed);
  return hasErrors(read.problems)
    ? { exit: EXIT.data, problems: read.problems }
    : { rows: placedChanges(read), problems: read.problems };
}

const modelsIn = (paths: readonly string[], changes: string, { io, options }: Request) =>
  findModels(paths, {
    cwd: io.cwd,
    out: options.out ?? "out",
    except: [changes],
    ...(io.signal && { signal: io.signal }),
  });

async function planned(
  changes: readonly PlacedChange[],
  files: readonly ModelFile[],
  setting: Setting,
  { io, language, json }: Request,
): Promise<Reorganisation> {
  const line = new ReadingLine(io, language, files.length);
  async function* models(): AsyncGenerator<ModelFileRead> {
    for (const { key, file, path: full, clash } of files) {
      if (clash !== undefined) {
        yield { key, file, problems: [sameKey({ key, file }, clash)] };
        continue;
      }
      const { bytes, problems } = await readModelFile("", full);
      yield {
        key,
        file,
        ...(bytes && { bytes }),
        problems: asTyped(problems, [{ absolute: full, typed: file }]),
      };
    }
  }
  try {
    return await reorganize(changes, models(), setting, await nodeTools(), {
      ...(io.signal && { signal: io.signal }),
      ...(!json && { progress: (read: number) => line.tell(read) }),
    });
  } finally {
    line.clear();
  }
}

/** Everything to be told besides the preview: questions, then models that are wrong, then what is worth a look. */
const said = ({ questions, broken, changed }: Reorganisation): Problem[] => [
  ...questions,
  ...broken.flatMap(({ problems }) => problems.filter(({ severity }) => severity === "error")),
  ...changed.flatMap(({ notes }) => notes),
];

const exitOf = ({ broken }: Reorganisation, found: readonly Problem[]): ExitCode =>
  broken.length > 0 || hasErrors(found) ? EXIT.partial : EXIT.decision;

const told = (
  plan: Reorganisation,
  rows: readonly ModelResult[] | undefined,
  { language, paint }: Request,
): Pick<Outcome, "result" | "text"> => ({
  result: reorganiseResult(plan, rows, language),
  text: reorganiseText(plan, rows, language, paint),
});

function nextStep({ changed }: Reorganisation, isDoubtful: boolean, { language }: Request): string[] {
  if (changed.length === 0) return [];
  return [cliText(language, isDoubtful ? "reorganiseAsk" : "reorganiseNext")];
}

/** Writes the models, then the dossiers of those that changed; both tell what they did. */
async function applied(
  plan: Reorganisation,
  found: { files: ModelFile[]; problems: Problem[] },
  problems: Problem[],
  { jobs, isDoubtful }: { jobs: number | undefined; isDoubtful: boolean },
  request: Request,
): Promise<Outcome> {
  const { io, options } = request;
  const files = found.files.filter(({ clash }) => clash === undefined);
  const pathOf = new Map(files.map(({ key, path: full }) => [key, full]));
  const failed = await writeModels(
    plan.changed.map(({ key, file, before, after }) => ({
      path: pathOf.get(key) ?? "",
      file,
      before,
      after,
    })),
    io.signal,
  );
  if (failed.length > 0)
    return { exit: EXIT.decision, problems: [...problems, ...failed], ...told(plan, undefined, request) };
  // Models that were changed by a run that did not come to its end are made too; what stands is skipped.
  const keys = new Set([...plan.changed.map(({ key }) => key), ...plan.told]);
  const typed = options.out ?? "out";
  const rows: ModelResult[] = [];
  const office = officeFolders(request);
  const line = new BatchProgressLine(io, request.language);
  let isWhole = true;
  for await (const event of batch(
    files.filter(({ key }) => keys.has(key)),
    {
      out: path.resolve(io.cwd, typed),
      office,
      ...(jobs !== undefined && { jobs }),
      ...(options.force && { force: true }),
      ...(io.signal && { signal: io.signal }),
    },
  )) {
    if (event.kind === "result") {
      rows.push(event.result);
      if (!request.json) line.tell(event.progress);
    }
    if (event.kind === "end") {
      isWhole = event.end === "complete";
      problems.push(...event.problems);
    }
  }
  line.clear();
  const wrong = rows.filter(isBad);
  problems.push(...wrong.flatMap((row) => row.problems.filter(({ severity }) => severity === "error")));
  const isPartial = isDoubtful || wrong.length > 0;
  const whole = isPartial ? EXIT.partial : EXIT.done;
  const exit = isWhole ? whole : io.signal?.aborted ? EXIT.interrupted : EXIT.decision;
  return { exit, problems: asTyped(problems, typedFolders(request, typed)), ...told(plan, rows, request) };
}

async function writeTemplate(typed: string, { io, language }: Request): Promise<Outcome> {
  if (!/.\.xlsx$/i.test(typed))
    return {
      exit: EXIT.usage,
      problems: [{ code: "TEMPLATE_ENDING", severity: "error", data: { value: typed } }],
    };
  const file = path.resolve(io.cwd, typed);
  const content = { name: path.basename(file), bytes: await changesTemplate() };
  const problems = await writeFiles(path.dirname(file), [content], { now: io.now });
  if (problems.length > 0)
    return {
      exit: EXIT.decision,
      problems: asTyped(problems, [{ absolute: path.dirname(file), typed: path.dirname(typed) }]),
    };
  return {
    exit: EXIT.done,
    problems: [],
    result: { template: typed },
    text: `${typed}\n`,
    notes: [cliText(language, "changesTemplate", { file: typed })],
  };
}

const missing = (name: "changes" | "paths", { language }: Request): Outcome => ({
  exit: EXIT.usage,
  problems: [
    {
      code: "USAGE_MISSING_ARGUMENT",
      severity: "error",
      data: {
        found: cliText(language, name === "changes" ? "argumentChanges" : "argumentPaths"),
        help: "hoso reorganize --help",
      },
    },
  ],
});
