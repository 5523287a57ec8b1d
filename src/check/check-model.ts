import type { Catalog } from "../catalog/catalog.ts";
import type { Model } from "../generated/model.ts";
import { planDossier } from "../plan/plan-dossier.ts";
import type { Finding, Rule } from "./rule.ts";
import { documentDates } from "./rules/document-dates.ts";
import { launch, unrealDays } from "./rules/launch.ts";
import { members } from "./rules/members.ts";
import { names } from "./rules/names.ts";
import { oldUnits } from "./rules/old-units.ts";
import { orderOfPapers } from "./rules/order-of-papers.ts";
import { periods } from "./rules/periods.ts";
import { privacy } from "./rules/privacy.ts";
import { records } from "./rules/records.ts";
import { regulation } from "./rules/regulation.ts";
import { reorganisations } from "./rules/reorganisations.ts";
import { sampleWording } from "./rules/sample-wording.ts";
import { signers } from "./rules/signers.ts";

/** Rules a model must keep before a dossier can be made from it, in the order their findings are listed. */
export const MODEL_RULES: readonly Rule[] = [
  names,
  members,
  reorganisations,
  signers,
  records,
  orderOfPapers,
  documentDates,
  launch,
  periods,
  regulation,
  oldUnits,
  privacy,
  sampleWording,
];

/** Everything the rules find wrong or doubtful in a model that fits the schema. */
export function checkModel(model: Model, catalog: Catalog): Finding[] {
  // A day that does not exist cannot be compared with others.
  const unreal = unrealDays(model);
  if (unreal.length > 0) return unreal;
  const plan = planDossier(model, catalog);
  const found = MODEL_RULES.flatMap((rule) => rule.check({ model, catalog, plan }));
  // What holds for several documents of one day is told once.
  return [...new Map(found.map((finding) => [JSON.stringify(finding), finding])).values()];
}
