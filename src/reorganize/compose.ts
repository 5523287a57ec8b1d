import type { DomainData } from "../catalog/domain-data.ts";
import type { Model } from "../generated/model.ts";
import { pointerKeys } from "../model/json-places.ts";
import { namesOn } from "../model/names-on.ts";
import { addDays } from "../text/dates.ts";
import { nameKey } from "../text/names.ts";
import type { PlacedChange } from "./change.ts";
import { composeAmendment } from "./compose-amendment.ts";
import { composeReorganisation } from "./compose-reorganisation.ts";
import type { JsonAddition, JsonPath } from "./edit-json.ts";
import { splitLocality, type UnitMatch } from "./match-units.ts";
import { isRename } from "./row-index.ts";
import type { Accepted } from "./settle.ts";

/** What the accepted rows add to one model. */
export interface Composed {
  additions: JsonAddition[];
  /** What stands in the way, in codes of messages; `row` is the number of the row. */
  objections: { code: string; row: number; data?: Record<string, string | number> }[];
}

/** An entry that is already there, so that a run repeated adds nothing. */
type Dated = { tu_ngay?: string } & object;

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
    ...renames.map(({ change, row, match }) => renamed(change, row, match, data)),
    ...places(model, renames),
    ...heads.map(({ change, row, match }) => newHead(change, row, match)),
    model.loai === "tu_quan"
      ? composeReorganisation(model, accepted, changes, data)
      : composeAmendment(model, accepted, changes, data),
  ];
  return {
    additions: parts.flatMap(({ additions }) => additions),
    objections: parts.flatMap(({ objections }) => objections),
  };
}

const pathOf = (pointer: string): JsonPath =>
  pointerKeys(pointer).map((key) => (/^\d+$/.test(key) ? Number(key) : key));

/** A new name from a day on: of the unit, or of the commune it lies in. */
function renamed(change: PlacedChange, row: number, { unit, as }: UnitMatch, data: DomainData): Composed {
  const { level, name } = splitLocality(change.ten_moi ?? "", data);
  const cap = change.cap_moi ?? level;
  const isCommune = as === "place" || unit.loai === "xa";
  const place = isCommune ? { ...(cap ? { cap } : {}), ten: name } : { ten: change.ten_moi };
  const before = namesOn(unit.given, addDays(change.ngay, -1));
  const names = {
    ...(as === "place" ? { thuoc_xa: { ...before.thuoc_xa, ...place } } : place),
    ...(change.tinh_moi ? { tinh: change.tinh_moi } : {}),
  };
  return dated(unit.given.thay_doi, unit.pointer, change, row, names, ["tinh", "thuoc_xa", "ten", "loai"]);
}

/** Adds a dated change to a list, unless the list says so already or goes on after that day. */
function dated(
  list: readonly Dated[] | undefined,
  pointer: string,
  change: PlacedChange,
  row: number,
  names: object,
  after: readonly string[],
): Composed {
  const same = list?.find(({ tu_ngay }) => tu_ngay === change.ngay);
  if (same) {
    const { tu_ngay: _day, theo_van_ban: _paper, ...told } = same as Dated & { theo_van_ban?: string };
    const isTold = Object.entries(names).every(
      ([key, value]) => JSON.stringify((told as Record<string, unknown>)[key]) === JSON.stringify(value),
    );
    return { additions: [], objections: isTold ? [] : [{ code: "CHANGES_UNIT_SAME_DAY", row }] };
  }
  if (list?.some(({ tu_ngay = "" }) => tu_ngay > change.ngay))
    return { additions: [], objections: [{ code: "CHANGES_UNIT_LATER", row }] };
  const item = {
    tu_ngay: change.ngay,
    ...(change.theo_van_ban ? { theo_van_ban: change.theo_van_ban } : {}),
    ...names,
  };
  const to = pathOf(pointer);
  const addition: JsonAddition = list
    ? { to: [...to, "thay_doi"], item }
    : { to, key: "thay_doi", value: [item], after };
  return { additions: [addition], objections: [] };
}

/** The place of a model named after a commune that has a new name. */
function places(
  model: Model,
  renames: readonly { change: PlacedChange; row: number; match: UnitMatch }[],
): Composed[] {
  const [first] = renames;
  if (!first) return [];
  const now = namesOn(model.mo_hinh, addDays(first.change.ngay, -1));
  const replaced = (text: string | undefined) =>
    renames.reduce(
      (named, { change, match }) => named?.replaceAll(match.before, change.ten_moi ?? match.before),
      text,
    );
  const names = {
    ...(replaced(now.dia_ban) === now.dia_ban ? {} : { dia_ban: replaced(now.dia_ban) }),
    ...(replaced(now.pham_vi) === now.pham_vi ? {} : { pham_vi: replaced(now.pham_vi) }),
  };
  if (Object.keys(names).length === 0) return [];
  return [dated(model.mo_hinh.thay_doi, "/mo_hinh", first.change, first.row, names, ["dia_ban"])];
}

/** A new leader of a unit; the post is that of who was there before, unless the row gives one. */
function newHead(change: PlacedChange, row: number, { unit }: UnitMatch): Composed {
  const { ho_ten = "", chuc_vu, cap_bac, quyen_han, ngay, theo_van_ban } = change;
  const isThere = unit.leaders.some(
    (leader) => leader.tu_ngay === ngay && nameKey(leader.ho_ten) === nameKey(ho_ten),
  );
  if (isThere) return { additions: [], objections: [] };
  const isHead = quyen_han === undefined || quyen_han === "Q";
  const heads = unit.leaders.filter(({ quyen_han: power = "Q" }) => power === "Q");
  if (isHead && heads.some(({ tu_ngay = "" }) => tu_ngay >= ngay))
    return {
      additions: [],
      objections: [{ code: "CHANGES_HEAD_LATER", row, data: { ten: change.don_vi ?? "" } }],
    };
  const post = chuc_vu ?? (isHead ? heads.at(-1)?.chuc_vu : undefined);
  const item = {
    ho_ten,
    ...(post ? { chuc_vu: post } : {}),
    ...(cap_bac ? { cap_bac } : {}),
    ...(quyen_han ? { quyen_han } : {}),
    tu_ngay: ngay,
    ...(theo_van_ban ? { theo_van_ban } : {}),
  };
  return { additions: [{ to: [...pathOf(unit.pointer), "lanh_dao"], item }], objections: [] };
}
