import type { ReadChange } from "../changes/change.ts";
import type { ReadChanges } from "../changes/read-changes.ts";
import type { Place, Problem } from "../problem/problem.ts";

/** A row of the changes file at its place there. */
export type PlacedChange = ReadChange & { where: Place };

/** The changes of a file, each with its place. */
export const placedChanges = ({ changes, placeOf }: ReadChanges): PlacedChange[] =>
  changes.map((change) => ({ ...change, where: placeOf(change) }));

/** Something the user has to answer, or to mend, before a row can be applied. */
export interface Question {
  problem: Problem;
  /** Number of the row in the list of changes, from 0. */
  row: number;
  /** Key of the model that is in doubt; absent where every model the row speaks of is. */
  model?: string;
}

/** A question about a row; `data` fills its message. */
export const question = (
  code: string,
  row: number,
  change: PlacedChange,
  data: NonNullable<Problem["data"]>,
  model?: string,
): Question => ({
  problem: { code, severity: "error", where: change.where, data },
  row,
  ...(model === undefined ? {} : { model }),
});

const RENAMES = ["doi_ten", "sap_nhap", "chia_tach"];

/** True for a row that gives a unit a new name. */
export const isRename = ({ hanh_dong }: PlacedChange): boolean => RENAMES.includes(hanh_dong);
