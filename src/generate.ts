import { bindDossier, indexFile } from "./bind-dossier.ts";
import type { Dossier } from "./bundle/dossier.ts";
import { pathProblems } from "./bundle/path-problems.ts";
import type { Sha256 } from "./bundle/sha256.ts";
import type { Catalog } from "./catalog/catalog.ts";
import type { KeeperFacts } from "./facts/keeper-facts.ts";
import type { Model } from "./generated/model.ts";
import { type MadeDocuments, makeDocuments } from "./make-documents.ts";
import type { Fonts } from "./pdf/font-data.ts";
import type { Plan } from "./plan/plan.ts";
import { hasErrors, type Problem } from "./problem/problem.ts";
import type { Metrics } from "./text/measure.ts";

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

/**
 * Makes the whole dossier of a valid model in memory: plan → facts → documents → index → dossier. Of a linked model every
 * member in the rotation keeps one; the documents are the same files, the index names whose dossier it is. Pure: nothing
 * is read or written, and equal input gives equal bytes. What was issued or edited is the record's affair (`record/`).
 */
export async function generate(
  model: Model,
  catalog: Catalog,
  tools: Tools,
  options: GenerateOptions = {},
): Promise<Generated> {
  const made = makeDocuments(model, catalog, tools, options);
  const { plan } = made;
  const keepers = keepersMeant(made, options);
  const problems = madeProblems(made, keepers, options);
  if (hasErrors(problems)) return { plan, dossiers: [], problems };
  const dossiers: Dossier[] = [];
  for (const keeper of keepers) {
    const index = await indexFile(made, keeper, catalog, tools);
    const files = [index, ...made.documents.map(({ file }) => file)];
    dossiers.push(bindDossier(files, made, keeper, { model, catalog, tools }));
  }
  return { plan, dossiers, problems };
}

/** The keepers whose dossiers are asked for. */
export const keepersMeant = ({ keepers }: MadeDocuments, { keeper }: GenerateOptions): KeeperFacts[] =>
  keepers.filter(({ id }) => keeper === undefined || id === keeper);

/** Why the documents cannot be bound to dossiers: an unknown keeper, names that cannot be written, tags without a fact. */
export function madeProblems(
  { plan, documents, problems }: MadeDocuments,
  keepers: readonly KeeperFacts[],
  { keeper }: GenerateOptions,
): Problem[] {
  const paths = documents.map(({ file }) => file.path);
  return [
    ...(keepers.length > 0 ? [] : [keeperUnknown(plan, keeper)]),
    ...keepers.flatMap(({ slug }) => pathProblems(slug, paths)),
    ...problems,
  ];
}

const keeperUnknown = ({ keepers }: Plan, keeper = ""): Problem => ({
  code: "KEEPER_UNKNOWN",
  severity: "error",
  data: { id: keeper, co: keepers.flatMap(({ id }) => id ?? []).join(", ") || "–" },
});
