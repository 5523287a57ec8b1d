import { type Catalog, kindOf } from "../catalog/catalog.ts";
import { withModelDefaults } from "../catalog/complete-model.ts";
import { type DomainData, textOn } from "../catalog/domain-data.ts";
import { fillChecked } from "../docx/pattern.ts";
import type { Facts } from "../generated/facts.ts";
import type { Model } from "../generated/model.ts";
import { approvalDay, foundingDay, recordOf } from "../model/founding-day.ts";
import { membersOn } from "../model/members-on.ts";
import { namesOn } from "../model/names-on.ts";
import { ownerColumn } from "../model/owner-column.ts";
import type { Plan, PlannedDocument } from "../plan/plan.ts";
import type { Day } from "../text/dates.ts";
import type { Metrics } from "../text/measure.ts";
import { citations, decisionInForce } from "./citations.ts";
import { consultationFacts } from "./consultation-facts.ts";
import { contentFacts } from "./content-facts.ts";
import { delistingFacts } from "./delisting-facts.ts";
import { documentFacts } from "./document-facts.ts";
import { type Identity, identityOf } from "./identity.ts";
import { itemFacts } from "./item-facts.ts";
import { launchFacts } from "./launch-facts.ts";
import { boardFacts, linkedFacts, proposalFacts } from "./linked-facts.ts";
import { linkedUnits } from "./linked-units.ts";
import { membershipFacts } from "./member-facts.ts";
import { modelFacts, opinionFacts, pilotFacts, pledgeFacts, situationFacts } from "./model-facts.ts";
import { regulationFacts } from "./regulation-facts.ts";
import { selfManagedUnits } from "./self-managed-units.ts";
import type { Units } from "./unit-facts.ts";

export interface FactsInput {
  model: Model;
  plan: Plan;
  catalog: Catalog;
  /** Character widths, for breaking letterhead lines. */
  metrics: Metrics;
}

/** A document of the plan with everything its template sees. */
export interface DocumentFacts {
  document: PlannedDocument;
  identity: Identity;
  facts: Facts;
}

/** Whose paper it is and of which day: what decides the units it speaks of. */
type Moment = Pick<PlannedDocument, "asOf" | "linked">;

/** The model at one moment: units and their leaders in office, default wording filled in. */
interface Situation {
  units: Units;
  complete: Model;
  /** What patterns of default wording, subjects and recipients may use. */
  scope: Record<string, unknown>;
  expand: (text: string) => string;
}

/** The facts of every document of the plan, each as of its own day. */
export function dossierFacts(input: FactsInput): DocumentFacts[] {
  const { model, plan, catalog } = input;
  const situationOn = situationsOf(model, catalog);
  const identities = plan.documents.map((document) => {
    const now = situationOn(document);
    const { description } = kindOf(catalog, document.kind);
    const noi_dung = contentOf(document, model, catalog, now.expand);
    const muc = itemFacts(description.muc, document, now.complete, now.units, catalog.data, "");
    return identityOf(document, model, catalog, now.units[description.ban_hanh], {
      ...now.scope,
      y_kien: opinionFacts(now.complete, now.units, document.asOf),
      noi_dung,
      muc: muc.muc,
    });
  });
  return plan.documents.map((document, index) => ({
    document,
    identity: identities[index] as Identity,
    facts: factsOf(input, document, identities, situationOn(document)),
  }));
}

/** Situations by moment. Those at which the same people are in office share one: most documents do. */
function situationsOf(model: Model, catalog: Catalog): (moment: Moment) => Situation {
  const { data } = catalog;
  const founded = foundingDay(model);
  const regulationDay = (model.loai === "tu_quan" && approvalDay(model)) || founded;
  const quy_che = (of: Model, { asOf, ...rest }: Moment) =>
    regulationFacts(of, data, unitsAt(model, data, { asOf: regulationDay, ...rest }), regulationDay);
  const situations = new Map<string, Situation>();
  const byMoment = new Map<string, Situation>();
  return ({ asOf, linked: place }) => {
    const moment: Moment = { asOf, ...(place ? { linked: place } : {}) };
    const at = JSON.stringify(moment);
    const found = byMoment.get(at) ?? situationAt(moment);
    byMoment.set(at, found);
    return found;
  };

  function situationAt(moment: Moment): Situation {
    const units = unitsAt(model, data, moment);
    const mo_hinh = namesOn(model.mo_hinh, moment.asOf);
    const words = wordsOn(data.tu_ngu[ownerColumn(model)] ?? {}, moment.asOf);
    const linked = linkedFacts(model, data, moment);
    const named = Object.values(units).map(({ facts, head, above, name }) => [facts, head, above, name]);
    const key = JSON.stringify([words, named, linked, mo_hinh.dia_ban, mo_hinh.pham_vi]);
    const known =
      situations.get(key) ??
      situation({ ...model, mo_hinh }, catalog, { units, words, linked }, (of) => quy_che(of, moment));
    situations.set(key, known);
    return known;
  }
}

const unitsAt = (model: Model, data: DomainData, { asOf, linked }: Moment): Units =>
  model.loai === "lien_ket"
    ? linkedUnits(model, data, asOf, linked ?? { chair: "" })
    : selfManagedUnits(model, data, asOf);

