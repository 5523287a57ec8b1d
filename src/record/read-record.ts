import type { Problem } from "../problem/problem.ts";
import { EMPTY_RECORD, type ModelRecord } from "./record.ts";

/** Lines a version control system leaves where two versions were not merged. */
const UNMERGED = /^(<{7}|={7}|>{7})( |$)/m;

/**
 * The record in a file; the empty one when there is no file. `file` names it in problems: RECORD_UNMERGED, RECORD_BROKEN,
 * RECORD_NEWER. A record that cannot be read is never replaced: it says what was issued.
 */
export function readRecord(
  bytes: Uint8Array | undefined,
  file: string,
): { record?: ModelRecord; problems: Problem[] } {
  if (!bytes) return { record: EMPTY_RECORD, problems: [] };
  const text = new TextDecoder().decode(bytes);
  const refuse = (code: string) => ({
    problems: [{ code, severity: "error", where: { kind: "file", file } } satisfies Problem],
  });
  if (UNMERGED.test(text)) return refuse("RECORD_UNMERGED");
  const value = parsed(text);
  if (!isObject(value)) return refuse("RECORD_BROKEN");
  if (typeof value["hoso_record"] === "number" && value["hoso_record"] > 1) return refuse("RECORD_NEWER");
  return isRecord(value) ? { record: value, problems: [] } : refuse("RECORD_BROKEN");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: unknown): boolean => typeof value === "string";
const isMaybe = (value: unknown, is: (value: unknown) => boolean): boolean =>
  value === undefined || is(value);

/** The shapes the program relies on; `schemas/record.schema.json` tells the whole. */
function isRecord(value: Record<string, unknown>): value is Record<string, unknown> & ModelRecord {
  const { hoso_record, documents, history } = value;
  return (
    hoso_record === 1 &&
    isObject(documents) &&
    Object.values(documents).every(isDocument) &&
    Array.isArray(history) &&
    history.every(isEvent)
  );
}

const hasTexts = (value: unknown, ...keys: string[]): value is Record<string, unknown> =>
  isObject(value) && keys.every((key) => isText(value[key]));

const isMade = (value: unknown): boolean =>
  hasTexts(value, "sha256", "content", "template", "form", "facts", "bases", "model", "tool");

const isEdited = (value: unknown): boolean =>
  hasTexts(value, "sha256", "content") && isMaybe(value["made"], isText);

const isIssued = (value: unknown): boolean =>
  hasTexts(value, "sha256", "content", "path", "made") &&
  isMaybe(value["draft"], isText) &&
  hasTexts(value["row"], "number", "date", "title", "author", "href") &&
  hasTexts(value["document"], "kind", "position", "number_label", "title", "state");

const isDocument = (value: unknown): boolean =>
  hasTexts(value, "kind", "path", "state") &&
  isMade(value["made"]) &&
  isMaybe(value["item"], isText) &&
  isMaybe(value["edited"], isEdited) &&
  isMaybe(value["issued"], isIssued);

const isEvent = (value: unknown): boolean =>
  hasTexts(value, "at", "what", "document") &&
  isMaybe(value["sha256"], isText) &&
  isMaybe(value["made"], isMade);
