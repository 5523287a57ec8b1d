import path from "node:path";
import {
  findModels,
  type ModelFile,
  nodeTools,
  openModel,
  outputProblem,
  readModelFile,
  type Setting,
  sameKey,
  statusOf,
  survey,
  type Tools,
} from "../../index.ts";
import { asTyped } from "../as-typed.ts";
import { spoken } from "../envelope.ts";
import { EXIT } from "../exit-code.ts";
import { typedFolders } from "../office-folders.ts";
import { DEFAULT_FILE } from "../open-input.ts";
import { openSetting } from "../open-setting.ts";
import { ReadingLine } from "../reading-line.ts";
import type { Command, Request } from "../request.ts";
import { counts, type StatusRow, statusText } from "../status-text.ts";

/** `hoso status`: how the dossiers of models stand, a line each; reads only. */
export const command: Command = async (request) => {
  const { io, args, options, language } = request;
  const named = args[0] as string[] | undefined;
  const typed = named && named.length > 0 ? named : [DEFAULT_FILE];
  const out = options.out ?? "out";
  const { files, problems } = await findModels(typed, {
    cwd: io.cwd,
    out,
    ...(io.signal && { signal: io.signal }),
  });
  if (files.length === 0) return { exit: EXIT.usage, problems };
  const [opened, tools] = await Promise.all([openSetting(request), nodeTools()]);
  if (!opened.setting) return { exit: EXIT.template, problems: [...problems, ...opened.problems] };

  // One named file is one `hoso generate` wrote; what a folder or several paths lead to, `hoso batch`.
  const isSingle = typed.length === 1 && files[0]?.path === path.resolve(io.cwd, typed[0] as string);
  const line = new ReadingLine(io, language, files.length);
  const rows: StatusRow[] = [];
  for (const file of files) {
    io.signal?.throwIfAborted();
    line.tell(rows.length);
    const folder = path.resolve(io.cwd, out, isSingle ? "" : file.key);
    rows.push(await rowOf(file, folder, { setting: opened.setting, tools }, request));
  }
  line.clear();
  const isBad = problems.length > 0 || rows.some(({ status }) => !status);
  return {
    exit: isBad ? EXIT.partial : EXIT.done,
    problems: [...problems, ...opened.problems, ...(rows.length === 1 ? (rows[0]?.problems ?? []) : [])],
    result: { out, ...counts(rows), list: rows.map((row) => resultOf(row, request)) },
    text: statusText(rows, request),
  };
};

async function rowOf(
  model: ModelFile,
  out: string,
  { setting, tools }: { setting: Setting; tools: Tools },
  request: Request,
): Promise<StatusRow> {
  const { key, file, path: full } = model;
  if (model.clash !== undefined) return { key, file, problems: [sameKey(model, model.clash)] };
  const { bytes, problems } = await readModelFile(request.io.cwd, file);
  if (!bytes) return { key, file, problems };
  const opened = await openModel(bytes, file, setting);
  if (!opened.model) return { key, file, problems: opened.problems };
  const paths = [
    ...typedFolders(request, request.options.out ?? "out"),
    { absolute: path.dirname(full), typed: path.dirname(file) },
  ];
  try {
    const found = await survey({
      model: opened.model,
      modelPath: full,
      setting,
      tools,
      out,
      options: { separate: request.options.separateInvitations ?? false },
    });
    const status = statusOf(found);
    return { key, file, ...(status && { status }), problems: asTyped(found.problems, paths) };
  } catch (error) {
    const problem = outputProblem(error, out);
    if (!problem) throw error;
    return { key, file, problems: asTyped([problem], paths) };
  }
}

function resultOf({ key, file, status, problems }: StatusRow, { language }: Request) {
  const told = problems.map((problem) => spoken(problem, language));
  if (!status) return { key, file, dossier: "bad", problems: told };
  const { decisions, ...rest } = status;
  return { key, file, ...rest, decisions: decisions.length, problems: told };
}
