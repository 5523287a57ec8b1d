import type { Day } from "../text/dates.ts";

/** Details of a unit or a place that changed, each from its day on. */
interface Dated {
  tu_ngay: Day;
  theo_van_ban?: string;
}

/**
 * What something was called on a day: the first description, then every change up to and including that day laid over
 * it, oldest first. A detail that a change does not name stays.
 */
export function namesOn<T extends object, C extends Dated>(
  given: T & { thay_doi?: readonly C[] },
  day: Day,
): Omit<T, "thay_doi"> & Partial<Omit<C, keyof Dated>> {
  const { thay_doi = [], ...first } = given;
  const known = [...thay_doi]
    .filter(({ tu_ngay }) => tu_ngay <= day)
    .sort((a, b) => (a.tu_ngay < b.tu_ngay ? -1 : a.tu_ngay > b.tu_ngay ? 1 : 0))
    .map(({ tu_ngay: _day, theo_van_ban: _paper, ...change }) => change);
  return Object.assign({}, first, ...known);
}
