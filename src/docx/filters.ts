import { longDay, parseDay, shortDay, weekday } from "../text/dates.ts";
import { groupedNumber, numberInWords, twoDigits } from "../text/numbers.ts";
import { parseTime, timeInWords } from "../text/times.ts";

/** What a filter takes: `day` is an ISO date, `time` is "HH:MM", `strings` a list of strings. */
export type FilterType = "string" | "integer" | "day" | "time" | "strings";

/** A named filter of the tag language. */
export interface Filter {
  from: FilterType;
  to: "string";
  /** Whether `name:arg` is required; without it an argument is refused. */
  arg?: true;
  /** What it does, in English, with an example. */
  doc: string;
  /** Largest integer it takes; the smallest is then 0. */
  max?: number;
  /** `value` fits the filter (see `fits`). */
  apply: (value: never, arg: string) => string;
}

/** True when the filter can take the value. An empty string passes every filter unchanged. */
export const fits = (value: unknown, { from, max }: Filter): boolean => {
  switch (from) {
    case "integer":
      if (!Number.isSafeInteger(value)) return false;
      return max === undefined || ((value as number) >= 0 && (value as number) <= max);
    case "string":
      return typeof value === "string";
    case "day":
      return typeof value === "string" && parseDay(value) !== undefined;
    case "time":
      return typeof value === "string" && parseTime(value) !== undefined;
    case "strings":
      return Array.isArray(value) && value.every((item) => typeof item === "string");
  }
};

const ABBREVIATION = /^\P{L}*\p{Lu}\p{Lu}/u;

const changeFirst = (text: string, change: (char: string) => string): string => {
  const at = text.search(/\p{L}/u);
  if (at < 0) return text;
  const first = String.fromCodePoint(text.codePointAt(at) as number);
  return text.slice(0, at) + change(first) + text.slice(at + first.length);
};

const filter = <T>(from: FilterType, doc: string, apply: (value: T, arg: string) => string): Filter => ({
  from,
  to: "string",
  doc,
  apply: apply as Filter["apply"],
});

/** All filters of the tag language. Upper case is that of Unicode, so the machine's locale has no say. */
export const FILTERS: Readonly<Record<string, Filter>> = {
  hai_chu_so: filter<number>("integer", "at least two digits: 5 → 05, 1385 → 1.385", (count) =>
    count < 1000 ? twoDigits(count) : groupedNumber(count),
  ),
  in_hoa: filter<string>("string", "upper case: xã Đông → XÃ ĐÔNG", (text) => text.toUpperCase()),
  viet_hoa_dau: filter<string>("string", "first letter upper case: xã Đông → Xã Đông", (text) =>
    changeFirst(text, (char) => char.toUpperCase()),
  ),
  viet_thuong_dau: filter<string>(
    "string",
    "first letter lower case, but not of an abbreviation: Tổ trưởng → tổ trưởng, UBND xã → UBND xã",
    (text) => (ABBREVIATION.test(text) ? text : changeFirst(text, (char) => char.toLowerCase())),
  ),
  ngay: filter<string>("day", "short date: 2026-03-05 → 05/3/2026", shortDay),
  ngay_day_du: filter<string>("day", "long date: 2026-03-05 → ngày 05 tháng 3 năm 2026", longDay),
  thu: filter<string>("day", "day of the week: 2026-03-05 → thứ Năm", weekday),
  gio: filter<string>("time", "time: 07:30 → 07 giờ 30 phút", timeInWords),
  so: filter<number>("integer", "thousands with dots: 1234567 → 1.234.567", groupedNumber),
  tien: filter<number>(
    "integer",
    "money: 1234567 → 1.234.567 đồng",
    (amount) => `${groupedNumber(amount)} đồng`,
  ),
  bang_chu: {
    ...filter<number>("integer", "number in words: 21 → hai mươi mốt", numberInWords),
    max: 999_999_999_999,
  },
  noi: {
    ...filter<string[]>("strings", 'list of strings joined: noi:", "', (list, arg) => list.join(arg)),
    arg: true,
  },
};
