import { zlibSync } from "fflate";
import { type Dossier, type DossierFile, dossierOf } from "./bundle/dossier.ts";
import { type FrozenRow, indexOf } from "./bundle/index-of.ts";
import type { Catalog } from "./catalog/catalog.ts";
import type { KeeperFacts } from "./facts/keeper-facts.ts";
import type { Tools } from "./generate.ts";
import type { Model } from "./generated/model.ts";
import type { MadeDocuments } from "./make-documents.ts";
import { VERSION } from "./version.ts";

/** The index of a dossier, as a file of it. */
export const INDEX_PATH = "00_muc_luc.pdf";

/** The index PDF of a keeper's dossier. `frozen`: rows of issued papers by their key, which no longer follow the facts. */
export async function indexFile(
  { plan, documents }: Pick<MadeDocuments, "plan" | "documents">,
  keeper: KeeperFacts,
  catalog: Catalog,
  tools: Tools,
  frozen: ReadonlyMap<string, FrozenRow> = new Map(),
): Promise<DossierFile> {
  const [{ indexPdf }, fonts] = await Promise.all([import("./pdf/index-pdf.ts"), tools.fonts()]);
  const page = indexOf(plan, documents, keeper, catalog.data, frozen);
  return { path: INDEX_PATH, bytes: await indexPdf(page, fonts, (bytes) => zlibSync(bytes)) };
}

/** Binds files, the index first, to the dossier of a keeper. */
export function bindDossier(
  files: readonly DossierFile[],
  { plan }: Pick<MadeDocuments, "plan">,
  keeper: KeeperFacts,
  { model, catalog, tools }: { model: Model; catalog: Catalog; tools: Tools },
): Dossier {
  const whose = keeper.id === undefined ? {} : { keeper: { id: keeper.id, name: keeper.ten_goi } };
  const about = {
    version: VERSION,
    model: { name: plan.model.ten, type: plan.model.loai, sha256: modelHash(model, tools) },
    templates: { sha256: catalog.sha256 },
  };
  return dossierOf({ slug: keeper.slug, ...about, ...whose, files }, tools.sha256);
}

/** The facts of a model as they are hashed and remembered; where the schema lies says nothing about them. */
export function modelBytes({ $schema: _place, ...content }: Model): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(content));
}

const modelHash = (model: Model, { sha256 }: Tools): string => sha256(modelBytes(model));
