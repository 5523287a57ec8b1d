import { zlibSync } from "fflate";
import { type Dossier, type DossierFile, dossierOf } from "./bundle/dossier.ts";
import { indexOf } from "./bundle/index-of.ts";
import { pathProblems } from "./bundle/path-problems.ts";
import type { Sha256 } from "./bundle/sha256.ts";
import { type Catalog, kindOf } from "./catalog/catalog.ts";
import { fill } from "./docx/fill.ts";
import { drawRules } from "./docx/rules.ts";
import { type StyleFaces, styleFaces } from "./docx/style-faces.ts";
import { type DeflateCache, zipDocx } from "./docx/zip.ts";
import { type DocumentFacts, dossierFacts } from "./facts/dossier-facts.ts";
import { keeperFacts } from "./facts/keeper-facts.ts";
import type { Model } from "./generated/model.ts";
import type { Fonts } from "./pdf/font-data.ts";
import type { Plan } from "./plan/plan.ts";
import { planDossier } from "./plan/plan-dossier.ts";
import { hasErrors, type Problem } from "./problem/problem.ts";
import type { Metrics } from "./text/measure.ts";
import { VERSION } from "./version.ts";

/** What the core needs from outside; the shell has defaults for Node (`nodeTools`). */
export interface Tools {
  /** Character widths of the documents' typeface. */
  metrics: Metrics;
  /** Faces the index PDF embeds. */
  fonts: () => Promise<Fonts>;
  /** SHA-256 as lower-case hex. */
  sha256: Sha256;
}

export interface GenerateOptions {
  /** One file for each invitation instead of one file with a page for each. */
  separate?: boolean;
  /** Linked models: the dossier of this member only, by its id. */
  keeper?: string;
}

export interface Generated {
  plan: Plan;
  /** The complete dossiers in memory, one for each keeper; empty when a problem is an error. */
  dossiers: Dossier[];
  problems: Problem[];
}

const DOCUMENT = "word/document.xml";
const STYLES = "word/styles.xml";

/**
 * Makes the whole dossier of a valid model in memory: plan → facts → documents → index → dossier. Of a linked model every
 * member in the rotation keeps one; the documents are the same files, the index names whose dossier it is. Pure: nothing
 * is read or written, and equal input gives equal bytes.
 */
export async function generate(
  model: Model,
  catalog: Catalog,
  tools: Tools,
  options: GenerateOptions = {},
): Promise<Generated> {
  const plan = planDossier(model, catalog, options);
  const input = { model, plan, catalog, metrics: tools.metrics };
  const documents = dossierFacts(input);
  const preset = (model.trinh_bay?.co_chu ?? catalog.layout.co_chu) === 13 ? "13" : "14";
  const write = documentWriter(catalog, preset, tools);
  const written = documents.map(write);
  const keepers = keeperFacts(input).filter(
    ({ id }) => options.keeper === undefined || id === options.keeper,
  );
  const paths = written.map(({ file }) => file.path);
  const problems = [
    ...(keepers.length > 0 ? [] : [keeperUnknown(plan, options.keeper)]),
    ...keepers.flatMap(({ slug }) => pathProblems(slug, paths)),
    ...written.flatMap((w) => w.problems),
  ];
  if (hasErrors(problems)) return { plan, dossiers: [], problems };
  const [{ indexPdf }, fonts] = await Promise.all([import("./pdf/index-pdf.ts"), tools.fonts()]);
  // Where the schema lies says nothing about the model.
  const { $schema: _place, ...content } = model;
  const about = {
    version: VERSION,
    model: { name: plan.model.ten, type: plan.model.loai, sha256: hashOf(content, tools) },
    templates: { sha256: catalog.sha256 },
  };
  const dossiers: Dossier[] = [];
  for (const keeper of keepers) {
    const page = indexOf(plan, documents, keeper, catalog.data);
    const index = await indexPdf(page, fonts, (bytes) => zlibSync(bytes));
    const files: DossierFile[] = [
      { path: "00_muc_luc.pdf", bytes: index },
      ...written.map(({ file }) => file),
    ];
    const whose = keeper.id === undefined ? {} : { keeper: { id: keeper.id, name: keeper.ten_goi } };
    dossiers.push(dossierOf({ slug: keeper.slug, ...about, ...whose, files }, tools.sha256));
  }
  return { plan, dossiers, problems };
}

const keeperUnknown = ({ keepers }: Plan, keeper = ""): Problem => ({
  code: "KEEPER_UNKNOWN",
  severity: "error",
  data: { id: keeper, co: keepers.flatMap(({ id }) => id ?? []).join(", ") || "–" },
});

const encoder = new TextEncoder();

const hashOf = (value: unknown, { sha256 }: Tools): string => sha256(encoder.encode(JSON.stringify(value)));

/** Fills and packs one document after another; what they share is compressed once. */
function documentWriter(catalog: Catalog, preset: "14" | "13", tools: Tools) {
  const shared = { ...catalog.base, [STYLES]: catalog.styles[preset] };
  const cache: DeflateCache = new Map();
  const faces = new Map<string, StyleFaces>();
  const facesOf = (styles: string): StyleFaces => {
    const known = faces.get(styles) ?? styleFaces(styles);
    faces.set(styles, known);
    return known;
  };
  return ({ document, identity, facts }: DocumentFacts): { file: DossierFile; problems: Problem[] } => {
    const { template, sha256 } = kindOf(catalog, document.kind);
    const { parts, fresh, reads, problems } = fill(template, facts);
    const whole = DOCUMENT in template.parts && STYLES in template.parts ? parts : { ...shared, ...parts };
    const xml = drawRules(String(whole[DOCUMENT]), facesOf(String(whole[STYLES])), tools.metrics);
    return {
      problems,
      file: {
        path: document.file,
        bytes: zipDocx({ ...whole, [DOCUMENT]: xml }, cache, fresh),
        document: {
          kind: document.kind,
          position: document.position,
          number_label: document.number,
          symbol: document.state === "du_thao" ? null : identity.so_ky_hieu,
          date: document.signed ?? null,
          title: `${identity.ten_loai} ${identity.trich_yeu}`,
          state: document.state,
          reads,
          template_sha256: sha256,
        },
      },
    };
  };
}
