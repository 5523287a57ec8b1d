import { type Language, type Problem, placeText, problemText } from "../index.ts";
import { EXIT } from "./exit-code.ts";
import type { Outcome } from "./outcome.ts";

/** What `--json` prints (`schemas/output.schema.json`): one line of JSON on stdout. */
export function envelope(command: string, { exit, problems, result }: Outcome, language: Language): string {
  const value = {
    hoso: 1,
    command,
    ok: exit === EXIT.done,
    exit,
    problems: problems.map((problem) => spoken(problem, language)),
    result: result ?? null,
  };
  return `${JSON.stringify(value)}\n`;
}

/** A problem with its words in the language of the user. */
export function spoken({ code, severity, where, data, source }: Problem, language: Language) {
  const { what, fix } = problemText({ code, severity, ...(data && { data }) }, language);
  return {
    code,
    severity,
    ...(where && { where: { ...where, text: placeText(where, language) } }),
    ...(data && { data }),
    what,
    fix,
    ...(source && { source }),
  };
}
