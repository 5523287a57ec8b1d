import { checkModel } from "./check/check-model.ts";
import type { Model } from "./generated/model.ts";
import type { JsonPlaces } from "./model/json-places.ts";
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
export async function openModel(bytes: Uint8Array, file: string, setting: Setting): Promise<OpenedModel> {
  const { model, places, problems } = await fitModel(bytes, file, setting);
  if (!model) return { problems };
  for (const { pointer, ...finding } of checkModel(model, setting.catalog)) {
    problems.push({ ...finding, where: filePlace(file, places, pointer) });
  }
  return hasErrors(problems) ? { problems } : { model, problems };
}

interface OpenedModel {
  model?: Model;
  problems: Problem[];
}

/** The same without the rules: a model that fits the schema. */
export async function fitModel(
  bytes: Uint8Array,
  file: string,
  { validator }: Setting,
): Promise<OpenedModel & { places: JsonPlaces }> {
  const { value, places, problems } = readModel(bytes, file);
  if (hasErrors(problems)) return { places, problems };
  const misfit = await validator.errors(value);
  if (misfit) problems.push(...schemaProblems(misfit.errors, places, file, misfit.schema));
  return hasErrors(problems) ? { places, problems } : { model: value as Model, places, problems };
}
