import { readFile } from "node:fs/promises";
import { compile, type JSONSchema } from "json-schema-to-typescript";

type Node = Record<string, unknown>;

const pascal = (key: string): string =>
  key.replace(/(?:^|_)(\p{L})/gu, (_all, letter: string) => letter.toUpperCase());

/** TypeScript of one schema, its root called `root`. Types are called after the key of their definition, not after the Vietnamese titles. */
export async function generateTypes(schemaFile: string, root: string): Promise<string> {
  const schema = JSON.parse(await readFile(schemaFile, "utf8")) as Node;
  const types = alternatives(schema);
  const named = withoutTitles({ ...schema, ...(types.length > 0 ? { anyOf: types } : {}) }) as Node;
  for (const [key, definition] of Object.entries((named["$defs"] ?? {}) as Record<string, Node>)) {
    definition["title"] = pascal(key);
  }
  const { $id: _id, $schema: _schema, ...plain } = named;
  return compile({ ...plain, title: root } as JSONSchema, root, {
    bannerComment: "// Made from the schema of the same name; do not edit.",
    unreachableDefinitions: true,
    format: false,
    ignoreMinAndMaxItems: true,
  });
}

/** The definitions a root chooses from by its conditions: each is a shape of its own. */
function alternatives({ then: yes, else: no }: Node): Node[] {
  return [yes, no].flatMap((branch) => {
    if (!branch) return [];
    const { $ref } = branch as Node;
    return typeof $ref === "string" ? [{ $ref }] : alternatives(branch as Node);
  });
}

function withoutTitles(node: unknown, insideProperties = false): unknown {
  if (Array.isArray(node)) return node.map((item) => withoutTitles(item));
  if (typeof node !== "object" || node === null) return node;
  // A title beside a reference says how one use is called; the type is the same.
  if (typeof (node as Node)["$ref"] === "string") return { $ref: (node as Node)["$ref"] };
  // Conditions narrow values, not the shape the program sees.
  const kept = Object.entries(node).filter(
    ([key, value]) =>
      insideProperties ||
      (!["if", "then", "else", "allOf"].includes(key) &&
        !(key === "title" && typeof value === "string" && !/^[A-Z][A-Za-z]+$/.test(value))),
  );
  return Object.fromEntries(
    kept.map(([key, value]) => [key, withoutTitles(value, key === "properties" || key === "$defs")]),
  );
}
