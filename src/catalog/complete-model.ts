import type { LienKet, Model, TuQuan } from "../generated/model.ts";
import { ownerColumn } from "../model/owner-column.ts";
import { withDefaults } from "../model/with-defaults.ts";
import { completeLinked } from "./complete-linked.ts";
import { completeDelisting } from "./delisting.ts";
import type { DomainData } from "./domain-data.ts";

type Plain = { [key: string]: unknown };
type Pledge = NonNullable<TuQuan["cam_ket"]>;
type RegulationOf = NonNullable<TuQuan["quy_che"]>;
type Approver = NonNullable<NonNullable<RegulationOf["phe_duyet"]>["boi"]>;

const asItIs = (text: string): string => text;

/** Default wording for a model: that of linked models, or of self-managed ones as their owner says it. */
function wordingFor(model: Model, { mac_dinh }: DomainData): Plain {
  const { theo_chu_the: byOwner = {}, nguon: _source, ...common } = mac_dinh;
  const own = byOwner[ownerColumn(model)];
  return model.loai === "lien_ket" ? { ...own } : (withDefaults(own, common, asItIs) as Plain);
}

/**
 * Sentences of the model's field: what it says of this owner, else what it says, else the same of the general field. A
 * linked model takes only what a field says of linked models.
 */
function fieldWording(model: Model, { linh_vuc }: DomainData): Plain {
  const owner = ownerColumn(model);
  const isLinked = model.loai === "lien_ket";
  const fields = [linh_vuc["tong_hop"], linh_vuc[model.mo_hinh.linh_vuc ?? "tong_hop"]];
  const layers = fields.flatMap((field) => [isLinked ? {} : field, field?.theo_chu_the?.[owner] ?? {}]);
  const { ten: _name, theo_chu_the: _owners, ...wording } = Object.assign({}, ...layers) as Plain;
  return wording;
}

/** Members and households pledge different things. */
function pledgeFor({ doi_tuong }: Pledge, wording: unknown): Plain {
  const { noi_dung, noi_dung_ho } = wording as Plain;
  return { noi_dung: doi_tuong === "ho_gia_dinh" ? noi_dung_ho : noi_dung };
}

const REPEATED = ["ke_hoach_nam", "bao_cao"] as const;

/**
 * The model with default wording filled in (`_data/mac_dinh.json`, `_data/linh_vuc.json`) and, where it has no yearly
 * plan or report, those of the founding year. `expand` fills the tags of default texts; texts of the user are never
 * read as tags. Items of lists get defaults only where every item of that list is a document of its own.
 */
export function withModelDefaults(
  model: Model,
  data: DomainData,
  expand: (text: string) => string = asItIs,
): Model {
  const {
    mo_hinh_diem: pilot,
    cam_ket: pledge,
    ke_hoach_nam: yearly,
    bao_cao: report,
    bao_cao_yeu: weak,
    thanh_loai: delisting,
    ...common
  } = wordingFor(model, data);
  const wording = fieldWording(model, data);
  const complete = withDefaults(
    { ...model, mo_hinh: withDefaults(model.mo_hinh, wording, expand) },
    common,
    expand,
  ) as Model;
  // Sections a model has only when it asks for them; their wording is filled in then.
  if (!model.lay_y_kien) delete complete.lay_y_kien;
  if (complete.loai === "lien_ket" && !(model as LienKet).ban_chi_dao) delete complete.ban_chi_dao;
  const year = model.mo_hinh.nam_thanh_lap;
  complete.ke_hoach_nam ??= [{ nam: year }];
  complete.bao_cao ??= [
    { ky: "6_thang", nam: year },
    { ky: "nam", nam: year },
  ];
  // What praises a working model does not fit one that finds itself weak.
  const ofWeakYear = withDefaults(weak, report, asItIs);
  const wordingOf = {
    ke_hoach_nam: () => yearly,
    bao_cao: (item: object) => ("tu_phan_loai" in item && item.tu_phan_loai === "yeu" ? ofWeakYear : report),
  };
  for (const list of REPEATED) {
    (complete as unknown as Plain)[list] = complete[list]?.map((item) =>
      withDefaults(item, wordingOf[list](item), expand),
    );
  }
  completeDelisting(complete, data, (given) => withDefaults(given, delisting, expand) as never);
  if (complete.loai === "lien_ket") completeLinked(complete, model as LienKet, data);
  else completeSelfManaged(complete, model as TuQuan, data, { pilot, pledge }, expand);
  return complete;
}

function completeSelfManaged(
  complete: TuQuan,
  model: TuQuan,
  { don_vi }: DomainData,
  { pilot, pledge }: { pilot: unknown; pledge: unknown },
  expand: (text: string) => string,
): void {
  if (model.cam_ket)
    complete.cam_ket = withDefaults(model.cam_ket, pledgeFor(model.cam_ket, pledge), expand) as Pledge;
  const approvers = don_vi[model.chu_the.loai]?.phe_duyet_quy_che as Approver[] | undefined;
  const phe_duyet = { boi: approvers?.[0] };
  complete.quy_che = withDefaults(complete.quy_che, { phe_duyet }, asItIs) as RegulationOf;
  if (complete.mo_hinh_diem)
    complete.mo_hinh_diem = withDefaults(complete.mo_hinh_diem, pilot, expand) as NonNullable<
      TuQuan["mo_hinh_diem"]
    >;
}
