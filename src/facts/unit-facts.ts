import type { UnitKind } from "../catalog/domain-data.ts";
import { fullName, isNamedByKind, type UnitOn } from "../catalog/unit-on.ts";
import { fillChecked } from "../docx/pattern.ts";
import type { DonVi, LoaiDonVi, Nguoi } from "../generated/facts.ts";
import type { NguoiKy } from "../generated/model.ts";
import { headOn } from "../model/holder-on.ts";
import type { Day } from "../text/dates.ts";
import { joinPost } from "../text/join-post.ts";

/** The units a model's papers speak of, and are issued by. A linked model has no owner, a self-managed one no chair. */
export type Role =
  | "chu_the"
  | "don_vi_de_xuat"
  | "cong_an_xa"
  | "cap_uy"
  | "mo_hinh"
  | "nguoi_phe_duyet"
  | "chu_tri"
  | "chu_tri_ke_tiep"
  | "don_vi_thanh_vien"
  | "cac_thanh_vien"
  | "ban_chi_dao";

/** A unit as of a day, with what its letterhead and signature need. */
export interface Unit {
  facts: DonVi;
  /** Kind of unit, as the model calls it. */
  loai: string;
  kind: UnitKind;
  soan_thao: string;
  leaders: readonly NguoiKy[];
  head: NguoiKy | undefined;
  /** Letterhead lines before they are broken to the width of the page. */
  above: string[];
  name: string[];
}

export type Units = Record<Role, Unit>;

const KINDS: readonly (keyof LoaiDonVi)[] = [
  "xa",
  "co_quan",
  "doanh_nghiep",
  "nha_truong",
  "cong_an_xa",
  "mttq",
  "to_chuc_thanh_vien",
  "khu_dan_cu",
  "doan_the",
  "phong_ban",
  "dang_uy",
  "chi_bo",
  "mo_hinh",
  "don_vi_quan_doi",
];

/** A unit with its letterhead and the words of its papers. */
export function unitFacts(unit: UnitOn, day: Day): Unit {
  const { loai, kind, names, own, leaders, level, seat } = unit;
  const head = headOn(leaders, day) ?? leaders[0];
  const fill = (pattern: string) => fillChecked(pattern, names);
  const filled = (patterns: readonly string[]) => patterns.map(fill).filter((line) => line !== "");
  const given = own.dau_trai;
  const usual = typeof kind.viet_tat === "string" ? kind.viet_tat : kind.viet_tat[level];
  const viet_tat = own.viet_tat ?? usual ?? "";
  const ten_goi = fullName(unit);
  const above = given?.cap_tren ?? (own.cap_tren ? [own.cap_tren] : filled(kind.dau_trai.cap_tren));
  const name = given?.ten ?? (own.ten && !isNamedByKind(loai) ? [own.ten] : filled(kind.dau_trai.ten));
  return {
    loai,
    kind: own.tap_the ? { ...kind, tap_the: own.tap_the } : kind,
    soan_thao: own.soan_thao ?? kind.soan_thao,
    leaders,
    head,
    above: above.map((line) => line.toUpperCase()),
    name: name.map((line) => line.toUpperCase()),
    facts: {
      ten: names.ten,
      cap: names.cap,
      dia_phuong: names.dia_phuong,
      tinh: names.tinh,
      loai: Object.fromEntries(KINDS.map((one) => [one, one === loai])) as unknown as LoaiDonVi,
      ten_goi,
      ten_ngan: own.ten_ngan ?? fill(kind.ten_ngan),
      ten_gon: own.ten_ngan ?? (kind.chu_quan ? names.chu_quan : ten_goi),
      viet_tat,
      luu: fillChecked(kind.luu, { viet_tat }),
      soan_thao: own.soan_thao ?? kind.soan_thao,
      tap_the: own.tap_the ?? kind.tap_the,
      co_quan_chu_quan: names.co_quan_chu_quan,
      con_dau: kind.con_dau,
      dia_danh: own.dia_danh ?? seat,
      nguoi_dung_dau: personFacts(head, kind, { ten_goi }),
    },
  };
}

/** Where the model has no such body: every text empty, so that templates can ask for it. */
export function nobody(unit: UnitOn, day: Day): Unit {
  const { facts, ...rest } = unitFacts(unit, day);
  const empty = {
    ten: "",
    ten_goi: "",
    ten_ngan: "",
    ten_gon: "",
    viet_tat: "",
    luu: "",
    soan_thao: "",
    tap_the: "",
    co_quan_chu_quan: "",
  };
  const none = Object.fromEntries(KINDS.map((one) => [one, false])) as unknown as LoaiDonVi;
  return { ...rest, above: [], name: [], facts: { ...facts, ...empty, loai: none } };
}

/** A person in office; rank before the name only for the armed forces (Phụ lục I, mục II.7.c). */
export function personFacts(
  person: NguoiKy | undefined,
  kind: UnitKind,
  { ten_goi }: Pick<DonVi, "ten_goi">,
): Nguoi {
  if (!person) return { ho_ten: "", chuc_vu: "", chuc_danh: "" };
  const { chuc_vu = "" } = person;
  const chuc_danh = kind.chuc_danh ? fillChecked(kind.chuc_danh, { chuc_vu }) : joinPost(chuc_vu, ten_goi);
  return { ho_ten: signedName(person), chuc_vu, chuc_danh };
}

export const signedName = ({ cap_bac, ho_ten }: NguoiKy): string =>
  cap_bac ? `${cap_bac} ${ho_ten}` : ho_ten;
