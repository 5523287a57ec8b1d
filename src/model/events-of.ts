import type { Model, NguoiKy, SuaDoi, TuQuan } from "../generated/model.ts";
import { addDays, type Day } from "../text/dates.ts";
import { describedUnits } from "./described-units.ts";
import { foundedOn, recordOf } from "./founding-day.ts";
import { isHead } from "./holder-on.ts";
import { turnsOf } from "./rotation.ts";

/** Something that happened to a model. `pointer` is where the file tells it. */
export type ModelEvent = { day: Day; pointer: string } & (
  | { type: "founded" }
  | { type: "reorganised"; change: NonNullable<TuQuan["kien_toan"]>[number] }
  | { type: "amended"; change: SuaDoi }
  /** `unit` is the pointer of the unit. */
  | { type: "head_changed"; unit: string; person: NguoiKy }
  /** The day after the last in office; whoever follows may begin on it. */
  | { type: "head_left"; unit: string; person: NguoiKy }
  | { type: "unit_changed"; unit: string; names: object }
  | { type: "place_changed"; names: object }
  /** `unit` is the id of the member. */
  | { type: "chair_changed"; unit: string }
  | { type: "graded"; year: number }
  | { type: "delisted" }
);

const GRADING = "pl_01_phieu_phan_loai";

/**
 * What happened to a model until a day, oldest first; of one day in the order founded, units and heads, members, chair,
 * grade, delisting. The state of a model on a day is the fold of these (`stateOn`).
 */
export function eventsOf(model: Model, until: Day): ModelEvent[] {
  const founded = foundedOn(model);
  const events: ModelEvent[] = [
    ...(founded ? [{ type: "founded" as const, day: founded, pointer: "/van_ban" }] : []),
    ...(model.mo_hinh.thay_doi ?? []).map(
      ({ tu_ngay, theo_van_ban: _paper, ...names }, i): ModelEvent => ({
        type: "place_changed",
        day: tu_ngay,
        pointer: `/mo_hinh/thay_doi/${i}`,
        names,
      }),
    ),
    ...describedUnits(model).flatMap(({ pointer, unit }) => [
      ...(unit.thay_doi ?? []).map(
        ({ tu_ngay, ...names }, i): ModelEvent => ({
          type: "unit_changed",
          day: tu_ngay,
          pointer: `${pointer}/thay_doi/${i}`,
          unit: pointer,
          names,
        }),
      ),
      ...unit.lanh_dao.flatMap((person, i) => termOf(person, pointer, `${pointer}/lanh_dao/${i}`)),
    ]),
    ...membership(model),
    ...chairs(model, until),
    ...(model.phan_loai ?? []).map(
      ({ nam }, i): ModelEvent => ({
        type: "graded",
        day: recordOf(model, GRADING, String(nam)).ngay_ky ?? `${nam}-12-31`,
        pointer: `/phan_loai/${i}`,
        year: nam,
      }),
    ),
    ...(model.thanh_loai?.hieu_luc
      ? [{ type: "delisted" as const, day: model.thanh_loai.hieu_luc, pointer: "/thanh_loai/hieu_luc" }]
      : []),
  ];
  return events
    .filter(({ day }) => day <= until)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Begin and end of a head's term, where the model gives them. */
function termOf(person: NguoiKy, unit: string, pointer: string): ModelEvent[] {
  const { tu_ngay, den_ngay } = person;
  if (!isHead(person)) return [];
  return [
    ...(tu_ngay ? [{ type: "head_changed" as const, day: tu_ngay, pointer, unit, person }] : []),
    ...(den_ngay ? [{ type: "head_left" as const, day: addDays(den_ngay, 1), pointer, unit, person }] : []),
  ];
}

function membership(model: Model): ModelEvent[] {
  if (model.loai === "lien_ket")
    return (model.sua_doi ?? []).map((change, i) => ({
      type: "amended",
      day: change.ngay,
      pointer: `/sua_doi/${i}`,
      change,
    }));
  return (model.kien_toan ?? []).map((change, i) => ({
    type: "reorganised",
    day: change.ngay,
    pointer: `/kien_toan/${i}`,
    change,
  }));
}

/** Turns the model gives, or those its rule of rotation makes, which have no line of their own in the file. */
function chairs(model: Model, until: Day): ModelEvent[] {
  if (model.loai !== "lien_ket") return [];
  return turnsOf(model, until).map(({ don_vi, tu_ngay }, i) => ({
    type: "chair_changed",
    day: tu_ngay,
    pointer: model.luan_phien ? `/luan_phien/${i}` : "/quy_che/luan_phien",
    unit: don_vi,
  }));
}
