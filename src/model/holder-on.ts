import type { NguoiKy } from "../generated/model.ts";
import { addDays, type Day } from "../text/dates.ts";
import { nameKey } from "../text/names.ts";

/** True when the person holds the post on that day; missing ends are open. */
export const holdsOn = (person: NguoiKy, day: Day): boolean =>
  (person.tu_ngay ?? "") <= day && day <= (person.den_ngay ?? "9999-12-31");

/** True for who heads a unit, also acting (`Q`); others sign for the head, by order or by delegation. */
export const isHead = ({ quyen_han = "Q" }: NguoiKy): boolean => quyen_han === "Q";

/**
 * Terms of office with their ends: a head whose end is not given serves until the day before the next head begins, so
 * that a new head is told by one new entry. An end that is given stays.
 */
export function termsOf(leaders: readonly NguoiKy[]): NguoiKy[] {
  const begins = leaders.filter(isHead).flatMap(({ tu_ngay }) => tu_ngay ?? []);
  return leaders.map((person) => {
    if (!isHead(person) || person.den_ngay !== undefined) return person;
    const next = begins.filter((day) => day > (person.tu_ngay ?? "")).sort()[0];
    return next === undefined ? person : { ...person, den_ngay: addDays(next, -1) };
  });
}

/** The head of a unit on a day: the first in the list who heads it. Undefined when nobody is in office. */
export function headOn(leaders: readonly NguoiKy[], day: Day): NguoiKy | undefined {
  return leaders.find((person) => isHead(person) && holdsOn(person, day));
}

/** The person who signs on a day: the named one, else the head, else the deputy in office. */
export function signerOn(leaders: readonly NguoiKy[], day: Day, name?: string): NguoiKy | undefined {
  if (name !== undefined) {
    const key = nameKey(name);
    const named = leaders.filter((person) => nameKey(person.ho_ten) === key);
    return named.find((person) => holdsOn(person, day)) ?? named[0];
  }
  // Who signs by order does so only where he is named.
  return headOn(leaders, day) ?? leaders.find((person) => person.quyen_han === "KT" && holdsOn(person, day));
}

/** Who stands for a member of a linked model on a day: the named one while in office, else as for any paper. */
export function representativeOn(
  leaders: readonly NguoiKy[],
  day: Day,
  name: string | undefined,
): NguoiKy | undefined {
  const named = name === undefined ? undefined : signerOn(leaders, day, name);
  return named && holdsOn(named, day) ? named : signerOn(leaders, day);
}
