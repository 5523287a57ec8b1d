import type { Catalog } from "../catalog/catalog.ts";

type Schema = { [key: string]: unknown };

/**
 * The schema of the model file for a catalog: `schemas/model.schema.json` with the kinds the catalog has under
 * `van_ban`, each with its own content, and the words of owners under `tu_ngu`. So a misspelt kind, content or word is
 * found like any other unknown key.
 */
export function modelSchema(base: Schema, { kinds, recipes, data }: Catalog): Schema {
  const record = (base["$defs"] as Record<string, Schema>)["van_ban"] as Schema & {
    properties: Record<string, Schema>;
  };
  const repeated = new Set(
    Object.values(recipes).flatMap(({ nhom }) =>
      nhom.flatMap(({ van_ban }) => van_ban.filter(({ lap }) => lap).map(({ loai }) => loai)),
    ),
  );
  const properties = Object.fromEntries(
    Object.values(kinds).map(({ id, description }) => {
      const titles = { title: description.ten, description: record["description"] };
      const content = { type: "object", additionalProperties: false, properties: description.noi_dung ?? {} };
      const noi_dung = { ...record.properties["noi_dung"], ...content };
      // The common keys are those of the definition; a kind only narrows them.
      const one = { ...titles, allOf: [{ $ref: "#/$defs/van_ban" }], properties: { noi_dung } };
      return [
        id,
        repeated.has(id)
          ? { ...titles, type: "array", items: { ...one, required: ["muc"] } }
          : { ...one, properties: { muc: false, noi_dung } },
      ];
    }),
  );
  const van_ban = {
    ...(base["properties"] as Record<string, Schema>)["van_ban"],
    additionalProperties: false,
    properties,
  };
  const { additionalProperties: word, ...about } = (base["properties"] as Record<string, Schema>)[
    "tu_ngu"
  ] as Schema;
  const words = Object.keys(data.tu_ngu["xa"] ?? {}).map((key) => [key, { title: key, ...(word as Schema) }]);
  const tu_ngu = { ...about, additionalProperties: false, properties: Object.fromEntries(words) };
  return { ...base, properties: { ...(base["properties"] as Schema), van_ban, tu_ngu } };
}