/** The words of an owner as of a day. */
const wordsOn = (words: DomainData["tu_ngu"][string], day: Day): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([key, word]) => [key, textOn(word, day)]));

function situation(
  model: Model,
  { data }: Catalog,
  { units, words, linked }: { units: Units; words: Record<string, string>; linked: Facts["lien_ket"] },
  quy_che: (of: Model) => Facts["quy_che"],
): Situation {
  const own = { ...unitsAsFacts(units), lien_ket: linked };
  const vocabulary = Object.entries(words).map(([key, text]) => [
    key,
    model.tu_ngu?.[key] ?? fillChecked(text, own),
  ]);
  const basic = { ...own, tu_ngu: Object.fromEntries(vocabulary), mo_hinh: modelFacts(model, data) };
  const scope = { ...basic, quy_che: quy_che(model), cam_ket: pledgeFacts(model) };
  const expand = (text: string) => fillChecked(text, scope);
  const complete = withModelDefaults(model, data, expand);
  return {
    units,
    complete,
    expand,
    scope: {
      ...basic,
      mo_hinh: modelFacts(complete, data),
      quy_che: quy_che(complete),
      cam_ket: pledgeFacts(complete),
      hoi_nghi: launchFacts(complete, data),
      mo_hinh_diem: pilotFacts(complete),
      thanh_loai: delistingFacts(complete, data, units.cong_an_xa.facts.ten_goi),
    },
  };
}

/** The units a template may name. */
const unitsAsFacts = (units: Units) => ({
  chu_the: units.chu_the.facts,
  don_vi_de_xuat: units.don_vi_de_xuat.facts,
  cong_an_xa: units.cong_an_xa.facts,
  cap_uy: units.cap_uy.facts,
  nguoi_phe_duyet: units.nguoi_phe_duyet.facts,
  chu_tri: units.chu_tri.facts,
  chu_tri_ke_tiep: units.chu_tri_ke_tiep.facts,
  don_vi_thanh_vien: units.don_vi_thanh_vien.facts,
});

function factsOf(
  { model, plan, catalog, metrics }: FactsInput,
  document: PlannedDocument,
  identities: readonly Identity[],
  { units, complete, scope, expand }: Situation,
): Facts {
  const { data } = catalog;
  const { description } = kindOf(catalog, document.kind);
  const record = recordOf(model, document.kind, document.item);
  const cited = citations(catalog, plan, document, identities);
  const identity = identities[plan.documents.indexOf(document)] as Identity;
  const replaced = decisionInForce(cited)?.dan_ngan ?? "";
  const item = itemFacts(description.muc, document, complete, units, data, replaced);
  const body = {
    muc: item.muc,
    noi_dung: contentOf(document, model, catalog, expand),
    tham_chieu: cited,
    tu_ngu: scope["tu_ngu"] as Facts["tu_ngu"],
    mo_hinh: scope["mo_hinh"] as Facts["mo_hinh"],
    ...unitsAsFacts(units),
    thanh_vien: item.thanh_vien ?? membershipFacts(membersOn(model, document.asOf), data),
    tinh_hinh: situationFacts(complete),
    y_kien: opinionFacts(complete, units, document.asOf),
    lay_y_kien: consultationFacts(complete, data),
    lien_ket: scope["lien_ket"] as Facts["lien_ket"],
    de_xuat: proposalFacts(complete, data),
    ban_chi_dao: boardFacts(complete),
    thanh_loai: scope["thanh_loai"] as Facts["thanh_loai"],
    quy_che: scope["quy_che"] as Facts["quy_che"],
    hoi_nghi: scope["hoi_nghi"] as Facts["hoi_nghi"],
    cam_ket: scope["cam_ket"] as Facts["cam_ket"],
    mo_hinh_diem: scope["mo_hinh_diem"] as Facts["mo_hinh_diem"],
  };
  const van_ban = documentFacts({
    model,
    catalog,
    metrics,
    document,
    description,
    record,
    identity,
    unit: units[description.ban_hanh],
    scope: body,
  });
  // What is gathered in one file is a loop over whole papers, so the form of the document goes with each.
  const papers = item.gathered ? (item.muc as Record<string, object[]>)[item.gathered] : undefined;
  if (item.gathered && papers)
    body.muc = { ...item.muc, [item.gathered]: papers.map((paper) => ({ ...paper, van_ban })) };
  return { van_ban, ...body };
}

/** The content of a document's own kind, and of the kind whose text it attaches. */
function contentOf(
  { kind, item }: PlannedDocument,
  model: Model,
  catalog: Catalog,
  expand: (text: string) => string,
): Record<string, unknown> {
  const { description } = kindOf(catalog, kind);
  const owner = ownerColumn(model);
  const own = contentFacts(description, owner, recordOf(model, kind, item).noi_dung, expand);
  const shared = description.noi_dung_cung;
  if (!shared) return own;
  const { description: other } = kindOf(catalog, shared);
  return { ...contentFacts(other, owner, recordOf(model, shared).noi_dung, expand), ...own };
}
