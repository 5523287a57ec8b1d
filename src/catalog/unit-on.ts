import { fillChecked } from "../docx/pattern.ts";
import type { ChuThe, NguoiKy, TuQuan } from "../generated/model.ts";
import { termsOf } from "../model/holder-on.ts";
import { namesOn } from "../model/names-on.ts";
import type { Day } from "../text/dates.ts";
import { type DomainData, textOn, type UnitKind } from "./domain-data.ts";

/** The units a self-managed model names; `cong_an_xa` and `cap_uy` may be missing. */
export type UnitRole = "chu_the" | "don_vi_de_xuat" | "cong_an_xa" | "cap_uy";

/** What the patterns of a unit kind see. */
export interface UnitNames {
  ten: string;
  /** Commune: word of its level, whole name, province. */
  cap: string;
  dia_phuong: string;
  tinh: string;
  /** The owner as the superior of bodies inside it, and as the Party names it. */
  chu_quan: string;
  chu_quan_dang: string;
  co_quan_chu_quan: string;
}

/** A unit as of a day: its kind with the variants that fit, its names then, its leaders with their posts. */
export interface UnitOn {
  loai: string;
  kind: UnitKind;
  names: UnitNames;
  own: OwnNames;
  leaders: NguoiKy[];
  /** Key of the commune's level in `_data/cap_hanh_chinh.json`. */
  level: string;
  /** Place before the date where the unit names none of its own. */
  seat: string;
}

/** What a unit may be called, in the model's own keys. */
interface OwnNames {
  loai?: string;
  to_chuc?: string;
  cap_hoc?: string;
  cap?: string;
  ten?: string;
  ten_ngan?: string;
  tinh?: string;
  thuoc_xa?: { cap?: string; ten: string };
  co_quan_chu_quan?: string;
  /** The Party's word for it. */
  cap_tren?: string;
  dia_danh?: string;
  viet_tat?: string;
  soan_thao?: string;
  tap_the?: string;
  dau_trai?: { cap_tren?: string[]; ten: string[] };
}

interface Given extends OwnNames {
  thay_doi?: ({ tu_ngay: Day; theo_van_ban?: string } & OwnNames)[];
  lanh_dao?: NguoiKy[];
}

/** One of the model's units as it was on that day; undefined where the model has no such unit. */
export function unitOn(model: TuQuan, role: UnitRole, data: DomainData, day: Day): UnitOn | undefined {
  const isPolice = role === "cong_an_xa";
  if (isPolice && model.don_vi_de_xuat.loai === "cong_an_xa")
    return unitOn(model, "don_vi_de_xuat", data, day);
  const given: Given | undefined = model[role];
  if (!given) return undefined;
  return namedUnit(model.chu_the, isPolice ? "cong_an_xa" : (given.loai ?? role), given, data, day);
}

/** A unit that stands for itself, such as a member of a linked model, as it was on that day. */
export const ownUnit = (unit: ChuThe, data: DomainData, day: Day): UnitOn =>
  namedUnit(placeOf(unit, data), unit.loai, unit, data, day);

/** How a unit is called in full: its whole name, or that of its kind for the place. */
export const fullName = ({ kind, names, own, loai }: UnitOn): string =>
  own.ten && !isNamedByKind(loai) ? own.ten : fillChecked(kind.ten_goi, names);

/** A commune is written with its unit word, whatever else is named with its whole name. */
export const isNamedByKind = (loai: string): boolean => ["xa", "mo_hinh", "cac_thanh_vien"].includes(loai);

/** Who a unit belongs to: itself, or the commune, where its kind owns no models (a hamlet, the police). */
export const placeOf = (unit: ChuThe, { don_vi }: DomainData): ChuThe =>
  don_vi[unit.loai]?.chu_quan ? unit : communeOf(unit);

