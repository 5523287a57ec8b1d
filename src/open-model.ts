import { checkModel } from "./check/check-model.ts";
import type { Model } from "./generated/model.ts";
import { filePlace } from "./model/place.ts";
import { readModel } from "./model/read.ts";
import { schemaProblems } from "./model/schema-problems.ts";
import type { Setting } from "./office-setting.ts";
import { hasErrors, type Problem } from "./problem/problem.ts";

/**
 * Bytes of a model file → a valid model, or everything that is wrong with it: encoding and JSON, then the schema, then
 * the rules of `check/`. A later stage runs only when the one before found no error, so a mistake is told once.
 * `file` names the file in the problems.
 */
export async function openModel(
  bytes: Uint8Array,
  file: string,
  { catalog, validator }: Setting,
): Promise<{ model?: Model; problems: Problem[] }> {
  const { value, places, problems } = readModel(bytes, file);
  if (hasErrors(problems)) return { problems };
  const misfit = await validator.errors(value);
  if (misfit) problems.push(...schemaProblems(misfit.errors, places, file, misfit.schema));
  if (hasErrors(problems)) return { problems };
  const model = value as Model;
  for (const { pointer, ...finding } of checkModel(model, catalog)) {
    problems.push({ ...finding, where: filePlace(file, places, pointer) });
  }
  return hasErrors(problems) ? { problems } : { model, problems };
}
