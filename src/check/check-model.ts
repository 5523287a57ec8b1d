import type { Catalog } from "../catalog/catalog.ts";
import type { Model } from "../generated/model.ts";
import { planDossier } from "../plan/plan-dossier.ts";
import type { Finding, Rule } from "./rule.ts";
import { approval } from "./rules/approval.ts";
import { consultation } from "./rules/consultation.ts";
import { documentDates } from "./rules/document-dates.ts";
import { grading } from "./rules/grading.ts";
import { launch, unrealDays } from "./rules/launch.ts";
import { legalBases } from "./rules/legal-bases.ts";
import { members } from "./rules/members.ts";
import { minutes } from "./rules/minutes.ts";
import { names } from "./rules/names.ts";
import { oldUnits } from "./rules/old-units.ts";
import { orderOfPapers } from "./rules/order-of-papers.ts";
import { foreignOwner, owner } from "./rules/owner.ts";
import { periods } from "./rules/periods.ts";
import { privacy } from "./rules/privacy.ts";
import { records } from "./rules/records.ts";
import { regulation } from "./rules/regulation.ts";
import { reorganisations } from "./rules/reorganisations.ts";
import { sampleWording } from "./rules/sample-wording.ts";
import { signers } from "./rules/signers.ts";
import { symbols } from "./rules/symbols.ts";
import { titles } from "./rules/titles.ts";

/** Rules a model must keep before a dossier can be made from it, in the order their findings are listed. */
export const MODEL_RULES: readonly Rule[] = [
  owner,
  names,
  titles,
  members,
  reorganisations,
  signers,
  records,
  symbols,
  consultation,
  approval,
  legalBases,
  orderOfPapers,
  documentDates,
  launch,
  minutes,
  periods,
  grading,
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
  // Of a body that may not own a model nothing else can be said.
  const foreign = foreignOwner(model, catalog.data);
  if (foreign.length > 0) return foreign;
  const plan = planDossier(model, catalog);
  const found = MODEL_RULES.flatMap((rule) =>
    rule.check({ model, catalog, plan }).map((finding) => ({ ...finding, source: rule.source })),
  );
  // What holds for several documents of one day is told once.
  return [...new Map(found.map((finding) => [JSON.stringify(finding), finding])).values()];
}
