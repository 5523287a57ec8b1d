import path from "node:path";
import {
  type FileChange,
  type Intent,
  type Model,
  type ModelWriting,
  nodeTools,
  type Problem,
  type Setting,
  type Updated,
  updateDossiers,
} from "../index.ts";
import { cliText } from "../messages/cli-texts.ts";
import { asTyped, type TypedPath, typedText } from "./as-typed.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import type { Outcome } from "./outcome.ts";
import type { Request } from "./request.ts";

export interface UpdateAsked {
  /** The model file as it was typed. */
  file: string;
  model: Model;
  setting: Setting;
  intent?: Intent;
  writing?: ModelWriting;
  world?: string;
}

export interface UpdateDone {
  done: Updated;
  exit: ExitCode;
  problems: Problem[];
  /** Every path of the command, for results. */
  paths: TypedPath[];
}

/** Brings the dossiers of the model on the command line up to date, with its problems as the user typed the paths. */
export async function runUpdate(
  { file, model, setting, ...rest }: UpdateAsked,
  request: Request,
): Promise<UpdateDone> {
  const { io, options } = request;
  const typed = options.into ?? options.out ?? "out";
  const out = path.resolve(io.cwd, typed);
  const modelPath = path.resolve(io.cwd, file);
  const done = await updateDossiers({
    model,
    modelPath,
    setting,
    tools: await nodeTools(),
    out,
    options: dossierOptions(request),
    force: options.force ?? false,
    now: io.now,
    ...(io.signal && { signal: io.signal }),
    ...rest,
  });
  const paths = [
    { absolute: out, typed },
    { absolute: path.dirname(modelPath), typed: path.dirname(file) },
  ];
  return { done, exit: exitOf(done), problems: asTyped(done.problems, paths), paths };
}

/** Which dossiers, in which form, the command line asks for. */
export const dossierOptions = ({ options }: Request) => ({
  separate: options.separateInvitations ?? false,
  ...(options.keeper === undefined ? {} : { keeper: options.keeper }),
});

function exitOf({ status, survey, problems }: Updated): ExitCode {
  if (problems.some(({ code }) => code === "KEEPER_UNKNOWN")) return EXIT.usage;
  // The model is valid at this point, so what cannot be filled or named lies in a template.
  if (survey && !survey.isMade) return EXIT.template;
  const isDone = status === "written" && !problems.some(({ severity }) => severity === "error");
  return isDone ? EXIT.done : EXIT.decision;
}

/** `2 thay đổi, 1 sửa tay`: how many files of the dossiers became what; "" when there is nothing to tell. */
export function changesCounted(files: readonly FileChange[], { language }: Request): string {
  const shown = ["new", "changed", "edited", "issued", "attached", "orphaned", "offered"] as const;
  return shown
    .map((status) => ({ status, count: files.filter((file) => file.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${cliText(language, `file_${status}`)}`)
    .join(", ");
}

/** What a command about one document says: what it did, or why it could not; what else waits is told as well. */
export function doneOutcome(
  { done, exit, problems, paths }: UpdateDone,
  opened: { problems: Problem[] },
  said: string,
): Outcome {
  const all = [...opened.problems, ...problems];
  if (done.status !== "written" || !done.survey) return { exit, problems: all };
  const folders = done.outcomes.map(({ folder }) => typedText(folder, paths));
  const files = done.survey.dossiers.flatMap((one) => one.files);
  return {
    // Texts of other documents that wait for a decision are not what was asked.
    exit: EXIT.done,
    problems: all,
    result: { folders, files },
    text: folders.map((folder) => `${folder}\n`).join(""),
    notes: [said],
  };
}
