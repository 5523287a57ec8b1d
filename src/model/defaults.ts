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

const REPEATED = ["ke_hoach_nam", "bao_cao"] as const;

/**
 * The model with default wording filled in (`_data/mac_dinh.json`, `_data/linh_vuc.json`) and, where it has no yearly
 * plan or report, those of the founding year. `expand` fills the tags of default texts; texts of the user are never
 * read as tags. Items of lists get defaults only where every item of that list is a document of its own.
 */
export function withModelDefaults(
  model: Model,
  data: DomainData,
  expand: (text: string) => string = (text) => text,
): Model {
  const {
    nguon: _source,
    mo_hinh_diem: pilot,
    ke_hoach_nam: yearly,
    bao_cao: report,
    ...common
  } = data.mac_dinh;
  const field = data.linh_vuc[model.mo_hinh.linh_vuc ?? "tong_hop"] ?? {};
  const { ten: _name, ...wording } = { ...data.linh_vuc["tong_hop"], ...field };
  const complete = withDefaults(
    { ...model, mo_hinh: withDefaults(model.mo_hinh, wording, expand) },
    common,
    expand,
  ) as Model;
  const year = model.mo_hinh.nam_thanh_lap;
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
