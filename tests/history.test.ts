import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  generate,
  type Model,
  nodeTools,
  planDossier,
  stateOn,
  type Tools,
  type TuQuan,
} from "../src/index.ts";
import { linkedMembersOn } from "../src/model/linked-members-on.ts";
import { membersOn } from "../src/model/members-on.ts";
import { addDays, type Day } from "../src/text/dates.ts";
import { linkedModelOf, selfManagedModelOf, shipped } from "./fixture.ts";

type Reorganisation = NonNullable<TuQuan["kien_toan"]>[number];

let tools: Tools;
beforeAll(async () => {
  tools = await nodeTools();
});

const FIRST: Day = "2024-06-01";
const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays(FIRST, days));

/** One thing that may happen to a self-managed model; what it does not fit is left out by `happen`. */
type Event =
  | { what: "leave" | "post"; who: number; day: Day }
  | { what: "join"; day: Day }
  | { what: "head"; role: "chu_the" | "don_vi_de_xuat" | "cap_uy"; day: Day }
  | { what: "rename" | "move"; day: Day };

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ what: fc.constantFrom("leave" as const, "post" as const), who: fc.nat(30), day }),
  fc.record({ what: fc.constant("join" as const), day }),
  fc.record({
    what: fc.constant("head" as const),
    role: fc.constantFrom("chu_the" as const, "don_vi_de_xuat" as const, "cap_uy" as const),
    day,
  }),
  fc.record({ what: fc.constantFrom("rename" as const, "move" as const), day }),
);

const NUMERALS = ["Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười"];
const word = (n: number): string => `${NUMERALS[n % 10]} ${NUMERALS[Math.floor(n / 10) % 10]}`;

/** The model with one more event, told where the file tells such events. */
function happen(model: TuQuan, one: Event, n: number): TuQuan {
  const byDay = <T extends { tu_ngay: Day }>(list: T[]): T[] =>
    list.sort((a, b) => (a.tu_ngay < b.tu_ngay ? -1 : 1));
  const reorganised = (change: Omit<Reorganisation, "ngay" | "ly_do">): TuQuan => ({
    ...model,
    kien_toan: [
      ...(model.kien_toan ?? []).filter(({ ngay }) => ngay <= one.day),
      { ngay: one.day, ly_do: "Củng cố lực lượng", ...change },
      ...(model.kien_toan ?? []).filter(({ ngay }) => ngay > one.day),
    ],
  });
  switch (one.what) {
    case "join":
      return reorganised({
        bo_sung: [
          {
            id: `moi-${n}`,
            ho_ten: `Trần Mẫu ${word(n)}`,
            nam_sinh: 1980,
            dia_chi: "thôn Giả Định",
            chuc_danh: "Ủy viên",
          },
        ],
      });
    case "leave":
    case "post": {
      // Somebody there on the day, but the head, and not in a later change: that one would then speak of a stranger.
      const spoken = JSON.stringify((model.kien_toan ?? []).filter(({ ngay }) => ngay > one.day));
      const free = membersOn(model, one.day).filter(
        ({ id, chuc_danh }) => id && chuc_danh === "Ủy viên" && !spoken.includes(`"${id}"`),
      );
      const id = free[one.who % Math.max(free.length, 1)]?.id;
      if (!id) return model;
      return one.what === "leave"
        ? reorganised({ thoi: [{ thanh_vien: id, ly_do: "chuyển nơi cư trú" }] })
        : reorganised({ doi_chuc_danh: [{ thanh_vien: id, den: "Thư ký" }] });
    }
    case "head": {
      const unit = model[one.role];
      if (!unit || unit.lanh_dao.some(({ tu_ngay }) => tu_ngay === one.day)) return model;
      const person = {
        ho_ten: `Lê Thử ${word(n)}`,
        chuc_vu: unit.lanh_dao[0]?.chuc_vu ?? "Chủ tịch",
        tu_ngay: one.day,
      };
      return { ...model, [one.role]: { ...unit, lanh_dao: [...unit.lanh_dao, person] } };
    }
    case "rename":
      if (model.chu_the.thay_doi?.some(({ tu_ngay }) => tu_ngay === one.day)) return model;
      return {
        ...model,
        chu_the: {
          ...model.chu_the,
          thay_doi: byDay([...(model.chu_the.thay_doi ?? []), { tu_ngay: one.day, ten: `Mẫu ${word(n)}` }]),
        },
      };
    case "move":
      if (model.mo_hinh.thay_doi?.some(({ tu_ngay }) => tu_ngay === one.day)) return model;
      return {
        ...model,
        mo_hinh: {
          ...model.mo_hinh,
          thay_doi: byDay([
            ...(model.mo_hinh.thay_doi ?? []),
            { tu_ngay: one.day, dia_ban: `xóm ${word(n)}` },
          ]),
        },
      };
  }
}

/** Every file of the dossier whose document shows a day before `until`, by path. */
async function filesBefore(model: Model, until: Day): Promise<Map<string, Uint8Array>> {
  const { catalog } = await shipped();
  const earlier = new Set(
    planDossier(model, catalog)
      .documents.filter(({ asOf }) => asOf < until)
      .map(({ file }) => file),
  );
  const { dossiers } = await generate(model, catalog, tools);
  return new Map(
    dossiers[0]?.files.filter(({ path }) => earlier.has(path)).map(({ path, bytes }) => [path, bytes]),
  );
}

