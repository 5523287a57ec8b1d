import { type FieldChange, needsLook, type Override, type TemplateComparison } from "../index.ts";
import { cliText } from "../messages/cli-texts.ts";
import { wrapped } from "./display-width.ts";
import type { Request } from "./request.ts";
import { table } from "./table.ts";

const STATUS = {
  same: "againstSame",
  changed: "againstChanged",
  unknown: "againstUnknown",
  own: "againstOwn",
  gone: "againstGone",
} as const;

/** A comparison for people: a table of all overrides, then what is to be looked at, three texts each. */
export function comparisonText(comparison: TemplateComparison, folder: string, request: Request): string {
  const against = request.options.against ?? "current";
  const { version, overrides, differing } = comparison;
  const { language, width, paint } = request;
  const say: Say = (key, words) => cliText(language, key, words);
  const rows = overrides.map((override) => [override.id, stateOf(override, say), override.since ?? "–"]);
  const head = [say("againstTemplate"), say("againstNeeds", { version }), say("againstSince")];
  const layout = { head: paint.bold, ...(width !== undefined && { width }) };
  const details = overrides
    .filter((one) => needsLook(one) || one.tags.length > 0)
    .flatMap((one) => detailsOf(one, { folder, version }, say));
  const lines = details.flatMap(({ indent, text }) =>
    wrapped(text, (width ?? Number.POSITIVE_INFINITY) - indent).map((line) => " ".repeat(indent) + line),
  );
  const count = overrides.length;
  const end =
    differing > 0
      ? say("againstDiffer", { differing, count, version })
      : say("againstNone", { count, version });
  const next = differing > 0 ? [say("againstNext", { folder, against })] : [];
  return [
    ...(count > 0 ? [table(head, rows, layout).trimEnd()] : []),
    ...lines.map((line) => line.trimEnd()),
    ...(count > 0 ? [""] : []),
    end,
    ...next,
    "",
  ].join("\n");
}

type Say = (key: Parameters<typeof cliText>[1], words?: Record<string, string | number>) => string;

/** An override that is wrong has something to be done, even where hoso changed nothing. */
function stateOf({ status, errors }: Override, say: Say): string {
  const wrong = errors > 0 ? [say("againstErrors", { errors })] : [];
  return [...(status === "same" && errors > 0 ? [] : [say(STATUS[status])]), ...wrong].join("; ");
}

interface Line {
  indent: number;
  text: string;
}

function detailsOf(
  override: Override,
  { folder, version }: { folder: string; version: string },
  say: Say,
): Line[] {
  const { id, type, status, since, paragraphs, fields, form, edited, tags } = override;
  const at = (indent: number) => (text: string) => ({ indent, text });
  const versions = { before: since ?? "?", version };
  const told = [
    ...paragraphs.flatMap(({ base, yours, now, conflict }, index) => [
      at(2)(
        `${index + 1}. ${say(conflict ? "againstConflict" : base ? "againstTheirs" : "againstWhoKnows")}`,
      ),
      ...(base ? quoted(say("againstBefore", versions), base, say) : []),
      ...quoted(say("againstNow", versions), now, say),
      // Where only hoso changed, the office's text is that of before.
      ...(conflict || !base ? quoted(say("againstYours"), yours, say) : []),
    ]),
    ...fields.flatMap((field) => [
      at(2)(say(fieldLine(field, since !== undefined), { field: field.field })),
      ...valuesOf(field).flatMap(([key, value]) => quoted(say(key, versions), [text(value)], say)),
    ]),
    ...(form ? [at(2)(say("againstForm"))] : []),
    ...(status === "changed" && !edited ? [at(2)(say("againstUnedited", { id, folder, version }))] : []),
    ...(status === "gone" ? [at(2)(say(type === "kind" ? "againstGoneNext" : "againstFileGone"))] : []),
    ...(type === "file" && (status === "changed" || status === "unknown") ? [at(2)(say("againstFile"))] : []),
    ...(tags.length > 0 ? [at(2)(say("againstTags", { tags: tags.join("; ") }))] : []),
  ];
  return told.length > 0 ? [at(0)(""), at(0)(`${id}:`), ...told] : [];
}

const quoted = (name: string, lines: readonly string[], say: Say): Line[] =>
  (lines.length > 0 ? lines : [say("againstNothing")]).map((line, index) =>
    index === 0 ? { indent: 5, text: `${name}: ${line}` } : { indent: 7, text: line },
  );

function fieldLine({ conflict }: FieldChange, isRemembered: boolean) {
  if (conflict) return "againstFieldConflict";
  return isRemembered ? "againstField" : "againstFieldWhoKnows";
}

function valuesOf(field: FieldChange): ["againstBefore" | "againstNow" | "againstYours", unknown][] {
  const both: ReturnType<typeof valuesOf> = [
    ["againstNow", field.now],
    ["againstYours", field.yours],
  ];
  return "base" in field ? [["againstBefore", field.base], ...both] : both;
}

const text = (value: unknown): string =>
  value === undefined ? "–" : typeof value === "string" ? value : JSON.stringify(value);
