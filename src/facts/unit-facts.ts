import type { DomainData, UnitKind } from "../catalog/domain-data.ts";
import { fillChecked } from "../docx/pattern.ts";
import type { DonVi, Nguoi } from "../generated/facts.ts";
import type { ChuThe, Model, NguoiKy } from "../generated/model.ts";
import { headOn } from "../model/holder-on.ts";
import type { Day } from "../text/dates.ts";

/** The parts a model's papers are issued by. */
export type Issuer = "chu_the" | "don_vi_de_xuat" | "cap_uy" | "mo_hinh";

/** A unit as of a day, with what its letterhead and signature need. */
export interface Unit {
  facts: DonVi;
  kind: UnitKind;
  leaders: readonly NguoiKy[];
  head: NguoiKy | undefined;
  /** Letterhead lines before they are broken to the width of the page. */
  above: string[];
  name: string[];
}

export type Units = Record<Issuer, Unit>;

/** The units of a model as they were on that day. `modelHead` is the head of the model itself, who signs its papers. */
export function unitsOn(model: Model, data: DomainData, day: Day, modelHead: NguoiKy | undefined): Units {
  const owner = model.chu_the;
  const level = owner.cap ?? "xa";
  const place = {
    cap: data.cap_hanh_chinh[level]?.ten ?? level,
    tinh: provinceOf(owner.tinh, data),
    dia_phuong: localityOf(owner, data),
    dia_danh: owner.dia_danh ?? seatOf(owner, data),
  };
  const unit = (
    kindName: string,
    own: { ten: string; dia_danh?: string; viet_tat?: string; ten_day_du?: string; cap_tren?: string },
    leaders: readonly NguoiKy[],
  ): Unit => {
    const kind = data.don_vi[kindName];
    if (!kind) throw new Error(`no unit kind ${kindName} in don_vi.json`);
    const names = { ...place, ten: own.ten };
    const head = headOn(leaders, day) ?? leaders[0];
    const fill = (pattern: string) => fillChecked(pattern, names);
    return {
      kind,
      leaders,
      head,
      above: own.cap_tren ? [own.cap_tren.toUpperCase()] : kind.dau_trai.cap_tren.map(fill),
      name: own.ten_day_du ? [own.ten_day_du.toUpperCase()] : kind.dau_trai.ten.map(fill),
      facts: {
        ...names,
        ten_goi: own.ten_day_du ?? fill(kind.ten_goi),
        ten_ngan: fill(kind.ten_ngan),
        viet_tat: own.viet_tat ?? kind.viet_tat[level] ?? "",
        dia_danh: own.dia_danh ?? place.dia_danh,
        nguoi_dung_dau: personFacts(head, kind, names),
      },
    };
  };
  // A board signs through its head (TM. BAN CHỦ NHIỆM, CHỦ NHIỆM); the head of a team signs for himself.
  const collectiveOf = (own: Unit): Unit => ({
    ...own,
    kind: { ...own.kind, tap_the: data.co_cau[model.mo_hinh.cau_truc ?? "to"]?.tap_the ?? "" },
  });
  const { don_vi_de_xuat: proposer, cap_uy: party, mo_hinh } = model;
  return {
    chu_the: unit(owner.loai, { ten: owner.ten, ...only(owner) }, owner.lanh_dao),
    don_vi_de_xuat: unit(
      proposer.loai,
      { ten: owner.ten, ...only(proposer), ...(proposer.ten ? { ten_day_du: proposer.ten } : {}) },
      proposer.lanh_dao,
    ),
    cap_uy: unit(
      party.loai,
      { ten: owner.ten, ...only(party), ...(party.cap_tren ? { cap_tren: party.cap_tren } : {}) },
      party.lanh_dao,
    ),
    mo_hinh: collectiveOf(
      unit("mo_hinh", { ten: mo_hinh.ten, ...only(mo_hinh) }, modelHead ? [modelHead] : []),
    ),
  };
}

const only = ({ dia_danh, viet_tat }: { dia_danh?: string; viet_tat?: string }) => ({
  ...(dia_danh ? { dia_danh } : {}),
  ...(viet_tat ? { viet_tat } : {}),
});

/** `xã An Bình`; the unit word is capital before a number: `Phường 3` (NĐ 30/2020/NĐ-CP, Phụ lục II, mục III.1). */
function localityOf({ cap = "xa", ten }: ChuThe, data: DomainData): string {
  const word = data.cap_hanh_chinh[cap]?.ten ?? cap;
  return `${/^\d/.test(ten) ? word.charAt(0).toUpperCase() + word.slice(1) : word} ${ten}`;
}

/** `tỉnh Tây Ninh`: the unit word in lower case but where the whole is a name of its own (Phụ lục II, mục III.1). */
function provinceOf(name: string, { viet_hoa }: DomainData): string {
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  return viet_hoa.don_vi.find((own) => own.toLowerCase() === name.toLowerCase()) ?? small;
}

/** Place before the date: the proper name, with its unit word where the name is a number (Phụ lục I, mục II.4.a). */
const seatOf = (owner: ChuThe, data: DomainData): string =>
  /^\d/.test(owner.ten) ? localityOf(owner, data) : owner.ten;

/** A person in office; rank before the name only for the armed forces (Phụ lục I, mục II.7.c). */
export function personFacts(person: NguoiKy | undefined, kind: UnitKind, names: { cap: string }): Nguoi {
  if (!person) return { ho_ten: "", chuc_vu: "", chuc_danh: "" };
  // "Trưởng Công an xã" names its level; in a sentence the whole name of the place takes that word's place.
  const chuc_vu_rieng = person.chuc_vu.replace(new RegExp(`\\s+${names.cap}$`, "iu"), "");
  return {
    ho_ten: signedName(person),
    chuc_vu: person.chuc_vu,
    chuc_danh: fillChecked(kind.chuc_danh, { ...names, chuc_vu: person.chuc_vu, chuc_vu_rieng }),
  };
}

export const signedName = ({ cap_bac, ho_ten }: NguoiKy): string =>
  cap_bac ? `${cap_bac} ${ho_ten}` : ho_ten;
