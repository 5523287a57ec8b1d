import type { ErrorObject } from "ajv";
import { CHANGES_SCHEMA } from "../generated/changes-schema.ts";
import type { Action, ChangeKey } from "./change.ts";

interface Property {
  title: string;
  description: string;
  enum?: readonly string[];
  examples: readonly (string | number)[];
}

interface Condition {
  if: { properties: { hanh_dong: { const: string } } };
  then: { required?: readonly ChangeKey[]; anyOf?: readonly { required: readonly ChangeKey[] }[] };
}

const DEFINITION = CHANGES_SCHEMA.$defs.thay_doi;

/** What a key is called, means and allows, in the order of the schema: the columns of a table. */
export const PROPERTIES = DEFINITION.properties as Record<ChangeKey, Property>;

export const CHANGE_KEYS = Object.keys(PROPERTIES) as ChangeKey[];

export const titleOf = (key: ChangeKey): string => PROPERTIES[key].title;

/** Keys every change has. */
export const ALWAYS_NEEDED = DEFINITION.required as readonly ChangeKey[];

/** What an action cannot do without: all of `all`, and everything of at least one of `oneOf` (unless that is empty). */
export interface Needs {
  all: readonly ChangeKey[];
  oneOf: readonly (readonly ChangeKey[])[];
}

export const needsOf = (action: Action): Needs => {
  const conditions = DEFINITION.allOf as readonly Condition[];
  const { then } = conditions.find((one) => one.if.properties.hanh_dong.const === action) as Condition;
  return { all: then.required ?? [], oneOf: (then.anyOf ?? []).map(({ required }) => required) };
};

/** The schema without what `needsOf` tells: missing keys are told by action, in words a table has too. */
const { required: _required, allOf: _conditions, ...properties } = DEFINITION;
export const VALUES_SCHEMA = {
  ...CHANGES_SCHEMA,
  $defs: { ...CHANGES_SCHEMA.$defs, thay_doi: properties },
};

type Validate = (value: unknown) => readonly ErrorObject[];

/** Ajv's errors about the values of a whole JSON file, and of one change. Ajv is loaded when it is first asked for. */
export async function valuesValidator(): Promise<{ file: Validate; change: Validate }> {
  const [{ Ajv2020 }, { default: addFormats }] = await Promise.all([
    import("ajv/dist/2020.js"),
    import("ajv-formats"),
  ]);
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false, unicodeRegExp: true });
  // The packages' types take CommonJS for granted.
  (addFormats as unknown as (ajv: object, formats: string[]) => void)(ajv, ["date"]);
  const asked = (schema: object): Validate => {
    const validate = ajv.compile(schema);
    return (value) => (validate(value) ? [] : (validate.errors ?? []));
  };
  return {
    file: asked(VALUES_SCHEMA),
    change: asked({ $ref: `${VALUES_SCHEMA.$id}#/$defs/thay_doi` }),
  };
}
