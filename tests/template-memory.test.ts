import { writeFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import {
  MEMORY_FILE,
  readTemplateMemory,
  shippedSchema,
  type TemplateMemory,
  templateFiles,
  templateMemoryFile,
} from "../src/index.ts";
import { DECISION, folderOf, generatedWith, textOf } from "./office-folder.ts";

const REPORT = "tq_03_bao_cao_de_xuat";

interface Node {
  $ref?: string;
  title?: string;
  description?: string;
  examples?: unknown[];
  properties?: Record<string, Node>;
}

const schema = (await shippedSchema("template-memory")) as unknown as Node & { $defs: Record<string, Node> };
const ajv = new Ajv2020({ strict: true }).addSchema(schema);
const validate = ajv.getSchema("template-memory.schema.json");

const bytesOf = async (...args: Parameters<typeof templateMemoryFile>): Promise<string> =>
  new TextDecoder().decode((await templateMemoryFile(...args)).file?.bytes);
const memoryOf = async (...args: Parameters<typeof templateMemoryFile>): Promise<TemplateMemory> =>
  JSON.parse(await bytesOf(...args)) as TemplateMemory;

describe("the schema of the memory", () => {
  const properties = [schema, ...Object.values(schema.$defs)].flatMap(({ properties: own = {}, title }) =>
    Object.entries(own).map(([key, node]) => ({ name: `${title} › ${key}`, node })),
  );

  it.each(properties)(
    "explains $name with a title, a description and an example that is valid",
    ({ node }) => {
      expect(node.title && node.description).toBeTruthy();
      expect(node.examples?.length).toBeGreaterThan(0);
      const check = ajv.compile({ ...node, $defs: schema.$defs });
      for (const example of node.examples ?? [])
        expect(check(example), JSON.stringify(check.errors)).toBe(true);
    },
  );

  it("fits what is written for every kind", async () => {
    const { catalog } = await (await import("../src/index.ts")).shippedSetting();
    const memory = await memoryOf(Object.keys(catalog.kinds));
    expect(validate?.(memory), JSON.stringify(validate?.errors)).toBe(true);
    expect(Object.keys(memory.kinds)).toEqual(Object.keys(catalog.kinds).sort());
    for (const { lines, tags } of Object.values(memory.kinds)) {
      expect(lines.length).toBeGreaterThan(3);
      expect(tags.length).toBeGreaterThan(3);
    }
  });
});

describe("the memory of an export", () => {
  it("is the same bytes each time, whichever kinds come first and in however many exports", async () => {
    const both = await bytesOf([DECISION, REPORT]);
    expect(await bytesOf([REPORT, DECISION])).toBe(both);
    expect(await bytesOf([REPORT], { old: await memoryOf([DECISION]) })).toBe(both);
    expect(await bytesOf([DECISION, REPORT], { old: JSON.parse(both) })).toBe(both);
  });

  it("keeps the kinds of earlier exports, renews those exported again and no shared file", async () => {
    const old = await memoryOf([DECISION, REPORT]);
    for (const entry of [...Object.values(old.kinds), ...Object.values(old.files)]) entry.version = "0.0.1";
    const { kinds, files } = await memoryOf([DECISION], { old });
    expect(kinds[REPORT]?.version).toBe("0.0.1");
    expect(kinds[DECISION]?.version).not.toBe("0.0.1");
    expect(new Set(Object.values(files).map(({ version }) => version))).toEqual(new Set(["0.0.1"]));
  });

  it("of kinds the office has replaced is what the office's folder remembers, or nothing", async () => {
    const [file] = await templateFiles([DECISION]);
    const old = await memoryOf([DECISION]);
    for (const entry of Object.values(old.kinds)) entry.version = "0.0.1";
    const docx = { [`${DECISION}.docx`]: file?.bytes as Uint8Array };
    const remembering = await memoryOf([DECISION, REPORT], {
      office: folderOf({ ...docx, [MEMORY_FILE]: old }),
    });
    expect(remembering.kinds[DECISION]?.version).toBe("0.0.1");
    expect(Object.keys((await memoryOf([DECISION, REPORT], { office: folderOf(docx) })).kinds)).toEqual([
      REPORT,
    ]);
    const { problems } = await templateMemoryFile([DECISION], { office: folderOf({ [MEMORY_FILE]: "{" }) });
    expect(problems).toHaveLength(1);
  });

  it("is read back, and is no template, no kind and no model", async () => {
    const [file] = await templateFiles([DECISION]);
    const folder = folderOf({ [`${DECISION}.docx`]: file?.bytes as Uint8Array });
    expect(await readTemplateMemory(folder)).toMatchObject({ memory: { kinds: {} }, problems: [] });
    const text = await bytesOf([DECISION]);
    // As an editor of Windows saves it.
    writeFileSync(path.join(folder, MEMORY_FILE), `\ufeff${text.replaceAll("\n", "\r\n")}`);
    expect(await readTemplateMemory(folder)).toEqual({ memory: JSON.parse(text), problems: [] });
    expect(await textOf(await generatedWith(folder), "04_quyet_dinh_thanh_lap.docx")).toContain("QUYẾT ĐỊNH");
    const { isModelName } = await import("../src/batch/model-file.ts");
    expect(isModelName(MEMORY_FILE)).toBe(false);
  });
});
