import type { Catalog } from "../catalog/catalog.ts";
import type { Facts } from "../generated/facts.ts";
import { FOUNDING_DECISION, REORGANISATION } from "../model/founding-day.ts";
import type { Plan, PlannedDocument } from "../plan/plan.ts";
import type { Identity } from "./identity.ts";
import { numbered } from "./numbered.ts";

/** A paper as another cites it; `da_co`: it was signed by then. */
type Cited = Identity & { da_co: boolean };

/** The papers a document may cite, by kind: those dated no later than it; of its own kind only earlier ones. */
export function citations(
  catalog: Catalog,
  plan: Plan,
  document: PlannedDocument,
  identities: readonly Identity[],
): Facts["tham_chieu"] {
  const byKind = Object.fromEntries(Object.keys(catalog.kinds).map((kind): [string, Cited[]] => [kind, []]));
  for (const [index, other] of plan.documents.entries()) {
    const isEarlier =
      other.kind === document.kind
        ? other.turn < document.turn
        : other.turn === 0 || other.asOf <= document.asOf;
    const da_co = other.signed !== undefined && other.signed <= document.asOf;
    if (isEarlier) byKind[other.kind]?.push({ ...(identities[index] as Identity), da_co });
  }
  return Object.fromEntries(Object.entries(byKind).map(([kind, list]) => [kind, numbered(list)]));
}

/** The decision whose member list is in force before this document: the last reorganisation, else the founding one. */
export const decisionInForce = (cited: Facts["tham_chieu"]): Identity | undefined =>
  cited[REORGANISATION]?.at(-1) ?? cited[FOUNDING_DECISION]?.at(-1);