function expectSame(after: Map<string, Uint8Array>, before: Map<string, Uint8Array>): void {
  const differing = [...before].filter(
    ([path, bytes]) => !after.has(path) || Buffer.compare(after.get(path) as Uint8Array, bytes),
  );
  expect(differing.map(([path]) => path)).toEqual([]);
}

describe("the state of a model on a day", () => {
  it("is what a day-by-day replay of its events gives", async () => {
    const base = await selfManagedModelOf("xa_keng_ba_nam");
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), day, (events, on) => {
        const model = events.reduce(happen, base);
        const state = stateOn(model, on);
        // The naive way: names of people kept in a plain list, changed one entry of the file after the other.
        let people = model.thanh_vien.map(({ id, chuc_danh }) => `${id} ${chuc_danh}`);
        for (const { ngay, thoi = [], doi_chuc_danh = [], bo_sung = [] } of model.kien_toan ?? []) {
          if (ngay > on) break;
          for (const { thanh_vien } of thoi) people = people.filter((p) => !p.startsWith(`${thanh_vien} `));
          for (const { thanh_vien, den } of doi_chuc_danh)
            people = people.map((p) => (p.startsWith(`${thanh_vien} `) ? `${thanh_vien} ${den}` : p));
          people.push(...bo_sung.map(({ id, chuc_danh }) => `${id} ${chuc_danh}`));
        }
        expect(state.members.map(({ id, chuc_danh }) => `${id} ${chuc_danh}`)).toEqual(people);
        expect(membersOn(model, on)).toEqual(state.members);
        for (const role of ["chu_the", "don_vi_de_xuat", "cap_uy"] as const) {
          let head: string | undefined;
          for (const { ho_ten, tu_ngay = "", den_ngay = "9999" } of [...(model[role]?.lanh_dao ?? [])].sort(
            (a, b) => ((a.tu_ngay ?? "") < (b.tu_ngay ?? "") ? -1 : 1),
          ))
            if (tu_ngay <= on) head = den_ngay < on ? undefined : ho_ten;
          expect(state.heads[`/${role}`]?.ho_ten).toBe(head);
        }
        let name = model.chu_the.ten;
        for (const { tu_ngay, ten = name } of model.chu_the.thay_doi ?? []) if (tu_ngay <= on) name = ten;
        expect((state.names["/chu_the"] as { ten?: string } | undefined)?.ten ?? model.chu_the.ten).toBe(
          name,
        );
      }),
      { numRuns: 300 },
    );
  });

  it("of a linked model has the members and the chair of the day", async () => {
    const model = await linkedModelOf("lien_ket_nam_xa_giap_ranh");
    for (const on of ["2025-01-01", "2026-06-30", "2027-01-01", "2028-12-31"]) {
      const state = stateOn(model, on);
      expect(state.units).toEqual(linkedMembersOn(model, on));
    }
    expect(stateOn(model, "2026-12-31").chair).not.toBe(stateOn(model, "2027-01-01").chair);
  });
});

describe("a document dated before an event", () => {
  it("has the same bytes with the event and without it", async () => {
    // Without the records of its reorganisations: numbered as they are, they would be those of other events.
    const { van_ban = {}, ...model } = await selfManagedModelOf("xa_keng_ba_nam");
    const { tq_10_quyet_dinh_kien_toan: _signed, ...records } = van_ban;
    const base: TuQuan = { ...model, van_ban: records };
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 4 }), event, async (events, last) => {
        const before = events.reduce(happen, base);
        const after = happen(before, last, 99);
        expectSame(await filesBefore(after, last.day), await filesBefore(before, last.day));
      }),
      { numRuns: 40, seed: 2026 },
    );
  }, 120_000);

  it("of a linked model stays when a unit joins, leaves, is renamed or has a new head", async () => {
    const base = await linkedModelOf("lien_ket_nam_xa_giap_ranh");
    const on = "2027-03-15";
    const [first, second, third] = base.thanh_vien_lien_ket;
    if (!first || !second || !third) throw new Error("too few members");
    const change = { ngay: on, ly_do: "Thay đổi thành viên" };
    const withUnit = (unit: object) => ({
      ...base,
      thanh_vien_lien_ket: [
        { ...first, don_vi: { ...first.don_vi, ...unit } },
        ...base.thanh_vien_lien_ket.slice(1),
      ],
    });
    const later: Model[] = [
      {
        ...base,
        sua_doi: [...(base.sua_doi ?? []), { ...change, rut: [{ don_vi: third.id, ly_do: "sáp nhập" }] }],
      },
      {
        ...base,
        sua_doi: [
          ...(base.sua_doi ?? []),
          { ...change, gia_nhap: [{ ...second, id: "moi", don_vi: { ...second.don_vi, ten: "Mẫu Mới" } }] },
        ],
      },
      withUnit({ thay_doi: [{ tu_ngay: on, ten: "Mẫu Tên Mới" }] }),
      withUnit({
        lanh_dao: [...first.don_vi.lanh_dao, { ho_ten: "Trần Thị Nháp", chuc_vu: "Chủ tịch", tu_ngay: on }],
      }),
    ];
    const files = await filesBefore(base, on);
    expect(files.size).toBeGreaterThan(10);
    for (const model of later) expectSame(await filesBefore(model, on), files);
  }, 60_000);
});
