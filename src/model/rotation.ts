import type { LienKet, LuotChuTri } from "../generated/model.ts";
import { addDays, type Day, dayParts } from "../text/dates.ts";
import { foundedOn } from "./founding-day.ts";
import { isRotating, linkedMembersOn } from "./linked-members-on.ts";

/** Months of a term, by its unit; terms end with a calendar period of that length. */
const MONTHS = { nam: 12, "6_thang": 6, quy: 3 } as const;

/**
 * Turns in the chair, oldest first. Where the model gives none, every rotating member has one, in the order of the
 * list, and the circle begins anew until it covers `until`. Terms end with a calendar period, so the first, which begins
 * with the founding, lasts through the next term where it would be shorter than half a one.
 */
export function turnsOf(model: LienKet, until: Day): LuotChuTri[] {
  if (model.luan_phien) return model.luan_phien;
  let first = firstDay(model);
  const rotating = linkedMembersOn(model, first).filter(isRotating);
  const { so, don_vi } = model.quy_che?.luan_phien ?? { so: 1, don_vi: "nam" };
  const turns: LuotChuTri[] = [];
  while (turns.length < rotating.length || (first <= until && rotating.length > 0)) {
    const { id } = rotating[turns.length % rotating.length] as { id: string };
    const last = endOfTerm(first, MONTHS[don_vi] * so, MONTHS[don_vi], turns.length === 0);
    turns.push({ don_vi: id, tu_ngay: first, den_ngay: last });
    first = addDays(last, 1);
  }
  return turns;
}

/** The turn of a day; before the first turn the unit that will have it prepares the model (quy trình 2.1.1). */
export function turnOn(turns: readonly LuotChuTri[], day: Day): LuotChuTri | undefined {
  const [first] = turns;
  if (first && day < first.tu_ngay) return first;
  return turns.find(({ tu_ngay, den_ngay }) => tu_ngay <= day && day <= den_ngay);
}

/** The first chair begins on the day the regulation is signed, or is to be. */
const firstDay = (model: LienKet): Day =>
  foundedOn(model) ?? model.hoi_nghi?.bat_dau?.slice(0, 10) ?? `${model.mo_hinh.nam_thanh_lap}-01-01`;

/** Last day of a term of that many months that begins on `first`, or inside a calendar period. */
function endOfTerm(first: Day, months: number, period: number, isFirst: boolean): Day {
  const { year, month } = dayParts(first);
  // Months are counted from the beginning of the calendar.
  const now = year * 12 + month - 1;
  const end = now - (now % period) + months;
  const isShort = isFirst && end - now < months / 2;
  return addDays(firstOfMonth(isShort ? end + months : end), -1);
}

const firstOfMonth = (months: number): Day =>
  `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-01`;
