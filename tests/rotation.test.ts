import { describe, expect, it } from "vitest";
import type { LienKet } from "../src/index.ts";
import { turnOn, turnsOf } from "../src/model/rotation.ts";
import { addDays } from "../src/text/dates.ts";
import { linkedModel, unit } from "./linked-model.ts";

type Term = NonNullable<NonNullable<LienKet["quy_che"]>["luan_phien"]>;
const UNITS = ["nam", "6_thang", "quy"] as const;
const MONTHS = { nam: 12, "6_thang": 6, quy: 3 };

/** A linked model founded on that day, with members a, b, c, … */
const founded = (ngay_ky: string, luan_phien: Term, members = 3): LienKet =>
  linkedModel({
    thanh_vien_lien_ket: Array.from({ length: members }, (_, i) => unit(String.fromCharCode(97 + i))),
    quy_che: { luan_phien },
    van_ban: { lk_03_quy_che_phoi_hop: { ngay_ky } },
  });

/** Turns as one line each, e.g. `a 2026-03-05 2026-12-31`. */
const lines = (model: LienKet, until: string): string[] =>
  turnsOf(model, until).map(({ don_vi, tu_ngay, den_ngay }) => `${don_vi} ${tu_ngay} ${den_ngay}`);

describe("turns in the chair, where the model gives none,", () => {
  it("go round in the order of the list, a year each, until the day asked for", () => {
    expect(lines(founded("2026-03-05", { so: 1, don_vi: "nam" }), "2029-06-01")).toEqual([
      "a 2026-03-05 2026-12-31",
      "b 2027-01-01 2027-12-31",
      "c 2028-01-01 2028-12-31",
      "a 2029-01-01 2029-12-31",
    ]);
  });

  it("last a year when the regulation says nothing", () => {
    const { quy_che: _none, ...model } = founded("2026-03-05", { so: 1, don_vi: "quy" });
    expect(lines(model, "2026-03-05")[1]).toBe("b 2027-01-01 2027-12-31");
  });

  it("give every member one, also when the day asked for is before them", () => {
    expect(turnsOf(founded("2026-03-05", { so: 1, don_vi: "nam" }, 5), "")).toHaveLength(5);
  });

  it("leave out who takes no turns", () => {
    const model = founded("2026-03-05", { so: 1, don_vi: "nam" });
    model.thanh_vien_lien_ket.splice(1, 0, unit("guest", { luan_phien: false }));
    expect(lines(model, "2028-12-31").map((line) => line[0])).toEqual(["a", "b", "c"]);
  });

  it("are none where nobody takes turns", () => {
    const model = founded("2026-03-05", { so: 1, don_vi: "nam" });
    model.thanh_vien_lien_ket = [unit("a", { luan_phien: false }), unit("b", { luan_phien: false })];
    expect(turnsOf(model, "2030-01-01")).toEqual([]);
  });

  it.each<[string, Term, string[]]>([
    ["half-years", { so: 1, don_vi: "6_thang" }, ["2026-06-30", "2026-12-31", "2027-06-30"]],
    ["quarters", { so: 1, don_vi: "quy" }, ["2026-03-31", "2026-06-30", "2026-09-30"]],
    ["two years", { so: 2, don_vi: "nam" }, ["2027-12-31", "2029-12-31", "2031-12-31"]],
    ["three quarters", { so: 3, don_vi: "quy" }, ["2026-09-30", "2027-06-30", "2028-03-31"]],
  ])("end with the calendar period: %s", (_what, term, ends) => {
    const turns = turnsOf(founded("2026-02-01", term), "2026-02-01");
    expect(turns.map(({ den_ngay }) => den_ngay)).toEqual(ends);
  });

  it.each<[string, Term["don_vi"], string]>([
    ["2026-07-01", "nam", "2026-12-31"],
    ["2026-08-01", "nam", "2027-12-31"],
    ["2026-12-31", "nam", "2027-12-31"],
    ["2026-04-01", "6_thang", "2026-06-30"],
    ["2026-05-01", "6_thang", "2026-12-31"],
    ["2026-12-20", "6_thang", "2027-06-30"],
    ["2026-02-01", "quy", "2026-03-31"],
    ["2026-03-01", "quy", "2026-06-30"],
    ["2026-12-01", "quy", "2027-03-31"],
  ])(
    "that begin on %s with a term of one %s end on %s: less than half a term is added to the next",
    (day, don_vi, end) => {
      expect(turnsOf(founded(day, { so: 1, don_vi }), day)[0]).toEqual({
        don_vi: "a",
        tu_ngay: day,
        den_ngay: end,
      });
    },
  );

  it("begin with the conference while the regulation is not signed, and with the year while there is none", () => {
    const { van_ban: _none, ...draft } = founded("2026-03-05", { so: 1, don_vi: "nam" });
    expect(turnsOf(draft, "")[0]?.tu_ngay).toBe("2026-01-01");
    const planned = { ...draft, hoi_nghi: { bat_dau: "2026-05-15T08:00" } };
    expect(turnsOf(planned, "")[0]?.tu_ngay).toBe("2026-05-15");
  });
});

