import type { DomainData } from "../catalog/domain-data.ts";
import type { Model } from "../generated/model.ts";

type Plain = { [key: string]: unknown };

const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** `given` with what it lacks from `defaults`; a list the user gave is taken whole, never mixed. */
export function withDefaults(given: unknown, defaults: unknown, expand: (text: string) => string): unknown {
  if (given === undefined) return expanded(defaults, expand);
  if (!isPlain(given) || !isPlain(defaults)) return given;
  const merged: Plain = { ...given };
  for (const [key, value] of Object.entries(defaults)) merged[key] = withDefaults(given[key], value, expand);
  return merged;
}

function expanded(value: unknown, expand: (text: string) => string): unknown {
  if (typeof value === "string") return expand(value);
  if (Array.isArray(value)) return value.map((item) => expanded(item, expand));
  if (isPlain(value))
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, expanded(v, expand)]));
  return value;
}

type Pledge = NonNullable<Model["cam_ket"]>;
type RegulationOf = NonNullable<Model["quy_che"]>;
type Approver = NonNullable<NonNullable<RegulationOf["phe_duyet"]>["boi"]>;

const asItIs = (text: string): string => text;

/** Sentences of the model's field: what it says of this owner, else what it says, else the same of the general field. */
function fieldWording({ mo_hinh, chu_the }: Model, { linh_vuc }: DomainData): Plain {
  const fields = [linh_vuc["tong_hop"], linh_vuc[mo_hinh.linh_vuc ?? "tong_hop"]];
  const layers = fields.flatMap((field) => [field ?? {}, field?.theo_chu_the?.[chu_the.loai] ?? {}]);
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
  const owner = model.chu_the.loai;
  const {
    nguon: _source,
    theo_chu_the: byOwner,
    mo_hinh_diem: pilot,
    cam_ket: pledge,
    ke_hoach_nam: yearly,
    bao_cao: report,
    ...common
  } = withDefaults(data.mac_dinh.theo_chu_the?.[owner], data.mac_dinh, asItIs) as DomainData["mac_dinh"];
  const wording = fieldWording(model, data);
  const complete = withDefaults(
    { ...model, mo_hinh: withDefaults(model.mo_hinh, wording, expand) },
    common,
    expand,
  ) as Model;
  const year = model.mo_hinh.nam_thanh_lap;
  // Sections a model has only when it asks for them; their wording is filled in then.
  if (!model.lay_y_kien) delete complete.lay_y_kien;
  if (model.cam_ket)
    complete.cam_ket = withDefaults(model.cam_ket, pledgeFor(model.cam_ket, pledge), expand) as Pledge;
  const approvers = data.don_vi[owner]?.phe_duyet_quy_che as Approver[] | undefined;
  complete.quy_che = withDefaults(
    complete.quy_che,
    { phe_duyet: { boi: approvers?.[0] } },
    asItIs,
  ) as RegulationOf;
  complete.ke_hoach_nam ??= [{ nam: year }];
  complete.bao_cao ??= [
    { ky: "6_thang", nam: year },
    { ky: "nam", nam: year },
  ];
  const items = { ke_hoach_nam: yearly, bao_cao: report };
  for (const list of REPEATED) {
    (complete as unknown as Plain)[list] = complete[list]?.map((item) =>
      withDefaults(item, items[list], expand),
    );
  }
  if (complete.mo_hinh_diem) {
    complete.mo_hinh_diem = withDefaults(complete.mo_hinh_diem, pilot, expand) as NonNullable<
      Model["mo_hinh_diem"]
    >;
  }
  return complete;
}
