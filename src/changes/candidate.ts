import type { Place, Problem } from "../problem/problem.ts";
import type { Change, ChangeKey } from "./change.ts";

/** A row on its way to a change: what was understood of it, and where to send the reader. */
export interface Candidate {
  row: number;
  values: Partial<Change>;
  /** Keys whose value was refused, with a problem of its own: they are not missing. */
  refused: ReadonlySet<string>;
  /** The whole row, or the value of one key. */
  at: (key?: ChangeKey) => Place;
}

/** What a format gave: candidates in the order of the file, and what could not be understood. */
export interface Gathered {
  candidates: Candidate[];
  problems: Problem[];
}
