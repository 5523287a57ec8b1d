import type { KindDescription } from "../generated/kind.ts";
import type { ChuThe, CongAnXa, LienKet, Model, NguoiKy, TuQuan } from "../generated/model.ts";
import { termsOf } from "../model/holder-on.ts";
import { linkedMembersOn } from "../model/linked-members-on.ts";
import type { PlannedDocument } from "../plan/plan.ts";
import type { Day } from "../text/dates.ts";
import type { DomainData } from "./domain-data.ts";
import { communeOf, namedUnit, ownUnit, type UnitOn, type UnitRole, unitOn } from "./unit-on.ts";

interface Called {
  ten?: string;
  cap?: string;
  tinh?: string;
  thuoc_xa?: { cap?: string; ten: string };
}

/** A unit the model describes, where it stands in the file. */
export interface UnitInModel {
  /** JSON pointer; "/mo_hinh" for the model itself, whose head is a member. */
  pointer: string;
  /** Role in a self-managed model; "thanh_vien", "ban_chi_dao" in a linked one. */
  role: string;
  /** Id of a member of a linked model. */
  id?: string;
  loai: string;
  given: Called & { thay_doi?: readonly ({ tu_ngay: Day } & Called)[] };
  leaders: readonly NguoiKy[];
  /** Named person of a member, who signs what all members sign. */
  representative?: string;
  on: (day: Day) => UnitOn;
}

const ROLES: readonly UnitRole[] = ["chu_the", "don_vi_de_xuat", "cong_an_xa", "cap_uy"];

/** Every unit with leaders of its own that a model describes. */
export const unitsIn = (model: Model, data: DomainData): UnitInModel[] =>
  model.loai === "lien_ket" ? linkedUnitsIn(model, data) : selfManagedUnitsIn(model, data);

function selfManagedUnitsIn(model: TuQuan, data: DomainData): UnitInModel[] {
  return ROLES.flatMap((role): UnitInModel[] => {
    const given = model[role];
    if (!given) return [];
    const loai = "loai" in given ? given.loai : role;
    return [
      {
        pointer: `/${role}`,
        role,
        loai,
        given,
        leaders: termsOf(given.lanh_dao),
        on: (day) => unitOn(model, role, data, day) ?? namedUnit(model.chu_the, loai, given, data, day),
      },
    ];
  });
}

function linkedUnitsIn(model: LienKet, data: DomainData): UnitInModel[] {
  const asUnit = (unit: ChuThe, pointer: string, role: string): UnitInModel => ({
    pointer,
    role,
    loai: unit.loai,
    given: unit,
    leaders: termsOf(unit.lanh_dao),
    on: (day) => ownUnit(unit, data, day),
  });
  const police = (given: CongAnXa, at: ChuThe, pointer: string): UnitInModel => ({
    pointer: `${pointer}/cong_an_xa`,
    role: "cong_an_xa",
    loai: "cong_an_xa",
    given,
    leaders: termsOf(given.lanh_dao),
    on: (day) => namedUnit(communeOf(at), "cong_an_xa", given, data, day),
  });
  const member = (one: LienKet["thanh_vien_lien_ket"][number], at: string): UnitInModel[] => [
    {
      ...asUnit(one.don_vi, `${at}/don_vi`, "thanh_vien"),
      id: one.id,
      ...(one.nguoi_dai_dien ? { representative: one.nguoi_dai_dien } : {}),
    },
    ...(one.cong_an_xa ? [police(one.cong_an_xa, one.don_vi, at)] : []),
  ];
  const board = model.ban_chi_dao?.co_quan_ban_hanh;
  return [
    ...model.thanh_vien_lien_ket.flatMap((one, i) => member(one, `/thanh_vien_lien_ket/${i}`)),
    ...(model.sua_doi ?? []).flatMap(({ gia_nhap = [] }, k) =>
      gia_nhap.flatMap((one, i) => member(one, `/sua_doi/${k}/gia_nhap/${i}`)),
    ),
    ...(typeof board === "object" ? [asUnit(board, "/ban_chi_dao/co_quan_ban_hanh", "ban_chi_dao")] : []),
  ];
}

/**
 * The units that issue a document and sign it: one, or every member for what they sign together. None where the model
 * itself issues it, through the head among its people.
 */
export function issuersOf(
  model: Model,
  { asOf, linked }: Pick<PlannedDocument, "asOf" | "linked">,
  { ban_hanh, ky }: Pick<KindDescription, "ban_hanh" | "ky">,
  units: readonly UnitInModel[],
): UnitInModel[] {
  const byId = (id: string | undefined) => units.filter((unit) => unit.id !== undefined && unit.id === id);
  if (model.loai === "lien_ket") {
    if (ky === "cac_thanh_vien") {
      const members = linkedMembersOn(model, asOf).map(({ id }) => id);
      return units.filter(({ id }) => id !== undefined && members.includes(id));
    }
    const board = model.ban_chi_dao?.co_quan_ban_hanh;
    if (ban_hanh === "ban_chi_dao")
      return typeof board === "string" ? byId(board) : units.filter(({ role }) => role === "ban_chi_dao");
    return byId(ban_hanh === "don_vi_thanh_vien" ? linked?.member : linked?.chair);
  }
  const byRole = (role: string) => units.filter((unit) => unit.role === role);
  if (ban_hanh === "nguoi_phe_duyet") return byRole(approverRole(model));
  return byRole(ban_hanh);
}

/** The unit that approves the regulation; the police that proposes is that unit. */
export const approverRole = ({ quy_che, don_vi_de_xuat }: TuQuan): UnitRole => {
  if (quy_che?.phe_duyet?.boi !== "cong_an_xa") return "chu_the";
  return don_vi_de_xuat.loai === "cong_an_xa" ? "don_vi_de_xuat" : "cong_an_xa";
};
