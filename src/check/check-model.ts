import type { Catalog } from "../catalog/catalog.ts";
import type { LienKet, Model, TuQuan } from "../generated/model.ts";
import type { Plan } from "../plan/plan.ts";
import { planDossier } from "../plan/plan-dossier.ts";
import type { Finding, Rule } from "./rule.ts";
import { amendments } from "./rules/amendments.ts";
import { approval } from "./rules/approval.ts";
import { board } from "./rules/board.ts";
import { consents } from "./rules/consents.ts";
import { consultation } from "./rules/consultation.ts";
import { delisting } from "./rules/delisting.ts";
import { documentDates } from "./rules/document-dates.ts";
import { grading } from "./rules/grading.ts";
import { history } from "./rules/history.ts";
import { jointPapers } from "./rules/joint-papers.ts";
import { jointRegulation } from "./rules/joint-regulation.ts";
import { launch, unrealDays } from "./rules/launch.ts";
import { legalBases } from "./rules/legal-bases.ts";
import { linkedConsultation } from "./rules/linked-consultation.ts";
import { linkedMembers } from "./rules/linked-members.ts";
import { members } from "./rules/members.ts";
import { militaryData } from "./rules/military-data.ts";
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
import { rotation } from "./rules/rotation.ts";
import { sampleWording } from "./rules/sample-wording.ts";
import { signers } from "./rules/signers.ts";
import { symbols } from "./rules/symbols.ts";
import { titles } from "./rules/titles.ts";

/** Rules a self-managed model must keep before a dossier can be made from it, in the order their findings are listed. */
export const SELF_MANAGED_RULES: readonly Rule<TuQuan>[] = [
  owner,
  names,
  titles,
  members,
  reorganisations,
  history,
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
  delisting,
  regulation,
  oldUnits,
  privacy,
  sampleWording,
];

/** The same for a linked model. */
export const LINKED_RULES: readonly Rule<LienKet>[] = [
  linkedMembers,
  amendments,
  rotation,
  names,
  titles,
  board,
  history,
  signers,
  records,
  symbols,
  linkedConsultation,
  legalBases,
  jointPapers,
  documentDates,
  launch,
  minutes,
  periods,
  grading,
  delisting,
  consents,
  jointRegulation,
  oldUnits,
  privacy,
  militaryData,
  sampleWording,
];

/** Everything the rules find wrong or doubtful in a model that fits the schema. */
export function checkModel(model: Model, catalog: Catalog): Finding[] {
  // A day that does not exist cannot be compared with others.
  const unreal = unrealDays(model);
  if (unreal.length > 0) return unreal;
  if (model.loai === "lien_ket") return findings(model, LINKED_RULES, catalog);
  // Of a body that may not own a model nothing else can be said.
  const foreign = foreignOwner(model, catalog.data);
  return foreign.length > 0 ? foreign : findings(model, SELF_MANAGED_RULES, catalog);
}

function findings<M extends Model>(model: M, rules: readonly Rule<M>[], catalog: Catalog): Finding[] {
  const plan: Plan = planDossier(model, catalog);
  const found = rules.flatMap((rule) =>
    rule.check({ model, catalog, plan }).map((finding) => ({ ...finding, source: rule.source })),
  );
  // What holds for several documents of one day is told once.
  return [...new Map(found.map((finding) => [JSON.stringify(finding), finding])).values()];
}
