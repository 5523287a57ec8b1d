import type { Language } from "../messages/message.ts";
import { MESSAGES } from "../messages/messages.ts";
import type { Place, Problem } from "./problem.ts";

const SEVERITY = {
  vi: { error: "LỖI", warning: "CẢNH BÁO" },
  en: { error: "ERROR", warning: "WARNING" },
} as const;

const COUNTED = {
  vi: { paragraph: "đoạn", table: "bảng", row: "hàng", cell: "ô", sheet: "trang", column: "cột" },
  en: { paragraph: "paragraph", table: "table", row: "row", cell: "cell", sheet: "sheet", column: "column" },
} as const;

/** One line: `model.json:41:17 LỖI CODE what → what to do [source of the rule]`. */
export function renderProblem(problem: Problem, language: Language): string {
  const place = problem.where ? `${placeText(problem.where, language)} ` : "";
  const { what, fix } = problemText(problem, language);
  return `${place}${SEVERITY[language][problem.severity]} ${problem.code} ${what}${fix ? ` → ${fix}` : ""}${problem.source ? ` [${problem.source}]` : ""}`;
}

/** What is wrong and what to do, with the problem's data filled in. */
export function problemText(problem: Problem, language: Language): { what: string; fix: string } {
  const message = MESSAGES[problem.code]?.[language];
  if (!message) throw new Error(`no message for ${problem.code}`);
  // A reason may be the code of a further message, which the same data fills.
  const reason = MESSAGES[problem.data?.["reason"] ?? ""]?.[language];
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_all, key: string) => {
      if (reason && key === "reason") return fill(reason.what);
      if (reason && key === "remedy") return fill(reason.fix);
      return String(problem.data?.[key] ?? "");
    });
  return { what: fill(message.what).trim(), fix: fill(message.fix).trim() };
}

/** Where a problem is, as a person reads it. */
export function placeText(place: Place, language: Language): string {
  if (place.kind === "file") {
    const position = place.line === undefined ? "" : `:${place.line}:${place.column ?? 1}`;
    return `${place.file}${position}${place.pointer ? ` (${place.pointer})` : ""}`;
  }
  const words = COUNTED[language];
  if (place.kind === "table") {
    const { file, sheet, row, column } = place;
    const parts = [
      sheet && `${words.sheet} “${sheet}”`,
      `${words.row} ${row}`,
      column && `${words.column} “${column}”`,
    ];
    return [file, ...parts].filter(Boolean).join(", ");
  }
  const counts = (["table", "row", "cell", "paragraph"] as const)
    .filter((key) => place[key] !== undefined)
    .map((key) => `${words[key]} ${place[key]}`);
  return [place.template, place.part, ...counts].filter(Boolean).join(", ");
}
