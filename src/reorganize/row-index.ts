import type { DomainData } from "../catalog/domain-data.ts";
import { nameKey } from "../text/names.ts";
import { pathKey } from "../text/path-key.ts";
import { isRename, type PlacedChange } from "./change.ts";
import { unitNames } from "./unit-names.ts";

/** Where a row of the changes looks for what it speaks of. */
export interface Row {
  index: number;
  change: PlacedChange;
}

/** A row about a unit, and the keys of the names it may mean. */
export interface UnitRow extends Row {
  units: readonly string[];
}

/** The rows of a changes file by what they name, so that a model is compared only with those that may concern it. */
export interface RowIndex {
  rows: Row[];
  /** Rows about a member: by name, and by id those that give no name. */
  byName: ReadonlyMap<string, Row[]>;
  byId: ReadonlyMap<string, Row[]>;
  /** Rows about a unit: its head, its name, its membership; by every name it may mean. */
  byUnit: ReadonlyMap<string, UnitRow[]>;
  /** Rows that add somebody to a model they name. */
  joins: readonly Row[];
  /** Rows that name a model, by the path or the name they give. */
  byModel: ReadonlyMap<string, Row[]>;
  /** Changes that give a unit a new name. */
  renamed: readonly PlacedChange[];
}

/** A row about a person in a model, not about a unit. */
const isAboutMember = ({ hanh_dong, ho_ten, ma }: PlacedChange): boolean =>
  (hanh_dong === "thoi" || hanh_dong === "doi_chuc_danh") && (ho_ten !== undefined || ma !== undefined);

/** A row about a unit: its head, its name, its membership. */
export const isAboutUnit = (change: PlacedChange): boolean =>
  change.don_vi !== undefined && !isAboutMember(change) && change.hanh_dong !== "bo_sung";

/** What a row says in `mo_hinh`, as a name; quotes keep it apart from a path. */
export const modelNameKey = (said: string): string =>
  `“${nameKey(said.trim().replace(/^[“"']|[”"']$/g, ""))}”`;

export function rowIndex(changes: readonly PlacedChange[], data: DomainData): RowIndex {
  const rows = changes.map((change, index): Row => ({ index, change }));
  const members = rows.filter(({ change }) => isAboutMember(change));
  const namesOf = unitNames(changes, data);
  const units = rows
    .filter(({ change }) => isAboutUnit(change))
    .map((row): UnitRow => ({ ...row, units: namesOf(row.change) }));
  return {
    rows,
    byName: byKeys(members, ({ change: { ho_ten } }) => (ho_ten === undefined ? [] : [nameKey(ho_ten)])),
    byId: byKeys(members, ({ change: { ho_ten, ma } }) => (ho_ten === undefined && ma ? [ma] : [])),
    byUnit: byKeys(units, (row) => row.units),
    joins: rows.filter(({ change }) => change.hanh_dong === "bo_sung"),
    byModel: byKeys(rows, ({ change: { mo_hinh } }) =>
      mo_hinh === undefined ? [] : [pathKey(mo_hinh), modelNameKey(mo_hinh)],
    ),
    renamed: changes.filter(isRename),
  };
}

function byKeys<R>(rows: readonly R[], keysOf: (row: R) => readonly string[]): Map<string, R[]> {
  const found = new Map<string, R[]>();
  for (const row of rows)
    for (const key of keysOf(row)) {
      const there = found.get(key);
      if (there) there.push(row);
      else found.set(key, [row]);
    }
  return found;
}