describe("over twelve years, for every term, number of members and day of founding,", () => {
  const until = "2038-06-30";
  const days = Array.from({ length: 12 }, (_, month) => {
    const first = `2026-${String(month + 1).padStart(2, "0")}-01`;
    return [first, addDays(first, 14), addDays(first, 27)];
  }).flat();
  const terms = UNITS.flatMap((don_vi) => [1, 2, 3, 4, 7, 10].map((so): Term => ({ so, don_vi })));

  it.each(terms)("$so × $don_vi: no day is without a chair and none has two", (term) => {
    for (const day of days) {
      for (const members of [1, 2, 3, 5, 12]) {
        const turns = turnsOf(founded(day, term, members), until);
        const where = `${day}, ${members} members`;
        expect(turns[0]?.tu_ngay, where).toBe(day);
        expect((turns.at(-1)?.den_ngay ?? "") >= until, where).toBe(true);
        for (const [index, { don_vi, tu_ngay, den_ngay }] of turns.entries()) {
          const next = turns[index + 1];
          expect(tu_ngay <= den_ngay, where).toBe(true);
          if (next) expect(next.tu_ngay, where).toBe(addDays(den_ngay, 1));
          expect(don_vi, where).toBe(String.fromCharCode(97 + (index % members)));
        }
      }
    }
  });

  it.each(terms)("$so × $don_vi: every term but the first has its whole length", (term) => {
    const whole = MONTHS[term.don_vi] * term.so;
    const monthsOf = (from: string, to: string): number => {
      const [a, b] = [from, to].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
      return (b as number) - (a as number) + 1;
    };
    for (const day of days) {
      const [first, ...rest] = turnsOf(founded(day, term), until);
      const began = monthsOf(day, first?.den_ngay ?? "");
      expect(began * 2, day).toBeGreaterThanOrEqual(whole);
      expect(began * 2, day).toBeLessThan(whole * 3);
      for (const { tu_ngay, den_ngay } of rest) {
        expect(tu_ngay.slice(8), day).toBe("01");
        expect(monthsOf(tu_ngay, den_ngay), day).toBe(whole);
        expect(Number(den_ngay.slice(5, 7)) % MONTHS[term.don_vi], day).toBe(0);
      }
    }
  });

  it("a turn of any day is the one it lies in", () => {
    const turns = turnsOf(founded("2026-08-20", { so: 1, don_vi: "quy" }), until);
    for (let day = "2026-08-20"; day <= until; day = addDays(day, 1)) {
      const turn = turnOn(turns, day);
      expect(turn && turn.tu_ngay <= day && day <= turn.den_ngay, day).toBe(true);
    }
  });
});

describe("a schedule the model gives", () => {
  const luan_phien = [
    { don_vi: "b", tu_ngay: "2026-03-05", den_ngay: "2026-04-10" },
    { don_vi: "a", tu_ngay: "2026-04-11", den_ngay: "2027-12-31" },
  ];
  const model = { ...founded("2026-03-05", { so: 1, don_vi: "nam" }), luan_phien };

  it("is taken as it is, whatever the regulation says and the day asked for", () => {
    expect(turnsOf(model, "2040-01-01")).toEqual(luan_phien);
  });

  it.each([
    ["2020-01-01", "b"],
    ["2026-03-04", "b"],
    ["2026-03-05", "b"],
    ["2026-04-10", "b"],
    ["2026-04-11", "a"],
    ["2027-12-31", "a"],
    ["2028-01-01", undefined],
  ])("has on %s in the chair: %s", (day, id) => {
    expect(turnOn(luan_phien, day)?.don_vi).toBe(id);
  });

  it("has nobody in a gap, and nobody at all when it is empty", () => {
    expect(
      turnOn(
        [luan_phien[0] as (typeof luan_phien)[0], { ...luan_phien[1], tu_ngay: "2026-05-01" } as never],
        "2026-04-20",
      ),
    ).toBeUndefined();
    expect(turnOn([], "2026-04-20")).toBeUndefined();
  });
});
