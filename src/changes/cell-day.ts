import { addDays, type Day, dayOf, parseDay, parseHandwrittenDay } from "../text/dates.ts";
import { withoutMarks } from "../text/slug.ts";
import type { Finding } from "./finding.ts";
import type { Cell } from "./table.ts";

/** Days of 2000–2099 as a spreadsheet counts them; a smaller or larger number is something else. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

/** 30 December 1899: day 0, so that all days from 1 March 1900 are right although spreadsheets have a 29 February 1900. */
const DAY_ZERO = "1899-12-30";

/** `ngày 05 tháng 3 năm 2026`, marks taken off, `ngày` left out or not. */
const SPOKEN = /^(?:ngay )?(\d{1,2}) thang (\d{1,2}),? nam (\d{4})$/;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const SHORT_YEAR = /^\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{2}$/;
const LOOKS_LIKE_DAY = /^\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{4}$/;

const fromSerial = (serial: number): Day | undefined =>
  Number.isInteger(serial) && serial >= FIRST_SERIAL && serial <= LAST_SERIAL
    ? addDays(DAY_ZERO, serial)
    : undefined;

const fromNumbers = ([year, month, day]: readonly (string | undefined)[]): Day | undefined =>
  dayOf({ year: Number(year), month: Number(month), day: Number(day) });

const fromDate = (date: Date): Day | undefined =>
  dayOf({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });

/**
 * The day a cell means: a day of the spreadsheet, its serial number, ISO, or written by hand, always day first (`5/3/2026`,
 * `05.03.2026`, `ngày 05 tháng 3 năm 2026`). Findings: CHANGES_SHORT_YEAR, CHANGES_NO_SUCH_DAY, CHANGES_NOT_A_DAY.
 */
export function cellDay(cell: Cell): { day: Day } | { finding: Finding } {
  const refuse = (code: string) => ({ finding: { code, data: { value: String(cell) } } });
  if (cell instanceof Date) {
    const day = fromDate(cell);
    return day ? { day } : refuse("CHANGES_NOT_A_DAY");
  }
  const text = withoutMarks(String(cell ?? ""))
    .replace(/\s+/g, " ")
    .trim();
  const spoken = SPOKEN.exec(text);
  const yearFirst = YEAR_FIRST.exec(text);
  const day =
    parseDay(text) ??
    parseHandwrittenDay(text) ??
    (spoken && fromNumbers([spoken[3], spoken[2], spoken[1]])) ??
    (yearFirst && fromNumbers(yearFirst.slice(1))) ??
    (/^\d{5}(?:\.0+)?$/.test(text) ? fromSerial(Number(text)) : undefined);
  if (day) return { day };
  if (SHORT_YEAR.test(text)) return refuse("CHANGES_SHORT_YEAR");
  return refuse(
    spoken || yearFirst || LOOKS_LIKE_DAY.test(text) ? "CHANGES_NO_SUCH_DAY" : "CHANGES_NOT_A_DAY",
  );
}
