import type { Catalog, DossierFile, PlannedDocument } from "../../src/index.ts";
import { renderProblem } from "../../src/index.ts";
import { ownerColumn } from "../../src/model/owner-column.ts";
import { generated, openFixture, scenarios, shipped } from "../../tests/fixture.ts";

/** The index of a dossier among the kinds. */
export const INDEX = "00_muc_luc";

/** One file of a scenario's dossier. */
export interface Exhibit {
  scenario: string;
  /** `chu_the.loai` of the scenario. */
  owner: string;
  /** Kind id, or `INDEX`. */
  kind: string;
  /** Name of the kind, Vietnamese. */
  title: string;
  /** Number in the dossier, e.g. `08/2026`. */
  number: string;
  path: string;
  bytes: Uint8Array;
  sha256: string;
  /** Every page is made the same way for another person, so the first ones show them all. */
  isGathered: boolean;
}

export interface KindRow {
  kind: string;
  number: string;
  title: string;
}

export interface Scenario {
  name: string;
  owner: string;
  /** Name of the model. */
  title: string;
}

export interface Collection {
  scenarios: Scenario[];
  /** Every kind of the recipes, in the order of the dossier. */
  kinds: KindRow[];
  exhibits: Exhibit[];
  /** A report for each fixture that is not valid; the others are shown all the same. */
  invalid: string[];
}

class InvalidFixture extends Error {}

/** Makes the dossier of every scenario in memory. */
export async function collect(say: (text: string) => void): Promise<Collection> {
  const { catalog } = await shipped();
  const collection: Collection = { scenarios: [], kinds: kindRows(catalog), exhibits: [], invalid: [] };
  for (const name of scenarios()) {
    try {
      const { scenario, exhibits } = await exhibitsOf(name, catalog);
      say(`${name}: ${exhibits.length} files`);
      collection.scenarios.push(scenario);
      collection.exhibits.push(...exhibits);
    } catch (error) {
      if (!(error instanceof InvalidFixture)) throw error;
      collection.invalid.push(error.message);
    }
  }
  return collection;
}

async function exhibitsOf(
  name: string,
  catalog: Catalog,
): Promise<{ scenario: Scenario; exhibits: Exhibit[] }> {
  const { model, problems } = await openFixture(name);
  const { plan, dossier, problems: unmade } = model ? await generated(model) : {};
  if (!model || !plan || !dossier) {
    const lines = [...problems, ...(unmade ?? [])].map((problem) => renderProblem(problem, "en"));
    throw new InvalidFixture(`fixtures/${name} is not valid:\n${lines.join("\n")}`);
  }
  const gathered = gatheredKinds(catalog, model.loai);
  const hashes = new Map(dossier.manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const planned = new Map(plan.documents.map((document) => [document.file, document]));
  const scenario = { name, owner: ownerColumn(model), title: plan.model.ten };
  const exhibits = dossier.files.map((file) => ({
    scenario: name,
    owner: scenario.owner,
    ...labelOf(file, planned.get(file.path)),
    path: file.path,
    bytes: file.bytes,
    sha256: hashes.get(file.path) ?? "",
    isGathered: gathered.has(file.document?.kind ?? ""),
  }));
  return { scenario, exhibits };
}

const labelOf = (
  { path }: DossierFile,
  planned: PlannedDocument | undefined,
): Pick<Exhibit, "kind" | "title" | "number"> =>
  planned
    ? { kind: planned.kind, title: planned.title, number: planned.number }
    : { kind: INDEX, title: indexRow.title, number: path.slice(0, 2) };

const indexRow: KindRow = { kind: INDEX, number: "00", title: "Mục lục hồ sơ" };

const entriesOf = (recipe: Catalog["recipes"][string] | undefined) =>
  recipe?.nhom.flatMap(({ van_ban }) => van_ban) ?? [];

const gatheredKinds = (catalog: Catalog, recipe: string): Set<string> =>
  new Set(entriesOf(catalog.recipes[recipe]).flatMap(({ loai, gom }) => (gom ? [loai] : [])));

function kindRows({ recipes, kinds }: Catalog): KindRow[] {
  const rows = Object.values(recipes)
    .flatMap(entriesOf)
    .map(({ loai, so }) => ({ kind: loai, number: so, title: kinds[loai]?.description.ten ?? loai }));
  const firsts = new Map(rows.toReversed().map((row) => [row.kind, row]));
  return [indexRow, ...rows.filter((row) => firsts.get(row.kind) === row)];
}
