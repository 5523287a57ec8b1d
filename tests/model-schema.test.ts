import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { composedModelSchema, shippedSchema } from "../src/index.ts";

interface Node {
  $ref?: string;
  title?: string;
  description?: string;
  examples?: unknown[];
  properties?: Record<string, Node | boolean>;
  items?: Node;
}

const schema = (await shippedSchema("model")) as unknown as Node & {
  $defs: Record<string, Node>;
  $id: string;
};
const ajv = new Ajv2020({ strict: false });
(addFormats as unknown as (ajv: object) => void)(ajv);
ajv.addSchema(schema);

/** Every property of the schema with its JSON pointer; what stands beside a $ref only narrows it. */
function properties(node: Node, pointer: string): { pointer: string; node: Node }[] {
  if (node.$ref) return [];
  const own = Object.entries(node.properties ?? {}).flatMap(([key, property]) => {
    if (typeof property === "boolean") return [];
    const at = `${pointer}/properties/${key}`;
    return [{ pointer: at, node: property }, ...properties(property, at)];
  });
  return [...own, ...(node.items ? properties(node.items, `${pointer}/items`) : [])];
}

const all = [
  ...properties(schema, ""),
  ...Object.entries(schema.$defs).flatMap(([name, node]) => properties(node, `/$defs/${name}`)),
];
const named = (node: Node): Node => ({ ...schema.$defs[node.$ref?.split("/").at(-1) ?? ""], ...node });

describe("the schema of the model file", () => {
  it.each(all)(
    "explains $pointer with a title, a description and an example that is valid",
    ({ pointer, node }) => {
      const { title, description, examples = [] } = named(node);
      expect(title).toBeTruthy();
      expect(description).toBeTruthy();
      expect(examples.length).toBeGreaterThan(0);
      const validate = ajv.getSchema(`${schema.$id}#${pointer.replaceAll("$", "%24")}`);
      for (const example of examples) {
        expect(validate?.(example), `${JSON.stringify(example)} ${JSON.stringify(validate?.errors)}`).toBe(
          true,
        );
      }
    },
  );

  it("gives every key that a condition asks for its title, for the message that it is missing", () => {
    const nameless: string[] = [];
    const visit = (node: unknown, at: string): void => {
      if (typeof node !== "object" || node === null) return;
      for (const [key, child] of Object.entries(node)) {
        const { required = [], properties: told = {} } = child as Node & { required?: string[] };
        if (key === "then" || key === "else")
          for (const name of required) if (!told[name]) nameless.push(`${at}/${key}: ${name}`);
        visit(child, `${at}/${key}`);
      }
    };
    visit(schema.$defs, "");
    expect(nameless).toEqual([]);
  });

  it("knows, as editors see it, the content of every shipped kind", async () => {
    const composed = (await composedModelSchema()) as unknown as typeof schema;
    const papersOf = (type: string) => {
      const { van_ban } = composed.$defs[type]?.properties ?? {};
      return Object.keys((van_ban as Node).properties ?? {});
    };
    expect(papersOf("tu_quan")).toContain("tq_04_quyet_dinh_thanh_lap");
    expect(papersOf("lien_ket")).toContain("lk_03_quy_che_phoi_hop");
    expect(papersOf("lien_ket")).not.toContain("tq_04_quyet_dinh_thanh_lap");
  });
});
