import colors from "picocolors";
import { type Language, type Problem, renderProblem } from "../index.ts";
import { envelope } from "./envelope.ts";
import { EXIT } from "./exit-code.ts";
import type { Io } from "./io.ts";
import type { Outcome } from "./outcome.ts";

export interface ReportSetting {
  /** Name of the command, e.g. `template show`; empty when none was recognised. */
  command: string;
  language: Language;
  json: boolean;
  colour: { stdout: boolean; stderr: boolean };
}

/** Prints an outcome: for people, or as one JSON envelope (and, after a bug, the stack). */
export function report(outcome: Outcome, io: Io, { command, language, json, colour }: ReportSetting): void {
  const { exit, problems, problemsAreData = false, text = "", notes = [] } = outcome;
  if (json) {
    io.stdout.write(envelope(command, outcome, language));
    if (exit === EXIT.bug) io.stderr.write(`${notes.join("\n")}\n`);
    return;
  }
  const painted = problemsAreData ? colour.stdout : colour.stderr;
  const lines = problems.map((problem) => `${problemLine(problem, language, painted)}\n`).join("");
  const said = notes.map((note) => `${note}\n`).join("");
  const [out, err] = problemsAreData ? [lines + text, said] : [text, lines + said];
  if (err !== "") io.stderr.write(err);
  if (out !== "") io.stdout.write(out);
}

/** A problem as one line, its severity and code painted. */
export function problemLine(problem: Problem, language: Language, painted: boolean): string {
  const line = renderProblem(problem, language);
  if (!painted) return line;
  const { red, yellow, bold } = colors.createColors(true);
  const paint = problem.severity === "error" ? red : yellow;
  // The problem's own word comes first: a place before it would have to hold the same word and a code.
  return line.replace(
    /((?:LỖI|CẢNH BÁO|ERROR|WARNING) )([A-Z0-9_-]+)/u,
    (_all, word: string, code: string) => paint(word) + bold(code),
  );
}
