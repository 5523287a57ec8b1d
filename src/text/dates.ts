/** A calendar day as ISO text, `YYYY-MM-DD`. No time, no zone: a document's date is a day on paper. */
export type Day = string;

/** The numbers of a day; `month` and `day` count from 1. */
export interface DayParts {
  year: number;
  month: number;
  day: number;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const WEEKDAYS = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"];
/** Room left for the pen in the date of a draft; its last space lets a line end there. */
const BLANK = `${"\u00a0".repeat(4)} `;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

const padded = (value: number, width: number): string => String(value).padStart(width, "0");

/** The day as ISO text, or undefined when the calendar has no such day (31 February, month 13). */
export const dayOf = ({ year, month, day }: DayParts): Day | undefined => {
  const real = [year, month, day].every(Number.isInteger) && year >= 1 && year <= 9999;
  if (!real || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
};

/** The text itself when it is exactly an ISO day that exists in the calendar, else undefined. */
export const parseDay = (text: string): Day | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match
    ? dayOf({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) })
    : undefined;
};

/**
 * Reads a day as people write it by hand, day first: `5/3/2026`, `05-03-2026`, `5.3.2026`.
 * Undefined when the text has another form or the day does not exist.
 */
export const parseHandwrittenDay = (text: string): Day | undefined => {
  const match = /^\s*(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})\s*$/.exec(text);
  return match
    ? dayOf({ year: Number(match[4]), month: Number(match[3]), day: Number(match[1]) })
    : undefined;
};

/** The numbers of a day. Throws a RangeError for text that is no day: callers hold validated days. */
export const dayParts = (day: Day): DayParts => {
  if (parseDay(day) === undefined) throw new RangeError(`not a day: ${day}`);
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
};

/** Negative when `a` is earlier than `b`, 0 when equal, positive when later. */
export const compareDay = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0);

/** Days since 1 March of year 0; counting from March puts the leap day at the end of the year. */
const dayNumber = ({ year, month, day }: DayParts): number => {
  const y = month > 2 ? year : year - 1;
  const m = (month + 9) % 12;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leaps + Math.floor((153 * m + 2) / 5) + day - 1;
};

const partsOfNumber = (number: number): DayParts => {
  let y = Math.floor((number * 400) / 146_097);
  while (dayNumber({ year: y + 1, month: 3, day: 1 }) <= number) y += 1;
  while (dayNumber({ year: y, month: 3, day: 1 }) > number) y -= 1;
  const rest = number - dayNumber({ year: y, month: 3, day: 1 });
  const m = Math.floor((5 * rest + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return { year: month > 2 ? y : y + 1, month, day: rest - Math.floor((153 * m + 2) / 5) + 1 };
};

/** The day `count` days later (earlier when negative). Throws a RangeError outside the years 1–9999. */
export const addDays = (day: Day, count: number): Day => {
  const moved = dayOf(partsOfNumber(dayNumber(dayParts(day)) + count));
  if (moved === undefined) throw new RangeError(`no such day: ${day} + ${count}`);
  return moved;
};

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  dayNumber(dayParts(to)) - dayNumber(dayParts(from));

/** `thứ Hai` … `thứ Bảy`, `Chủ nhật`. */
export const weekday = (day: Day): string => {
  // 1 March of year 0 (proleptic Gregorian) was a Wednesday, index 2 of the list.
  return WEEKDAYS[(dayNumber(dayParts(day)) + 2) % 7] as string;
};

/** Day below 10 and months 1 and 2 take a leading zero, months 3–9 do not (NĐ 30/2020/NĐ-CP, Phụ lục I, II.4.b). */
const dayAndMonth = ({ day, month }: DayParts): [string, string] => [
  padded(day, 2),
  month <= 2 ? padded(month, 2) : String(month),
];

/** `ngày 05 tháng 3 năm 2026`, the form of the date line (NĐ 30/2020/NĐ-CP, Phụ lục I, II.4.b). */
export const longDay = (day: Day): string => {
  const parts = dayParts(day);
  const [dd, mm] = dayAndMonth(parts);
  return `ngày ${dd} tháng ${mm} năm ${padded(parts.year, 4)}`;
};

/** `05/3/2026`, for running text; padded as in the date line. */
export const shortDay = (day: Day): string => {
  const parts = dayParts(day);
  return [...dayAndMonth(parts), padded(parts.year, 4)].join("/");
};

/** The date line of a draft, day and month left for the pen: `ngày     tháng     năm 2026`. */
export const blankDay = (year: number): string => `ngày${BLANK}tháng${BLANK}năm ${year}`;
