import type { DomainData } from "../catalog/domain-data.ts";
import { ownUnit } from "../catalog/unit-on.ts";
import type { Model } from "../generated/model.ts";
import { allLinkedMembers } from "../model/linked-members-on.ts";
import type { Keeper } from "../plan/plan.ts";
import type { Day } from "../text/dates.ts";
import type { FactsInput } from "./dossier-facts.ts";
import { pageLines } from "./page-lines.ts";
import { selfManagedUnits } from "./self-managed-units.ts";
import { type Unit, unitFacts } from "./unit-facts.ts";

/** Who keeps a dossier, as its index names it. */
export interface KeeperFacts extends Keeper {
  ten_goi: string;
  /** Its name in capitals, broken as in a letterhead. */
  lines: string[];
}

/** The keepers of the dossiers. A unit may be renamed over the years; the index is of today and bears the latest name. */
export function keeperFacts({ model, plan, catalog, metrics }: FactsInput): KeeperFacts[] {
  const latest =
    plan.documents
      .map(({ asOf }) => asOf)
      .sort()
      .at(-1) ?? "";
  const preset = model.trinh_bay?.co_chu ?? catalog.layout.co_chu;
  const lines = pageLines(catalog, metrics, "nha_nuoc", preset);
  return plan.keepers.map((keeper) => {
    const { name, facts } = keeperUnit(model, catalog.data, latest, keeper);
    return { ...keeper, ten_goi: facts.ten_goi, lines: name.flatMap((line) => lines.head(line, "bold")) };
  });
}

function keeperUnit(model: Model, data: DomainData, day: Day, { id }: Keeper): Unit {
  if (model.loai !== "lien_ket") return selfManagedUnits(model, data, day).chu_the;
  const member = allLinkedMembers(model).find((one) => one.id === id);
  if (!member) throw new Error(`the plan names a keeper ${id} the model does not have`);
  return unitFacts(ownUnit(member.don_vi, data, day), day);
}