/** The commune a unit lies in. */
export const communeOf = ({ loai, cap, ten, thuoc_xa, tinh, dia_danh, thay_doi = [] }: ChuThe): ChuThe => ({
  loai: "xa",
  ...(loai === "xa" || !thuoc_xa ? { ...(cap ? { cap } : {}), ten } : thuoc_xa),
  tinh,
  ...(dia_danh ? { dia_danh } : {}),
  lanh_dao: [],
  thay_doi: thay_doi.map((change) => {
    const place = loai === "xa" ? change : change.thuoc_xa;
    return {
      tu_ngay: change.tu_ngay,
      ...(place?.cap ? { cap: place.cap } : {}),
      ...(place?.ten ? { ten: place.ten } : {}),
      ...(change.tinh ? { tinh: change.tinh } : {}),
    };
  }),
});

/** A unit of that kind in the place of its owner. */
export function namedUnit(owner: ChuThe, loai: string, given: Given, data: DomainData, day: Day): UnitOn {
  const there = ownerOn(owner, data, day);
  const { lanh_dao = [], ...described } = given;
  const own: OwnNames = namesOn(described, day);
  const kind = kindFor(data, loai, own, owner);
  const place = {
    cap: there.cap,
    dia_phuong: there.dia_phuong,
    tinh: there.tinh,
    chu_quan: there.chu_quan,
    chu_quan_dang: there.isCommune ? there.dia_phuong : there.ten,
  };
  const usual = fillChecked(textOn(kind.chu_quan_mac_dinh ?? "", day), place);
  const names: UnitNames = {
    ten: own.ten ?? there.ten,
    ...place,
    co_quan_chu_quan: own.co_quan_chu_quan ?? own.cap_tren ?? usual,
  };
  const post = fillChecked(kind.chuc_vu, names);
  return {
    loai,
    kind,
    names,
    own,
    leaders: termsOf(lanh_dao).map((person) => ({ ...person, chuc_vu: person.chuc_vu ?? post })),
    level: there.level,
    seat: there.seat,
  };
}

/** Names of the owner on a day, and the commune it is or lies in. */
function ownerOn(owner: ChuThe, data: DomainData, day: Day) {
  const { ten: name = "", tinh = "", ...own } = namesOn(owner, day);
  const isCommune = own.loai === "xa" || !own.thuoc_xa;
  const { cap: level = "xa", ten } = isCommune ? { ...own, ten: name } : (own.thuoc_xa ?? { ten: name });
  const dia_phuong = localityOf(level, ten, data);
  const place = {
    cap: data.cap_hanh_chinh[level]?.ten ?? level,
    dia_phuong,
    tinh: provinceOf(tinh, data),
    ten: name,
  };
  return {
    ...place,
    isCommune,
    level,
    chu_quan: fillChecked(data.don_vi[owner.loai]?.chu_quan ?? "{ten}", place),
    // Phụ lục I, mục II.4.a: the proper name, with its unit word where the name is a number.
    seat: own.dia_danh ?? (/^\d/.test(ten) ? dia_phuong : ten),
  };
}

function kindFor(data: DomainData, loai: string, own: OwnNames, owner: ChuThe): UnitKind {
  const kind = data.don_vi[loai];
  if (!kind) throw new Error(`no unit kind ${loai} in don_vi.json`);
  const { bien_the = {}, theo_ten = {}, ...base } = kind;
  const variants = [own.to_chuc, own.cap_hoc, owner.loai].map((name) => bien_the[name ?? ""] ?? {});
  const name = own.ten?.toLowerCase() ?? "";
  const byName = Object.entries(theo_ten)
    .filter(([start]) => name.startsWith(`${start} `))
    .sort(([a], [b]) => a.length - b.length);
  return Object.assign({}, base, ...variants, ...byName.map(([, part]) => part)) as UnitKind;
}

/** `xã An Bình`; the unit word is capital before a number: `Phường 3` (NĐ 30/2020/NĐ-CP, Phụ lục II, mục III.1). */
export function localityOf(level: string, name: string, data: DomainData): string {
  const word = data.cap_hanh_chinh[level]?.ten ?? level;
  return `${/^\d/.test(name) ? word.charAt(0).toUpperCase() + word.slice(1) : word} ${name}`;
}

/** `tỉnh Tây Ninh`: the unit word in lower case but where the whole is a name of its own (Phụ lục II, mục III.1). */
function provinceOf(name: string, { viet_hoa }: DomainData): string {
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  return viet_hoa.don_vi.find((own) => own.toLowerCase() === name.toLowerCase()) ?? small;
}
