/** The peer of the benchmark: docxtemplater and pizzip as documented, on the templates and facts of the full scenario, or of the model files named. */
import { readFileSync } from "node:fs";
import path from "node:path";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import { templateDocx } from "../src/catalog/export-templates.ts";
import { readTemplates } from "../src/catalog/read-templates.ts";
import { evaluate } from "../src/docx/evaluate.ts";
import { parseTag } from "../src/docx/tag.ts";
import { type DocumentFacts, dossierFacts } from "../src/facts/dossier-facts.ts";
import { nodeTools, openModel, planDossier, shippedSetting } from "../src/index.ts";

const root = path.resolve(import.meta.dirname, "..");
const setting = await shippedSetting();
const { metrics } = await nodeTools();
const { sources } = await readTemplates(path.join(root, "templates"));
const named = process.argv.slice(2);
const files = named.length > 0 ? named : [path.join(root, "fixtures/xa_camera_day_du/model.json")];
const documents: DocumentFacts[] = [];
const templates = new Map<string, Uint8Array>();
for (const file of files) {
  const { model, problems } = await openModel(readFileSync(file), file, setting);
  if (!model) throw new Error(JSON.stringify(problems));
  const plan = planDossier(model, setting.catalog);
  documents.push(...dossierFacts({ model, plan, catalog: setting.catalog, metrics }));
  for (const { kind } of plan.documents)
    if (!templates.has(kind)) templates.set(kind, await templateDocx(sources, kind));
}

/** The same strict reading of tags, so that both do the same work. */
const parser = (text: string) => ({
  get: (value: unknown, context: { scopeList: unknown[] }) => {
    const tag = parseTag(text);
    if (!tag) throw new Error(text);
    const scope = context.scopeList.reduce<Parameters<typeof evaluate>[1] | undefined>(
      (parent, item) => ({ value: item, path: "", ...(parent ? { parent } : {}) }),
      undefined,
    );
    const result = evaluate(tag, scope ?? { value, path: "" });
    return result.problem ? undefined : result.value;
  },
});

const start = performance.now();
for (const { document, facts } of documents) {
  const doc = new Docxtemplater(new PizZip(templates.get(document.kind) as Uint8Array), {
    paragraphLoop: true,
    linebreaks: true,
    parser,
  });
  doc.render(facts);
  doc.getZip().generate({ type: "uint8array", compression: "DEFLATE" });
}
console.log(`documents ${documents.length}`);
console.log(`inner-ms ${performance.now() - start}`);
