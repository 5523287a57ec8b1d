import type { DomainData } from "../catalog/domain-data.ts";
import type { Model } from "../generated/model.ts";
import { isRename, type PlacedChange } from "./change.ts";
import { composeAmendment } from "./compose-amendment.ts";
import { composeHeads } from "./compose-heads.ts";
import { composeNames } from "./compose-names.ts";
import { composeReorganisation } from "./compose-reorganisation.ts";
import type { JsonAddition } from "./edit-json.ts";
import type { UnitMatch } from "./match-units.ts";
import type { Accepted } from "./settle.ts";

/** What the accepted rows add to one model. */
export interface Composed {
  additions: JsonAddition[];
  /** What stands in the way, in codes of messages; `row` is the number of the row. */
  objections: { code: string; row: number; data?: Record<string, string | number> }[];
}

/** A row about a unit and the unit it means. */
export interface UnitPart {
  change: PlacedChange;
  row: number;
  match: UnitMatch;
}

/** Turns the rows accepted for a model into additions to its file. The model and the rows stay as they are. */
export function compose(
  model: Model,
  accepted: readonly Accepted[],
  changes: readonly PlacedChange[],
  data: DomainData,
): Composed {
  const at = (row: number) => changes[row] as PlacedChange;
  const units = accepted.flatMap(({ row, match }) =>
    match.is === "unit" ? [{ change: at(row), row, match }] : [],
  );
  const renames = units.filter(({ change }) => isRename(change));
  const heads = units.filter(({ change }) => change.hanh_dong === "doi_nguoi_dung_dau");
  const parts = [
    composeNames(model, renames, data),
    composeHeads(heads),
    model.loai === "tu_quan"
      ? composeReorganisation(model, accepted, changes, data)
      : composeAmendment(model, accepted, changes, data),
  ];
  return {
    additions: parts.flatMap(({ additions }) => additions),
    objections: parts.flatMap(({ objections }) => objections),
  };
}
