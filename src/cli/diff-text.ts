import type { DocumentDifference, Region } from "../index.ts";
import { cliText } from "../messages/cli-texts.ts";
import type { Request } from "./request.ts";

const HOW = { edited: "diffHowEdited", changed: "diffHowChanged", issued: "diffHowIssued" } as const;

const KIND = {
  yours: "diffYours",
  now: "diffNow",
  both: "diffBoth",
  conflict: "diffConflict",
} as const;

/** True when the texts of a document are not byte for byte the same. */
export const doesDiffer = ({ differs, regions }: DocumentDifference): boolean =>
  differs || regions.length > 0;

/** The documents one after another; the lines of new ones only when they were asked for by name. */
export function diffText(found: readonly DocumentDifference[], isNamed: boolean, request: Request): string {
  const { language } = request;
  const differing = found.filter(doesDiffer);
  if (!isNamed && differing.length === 0) return `${cliText(language, "diffNothing")}\n`;
  const shown = isNamed ? found : differing;
  const sum = (of: (one: DocumentDifference) => number) => shown.reduce((total, one) => total + of(one), 0);
  const total = {
    documents: differing.length,
    regions: sum(({ regions }) => regions.length),
    conflicts: sum(({ conflicts }) => conflicts),
  };
  return `${shown.map((one) => documentText(one, isNamed, request)).join("")}${cliText(language, "diffTotal", total)}\n`;
}

function documentText(one: DocumentDifference, isNamed: boolean, request: Request): string {
  const { language, paint } = request;
  const title = paint.bold(`${one.file}: ${one.title} (${one.key})`);
  const regions = one.how === "new" && !isNamed ? [] : one.regions;
  const lines = regions.flatMap((region) => regionLines(region, one, request));
  return `${[title, `  ${cliText(language, ...said(one))}`, ...lines].join("\n")}\n\n`;
}

/** What is told about a document in one line. */
function said({
  how,
  isComparable,
  regions,
  differs,
}: DocumentDifference): [Parameters<typeof cliText>[1], Record<string, number>?] {
  if (!isComparable) return ["diffUncomparable"];
  if (how === "new") return ["diffNew", { count: regions[0]?.now.length ?? 0 }];
  if (regions.length > 0) return [HOW[how]];
  return [differs ? "diffForm" : "diffSame"];
}

function regionLines(region: Region, { how }: DocumentDifference, { language, paint }: Request): string[] {
  const { before, base, yours, now, after, kind, at } = region;
  const about = cliText(language, "diffLine", { line: at.base });
  const isThreeWay = how === "edited" || kind !== "now";
  const what = isThreeWay ? ` · ${cliText(language, KIND[kind])}` : "";
  const head = `@@ ${about}${what} @@`;
  const marked = (
    mark: string,
    lines: readonly string[],
    painted: (text: string) => string = (text) => text,
  ) => lines.map((line) => painted(`${mark} ${line}`.trimEnd()));
  return [
    kind === "conflict" ? paint.magenta(paint.bold(head)) : paint.cyan(head),
    ...marked(" ", before),
    ...marked("-", base, paint.red),
    ...(kind === "now" ? [] : marked("<", yours, paint.yellow)),
    ...(kind === "yours" ? [] : marked(">", now, paint.green)),
    ...marked(" ", after),
  ];
}
