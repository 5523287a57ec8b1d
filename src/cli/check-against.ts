import path from "node:path";
import { compareOfficeTemplates, hasErrors, type Problem } from "../index.ts";
import { cliText } from "../messages/cli-texts.ts";
import { asTyped } from "./as-typed.ts";
import { comparisonText } from "./comparison-text.ts";
import { countProblems } from "./count-problems.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import type { Outcome } from "./outcome.ts";
import type { Request } from "./request.ts";
import { writeFiles } from "./write-files.ts";

/**
 * `hoso template check DIR --against VERSION`: what each template of the office needs under that version of hoso; with
 * `--accept` the folder remembers it as dealt with, unless something is wrong with it.
 */
export async function checkAgainst(request: Request, folder: string, against: string): Promise<Outcome> {
  const { io, options, language } = request;
  const [absolute, profile] = [folder, options.profile].map((typed) =>
    typed === undefined ? undefined : path.resolve(io.cwd, typed),
  ) as [string, string | undefined];
  const { compared, problems } = await compareOfficeTemplates(absolute, {
    against,
    cwd: io.cwd,
    ...(profile !== undefined && { profile }),
  });
  const names = [{ absolute, typed: folder }];
  if (profile !== undefined) names.push({ absolute: profile, typed: options.profile as string });
  const told = asTyped(problems, names);
  if (!compared) {
    const isUsage = told.some(({ code }) => code.startsWith("AGAINST_"));
    return { exit: isUsage ? EXIT.usage : EXIT.template, problems: told };
  }
  const { comparison, accepted } = compared;
  const isWrong = hasErrors(problems);
  const accepts = options.accept === true && !isWrong;
  const failed: Problem[] = accepts
    ? await writeFiles(absolute, [{ ...accepted, replaces: true }], {
        now: io.now,
        ...(io.signal && { signal: io.signal }),
      })
    : [];
  if (failed.length > 0) return { exit: EXIT.decision, problems: [...told, ...asTyped(failed, names)] };
  const { version, differing } = comparison;
  const isDifferent = options.exitCode === true && differing > 0 && !accepts;
  const exit: ExitCode = isWrong ? EXIT.template : isDifferent ? EXIT.differences : EXIT.done;
  return {
    exit,
    problems: told,
    problemsAreData: true,
    result: { folder, ...countProblems(told), against: { ...comparison, accepted: accepts } },
    text: comparisonText(comparison, folder, request),
    ...(accepts && { notes: [cliText(language, "againstAccepted", { version, folder })] }),
  };
}
