import type { Problem } from "../problem/problem.ts";
import type { ModelFile } from "./model-file.ts";

/**
 * "written": new or renewed. "unchanged": made again, and found to stand there already. "skipped": neither model nor
 * dossier nor templates changed since the last run, so nothing was made. "refused": a person has to decide about files
 * that were changed by hand; they stand, and so may the rest of the dossier. "failed": the model is wrong, or the disk, or hoso.
 */
export type ModelStatus = "written" | "unchanged" | "skipped" | "refused" | "failed";

/** What became of one model. Small, so that thousands can be kept. */
export interface ModelResult {
  key: string;
  /** As in `ModelFile`. */
  file: string;
  status: ModelStatus;
  /** Documents of the model's plan; 0 when there is no dossier. */
  documents: number;
  /** Folders of its dossiers below the output folder, "/" between names. */
  folders: string[];
  /** Errors and warnings, at most 50; warnings of a skipped model are those of the run that made it. */
  problems: Problem[];
  /** How many problems were left out of the list. */
  more: number;
}

const MOST_PROBLEMS = 50;

/** A result with as many problems as are worth keeping, errors first. */
export function resultOf(
  { key, file }: ModelFile,
  status: ModelStatus,
  problems: readonly Problem[],
  made: { documents?: number; folders?: string[] } = {},
): ModelResult {
  const errors = problems.filter(({ severity }) => severity === "error");
  const kept = [...errors, ...problems.filter(({ severity }) => severity !== "error")].slice(
    0,
    MOST_PROBLEMS,
  );
  const { documents = 0, folders = [] } = made;
  return { key, file, status, documents, folders, problems: kept, more: problems.length - kept.length };
}

/** True for a model that has no up-to-date dossier after the run. */
export const isBad = ({ status }: ModelResult): boolean => status === "failed" || status === "refused";

/** The result for a fault of hoso itself; the stack is for its developers. */
export function bugResult(model: ModelFile, error: unknown): ModelResult {
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  const where = { kind: "file", file: model.file } as const;
  return resultOf(model, "failed", [
    { code: "BUG", severity: "error", where, data: { reason: message, stack } },
  ]);
}
