import type { ChangedModel, Language, ModelResult, Reorganisation } from "../index.ts";
import { cliText } from "../messages/cli-texts.ts";
import { spoken } from "./envelope.ts";
import type { Request } from "./request.ts";

/** More files than this of one model are counted, not named. */
const MOST_FILES = 6;

/** What a reorganisation does, or did, for a person: a block for each model that changes, then the totals. */
export function reorganiseText(
  plan: Reorganisation,
  rows: readonly ModelResult[] | undefined,
  language: Language,
  paint: Request["paint"],
): string {
  const { changed, doubtful, broken, untouched, questions } = plan;
  const blocks = changed.map((model) => block(model, language, paint));
  const written = rows?.filter(({ status }) => status === "written").length ?? 0;
  const totals = cliText(language, rows ? "reorganiseDone" : "reorganiseTotal", {
    changed: changed.length,
    untouched,
    doubtful: doubtful.length,
    questions: questions.length,
    broken: broken.length,
    written,
  });
  return `${blocks.join("")}${totals}\n`;
}

function block(
  { key, name, summary, members, documents }: ChangedModel,
  language: Language,
  paint: Request["paint"],
): string {
  const say = (text: Parameters<typeof cliText>[1], words: Record<string, string | number>) =>
    `  ${cliText(language, text, words)}\n`;
  const list = (text: Parameters<typeof cliText>[1], items: readonly string[]) =>
    items.length === 0 ? "" : say(text, { count: items.length, list: items.join("; ") });
  const files = (text: Parameters<typeof cliText>[1], items: readonly string[]) =>
    items.length === 0
      ? ""
      : say(text, {
          count: items.length,
          list: items.length > MOST_FILES ? `${items.slice(0, MOST_FILES).join(", ")}, …` : items.join(", "),
        });
  return [
    `${paint.bold(key)}: ${name}\n`,
    list("reorganiseLeave", summary.leave),
    list("reorganiseJoin", summary.join),
    list("reorganisePost", summary.post),
    list("reorganiseHead", summary.head),
    list("reorganiseUnit", summary.unit),
    members.before === members.after && summary.leave.length + summary.join.length === 0
      ? ""
      : say("reorganiseMembers", members),
    files("reorganiseArise", documents.arise),
    files("reorganiseChange", documents.change),
  ].join("");
}

/** The same for a program; described in `schemas/output.schema.json`. */
export function reorganiseResult(
  { changed, doubtful, broken, told, untouched }: Reorganisation,
  rows: readonly ModelResult[] | undefined,
  language: Language,
) {
  return {
    applied: rows !== undefined,
    untouched,
    told,
    doubtful,
    broken: broken.map(({ file }) => file),
    changed: changed.map(({ key, file, name, summary, members, documents, notes }) => ({
      key,
      file,
      name,
      ...summary,
      members,
      documents,
      notes: notes.map((note) => spoken(note, language)),
    })),
    dossiers: rows?.map(({ key, status, folders }) => ({ key, status, folders })) ?? [],
  };
}
