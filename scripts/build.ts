/**
 * Makes everything that can be made from the sources: types and validator from the schemas, font data, the compiled
 * catalog, the bundle and its declarations. `npm ci` runs it, so `dist/` and `src/generated/` are never committed.
 */
import { execFile } from "node:child_process";
import { copyFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { build, type Plugin } from "esbuild";
import { buildFonts } from "./build-fonts.ts";
import { generateTypes } from "./generate-types.ts";

const root = path.resolve(import.meta.dirname, "..");
const at = (...names: string[]) => path.join(root, ...names);
/** `dist` is made aside and put in place at the end: a build that fails, or runs beside a use, breaks nothing. */
const STAGE = at(".hoso-dist");
const made = (name: string) => path.join(STAGE, name);
/** Schemas whose types the program uses, with the name of the root type. */
const TYPES = {
  model: "Model",
  facts: "Facts",
  kind: "KindDescription",
  dossier: "Recipe",
  changes: "Changes",
  "template-memory": "TemplateMemory",
};

const writeText = async (file: string, text: string): Promise<void> => {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
};

const readJson = async (file: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(file, "utf8"));

async function makeTypes(): Promise<void> {
  for (const [name, root] of Object.entries(TYPES)) {
    await writeText(
      at("src/generated", `${name}.ts`),
      await generateTypes(at("schemas", `${name}.schema.json`), root),
    );
  }
}

/** The schema of the changes as a value: the columns of a table are its keys, so no reading is done without it. */
async function makeChangesSchema(): Promise<void> {
  const schema = await readFile(at("schemas/changes.schema.json"), "utf8");
  await writeText(at("src/generated/changes-schema.ts"), `export const CHANGES_SCHEMA = ${schema.trim()};\n`);
}

async function makeFonts(): Promise<void> {
  const { metrics, fonts } = await buildFonts();
  await writeText(made("metrics.json"), JSON.stringify(metrics));
  await writeText(made("fonts.json"), JSON.stringify(fonts));
}

/** Compiles the shipped templates; a template with a problem stops the build. */
async function makeCatalog(): Promise<void> {
  const { buildCatalog, isUsable } = await import("../src/catalog/build-catalog.ts");
  const { readTemplates } = await import("../src/catalog/read-templates.ts");
  const { renderProblem } = await import("../src/problem/render.ts");
  const { nodeSha256 } = await import("../src/bundle/node-sha256.ts");
  const { modelSchema } = await import("../src/model/model-schema.ts");
  const { sources, problems: unreadable } = await readTemplates(at("templates"));
  const built = await buildCatalog(
    sources,
    (await readJson(at("schemas/facts.schema.json"))) as never,
    nodeSha256,
  );
  const problems = [...unreadable, ...built.problems];
  for (const problem of problems) console.error(renderProblem(problem, "en"));
  if (unreadable.length > 0 || !isUsable(built)) process.exit(4);
  await writeText(made("catalog.json"), JSON.stringify(built.catalog));
  const schema = modelSchema(await readJson(at("schemas/model.schema.json")), built.catalog);
  await makeValidator(schema);
  await writeText(made("model.schema.json"), `${JSON.stringify(schema, null, 2)}\n`);
}

const ANNOTATIONS = ["title", "description", "examples", "default"];

/** The schema without what only people read; keys of the model called like an annotation stay. */
function withoutAnnotations(node: unknown, areKeys = false): unknown {
  if (Array.isArray(node)) return node.map((item) => withoutAnnotations(item));
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => areKeys || !ANNOTATIONS.includes(key))
      .map(([key, value]) => [
        key,
        withoutAnnotations(value, !areKeys && (key === "properties" || key === "$defs")),
      ]),
  );
}

/** A function that only tells whether a model is valid, without Ajv: what is wrong is worked out by Ajv when it is not. */
async function makeValidator(schema: object): Promise<void> {
  const ajv = new Ajv2020({
    strict: false,
    unicodeRegExp: true,
    messages: false,
    code: { source: true, esm: true, optimize: 2 },
  });
  (addFormats as unknown as (ajv: object, formats: string[]) => void)(ajv, ["date"]);
  const contents = (standaloneCode as unknown as (ajv: object, fn: unknown) => string)(
    ajv,
    ajv.compile(withoutAnnotations(schema) as object),
  );
  await build({
    // Nobody reads the error objects of this function, only their count: without them it loads in half the time.
    stdin: {
      contents: contents.replace(
        /(validate\d+\.errors = )\[\{[^;]*?\}\];\s*return false;/g,
        "$1[1]; return false;",
      ),
      resolveDir: root,
    },
    outfile: at("src/generated/validate-model.js"),
    bundle: true,
    format: "esm",
    platform: "node",
    charset: "utf8",
    minify: true,
  });
  await writeText(
    at("src/generated/validate-model.d.ts"),
    "declare const validate: (value: unknown) => boolean;\nexport default validate;\n",
  );
}

/** pdf-lib does not say that its modules have no side effects; without this its whole 440 KB are loaded at each start. */
const lightPdfLib: Plugin = {
  name: "light-pdf-lib",
  setup({ onResolve, resolve }) {
    onResolve(
      { filter: /^pdf-lib$|^\.\.?\// },
      async ({ path: wanted, importer, pluginData, ...options }) => {
        if (pluginData === "resolved" || (wanted !== "pdf-lib" && !importer.includes("/pdf-lib/")))
          return undefined;
        const found = await resolve(wanted, { ...options, importer, pluginData: "resolved" });
        return { ...found, sideEffects: false };
      },
    );
  },
};

async function makeBundle(): Promise<void> {
  await build({
    entryPoints: {
      index: at("src/index.ts"),
      cli: at("src/cli/main.ts"),
      "batch-worker": at("src/batch/worker.ts"),
    },
    outdir: STAGE,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // Single files start much faster than the hundreds of modules inside these packages.
    mainFields: ["module", "main"],
    // docxtemplater, Handlebars and Ajv are needed for an office's own templates only; they stay packages of their own.
    // piscina finds the file its threads start from beside itself.
    external: ["docxtemplater", "pizzip", "handlebars", "ajv", "ajv/*", "ajv-formats", "piscina"],
    chunkNames: "chunks/[name]-[hash]",
    charset: "utf8",
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "linked",
    plugins: [lightPdfLib],
    logLevel: "warning",
    // Dependencies that are CommonJS ask for `require`.
    banner: {
      js: 'import { createRequire as __hosoRequire } from "node:module"; const require = __hosoRequire(import.meta.url);',
    },
  });
}

async function makeDeclarations(): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    [at("node_modules/typescript/bin/tsc"), "-p", at("tsconfig.build.json")],
    { cwd: root },
  ).catch((error: { stdout: string }) => {
    console.error(error.stdout);
    process.exit(1);
  });
  // The entry stands beside index.js, where package.json and tools look for it.
  await writeText(made("index.d.ts"), 'export * from "./types/index.js";\n');
}

await rm(STAGE, { recursive: true, force: true });
await makeTypes();
await makeChangesSchema();
await makeFonts();
await makeCatalog();
await makeBundle();
await makeDeclarations();
await copyFile(at("node_modules/@expo-google-fonts/tinos/LICENSE_FONT"), made("fonts.LICENSE.txt"));
await rm(at("dist"), { recursive: true, force: true });
await rename(STAGE, at("dist"));
