import type { DomainData } from "../catalog/domain-data.ts";
import type { Facts, ThanhVienTaiNgay } from "../generated/facts.ts";
import type { KhachMoi, LienKet, Model, TuQuan } from "../generated/model.ts";
import { membersOn } from "../model/members-on.ts";
import { ownerColumn } from "../model/owner-column.ts";
import type { PlannedDocument } from "../plan/plan.ts";
import { gradingFacts } from "./grading-facts.ts";
import { guestFacts } from "./launch-facts.ts";
import {
  amendmentFacts,
  consentOfMember,
  contributionFacts,
  handoverFacts,
  opinionOfMember,
} from "./linked-item-facts.ts";
import { asLines, numbered, withoutEndMark } from "./numbered.ts";
import { pledgerFacts } from "./pledger-facts.ts";
import { reorganisationFacts } from "./reorganisation-facts.ts";
import { reportFacts } from "./report-facts.ts";
import type { Units } from "./unit-facts.ts";

export interface ItemFacts {
  muc: Facts["muc"];
  /** The list of `muc` whose items are whole papers of one file, each with the form of the document. */
  gathered?: string;
  /** Members, where the item decides them. */
  thanh_vien?: ThanhVienTaiNgay;
}

/**
 * Facts of the item a repeated kind is made for, by the type `kind.json` names in `muc`. `replaced` is the short
 * citation of the decision whose list a reorganisation replaces.
 */
export function itemFacts(
  type: string | undefined,
  document: PlannedDocument,
  model: Model,
  units: Units,
  data: DomainData,
  replaced: string,
): ItemFacts {
  const index = document.turn - 1;
  switch (type) {
    case "muc_ke_hoach_nam": {
      const plan = required(model.ke_hoach_nam?.[index]);
      return {
        muc: {
          nam: plan.nam,
          muc_tieu: asLines(plan.muc_tieu),
          chi_tieu: asLines(plan.chi_tieu),
          cong_viec: numbered(
            (plan.cong_viec ?? []).map(({ noi_dung, thoi_gian, thuc_hien, phoi_hop, ket_qua }) => ({
              noi_dung: withoutEndMark(noi_dung),
              thoi_gian,
              thuc_hien,
              phoi_hop: phoi_hop ?? "",
              ket_qua: ket_qua ?? "",
            })),
          ),
          kinh_phi: withoutEndMark(plan.kinh_phi ?? ""),
          ...contributionFacts(plan, model, data, document.asOf),
        },
      };
    }
    case "muc_bao_cao":
      return { muc: { ...reportFacts(required(model.bao_cao?.[index]), model, data) } };
    case "muc_kien_toan": {
      const { muc, thanh_vien } = reorganisationFacts(model as TuQuan, index, data, replaced);
      return { muc: { ...muc }, thanh_vien };
    }
    case "muc_giay_moi": {
      const all = model.hoi_nghi?.khach_moi ?? [];
      const guests: KhachMoi[] = document.turn === 0 ? all : [required(all[index])];
      return { muc: { khach_moi: guestFacts(guests, data) }, gathered: "khach_moi" };
    }
    case "muc_cam_ket": {
      const members = membersOn(model, document.asOf);
      const signing = document.turn === 0 ? members : [required(members[index])];
      const isForm = (model as TuQuan).cam_ket?.doi_tuong === "ho_gia_dinh";
      return { muc: { nguoi_cam_ket: pledgerFacts(isForm ? [] : signing) }, gathered: "nguoi_cam_ket" };
    }
    case "muc_phan_loai":
      return { muc: { ...gradingFacts(required(model.phan_loai?.[index]), ownerColumn(model), data) } };
    case "muc_y_kien_thanh_vien":
      return { muc: { ...opinionOfMember(model as LienKet, document, units, data) } };
    case "muc_dong_y":
      return { muc: { ...consentOfMember(model as LienKet, document) } };
    case "muc_ban_giao":
      return { muc: { ...handoverFacts(model as LienKet, document) } };
    case "muc_sua_doi":
      return { muc: { ...amendmentFacts(model as LienKet, index, data) } };
    default:
      return { muc: {} };
  }
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the plan names an item the model does not have");
  return value;
}
