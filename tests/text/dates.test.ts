import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  blankDay,
  compareDay,
  dayParts,
  daysBetween,
  longDay,
  parseDay,
  parseHandwrittenDay,
  shortDay,
  weekday,
} from "../../src/text/dates.ts";
import { parseTime, timeInWords } from "../../src/text/times.ts";

describe("parseDay", () => {
  it.each(["2026-03-05", "2024-02-29", "2000-02-29", "1975-04-30"])("takes %s", (text) => {
    expect(parseDay(text)).toBe(text);
  });

  it.each([
    "2026-02-31",
    "2026-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-4-31",
    "2026-3-5",
    "05/3/2026",
    " 2026-03-05",
    "2026-03-05T07:00",
    "0000-01-01",
    "",
  ])("refuses %j", (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});

describe("parseHandwrittenDay", () => {
  it.each([
    ["5/3/2026", "2026-03-05"],
    ["05-03-2026", "2026-03-05"],
    ["31.12.2025", "2025-12-31"],
    ["31/02/2026", undefined],
    ["5/3-2026", undefined],
    ["2026-03-05", undefined],
  ])("reads %s as %s", (text, day) => {
    expect(parseHandwrittenDay(text)).toBe(day);
  });
});

describe("a day in words", () => {
  it.each([
    ["2026-03-05", "ngày 05 tháng 3 năm 2026", "05/3/2026"],
    ["2020-01-05", "ngày 05 tháng 01 năm 2020", "05/01/2020"],
    ["2026-02-28", "ngày 28 tháng 02 năm 2026", "28/02/2026"],
    ["2019-06-29", "ngày 29 tháng 6 năm 2019", "29/6/2019"],
    ["2026-10-10", "ngày 10 tháng 10 năm 2026", "10/10/2026"],
  ])("pads day below 10 and months 1 and 2 only: %s", (day, long, short) => {
    expect([longDay(day), shortDay(day)]).toEqual([long, short]);
  });

  it("leaves day and month of a draft blank", () => {
    const room = `${"\u00a0".repeat(4)} `;
    expect(blankDay(2026)).toBe(`ngày${room}tháng${room}năm 2026`);
  });

  it.each([
    ["2026-07-20", "thứ Hai"],
    ["2026-07-21", "thứ Ba"],
    ["2026-07-22", "thứ Tư"],
    ["2026-07-23", "thứ Năm"],
    ["2026-07-24", "thứ Sáu"],
    ["2026-07-25", "thứ Bảy"],
    ["2026-07-26", "Chủ nhật"],
    ["2000-02-29", "thứ Ba"],
  ])("names the weekday of %s", (day, name) => {
    expect(weekday(day)).toBe(name);
  });

  it("crashes on text that is no day, because callers hold validated days", () => {
    expect(() => longDay("2026-02-31")).toThrow(RangeError);
  });
});

describe("reckoning with days", () => {
  it.each([
    ["2026-02-28", 1, "2026-03-01"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2026-01-01", -1, "2025-12-31"],
    ["2026-12-31", 0, "2026-12-31"],
    ["2026-03-05", 365, "2027-03-05"],
  ])("%s plus %i days is %s", (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  const dayNumbers = fc.integer({ min: -700_000, max: 2_900_000 });
  const fromUtc = (n: number): string => new Date(n * 86_400_000).toISOString().slice(0, 10);

  it("agrees with the proleptic Gregorian calendar of the platform", () => {
    fc.assert(
      fc.property(dayNumbers, fc.integer({ min: -1000, max: 1000 }), (n, count) => {
        expect(addDays(fromUtc(n), count)).toBe(fromUtc(n + count));
        expect(daysBetween(fromUtc(n), fromUtc(n + count))).toBe(count);
        expect(weekday(fromUtc(n)) === "Chủ nhật").toBe(new Date(n * 86_400_000).getUTCDay() === 0);
      }),
    );
  });

  it("orders days and takes them apart", () => {
    expect(["2026-03-05", "2025-12-31", "2026-01-01"].sort(compareDay)).toEqual([
      "2025-12-31",
      "2026-01-01",
      "2026-03-05",
    ]);
    expect(compareDay("2026-03-05", "2026-03-05")).toBe(0);
    expect(dayParts("2026-03-05")).toEqual({ year: 2026, month: 3, day: 5 });
  });
});

describe("time of day", () => {
  it.each([
    ["07:30", "07 giờ 30 phút"],
    ["08:00", "08 giờ 00 phút"],
    ["23:59", "23 giờ 59 phút"],
  ])("writes %s as %s", (time, words) => {
    expect(timeInWords(time)).toBe(words);
  });

  it.each(["24:00", "7:30", "07:60", "07h30", ""])("refuses %j", (text) => {
    expect(parseTime(text)).toBeUndefined();
  });
});
