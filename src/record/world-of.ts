import { VERSION } from "../version.ts";
import type { DossierFolder } from "./read-folders.ts";
import type { SurveyInput } from "./survey.ts";

/** Hash of everything a survey saw: `model` is the hash of the facts, `record` the bytes of the record. */
export function worldOf(
  { tools, setting, options, force }: SurveyInput,
  model: string,
  record: Uint8Array | undefined,
  folders: readonly DossierFolder[],
): string {
  const seen = folders.map(({ seen = new Map() }) =>
    [...seen].map(([path, { size, sha256 }]) => [path, size, sha256]).sort(),
  );
  const lock = record && tools.sha256(record);
  const all = [VERSION, setting.catalog.sha256, model, lock, options, force ?? false, seen];
  return tools.sha256(new TextEncoder().encode(JSON.stringify(all)));
}
