import type { DomainData } from "../catalog/domain-data.ts";
import { fullName, isNamedByKind, localityOf, type UnitOn } from "../catalog/unit-on.ts";
import { type UnitInModel, unitsIn } from "../catalog/units-in.ts";
import type { Model } from "../generated/model.ts";
import { namesOn } from "../model/names-on.ts";
import { addDays, type Day } from "../text/dates.ts";
import { nameKey } from "../text/names.ts";
import { isRename } from "./change.ts";
import type { Row, RowIndex } from "./row-index.ts";
import { isSameProvince } from "./unit-names.ts";

/** What a row about a unit finds in one model. */
export interface UnitMatch {
  row: number;
  is: "unit";
  unit: UnitInModel;
  /** The row names the unit itself, or the commune the unit lies in. */
  as: "itself" | "place";
  /** Name of the unit or commune before the change, as the documents write it. */
  before: string;
  /** Province on that day, and what tells units of one name apart there: commune, and owner of a part of something. */
  province: string;
  seat: string;
}

/** The units of one model the rows speak of, by their names on the day before. */
export function matchUnits(
  model: Model,
  data: DomainData,
  index: RowIndex,
  isForModel: (row: Row) => boolean,
): UnitMatch[] {
  if (index.byUnit.size === 0) return [];
  const units = unitsIn(model, data);
  const days = [
    FIRST_DAY,
    ...units.flatMap(({ given }) => (given.thay_doi ?? []).map(({ tu_ngay }) => tu_ngay)),
  ];
  const names = new Set(
    units.flatMap((unit) => days.flatMap((day) => namesEver(unit, day, data))).map(nameKey),
  );
  const rows = new Set([...names].flatMap((name) => index.byUnit.get(name) ?? []));
  return [...rows]
    .sort((a, b) => a.index - b.index)
    .filter(isForModel)
    .flatMap((row) => {
      const by = (wanted: readonly string[]) => units.flatMap((unit) => matchOf(unit, row, wanted, data));
      // As it stands before anything else: after a merger the other name is that of another member, too.
      const asItStands = by(row.units.slice(0, 1));
      return asItStands.length > 0 ? asItStands : by(row.units);
    });
}

/** Before every change a model may tell. */
const FIRST_DAY = "0001-01-01";

/** All a row may call a unit by, from that day on until its next change. */
function namesEver(unit: UnitInModel, day: Day, data: DomainData): string[] {
  const { ten, thuoc_xa } = namesOn(unit.given, day);
  return [
    ...namesNow(unit.on(day)),
    ...(ten === undefined ? [] : [ten]),
    ...(thuoc_xa ? [localityOf(thuoc_xa.cap ?? "xa", thuoc_xa.ten, data)] : []),
  ];
}

function matchOf(
  unit: UnitInModel,
  { index: row, change }: Row,
  wanted: readonly string[],
  data: DomainData,
): UnitMatch[] {
  // Only a linked model has units that may leave it.
  if (change.hanh_dong === "thoi" && unit.role !== "thanh_vien") return [];
  const day = addDays(change.ngay, -1);
  const then = unit.on(day);
  const province = then.names.tinh;
  if (change.tinh !== undefined && !isSameProvince(province, change.tinh)) return [];
  if (change.thuoc_xa !== undefined && nameKey(change.thuoc_xa) !== nameKey(then.names.dia_phuong)) return [];
  const seat = seatOf(then);
  const found = { row, is: "unit" as const, unit, province, seat };
  const isNamed = (names: readonly string[]) => names.some((name) => wanted.includes(nameKey(name)));
  if (!isRename(change)) {
    // The name of that very day counts too: who writes the row may use the new one. Who leaves goes by the old one, which
    // another may bear from that day on.
    const now = change.hanh_dong === "thoi" ? [] : namesNow(unit.on(change.ngay));
    const names = [...namesNow(then), ...now];
    return isNamed(names) ? [{ ...found, as: "itself", before: fullName(then) }] : [];
  }
  const own = namesOn(unit.given, day);
  if (unit.loai === "xa")
    return isNamed(namesNow(then)) ? [{ ...found, as: "itself", before: then.names.dia_phuong }] : [];
  if (own.ten !== undefined && isNamed([own.ten])) return [{ ...found, as: "itself", before: own.ten }];
  const place = own.thuoc_xa && localityOf(own.thuoc_xa.cap ?? "xa", own.thuoc_xa.ten, data);
  return place !== undefined && isNamed([place])
    ? [{ ...found, seat: place, as: "place", before: place }]
    : [];
}

/** Hamlets, schools, departments of one name are many; a body named after its commune is one. */
function seatOf(unit: UnitOn): string {
  const { own, names, loai } = unit;
  const isPart = own.ten !== undefined && !isNamedByKind(loai);
  if (!isPart) return names.dia_phuong;
  const owner = nameKey(names.chu_quan) === nameKey(own.ten ?? "") ? [] : [names.chu_quan];
  return [...owner, ...(owner.join().includes(names.dia_phuong) ? [] : [names.dia_phuong])].join(", ");
}

/** What a unit is called: in full, and a commune also by its bare name and in short. */
const namesNow = (unit: UnitOn): string[] =>
  unit.loai === "xa" ? [fullName(unit), unit.names.dia_phuong, unit.names.chu_quan] : [fullName(unit)];
