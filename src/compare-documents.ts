import { type Catalog, kindOf } from "./catalog/catalog.ts";
import { fill } from "./docx/fill.ts";
import { dossierFacts } from "./facts/dossier-facts.ts";
import type { Model } from "./generated/model.ts";
import { planDossier } from "./plan/plan-dossier.ts";
import type { Metrics } from "./text/measure.ts";

/** What a change of the facts does to the documents of a dossier; paths inside the dossier, in its order. */
export interface DocumentChanges {
  arise: string[];
  change: string[];
  go: string[];
}

/** Compares the documents of a model before and after its facts changed, by all that is filled in. Pure. */
export function compareDocuments(
  before: Model,
  after: Model,
  catalog: Catalog,
  metrics: Metrics,
): DocumentChanges {
  const [old, now] = [before, after].map((model) => contents(model, catalog, metrics)) as [
    Contents,
    Contents,
  ];
  return {
    arise: [...now.keys()].filter((file) => !old.has(file)),
    change: [...now].flatMap(([file, text]) => (old.has(file) && old.get(file) !== text ? [file] : [])),
    go: [...old.keys()].filter((file) => !now.has(file)),
  };
}

type Contents = Map<string, string>;

function contents(model: Model, catalog: Catalog, metrics: Metrics): Contents {
  const plan = planDossier(model, catalog);
  return new Map(
    dossierFacts({ model, plan, catalog, metrics }).map(({ document, facts }) => {
      const { parts } = fill(kindOf(catalog, document.kind).template, facts);
      return [document.file, JSON.stringify(parts)];
    }),
  );
}
