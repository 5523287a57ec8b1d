import type { Language, LastEvent, Problem, RecordStatus } from "../index.ts";
import { renderProblem } from "../index.ts";
import { cliText } from "../messages/cli-texts.ts";
import type { Request } from "./request.ts";
import { table } from "./table.ts";

/** A model of `hoso status`: how it stands, or why nothing can be said. */
export interface StatusRow {
  key: string;
  /** The file as it was typed. */
  file: string;
  status?: RecordStatus;
  problems: Problem[];
}

/** The table of models; for one model that of its documents too; the sum. */
export function statusText(rows: readonly StatusRow[], request: Request): string {
  const { language } = request;
  const [only] = rows;
  const documents = rows.length === 1 && only?.status ? `${documentTable(only.status, request)}\n` : "";
  return `${documents}${modelTable(rows, request)}${cliText(language, "statusTotal", counts(rows))}\n`;
}

/** How many models stand how. */
export function counts(rows: readonly StatusRow[]) {
  const count = (state: RecordStatus["dossier"]) =>
    rows.filter(({ status }) => status?.dossier === state).length;
  return {
    models: rows.length,
    current: count("current"),
    outdated: count("outdated"),
    decision: count("decision"),
    missing: count("missing"),
    bad: rows.filter(({ status }) => !status).length,
  };
}

type Key = Parameters<typeof cliText>[1];

const layoutOf = ({ paint, width }: Request) => ({ head: paint.bold, ...(width !== undefined && { width }) });

function modelTable(rows: readonly StatusRow[], request: Request): string {
  const { language } = request;
  const head: Key[] = [
    "file",
    "statusModel",
    "statusDraft",
    "statusEdited",
    "statusIssued",
    "statusAttached",
    "statusDossier",
    "statusLast",
  ];
  const lines = rows.map(({ file, status, problems }) => {
    if (!status) return [file, "–", "–", "–", "–", "–", badText(problems, language), "–"];
    const { name, states } = status;
    const numbers = [states.draft, states.edited, states.issued, states.attached].map(String);
    return [file, name, ...numbers, dossierText(status, language), eventText(status.last, language)];
  });
  return table(
    head.map((key) => cliText(language, key)),
    lines,
    layoutOf(request),
  );
}

function documentTable({ documents }: RecordStatus, request: Request): string {
  const { language } = request;
  const head: Key[] = ["number", "document", "state", "statusSymbol", "file", "statusLast"];
  const rows = documents.map(({ number, title, state, symbol, file, last }) => [
    number,
    title,
    cliText(language, `state_${state}`),
    symbol,
    file,
    eventText(last, language),
  ]);
  return table(
    head.map((key) => cliText(language, key)),
    rows,
    layoutOf(request),
  );
}

const DOSSIER = {
  current: "statusCurrent",
  outdated: "statusOutdated",
  missing: "statusMissing",
  decision: "statusDecision",
} as const;

function dossierText({ dossier, changes, decisions }: RecordStatus, language: Language): string {
  return cliText(language, DOSSIER[dossier], { count: dossier === "decision" ? decisions.length : changes });
}

function badText(problems: readonly Problem[], language: Language): string {
  const first = problems.find(({ severity }) => severity === "error") ?? problems[0];
  return cliText(language, "statusBad", { problem: first ? renderProblem(first, language) : "" });
}

/** `05/03/2026 lập`, in the time of the machine: it is for the people who work at it. */
function eventText(last: LastEvent | undefined, language: Language): string {
  if (!last) return cliText(language, "statusNever");
  const what = cliText(language, `event_${last.what}`);
  const at = new Date(last.at);
  const two = (n: number) => String(n).padStart(2, "0");
  const day = Number.isNaN(at.getTime())
    ? last.at
    : `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`;
  return cliText(language, "eventLine", { day, what });
}
