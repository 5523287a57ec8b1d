import type { Catalog } from "../catalog/catalog.ts";

type Schema = { [key: string]: unknown };

/**
 * The schema of the model file for a catalog: `schemas/model.schema.json` with the kinds the catalog has under
 * `van_ban`, each with its own content. So a misspelt kind or content key is found like any other unknown key.
 */
export function modelSchema(base: Schema, { kinds, recipes }: Catalog): Schema {
  const definitions = base["$defs"] as Record<string, Schema>;
  const record = definitions["van_ban"] as { properties: Record<string, Schema> };
  const repeated = new Set(
    Object.values(recipes).flatMap(({ nhom }) =>
      nhom.flatMap(({ van_ban }) => van_ban.filter(({ lap }) => lap).map(({ loai }) => loai)),
    ),
  );
  const properties = Object.fromEntries(
    Object.values(kinds).map(({ id, description }) => {
      const { muc, noi_dung, ...common } = record.properties;
      const content = { ...noi_dung, additionalProperties: false, properties: description.noi_dung ?? {} };
      const titles = { title: description.ten, description: record["description" as never] };
      const one = { ...record, ...titles, properties: { ...common, noi_dung: content } };
      const item = { ...one, required: ["muc"], properties: { muc, ...one.properties } };
      return [id, repeated.has(id) ? { ...titles, type: "array", items: item } : one];
    }),
  );
  const van_ban = {
    ...(base["properties"] as Record<string, Schema>)["van_ban"],
    additionalProperties: false,
    properties,
  };
  return { ...base, properties: { ...(base["properties"] as Schema), van_ban } };
}
