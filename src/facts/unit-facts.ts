import type { DomainData, UnitKind } from "../catalog/domain-data.ts";
import { namedUnit, type UnitOn, unitOn } from "../catalog/unit-on.ts";
import { fillChecked } from "../docx/pattern.ts";
import type { DonVi, LoaiDonVi, Nguoi } from "../generated/facts.ts";
import type { Model, NguoiKy } from "../generated/model.ts";
import { headOn } from "../model/holder-on.ts";
import type { Day } from "../text/dates.ts";
import { joinPost } from "../text/join-post.ts";

/** The units a model's papers are issued by. */
export type Issuer = "chu_the" | "don_vi_de_xuat" | "cong_an_xa" | "cap_uy" | "mo_hinh" | "nguoi_phe_duyet";

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

export type Units = Record<Issuer, Unit>;

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
];

/** The units of a model as they were on that day. `modelHead` is the head of the model itself, who signs its papers. */
export function unitsOn(model: Model, data: DomainData, day: Day, modelHead: NguoiKy | undefined): Units {
  const proposer = unitFacts(required(unitOn(model, "don_vi_de_xuat", data, day)), day);
  const owner = unitFacts(required(unitOn(model, "chu_the", data, day)), day);
  const police =
    model.don_vi_de_xuat.loai === "cong_an_xa"
      ? proposer
      : unitFacts(
          unitOn(model, "cong_an_xa", data, day) ?? namedUnit(model, "cong_an_xa", {}, data, day),
          day,
        );
  const party = unitOn(model, "cap_uy", data, day);
  const { mo_hinh } = model;
  const self = namedUnit(
    model,
    "mo_hinh",
    { ten: mo_hinh.ten, ...(mo_hinh.viet_tat ? { viet_tat: mo_hinh.viet_tat } : {}) },
    data,
    day,
  );
  return {
    chu_the: owner,
    don_vi_de_xuat: proposer,
    cong_an_xa: police,
    cap_uy: party ? unitFacts(party, day) : nobody(namedUnit(model, "chi_bo", {}, data, day), day),
    // A board signs through its head (TM. BAN CHỦ NHIỆM, CHỦ NHIỆM); the head of a team signs for himself.
    mo_hinh: unitFacts(
      {
        ...self,
        own: {},
        kind: { ...self.kind, tap_the: data.co_cau[mo_hinh.cau_truc ?? "to"]?.tap_the ?? "" },
        leaders: modelHead ? [modelHead] : [],
      },
      day,
    ),
    nguoi_phe_duyet: model.quy_che?.phe_duyet?.boi === "cong_an_xa" ? police : owner,
  };
}

function unitFacts({ loai, kind, names, own, leaders, level, seat }: UnitOn, day: Day): Unit {
  const head = headOn(leaders, day) ?? leaders[0];
  const fill = (pattern: string) => fillChecked(pattern, names);
  const filled = (patterns: readonly string[]) => patterns.map(fill).filter((line) => line !== "");
  const given = own.dau_trai;
  const usual = typeof kind.viet_tat === "string" ? kind.viet_tat : kind.viet_tat[level];
  const viet_tat = own.viet_tat ?? usual ?? "";
  const whole = own.ten && !isCommune(loai) ? own.ten : undefined;
  const ten_goi = whole ?? fill(kind.ten_goi);
  const above = given?.cap_tren ?? (own.cap_tren ? [own.cap_tren] : filled(kind.dau_trai.cap_tren));
  const name = given?.ten ?? (whole ? [whole] : filled(kind.dau_trai.ten));
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

/** A commune is written with its unit word, whatever else is named with its whole name. */
const isCommune = (loai: string): boolean => loai === "xa" || loai === "mo_hinh";

/** Where the model has no such body: every text empty, so that templates can ask for it. */
function nobody(unit: UnitOn, day: Day): Unit {
  const { facts, ...rest } = unitFacts(unit, day);
  const empty = {
    ten: "",
    ten_goi: "",
    ten_ngan: "",
    viet_tat: "",
    luu: "",
    soan_thao: "",
    tap_the: "",
    co_quan_chu_quan: "",
  };
  const none = Object.fromEntries(KINDS.map((one) => [one, false])) as unknown as LoaiDonVi;
  return { ...rest, above: [], name: [], facts: { ...facts, ...empty, loai: none } };
}

const required = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("the schema asks for this unit");
  return value;
};

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
