import type { Catalog } from "../catalog/catalog.ts";
import { fill } from "../docx/fill.ts";
import { readValues } from "../docx/read-values.ts";
import { dossierFacts } from "../facts/dossier-facts.ts";
import type { Model } from "../generated/model.ts";
import { documentKey } from "../make-documents.ts";
import { type PlanOptions, planDossier } from "../plan/plan-dossier.ts";
import type { Metrics } from "../text/measure.ts";
import { type ModelChange, modelChanges } from "./model-changes.ts";

/** What is needed to make the facts of a model again. */
export interface ExplainSetting {
  catalog: Catalog;
  metrics: Metrics;
  options: PlanOptions;
}

/** How the facts of a model moved from one state to another, document by document. */
export interface Explanation {
  /** The changes of the model a document follows, by key; [] when none of them reaches it. */
  changesOf: (key: string) => ModelChange[];
  /** What the document would read of the old state today; undefined when it would not be there. */
  oldFactsOf: (key: string) => string | undefined;
}

/** With more changes than this, those under one key of the model are tried together. */
const MOST_TRIALS = 40;

/**
 * Finds which changes of a model reach which document, by trial: the old state with one change alone, read by the same
 * templates. What only several changes together bring about is told by all of them.
 */
export function explain(before: Model, after: Model, setting: ExplainSetting): Explanation {
  const changes = modelChanges(before, after);
  const old = readings(before, setting);
  const now = readings(after, setting);
  const trials = grouped(changes).map((together) => ({
    together,
    reached: reachedBy(together, before, old, setting),
  }));
  return {
    changesOf: (key) => {
      if (old?.get(key) === now?.get(key)) return [];
      const found = trials.filter(({ reached }) => reached?.has(key)).flatMap(({ together }) => together);
      return found.length > 0 ? found : changes;
    },
    oldFactsOf: (key) => old?.get(key),
  };
}

function grouped(changes: readonly ModelChange[]): ModelChange[][] {
  if (changes.length <= MOST_TRIALS) return changes.map((change) => [change]);
  const groups = new Map<string, ModelChange[]>();
  for (const change of changes) {
    const top = change.pointer.split("/")[1] ?? "";
    groups.set(top, [...(groups.get(top) ?? []), change]);
  }
  return [...groups.values()];
}

/** Keys of the documents that read something else after these changes; those that arise or go are among them. */
function reachedBy(
  together: readonly ModelChange[],
  before: Model,
  old: Readings | undefined,
  setting: ExplainSetting,
): Set<string> | undefined {
  // From the last to the first, so that places in a list stay where they were.
  const trial = together.toReversed().reduce<unknown>((model, { applyTo }) => applyTo(model), before);
  const now = readings(trial as Model, setting);
  if (!now || !old) return undefined;
  const keys = [...now.keys(), ...old.keys()];
  return new Set(keys.filter((key) => now.get(key) !== old.get(key)));
}

type Readings = Map<string, string>;

/** What each document reads; undefined for a model that cannot be read, as half of two changes that belong together may be. */
function readings(model: Model, { catalog, metrics, options }: ExplainSetting): Readings | undefined {
  try {
    const plan = planDossier(model, catalog, options);
    return new Map(
      dossierFacts({ model, plan, catalog, metrics }).map(({ document, facts }) => {
        const template = catalog.kinds[document.kind]?.template;
        const { reads } = template ? fill(template, facts) : { reads: [] };
        return [documentKey(document), JSON.stringify(readValues(facts, reads))];
      }),
    );
  } catch {
    return undefined;
  }
}
