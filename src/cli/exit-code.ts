/** Exit codes of the command line; a part of its contract. */
export const EXIT = {
  done: 0,
  bug: 1,
  /** Something differs, and the user asked for a code that says so (`--exit-code`). */
  differences: 2,
  data: 3,
  template: 4,
  /** The user has to decide or to do something: changed files, output that cannot be written. */
  decision: 5,
  /** A dossier, its zip or the store of the record is not what was written. */
  integrity: 6,
  /** Of many models some have no dossier: their data is wrong, or a person has to decide. */
  partial: 7,
  usage: 64,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
