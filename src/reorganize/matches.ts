import type { DomainData } from "../catalog/domain-data.ts";
import type { Model } from "../generated/model.ts";
import { type MemberMatch, matchMembers } from "./match-members.ts";
import { matchUnits, type UnitMatch } from "./match-units.ts";
import { modelNameKey, type Row, type RowIndex } from "./row-index.ts";

/** A model file as it was read. */
export interface ModelText {
  /** Name of the model in reports and in `mo_hinh` of a row: its path without ending. */
  key: string;
  /** The file as the user named it. */
  file: string;
  text: string;
  model: Model;
}

/** What a row finds in one model. */
export type Match = MemberMatch | UnitMatch | { row: number; is: "target" };

/** A model the rows speak of. */
export interface Matched {
  key: string;
  file: string;
  text: string;
  /** Name of the model. */
  name: string;
  matches: Match[];
  /** Rows that name this model, by its key or its name. */
  named: ReadonlySet<number>;
}

/** What the rows find in one model; undefined where none speaks of it. */
export function matchesIn(
  { key, file, text, model }: ModelText,
  index: RowIndex,
  data: DomainData,
): Matched | undefined {
  const name = model.mo_hinh.ten;
  // By its name, with or without quotes, or by its path.
  const naming = new Set([key, modelNameKey(name)].flatMap((said) => index.byModel.get(said) ?? []));
  const named = new Set([...naming].map((row) => row.index));
  const isForModel = (row: Row) => row.change.mo_hinh === undefined || named.has(row.index);
  // People join a self-managed model, units a linked one.
  const joins = [...naming].filter(
    ({ change }) =>
      change.hanh_dong === "bo_sung" && (change.don_vi !== undefined) === (model.loai === "lien_ket"),
  );
  const matches: Match[] = [
    ...(model.loai === "tu_quan" ? matchMembers(model, index, isForModel) : []),
    ...matchUnits(model, data, index, isForModel),
    ...joins.map(({ index: row }): Match => ({ row, is: "target" })),
  ];
  return matches.length > 0 || named.size > 0 ? { key, file, text, name, matches, named } : undefined;
}
