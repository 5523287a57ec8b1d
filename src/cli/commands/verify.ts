import path from "node:path";
import { nodeSha256, type Verified, verifyDossiers } from "../../index.ts";
import { cliText } from "../../messages/cli-texts.ts";
import { asTyped, type TypedPath, typedText } from "../as-typed.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Command, Request } from "../request.ts";

/** About a path that was typed, and no fault of a dossier. */
const UNFOUND = "VERIFY_NOTHING_FOUND";

/** `hoso verify`: whether dossiers, their zips and the store of the record are what was written; reads only. */
export const command: Command = async (request) => {
  const { io, args, options } = request;
  const absolute = (typed: string): string => path.resolve(io.cwd, typed);
  const typed = args[0] as string[];
  const { model } = options;
  const done = await verifyDossiers({
    paths: typed.map(absolute),
    ...(model !== undefined && { modelPath: absolute(model) }),
    sha256: nodeSha256,
    ...(io.signal && { signal: io.signal }),
  });
  const paths = [
    ...typed.map((one) => ({ absolute: absolute(one), typed: one })),
    ...(model === undefined ? [] : [{ absolute: path.dirname(absolute(model)), typed: path.dirname(model) }]),
    // The longest first: a folder may be inside another one.
  ].sort((a, b) => b.absolute.length - a.absolute.length);
  const problems = asTyped(done.problems, paths);
  if (done.status === "unreadable") return { exit: EXIT.data, problems };
  const isNothing = done.dossiers.length === 0 && done.status === "whole";
  if (isNothing) return { exit: EXIT.usage, problems };
  const told = resultOf(done, model, paths);
  return {
    exit: exitOf(done),
    problems,
    problemsAreData: true,
    result: told,
    text: textOf(told, request),
  };
};

function exitOf({ status, problems }: Verified): ExitCode {
  if (status === "faults") return EXIT.integrity;
  return problems.some(({ code }) => code === UNFOUND) ? EXIT.usage : EXIT.done;
}

type Result = ReturnType<typeof resultOf>;

function resultOf({ dossiers, texts, problems }: Verified, model: string | undefined, paths: TypedPath[]) {
  const found = problems.filter(({ code }) => code !== UNFOUND);
  const count = (severity: string): number => found.filter((one) => one.severity === severity).length;
  return {
    model: model ?? null,
    texts: texts ?? null,
    faults: count("error"),
    warnings: count("warning"),
    dossiers: dossiers.map(({ path: full, model: name, ...rest }) => ({
      ...rest,
      path: typedText(full, paths),
      model: name ?? null,
    })),
  };
}

function textOf({ model, texts, faults, warnings, dossiers }: Result, { language }: Request): string {
  const files = dossiers.reduce((sum, one) => sum + one.files, 0);
  const each = dossiers.map(({ path: file, ...one }) =>
    cliText(language, "verifyDossier", {
      path: file,
      files: one.files,
      faults: one.faults,
      warnings: one.warnings,
    }),
  );
  const total = { dossiers: dossiers.length, files, faults, warnings };
  const record =
    model === null
      ? cliText(language, "verifyNoRecord")
      : cliText(language, "verifyRecord", { model, texts: texts ?? 0 });
  const lines = [
    ...(dossiers.length > 1 ? each : []),
    cliText(language, faults > 0 ? "verifyFaults" : "verifyWhole", total),
    record,
  ];
  return `${lines.join("\n")}\n`;
}
