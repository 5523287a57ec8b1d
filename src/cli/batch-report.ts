import { type Language, type ModelResult, renderProblem } from "../index.ts";

const HEAD = ["key", "file", "status", "documents", "warnings", "folders", "problems"];

/** A row of the report: the result of a model with its paths as the user typed them. */
export type ReportRow = ModelResult;

/**
 * The report as a spreadsheet reads it: RFC 4180, UTF-8 with a byte order mark (Excel asks for it), one row a model. A cell
 * that a spreadsheet would take for a formula gets an apostrophe in front, as Excel itself writes such text.
 */
export function csvReport(rows: readonly ReportRow[], language: Language): string {
  const lines = rows.map((row) =>
    [
      row.key,
      row.file,
      row.status,
      String(row.documents),
      String(warningsOf(row)),
      row.folders.join(" | "),
      problemsText(row, language),
    ]
      .map(cell)
      .join(","),
  );
  return `\ufeff${[HEAD.join(","), ...lines].map((line) => `${line}\r\n`).join("")}`;
}

export const warningsOf = ({ problems }: ModelResult): number =>
  problems.filter(({ severity }) => severity === "warning").length;

/** `+12` stands for problems that were left out. */
function problemsText({ problems, more }: ModelResult, language: Language): string {
  const texts = problems.map((problem) => renderProblem(problem, language));
  return [...texts, ...(more > 0 ? [`… +${more}`] : [])].join(" | ");
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
