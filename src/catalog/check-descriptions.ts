import type { Ajv2020 } from "ajv/dist/2020.js";
import { filePlace } from "../model/place.ts";
import { schemaProblems } from "../model/schema-problems.ts";
import type { FilePlace, Problem } from "../problem/problem.ts";
import type { DescriptionSource } from "./sources.ts";

type Schema = Record<string, unknown>;

const CODES = {
  kind: "KIND_INVALID",
  dossier: "RECIPE_INVALID",
  profile: "PROFILE_INVALID",
  memory: "MEMORY_INVALID",
} as const;

/**
 * Every `kind.json`, recipe and file of a profile against its schema, and the schemas a kind gives its own content against
 * JSON Schema: KIND_INVALID and RECIPE_INVALID with file, line and column. Loads Ajv when there is something to check.
 */
export async function descriptionProblems(
  sources: readonly DescriptionSource[],
  schemas: Partial<Record<DescriptionSource["schema"], Schema>>,
): Promise<Problem[]> {
  if (sources.length === 0) return [];
  const [{ Ajv2020 }, { default: addFormats }] = await Promise.all([
    import("ajv/dist/2020.js"),
    import("ajv-formats"),
  ]);
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false, unicodeRegExp: true });
  // The packages' types take CommonJS for granted.
  (addFormats as unknown as (ajv: object, formats: string[]) => void)(ajv, ["date"]);
  return sources.flatMap((source) => {
    const schema = schemaOf(source, schemas[source.schema] ?? {});
    const validate = ajv.compile(schema);
    if (!validate(source.value)) return misfits(source, validate.errors ?? [], schema);
    return source.schema === "kind" ? contentProblems(source, ajv) : [];
  });
}

/** The schema of a profile has a property for each file. */
function schemaOf({ section }: DescriptionSource, schema: Schema): Schema {
  if (section === undefined) return schema;
  const { properties, $defs } = schema as { properties: Record<string, Schema>; $defs: Schema };
  return { ...properties[section], $defs };
}

/** The reason is a message of its own, told inside that of the description: `data.reason` is its code. */
function misfits(
  { schema, file, places }: DescriptionSource,
  errors: Parameters<typeof schemaProblems>[0],
  root?: Schema,
): Problem[] {
  return schemaProblems(errors, places, file, root).map((problem) => {
    const at = (problem.where as FilePlace).pointer || "/";
    return { ...problem, code: CODES[schema], data: { ...problem.data, at, reason: problem.code } };
  });
}

function contentProblems(source: DescriptionSource, ajv: Ajv2020): Problem[] {
  const { noi_dung } = source.value as { noi_dung?: Record<string, Schema> };
  return Object.entries(noi_dung ?? {}).flatMap(([key, schema]): Problem[] => {
    const at = `/noi_dung/${key}`;
    if (!ajv.validateSchema(schema)) {
      const errors = (ajv.errors ?? []).map((error) => ({
        ...error,
        instancePath: at + error.instancePath,
      }));
      return misfits(source, errors);
    }
    try {
      ajv.compile(schema);
      return [];
    } catch (error) {
      // A pattern that is no regular expression, a reference that leads nowhere: only compiling finds them.
      const data = { at, reason: (error as Error).message };
      const where = filePlace(source.file, source.places, at);
      return [{ code: CODES.kind, severity: "error", where, data }];
    }
  });
}
