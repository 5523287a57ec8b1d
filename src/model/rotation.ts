import type { LienKet, LuotChuTri } from "../generated/model.ts";
import { addDays, type Day, dayParts } from "../text/dates.ts";
import { foundedOn } from "./founding-day.ts";
import { allLinkedMembers, isRotating, linkedMembersOn } from "./linked-members-on.ts";

/** Months of a term, by its unit; terms end with a calendar period of that length. */
const MONTHS = { nam: 12, "6_thang": 6, quy: 3 } as const;

/**
 * Turns in the chair, oldest first. Where the model gives none, the rotating members have one after the other, in the
 * order of the list and then of joining, and the circle begins anew until it covers `until`. Terms end with a calendar
 * period, so the first, which begins with the founding, lasts through the next term where it would be shorter than half a
 * one. Who leaves the model leaves the chair.
 */
export function turnsOf(model: LienKet, until: Day): LuotChuTri[] {
  if (model.luan_phien) return model.luan_phien;
  const { so, don_vi } = model.quy_che?.luan_phien ?? { so: 1, don_vi: "nam" };
  const period = MONTHS[don_vi];
  const turns: LuotChuTri[] = [];
  let first = firstDay(model);
  const circle = linkedMembersOn(model, first).filter(isRotating).length;
  while (turns.length < circle || first <= until) {
    const id = nextChair(model, first, turns.at(-1)?.don_vi);
    if (id === undefined) break;
    const last = endOfTerm(first, period * so, period, turns.length === 0);
    const left = model.sua_doi?.find(
      ({ ngay, rut = [] }) => ngay > first && rut.some((one) => one.don_vi === id),
    );
    const den_ngay = left && left.ngay <= last ? addDays(left.ngay, -1) : last;
    turns.push({ don_vi: id, tu_ngay: first, den_ngay });
    first = addDays(den_ngay, 1);
  }
  return turns;
}

/** Who follows in the circle of those that rotate on that day; undefined where nobody does. */
function nextChair(model: LienKet, day: Day, before: string | undefined): string | undefined {
  const rotating = linkedMembersOn(model, day).filter(isRotating);
  const order = allLinkedMembers(model).map(({ id }) => id);
  const place = before === undefined ? -1 : order.indexOf(before);
  const following = rotating.find(({ id }) => order.indexOf(id) > place);
  return (following ?? rotating[0])?.id;
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
