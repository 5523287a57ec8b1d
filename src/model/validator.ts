import type { ErrorObject } from "ajv";
import type { Catalog } from "../catalog/catalog.ts";
import { modelSchema } from "./model-schema.ts";

/** Judges a value against the schema of the model file; Ajv's errors, or none. */
export interface ModelValidator {
  errors: (value: unknown) => readonly ErrorObject[];
  schema: object;
}

/** Options of every validator, compiled ahead by the build or here. */
export const AJV_OPTIONS = { allErrors: true, verbose: true, strict: false, unicodeRegExp: true } as const;

/** Compiles a validator for a catalog with an office's own kinds. Loads Ajv; the shipped catalog needs none. */
export async function compileModelValidator(base: Record<string, unknown>, catalog: Catalog): Promise<ModelValidator> {
  const [{ Ajv2020 }, { default: addFormats }] = await Promise.all([import("ajv/dist/2020.js"), import("ajv-formats")]);
  const schema = modelSchema(base, catalog);
  const ajv = new Ajv2020(AJV_OPTIONS);
  (addFormats as unknown as (ajv: object, formats: string[]) => void)(ajv, ["date"]);
  const validate = ajv.compile(schema);
  return { schema, errors: (value) => (validate(value) ? [] : (validate.errors ?? [])) };
}
