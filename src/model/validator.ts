import type { ErrorObject } from "ajv";
import type { Catalog } from "../catalog/catalog.ts";
import { modelSchema } from "./model-schema.ts";

/** Judges a value against the schema of the model file. */
export interface ModelValidator {
  /** Ajv's errors, with the schema they speak of; undefined when the value is valid. */
  errors: (value: unknown) => Promise<{ errors: readonly ErrorObject[]; schema: object } | undefined>;
}

/**
 * A validator for a catalog. Ajv is loaded and the schema compiled only when a value is judged, and not even then when
 * `isValid`, compiled ahead for the shipped catalog, finds nothing wrong.
 */
export function modelValidator(
  base: () => Promise<Record<string, unknown>>,
  catalog: Catalog,
  isValid: (value: unknown) => boolean = () => false,
): ModelValidator {
  const compiled = async () => {
    const [{ Ajv2020 }, { default: addFormats }] = await Promise.all([
      import("ajv/dist/2020.js"),
      import("ajv-formats"),
    ]);
    const schema = modelSchema(await base(), catalog);
    const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false, unicodeRegExp: true });
    // The packages' types take CommonJS for granted.
    (addFormats as unknown as (ajv: object, formats: string[]) => void)(ajv, ["date"]);
    return { validate: ajv.compile(schema), schema };
  };
  let known: ReturnType<typeof compiled> | undefined;
  return {
    errors: async (value) => {
      if (isValid(value)) return undefined;
      known ??= compiled();
      const { validate, schema } = await known;
      return validate(value) ? undefined : { errors: validate.errors ?? [], schema };
    },
  };
}
