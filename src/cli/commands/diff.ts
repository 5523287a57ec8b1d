import path from "node:path";
import { type DocumentDifference, differencesOf, nodeTools, outputProblem, survey } from "../../index.ts";
import { asTyped } from "../as-typed.ts";
import { diffText, doesDiffer } from "../diff-text.ts";
import { documentsMeant } from "../documents-meant.ts";
import { EXIT } from "../exit-code.ts";
import { openInput } from "../open-input.ts";
import type { Outcome } from "../outcome.ts";
import type { Command, Request } from "../request.ts";

/** `hoso diff`: the paragraphs in which documents differ, three ways; reads only. */
export const command: Command = async (request) => {
  const [first, second] = request.args as (string | undefined)[];
  const isFile = second === undefined && first !== undefined && /\.json$/i.test(first);
  const [word, file] = isFile ? [undefined, first] : [first, second];
  const [opened, tools] = await Promise.all([openInput({ ...request, args: [file] }), nodeTools()]);
  if ("failed" in opened) return opened.failed;
  const { io, options } = request;
  const typed = options.out ?? "out";
  const out = path.resolve(io.cwd, typed);
  const modelPath = path.resolve(io.cwd, opened.file);
  const paths = [
    { absolute: out, typed },
    { absolute: path.dirname(modelPath), typed: path.dirname(opened.file) },
  ];
  try {
    const found = await survey({
      model: opened.model,
      modelPath,
      setting: opened.setting,
      tools,
      out,
      options: {
        separate: options.separateInvitations ?? false,
        ...(options.keeper === undefined ? {} : { keeper: options.keeper }),
      },
    });
    if (found.dossiers.length === 0) {
      const isUsage = found.problems.some(({ code }) => code === "KEEPER_UNKNOWN");
      const exit = isUsage ? EXIT.usage : found.isMade ? EXIT.data : EXIT.template;
      return { exit, problems: asTyped(found.problems, paths) };
    }
    const known = Object.keys(found.record.documents);
    const meant =
      word === undefined ? undefined : documentsMeant(opened.setting.catalog, found.plan, known, word);
    if (meant && meant.problems.length > 0) return { exit: EXIT.usage, problems: meant.problems };
    const differences = await differencesOf({
      survey: found,
      modelPath,
      out,
      sha256: tools.sha256,
      ...(meant && { keys: meant.keys }),
    });
    return outcomeOf(differences, word !== undefined, typed, request);
  } catch (error) {
    const problem = outputProblem(error, out);
    if (!problem) throw error;
    return { exit: EXIT.decision, problems: asTyped([problem], paths) };
  }
};

function outcomeOf(
  differences: readonly DocumentDifference[],
  isNamed: boolean,
  out: string,
  request: Request,
): Outcome {
  const told = differences.map((one) => ({ ...one, file: path.join(out, one.file) }));
  const differing = told.filter(doesDiffer);
  return {
    exit: request.options.exitCode && differing.length > 0 ? EXIT.differences : EXIT.done,
    problems: [],
    result: { differing: differing.length, documents: told },
    text: diffText(told, isNamed, request),
  };
}
