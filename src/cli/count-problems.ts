import type { Language, Problem } from "../index.ts";
import { cliText } from "../messages/cli-texts.ts";

/** How many of the problems are errors and warnings. */
export function countProblems(problems: readonly Problem[]): { errors: number; warnings: number } {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: problems.length - errors };
}

/** The counts as a sentence about `file`. */
export function countLine(file: string, problems: readonly Problem[], language: Language): string {
  return cliText(language, problems.length > 0 ? "counts" : "valid", { file, ...countProblems(problems) });
}
