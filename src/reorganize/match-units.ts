import type { DomainData } from "../catalog/domain-data.ts";
import { fullName, isNamedByKind, localityOf, type UnitOn } from "../catalog/unit-on.ts";
import { type UnitInModel, unitsIn } from "../catalog/units-in.ts";
import type { Model } from "../generated/model.ts";
import { namesOn } from "../model/names-on.ts";
import { addDays } from "../text/dates.ts";
import { nameKey } from "../text/names.ts";
import type { PlacedChange } from "./change.ts";
import { isRename, type Row, type RowIndex } from "./row-index.ts";

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
  if (index.units.length === 0) return [];
  const units = unitsIn(model, data);
  return index.units.filter(isForModel).flatMap((row) => {
    const wanted = new Set(namesOf(row.change, index, data));
    return units.flatMap((unit) => matchOf(unit, row, wanted, data));
  });
}

function matchOf(
  unit: UnitInModel,
  { index: row, change }: Row,
  wanted: ReadonlySet<string>,
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
  const isNamed = (names: readonly string[]) => names.some((name) => wanted.has(nameKey(name)));
  if (!isRename(change)) {
    // The name of that very day counts too: who writes the row may use the new one.
    const names = [...namesNow(then), ...namesNow(unit.on(change.ngay))];
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

/**
 * The names a row may mean: as it stands, and with the older or newer name of a unit these very rows rename before it. So
 * a row finds its unit by either name, in the first run and in one repeated.
 */
function namesOf(change: PlacedChange, { renamed }: RowIndex, data: DomainData): string[] {
  // Two renames of one day are not a chain: the name one unit gives up is the one another gets.
  const earlier = renamed.filter(
    ({ ngay, tinh }) =>
      (isRename(change) ? ngay < change.ngay : ngay <= change.ngay) &&
      (tinh === undefined || change.tinh === undefined || isSameProvince(tinh, change.tinh)),
  );
  const names = [nameKey(change.don_vi ?? "")];
  // A list that grows as it is walked: A became B, B became C.
  for (const name of names)
    for (const one of earlier) {
      const [before, after] = [nameKey(one.don_vi ?? ""), nameKey(newName(one, data))];
      for (const other of [withEnd(name, after, before), withEnd(name, before, after)])
        if (other !== undefined && !names.includes(other)) names.push(other);
    }
  return names;
}

/** `cong an xa an binh` with another unit at its end. */
function withEnd(name: string, end: string, other: string): string | undefined {
  if (name !== end && !name.endsWith(` ${end}`)) return undefined;
  return `${name.slice(0, name.length - end.length)}${other}`;
}

/** The new name with the level, which a row may have in a column of its own or leave as it was. */
function newName({ don_vi = "", ten_moi = "", cap_moi }: PlacedChange, data: DomainData): string {
  const { level, name } = splitLocality(ten_moi, data);
  const cap = cap_moi ?? level ?? splitLocality(don_vi, data).level;
  return cap === undefined ? ten_moi : localityOf(cap, name, data);
}

/** What a unit is called: in full, and a commune also by its bare name and in short. */
const namesNow = (unit: UnitOn): string[] =>
  unit.loai === "xa" ? [fullName(unit), unit.names.dia_phuong, unit.names.chu_quan] : [fullName(unit)];

/** True for the same province, with or without the word before its name. */
export function isSameProvince(a: string, b: string): boolean {
  const [one, other] = [nameKey(a), nameKey(b)];
  return one === other || one.endsWith(` ${other}`) || other.endsWith(` ${one}`);
}

/** The level of a commune and its bare name: `phường Bình An` → `phuong`, `Bình An`. */
export function splitLocality(
  name: string,
  { cap_hanh_chinh }: DomainData,
): { level?: string; name: string } {
  const level = Object.entries(cap_hanh_chinh).find(
    ([, { ten }]) => ten && nameKey(name).startsWith(`${nameKey(ten)} `),
  );
  if (!level) return { name };
  const words = level[1].ten.split(" ").length;
  return { level: level[0], name: name.split(/\s+/u).slice(words).join(" ") };
}
