import type { Catalog } from "../catalog/catalog.ts";

type Schema = { [key: string]: unknown };

/**
 * The schema of the model file for a catalog: `schemas/model.schema.json` with the kinds of each type's recipe under
 * `van_ban`, each with its own content, and the words of owners under `tu_ngu`. So a misspelt kind, content or word is
 * found like any other unknown key.
 */
export function modelSchema(base: Schema, catalog: Catalog): Schema {
  const definitions = base["$defs"] as Record<string, Schema>;
  const types = Object.keys(catalog.recipes).filter((type) => definitions[type]);
  const composed = types.map((type) => {
    const definition = definitions[type] as Schema;
    const van_ban = { ...definitions["cac_van_ban"], ...papersOf(definitions, catalog, type) };
    return [type, { ...definition, properties: { ...(definition["properties"] as Schema), van_ban } }];
  });
  const tu_ngu = { ...definitions["tu_ngu"], ...wordsOf(definitions, catalog) };
  return { ...base, $defs: { ...definitions, ...Object.fromEntries(composed), tu_ngu } };
}

/** Records of the kinds of one recipe; a kind no recipe names may be given in any. */
function papersOf(definitions: Record<string, Schema>, { kinds, recipes }: Catalog, type: string): Schema {
  const record = definitions["van_ban"] as Schema & { properties: Record<string, Schema> };
  const entriesOf = (of: string) => recipes[of]?.nhom.flatMap(({ van_ban }) => van_ban) ?? [];
  const named = Object.keys(recipes).flatMap((of) => entriesOf(of).map(({ loai }) => loai));
  const own = entriesOf(type);
  const repeated = new Set(own.filter(({ lap }) => lap).map(({ loai }) => loai));
  const properties = Object.values(kinds)
    .filter(({ id }) => own.some(({ loai }) => loai === id) || !named.includes(id))
    .map(({ id, description }) => {
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
    });
  return { additionalProperties: false, properties: Object.fromEntries(properties) };
}

function wordsOf(definitions: Record<string, Schema>, { data }: Catalog): Schema {
  const { additionalProperties: word } = definitions["tu_ngu"] as Schema;
  const words = Object.keys(data.tu_ngu["xa"] ?? {}).map((key) => [key, { title: key, ...(word as Schema) }]);
  return { additionalProperties: false, properties: Object.fromEntries(words) };
}
