import type { DossierFile } from "./bundle/dossier.ts";
import type { ManifestDocument } from "./bundle/manifest.ts";
import { type Catalog, kindOf } from "./catalog/catalog.ts";
import { partsFingerprint } from "./docx/content.ts";
import { fill } from "./docx/fill.ts";
import { readValues } from "./docx/read-values.ts";
import { drawRules } from "./docx/rules.ts";
import { type StyleFaces, styleFaces } from "./docx/style-faces.ts";
import { type DeflateCache, zipDocx } from "./docx/zip.ts";
import { type DocumentFacts, dossierFacts } from "./facts/dossier-facts.ts";
import { type KeeperFacts, keeperFacts } from "./facts/keeper-facts.ts";
import type { Tools } from "./generate.ts";
import type { Model } from "./generated/model.ts";
import type { Plan } from "./plan/plan.ts";
import { type PlanOptions, planDossier } from "./plan/plan-dossier.ts";
import type { Problem } from "./problem/problem.ts";

/** A document with what it was made from. */
export interface MadeDocument extends DocumentFacts {
  /** What calls it through all versions of the model: the kind, or kind and item with "/" between them. */
  key: string;
  file: DossierFile & { document: ManifestDocument };
  from: MadeFrom;
  /** Works out the fingerprint of its content (`contentFingerprint`). */
  content: () => string;
}

/** Short hashes of the things a document follows from: when none of them differs, its bytes do not. */
export interface MadeFrom {
  /** The template of its kind. */
  template: string;
  /** Styles and the parts all documents share. */
  form: string;
  /** The facts it read. */
  facts: string;
  /** Its legal bases as they are printed: the SHA-256 of `basesBytes`. */
  bases: string;
}

/** Every document of a model, and who keeps a dossier of them. */
export interface MadeDocuments {
  plan: Plan;
  documents: MadeDocument[];
  keepers: KeeperFacts[];
  problems: Problem[];
}

const DOCUMENT = "word/document.xml";
const STYLES = "word/styles.xml";

/** Plan → facts → documents, all in memory. Pure: equal input gives equal bytes. */
export function makeDocuments(
  model: Model,
  catalog: Catalog,
  tools: Tools,
  options: PlanOptions = {},
): MadeDocuments {
  const plan = planDossier(model, catalog, options);
  const input = { model, plan, catalog, metrics: tools.metrics };
  const preset = (model.trinh_bay?.co_chu ?? catalog.layout.co_chu) === 13 ? "13" : "14";
  const write = documentWriter(catalog, preset, tools);
  const written = dossierFacts(input).map(write);
  return {
    plan,
    documents: written.map(({ made }) => made),
    keepers: keeperFacts(input),
    problems: written.flatMap(({ problems }) => problems),
  };
}

/** `tq_04_quyet_dinh_thanh_lap`, `bao_cao/2026_6_thang`. */
export const documentKey = ({ kind, item }: { kind: string; item?: string | undefined }): string =>
  item === undefined ? kind : `${kind}/${item}`;

/** Fills and packs one document after another; what they share is compressed once. */
function documentWriter(catalog: Catalog, preset: "14" | "13", tools: Tools) {
  const shared = { ...catalog.base, [STYLES]: catalog.styles[preset] };
  const form = shortHash(shared, tools);
  const cache: DeflateCache = new Map();
  const faces = new Map<string, StyleFaces>();
  const facesOf = (styles: string): StyleFaces => {
    const known = faces.get(styles) ?? styleFaces(styles);
    faces.set(styles, known);
    return known;
  };
  return (one: DocumentFacts): { made: MadeDocument; problems: Problem[] } => {
    const { document, identity, facts } = one;
    const { template, sha256 } = kindOf(catalog, document.kind);
    const { parts, fresh, reads, problems } = fill(template, facts);
    const isWhole = DOCUMENT in template.parts && STYLES in template.parts;
    const whole = isWhole ? parts : { ...shared, ...parts };
    const xml = drawRules(String(whole[DOCUMENT]), facesOf(String(whole[STYLES])), tools.metrics);
    const packed = { ...whole, [DOCUMENT]: xml };
    const file = {
      path: document.file,
      bytes: zipDocx(packed, cache, fresh),
      document: {
        kind: document.kind,
        ...(document.item === undefined ? {} : { item: document.item }),
        position: document.position,
        number_label: document.number,
        symbol: document.state === "du_thao" ? null : identity.so_ky_hieu,
        date: document.signed ?? null,
        title: `${identity.ten_loai} ${identity.trich_yeu}`,
        state: document.state,
        reads,
        template_sha256: sha256,
      },
    };
    const from = {
      template: sha256.slice(0, SHORT),
      form: isWhole ? sha256.slice(0, SHORT) : form,
      facts: shortHash(readValues(facts, reads), tools),
      bases: tools.sha256(basesBytes(facts)),
    };
    const content = () => partsFingerprint(packed, tools.sha256) ?? tools.sha256(file.bytes);
    return { problems, made: { ...one, key: documentKey(document), file, from, content } };
  };
}

/** The lines of the legal bases of a document, as they are hashed and remembered. */
export const basesBytes = ({ van_ban }: DocumentFacts["facts"]): Uint8Array =>
  encoder.encode(JSON.stringify(van_ban.can_cu.map(({ noi_dung }) => noi_dung)));

/** Digits of a short hash: enough to tell versions of one document apart. */
const SHORT = 16;

const encoder = new TextEncoder();

const shortHash = (value: unknown, tools: Tools): string => shortHashOf(JSON.stringify(value), tools);

/** A short hash of JSON text, as `MadeFrom` has it. */
export const shortHashOf = (json: string, { sha256 }: Tools): string =>
  sha256(encoder.encode(json)).slice(0, SHORT);
