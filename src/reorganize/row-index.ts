import { nameKey } from "../text/names.ts";
import type { PlacedChange } from "./change.ts";

/** Where a row of the changes looks for what it speaks of. */
export interface Row {
  index: number;
  change: PlacedChange;
}

/** The rows of a changes file by what they name, so that a model is compared only with those that may concern it. */
export interface RowIndex {
  rows: Row[];
  /** Rows about a member: by name, and those that give an id only. */
  byName: ReadonlyMap<string, Row[]>;
  byId: readonly Row[];
  /** Rows about a unit: its head, its name, its membership. */
  units: readonly Row[];
  /** Rows that add somebody to a model they name. */
  joins: readonly Row[];
  /** Rows that name a model, by the path or the name they give. */
  byModel: ReadonlyMap<string, Row[]>;
  /** Names units get by these rows, with the names before: a later row may speak of a unit by either. */
  renamed: readonly PlacedChange[];
}

const RENAMES = ["doi_ten", "sap_nhap", "chia_tach"];

export const isRename = ({ hanh_dong }: PlacedChange): boolean => RENAMES.includes(hanh_dong);

/** A row about a person in a model, not about a unit. */
const isAboutMember = ({ hanh_dong, ho_ten, ma }: PlacedChange): boolean =>
  (hanh_dong === "thoi" || hanh_dong === "doi_chuc_danh") && (ho_ten !== undefined || ma !== undefined);

/** What a row says in `mo_hinh`, as a path and as a name. */
export const pathKey = (said: string): string =>
  said
    .normalize("NFC")
    .replaceAll("\\", "/")
    .replace(/^(?:\.{1,2}\/)+/, "")
    .replace(/^(?:[a-z]:)?\/+/i, "")
    .replace(/(?<=[^/])\.json$/i, "")
    .replace(/(?<=[^/])\/model$/i, "");

export const modelNameKey = (said: string): string =>
  `“${nameKey(said.trim().replace(/^[“"']|[”"']$/g, ""))}”`;

export function rowIndex(changes: readonly PlacedChange[]): RowIndex {
  const rows = changes.map((change, index): Row => ({ index, change }));
  const members = rows.filter(({ change }) => isAboutMember(change));
  const byName = new Map<string, Row[]>();
  for (const row of members) {
    if (row.change.ho_ten === undefined) continue;
    const key = nameKey(row.change.ho_ten);
    byName.set(key, [...(byName.get(key) ?? []), row]);
  }
  const byModel = new Map<string, Row[]>();
  for (const row of rows) {
    const { mo_hinh } = row.change;
    if (mo_hinh === undefined) continue;
    for (const key of [pathKey(mo_hinh), modelNameKey(mo_hinh)])
      byModel.set(key, [...(byModel.get(key) ?? []), row]);
  }
  return {
    rows,
    byName,
    byModel,
    byId: members.filter(({ change }) => change.ho_ten === undefined),
    units: rows.filter(
      ({ change }) => change.don_vi !== undefined && !isAboutMember(change) && change.hanh_dong !== "bo_sung",
    ),
    joins: rows.filter(({ change }) => change.hanh_dong === "bo_sung"),
    renamed: changes.filter(isRename),
  };
}
