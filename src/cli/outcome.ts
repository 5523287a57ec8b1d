import type { Problem } from "../problem/problem.ts";
import type { ExitCode } from "./exit-code.ts";

/** What a command has to say; `report` prints it for people or as an envelope. */
export interface Outcome {
  exit: ExitCode;
  problems: Problem[];
  /** True when the problems are what the user asked for, so that they belong on stdout. */
  problemsAreData?: boolean;
  /** The data for a program (`--json`); absent when there is none. */
  result?: unknown;
  /** The data for a person, on stdout. */
  text?: string;
  /** Lines about what was done, on stderr. */
  notes?: string[];
}
