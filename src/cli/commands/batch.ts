import path from "node:path";
import {
  type BatchEnd,
  batch,
  findModels,
  hasErrors,
  isBad,
  type ModelResult,
  type Problem,
} from "../../index.ts";
import { cliText } from "../../messages/cli-texts.ts";
import { asTyped } from "../as-typed.ts";
import { batchOptions } from "../batch-options.ts";
import { BatchProgressLine } from "../batch-progress.ts";
import { csvReport, warningsOf } from "../batch-report.ts";
import { batchResult, batchText } from "../batch-summary.ts";
import { envelope } from "../envelope.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { officeFolders, typedFolders } from "../office-folders.ts";
import type { Outcome } from "../outcome.ts";
import { problemLine } from "../report.ts";
import type { Command, Request } from "../request.ts";
import { writeFiles } from "../write-files.ts";

/** `hoso batch`: the dossiers of many models; a bad one is told and left out. */
export const command: Command = async (request) => {
  const { io, options, args, json, language } = request;
  const { problems: wrong, ...numbers } = batchOptions(options);
  if (wrong.length > 0) return { exit: EXIT.usage, problems: wrong };
  const out = options.out ?? "out";
  const { files, problems } = await findModels(args[0] as string[], {
    cwd: io.cwd,
    out,
    ...(options.report !== undefined && { except: [options.report] }),
    ...(io.signal && { signal: io.signal }),
  });
  if (files.length === 0) return { exit: EXIT.usage, problems };

  const paths = typedFolders(request, out);
  const line = new BatchProgressLine(io, language);
  const rows: ModelResult[] = [];
  const begun = io.now().getTime();
  let end: BatchEnd = "complete";
  let total = files.length;
  const { separateInvitations: separate, force } = options;
  const office = officeFolders(request);
  for await (const event of batch(files, {
    out: path.resolve(io.cwd, out),
    office,
    ...numbers,
    ...(separate && { separate }),
    ...(force && { force }),
    ...(io.signal && { signal: io.signal }),
  })) {
    if (event.kind === "result") {
      const row = { ...event.result, problems: asTyped(event.result.problems, paths) };
      rows.push(row);
      if (!json) {
        if (isBad(row)) line.say(told(row, request));
        line.tell(event.progress);
      }
      continue;
    }
    problems.push(...asTyped(event.problems, paths));
    total = event.progress.total;
    if (event.kind === "end") end = event.end;
  }
  if (end === "interrupted") {
    problems.push({ code: "BATCH_INTERRUPTED", severity: "warning", data: { done: rows.length, total } });
  }
  line.clear();
  rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.file < b.file ? -1 : 1));
  const run = { rows, out, seconds: (io.now().getTime() - begun) / 1000, end, total };
  const exit = exitOf(end, rows, problems);
  const outcome: Outcome = {
    exit,
    problems,
    ...(end === "busy" || end === "templates"
      ? {}
      : { result: batchResult(run, language), text: batchText(run, language) }),
    notes: warningNotes(rows, request),
  };
  return options.report === undefined || !outcome.result ? outcome : reported(outcome, rows, request);
};

/** The lines about a bad model; the stack of a bug is for its developers. */
function told({ file, problems, more }: ModelResult, { language, paintsErrors }: Request): string[] {
  const errors = problems.filter(({ severity }) => severity === "error");
  const stacks = errors.flatMap(({ code, data }) => (code === "BUG" ? [String(data?.["stack"])] : []));
  return [
    ...errors.map((problem) => problemLine(problem, language, paintsErrors)),
    ...stacks,
    ...(more > 0 ? [cliText(language, "batchMore", { file, count: more })] : []),
  ];
}

function exitOf(end: BatchEnd, rows: readonly ModelResult[], problems: readonly Problem[]): ExitCode {
  if (end === "templates") return EXIT.template;
  if (end === "busy" || end === "unusable") return EXIT.decision;
  if (end === "interrupted") return EXIT.interrupted;
  return rows.some(isBad) || hasErrors(problems) ? EXIT.partial : EXIT.done;
}

/** Warnings of thousands of models are counted, not printed. */
function warningNotes(rows: readonly ModelResult[], { language }: Request): string[] {
  const counts = rows.map(warningsOf).filter((count) => count > 0);
  if (counts.length === 0) return [];
  const count = counts.reduce((sum, one) => sum + one, 0);
  return [cliText(language, "batchWarnings", { count, models: counts.length })];
}

/** The outcome after the report was written, or with the problem that kept it from being. */
async function reported(outcome: Outcome, rows: ModelResult[], request: Request): Promise<Outcome> {
  const { io, options, language } = request;
  const typed = options.report as string;
  const text = /\.csv$/i.test(typed) ? csvReport(rows, language) : envelope("batch", outcome, language);
  const file = path.resolve(io.cwd, typed);
  const folder = path.dirname(file);
  const content = { name: path.basename(file), bytes: new TextEncoder().encode(text), replaces: true };
  // Written also when the run was interrupted, so without its signal.
  const problems = await writeFiles(folder, [content], { now: io.now });
  const said = asTyped(problems, [{ absolute: folder, typed: path.dirname(typed) }]);
  if (said.length > 0) {
    const exit = outcome.exit === EXIT.done ? EXIT.decision : outcome.exit;
    return { ...outcome, exit, problems: [...outcome.problems, ...said] };
  }
  return {
    ...outcome,
    notes: [...(outcome.notes ?? []), cliText(language, "batchReport", { file: typed })],
  };
}
