import type { Cause, FileChange } from "../index.ts";
import { cliText } from "../messages/cli-texts.ts";
import { wrapped } from "./display-width.ts";
import type { Request } from "./request.ts";

const SIGNS = { write: "~", keep: "=", remove: "-" } as const;
const LONGEST = 80;
const INDENT = "    ";

/** What would become of the files of one dossier, and why; those that stay as they are only counted. */
export function planChanges(
  folder: string,
  files: readonly FileChange[],
  { language, paint, width }: Request,
): string {
  const told = files.filter(({ status, does, causes, offer }) => {
    const isQuiet = does === "keep" && causes.length === 0 && offer === undefined;
    return !isQuiet || status === "edited" || status === "orphaned";
  });
  if (told.length === 0) return `${cliText(language, "planSame", { folder })}\n`;
  const lines = told.flatMap(({ path, status, does, offer, filled, causes }) => [
    `${status === "new" ? "+" : SIGNS[does]} ${paint.bold(path)}  ${cliText(language, `file_${status}`)}`,
    ...[
      ...causes.flatMap((cause) => causeLines(cause, language)),
      ...(filled ? [cliText(language, "cause_filled")] : []),
      ...(offer === undefined ? [] : [cliText(language, "cause_offer", { offer })]),
    ]
      .flatMap((line) => (width === undefined ? [line] : wrapped(line, width - INDENT.length)))
      .map((line) => INDENT + line),
  ]);
  const kept = files.length - told.length;
  const rest = kept > 0 ? [cliText(language, "planKept", { count: kept })] : [];
  return [cliText(language, "planChanges", { folder }), ...lines, ...rest]
    .map((line) => `${line}\n`)
    .join("");
}

function causeLines(cause: Cause, language: Request["language"]): string[] {
  const say = (key: Parameters<typeof cliText>[1], words: Record<string, string> = {}) =>
    cliText(language, key, words);
  const value = (of: unknown) => (of === undefined ? say("cause_none") : shortened(JSON.stringify(of)));
  switch (cause.by) {
    case "facts":
      return [say("cause_facts", { path: cause.path, old: value(cause.old), new: value(cause.new) })];
    case "legal_basis":
      return [
        ...cause.old
          .filter((text) => !cause.new.includes(text))
          .map((text) => say("cause_basis_old", { text })),
        ...cause.new
          .filter((text) => !cause.old.includes(text))
          .map((text) => say("cause_basis_new", { text })),
      ];
    case "template":
    case "form":
    case "program":
      return [say(`cause_${cause.by}`, { old: cause.old, new: cause.new })];
    case "recipe":
      return [cause.reason === "" ? say("cause_recipe_gone") : say("cause_recipe", { reason: cause.reason })];
    default:
      return [say(`cause_${cause.by}`)];
  }
}

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
