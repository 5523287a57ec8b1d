import type { BatchEnd, Language, ModelResult, ModelStatus } from "../index.ts";
import { cliText } from "../messages/cli-texts.ts";
import { warningsOf } from "./batch-report.ts";
import { spoken } from "./envelope.ts";
import { decimal, durationText } from "./measures.ts";

/** A run that has ended. */
export interface EndedRun {
  rows: readonly ModelResult[];
  /** Output folder as it was typed. */
  out: string;
  seconds: number;
  end: BatchEnd;
  /** Models of the run, also those it did not come to. */
  total: number;
}

const SAID = {
  written: "batchWritten",
  unchanged: "batchUnchanged",
  skipped: "batchSkipped",
  refused: "batchRefused",
  failed: "batchFailed",
} as const;

const STATUSES = Object.keys(SAID) as ModelStatus[];

const countOf = (rows: readonly ModelResult[], status: ModelStatus): number =>
  rows.filter((row) => row.status === status).length;

const documentsOf = (rows: readonly ModelResult[]): number =>
  rows.reduce((sum, { documents }) => sum + documents, 0);

/** The totals for a person: one line, then one for each status that occurs. */
export function batchText({ rows, seconds, total }: EndedRun, language: Language): string {
  if (total === 0) return `${cliText(language, "batchNothing")}\n`;
  const words = {
    done: rows.length,
    total,
    time: durationText(language, seconds),
    rate: decimal(language, rows.length / Math.max(seconds, 0.001)),
    documents: documentsOf(rows),
  };
  const counts = STATUSES.map((status) => ({ status, count: countOf(rows, status) }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `  ${cliText(language, SAID[status], { count })}\n`);
  return `${cliText(language, "batchTotal", words)}\n${counts.join("")}`;
}

/** The same for a program, with every model; described in `schemas/output.schema.json`. */
export function batchResult({ rows, seconds, end, total, out }: EndedRun, language: Language) {
  return {
    out,
    end,
    seconds,
    total,
    done: rows.length,
    ...Object.fromEntries(STATUSES.map((status) => [status, countOf(rows, status)])),
    documents: documentsOf(rows),
    models: rows.map((row) => ({
      key: row.key,
      file: row.file,
      status: row.status,
      documents: row.documents,
      warnings: warningsOf(row),
      folders: row.folders,
      problems: row.problems.map((problem) => spoken(problem, language)),
      more: row.more,
    })),
  };
}
