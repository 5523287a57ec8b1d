import type { Cause } from "./cause.ts";

/**
 * What becomes of a file. "new", "changed", "same": hoso's text. "edited": a person's change stands. "issued", "attached":
 * frozen. "orphaned": the dossier no longer has it. "offered": hoso's new text beside an edited file. "foreign": no file of
 * the dossier; it stays.
 */
export type FileStatus =
  | "new"
  | "changed"
  | "same"
  | "edited"
  | "issued"
  | "attached"
  | "orphaned"
  | "offered"
  | "foreign";

/** What becomes of one file of a dossier, and why. */
export interface FileChange {
  /** Path in the dossier. */
  path: string;
  /** Key of the document; absent for the index and for files that are none. */
  key?: string;
  status: FileStatus;
  /** What is done to the bytes at `path`. */
  does: "write" | "keep" | "remove";
  /** SHA-256 of what stands there afterwards; absent where it is removed. */
  sha256?: string;
  /** Path of hoso's new text, laid beside because this one was changed by a person, who has to decide. */
  offer?: string;
  /** Number and date were filled into a text changed by a person. */
  filled?: boolean;
  /** Why; empty where nothing changes. */
  causes: Cause[];
}
