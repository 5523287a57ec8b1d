import { describe, expect, it } from "vitest";
import type { LienKet, TuQuan } from "../../src/index.ts";
import { unit, withUnits } from "../linked-model.ts";
import { camera, DAY, head, join, leave, linked, rename, repeated, run, runOne, textOf } from "./models.ts";

const school = (change: Partial<TuQuan["chu_the"]> = {}): TuQuan => {
  const model = JSON.parse(textOf("truong_cong_truong_an_toan")) as TuQuan;
  return { ...model, chu_the: { ...model.chu_the, ...change } };
};
const company = (): TuQuan => JSON.parse(textOf("dn_bon_an_toan")) as TuQuan;
const hamlets = (ten: string, more: Partial<TuQuan["chu_the"]> = {}): TuQuan => ({
  ...camera(),
  chu_the: { ...camera().chu_the, ...more },
  don_vi_de_xuat: { loai: "khu_dan_cu", ten, lanh_dao: [{ ho_ten: "Trần Minh Ví Dụ" }] },
});

describe("a commune with a new name", () => {
  it.each([
    ["the same level", "xã An Hòa", { ten: "An Hòa", cap: "xa" }, "thôn Đông, xã An Hòa"],
    ["a new level", "phường An Bình", { ten: "An Bình", cap: "phuong" }, "thôn Đông, phường An Bình"],
    [
      "a capital at the beginning",
      "Phường An Hòa",
      { ten: "An Hòa", cap: "phuong" },
      "thôn Đông, phường An Hòa",
    ],
    ["a number", "phường 3", { ten: "3", cap: "phuong" }, "thôn Đông, Phường 3"],
  ])("of %s: an entry in the owner and in the place of the model", async (_what, ten_moi, names, dia_ban) => {
    const rows = [rename("xã An Bình", ten_moi, { theo_van_ban: "Nghị quyết số 1" })];
    const ran = await runOne(rows, camera());
    expect(ran.asked).toEqual([]);
    expect(ran.model.chu_the.thay_doi).toEqual([{ tu_ngay: DAY, theo_van_ban: "Nghị quyết số 1", ...names }]);
    expect(ran.model.mo_hinh.thay_doi).toEqual([{ tu_ngay: DAY, theo_van_ban: "Nghị quyết số 1", dia_ban }]);
    expect(await repeated(rows, ran)).toEqual({ changed: 0, questions: [], told: ["m"], untouched: 1 });
  });

  it("without its level in the row keeps the level, or takes that of its column", async () => {
    for (const [more, place] of [
      [{}, "thôn Đông, xã An Hòa"],
      [{ cap_moi: "phuong" as const }, "thôn Đông, phường An Hòa"],
    ] as const) {
      const { model } = await runOne([rename("xã An Bình", "An Hòa", more)], camera());
      expect(model.mo_hinh.thay_doi?.[0]?.dia_ban).toBe(place);
    }
  });

  it("by whatever it is called: in full, as the committee, bare, in capitals", async () => {
    for (const name of ["Xã An Bình", "UBND xã An Bình", "Ủy ban nhân dân xã An Bình", "XÃ  AN BÌNH"])
      expect((await runOne([rename(name, "xã An Hòa")], camera())).asked).toEqual([]);
    expect((await runOne([rename("xã An", "xã An Hòa")], camera())).asked).toEqual(["CHANGES_UNIT_NOWHERE"]);
  });

  it("in another province", async () => {
    const { model } = await runOne(
      [rename("xã An Bình", "xã An Bình", { tinh_moi: "thành phố Đà Nẵng" })],
      camera(),
    );
    expect(model.chu_the.thay_doi).toEqual([
      { tu_ngay: DAY, cap: "xa", ten: "An Bình", tinh: "thành phố Đà Nẵng" },
    ]);
  });

  it("is a question where two provinces have it, and its province the answer", async () => {
    const models = {
      a: camera(),
      b: { ...camera(), chu_the: { ...camera().chu_the, tinh: "tỉnh Phú Thọ" } },
    };
    const rows = [rename("xã An Bình", "xã An Hòa")];
    expect((await run(rows, models)).asked).toEqual(["CHANGES_UNIT_PROVINCES"]);
    const one = await run([{ ...(rows[0] as (typeof rows)[0]), tinh: "Tỉnh Phú Thọ" }], models);
    expect([one.asked, one.keys]).toEqual([[], ["b"]]);
    const both = await run(
      [
        rename("xã An Bình", "xã An Hòa", { tinh: "tỉnh Phú Thọ" }),
        rename("xã An Bình", "xã An Lạc", { tinh: "tỉnh Tây Ninh" }),
      ],
      models,
    );
    expect([both.asked, both.keys]).toEqual([[], ["a", "b"]]);
  });

  it("does not touch the name of another that begins like it", async () => {
    const model = camera();
    model.mo_hinh = { ...model.mo_hinh, dia_ban: "Xã An Bình và xã An Bình Đông, giáp xã An Bình." };
    const ran = await runOne([rename("xã An Bình", "phường An Hòa")], model);
    expect(ran.model.mo_hinh.thay_doi?.[0]?.dia_ban).toBe(
      "Phường An Hòa và xã An Bình Đông, giáp phường An Hòa.",
    );
  });

  it("is where a school and a company lie too", async () => {
    const models = { s: school(), c: company() };
    const place = (model: TuQuan) => `xã ${model.chu_the.thuoc_xa?.ten}`;
    const rows = [rename(place(company()), "phường Tân Lập")];
    const ran = await run(rows, models);
    expect(ran.keys).toEqual(place(school()) === place(company()) ? ["s", "c"] : ["c"]);
    expect((ran.after["c"] as TuQuan).chu_the.thay_doi).toEqual([
      { tu_ngay: DAY, thuoc_xa: { cap: "phuong", ten: "Tân Lập" } },
    ]);
    expect((ran.after["c"] as TuQuan).mo_hinh.thay_doi?.[0]?.dia_ban).toContain("phường Tân Lập");
    expect(await repeated(rows, ran)).toMatchObject({ changed: 0, questions: [] });
  });

  it("is told where texts of people and letterheads still have the old one", async () => {
    const model = camera();
    model.thanh_vien = model.thanh_vien.map((one) => ({ ...one, dia_chi: "Thôn Đông, xã An Bình" }));
    model.chu_the = { ...model.chu_the, dau_trai: { ten: ["ỦY BAN NHÂN DÂN", "XÃ AN BÌNH"] } };
    const { changed } = await runOne([rename("xã An Bình", "xã An Hòa")], model);
    expect(changed[0]?.notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["CHANGES_OLD_NAME_PEOPLE", "CHANGES_OLD_NAME_LETTERHEAD"]),
    );
  });

  it.each([
    ["later", "2026-10-01", "CHANGES_UNIT_LATER"],
    ["of that day", DAY, "CHANGES_UNIT_SAME_DAY"],
  ])("is a question beside another change %s", async (_what, tu_ngay, code) => {
    const model = camera();
    model.chu_the = { ...model.chu_the, thay_doi: [{ tu_ngay, ten: "An Lạc" }] };
    const ran = await runOne([rename("xã An Bình", "xã An Hòa")], model);
    expect([ran.asked, ran.keys]).toEqual([[code], []]);
  });
});

describe("one new name after the other", () => {
  const chain = [
    rename("xã An Hòa", "phường An Thịnh", { ngay: "2026-12-01" }),
    rename("xã An Bình", "xã An Hòa"),
  ];

  it("are two entries, and the place of the model follows both", async () => {
    const ran = await runOne(chain, camera());
    expect(ran.asked).toEqual([]);
    expect(ran.model.chu_the.thay_doi).toEqual([
      { tu_ngay: DAY, cap: "xa", ten: "An Hòa" },
      { tu_ngay: "2026-12-01", cap: "phuong", ten: "An Thịnh" },
    ]);
    expect(ran.model.mo_hinh.thay_doi?.map(({ dia_ban }) => dia_ban)).toEqual([
      "thôn Đông, xã An Hòa",
      "thôn Đông, phường An Thịnh",
    ]);
    expect(await repeated(chain, ran)).toEqual({ changed: 0, questions: [], told: ["m"], untouched: 1 });
  });

  it("on one day are two units: the name one gives up another gets", async () => {
    const models = {
      a: camera(),
      b: {
        ...camera(),
        chu_the: { ...camera().chu_the, ten: "An Hòa" },
        mo_hinh: { ...camera().mo_hinh, dia_ban: "xã An Hòa" },
      },
    };
    const rows = [rename("xã An Bình", "xã An Hòa"), rename("xã An Hòa", "xã An Thịnh")];
    const ran = await run(rows, models);
    expect(ran.asked).toEqual([]);
    expect((ran.after["a"] as TuQuan).chu_the.thay_doi).toEqual([{ tu_ngay: DAY, cap: "xa", ten: "An Hòa" }]);
    expect((ran.after["b"] as TuQuan).chu_the.thay_doi).toEqual([
      { tu_ngay: DAY, cap: "xa", ten: "An Thịnh" },
    ]);
  });

  it("a company and its commune on one day are one entry", async () => {
    const rows = [
      rename("Công ty Cổ phần May Ví Dụ", "Công ty Cổ phần May Mẫu"),
      rename("xã Thanh Giả Định", "phường Tân Lập"),
    ];
    const ran = await runOne(rows, company());
    expect(ran.asked).toEqual([]);
    expect(ran.model.chu_the.thay_doi).toEqual([
      { tu_ngay: DAY, ten: "Công ty Cổ phần May Mẫu", thuoc_xa: { cap: "phuong", ten: "Tân Lập" } },
    ]);
    expect(ran.model.mo_hinh.thay_doi?.[0]?.dia_ban).toBe("Công ty Cổ phần May Mẫu, phường Tân Lập");
    expect(await repeated(rows, ran)).toMatchObject({ changed: 0, questions: [] });
  });
});

describe("a unit that is split", () => {
  const models = { a: camera(), b: camera() };
  const parts = [
    rename("xã An Bình", "xã An Đông", { hanh_dong: "chia_tach" }),
    rename("xã An Bình", "xã An Tây", { hanh_dong: "chia_tach" }),
  ];

  it("is asked about for each model, and answered by a row with the model", async () => {
    const ran = await run(parts, models);
    expect([new Set(ran.asked), ran.doubtful, ran.keys]).toEqual([
      new Set(["CHANGES_UNIT_SPLIT"]),
      ["a", "b"],
      [],
    ]);
    const answered = await run([...parts, rename("xã An Bình", "xã An Tây", { mo_hinh: "b" })], models);
    expect([answered.doubtful, answered.keys]).toEqual([["a"], ["b"]]);
    expect((answered.after["b"] as TuQuan).chu_the.thay_doi).toMatchObject([{ ten: "An Tây" }]);
    const all = [
      ...parts,
      rename("xã An Bình", "xã An Tây", { mo_hinh: "b", hanh_dong: "chia_tach" }),
      rename("xã An Bình", "xã An Đông", { mo_hinh: "a", hanh_dong: "chia_tach" }),
    ];
    const clear = await run(all, models);
    expect([clear.asked, clear.keys]).toEqual([[], ["a", "b"]]);
    expect(await repeated(all, clear)).toMatchObject({ changed: 0, questions: [] });
  });

  it("is one by two new names of one day too, and one part is never enough", async () => {
    const two = [rename("xã An Bình", "xã An Đông"), rename("xã An Bình", "xã An Tây")];
    expect((await run(two, { a: camera() })).asked).toContain("CHANGES_UNIT_SPLIT");
    expect((await run(parts.slice(0, 1), { a: camera() })).asked).toEqual(["CHANGES_UNIT_SPLIT"]);
  });

  it("is none where one model goes another way than all others", async () => {
    const rows = [rename("xã An Bình", "xã An Đông"), rename("xã An Bình", "xã An Tây", { mo_hinh: "b" })];
    const ran = await run(rows, models);
    expect(ran.asked).toEqual([]);
    expect(["a", "b"].map((key) => (ran.after[key] as TuQuan).chu_the.thay_doi?.[0]?.ten)).toEqual([
      "An Đông",
      "An Tây",
    ]);
  });

  it("cannot go two ways in one model", async () => {
    const rows = parts.map((row) => ({ ...row, mo_hinh: "a" }));
    expect((await run(rows, models)).asked).toEqual(["CHANGES_UNIT_SPLIT"]);
  });
});

describe("units of one name in two communes", () => {
  const models = { a: hamlets("thôn Đông"), b: hamlets("thôn Đông", { ten: "An Lạc" }) };
  it("are asked about, and told apart by commune or model", async () => {
    for (const row of [rename("thôn Đông", "thôn Đông Hòa"), head("Thôn Đông", "Hồ Văn Mới")]) {
      const ran = await run([row], models);
      expect([ran.asked, ran.keys]).toEqual([["CHANGES_UNIT_SEATS"], []]);
      expect((await run([{ ...row, thuoc_xa: "xã An Lạc" }], models)).keys).toEqual(["b"]);
      expect((await run([{ ...row, mo_hinh: "a" }], models)).keys).toEqual(["a"]);
    }
  });

  it("a body named after its commune is one, in models of whatever owner", async () => {
    const police = { ...company(), don_vi_de_xuat: company().don_vi_de_xuat };
    const one = {
      ...camera(),
      chu_the: { ...camera().chu_the, ten: "Thanh Giả Định", tinh: "tỉnh Phú Thọ" },
    };
    const row = head("Công an xã Thanh Giả Định", "Hồ Văn Mới", { cap_bac: "Trung tá" });
    const ran = await run([row], { a: one, b: police });
    expect(ran.asked).toEqual([]);
    expect(ran.keys).toContain("a");
  });
});

describe("a new head of a unit", () => {
  it.each([
    ["the commune", "UBND xã An Bình", {}, "chu_the", { chuc_vu: "Chủ tịch" }],
    ["the commune, by its name", "xã An Bình", {}, "chu_the", { chuc_vu: "Chủ tịch" }],
    [
      "the police",
      "Công an xã An Bình",
      { cap_bac: "Thiếu tá" },
      "don_vi_de_xuat",
      { chuc_vu: "Trưởng Công an xã", cap_bac: "Thiếu tá" },
    ],
    ["the Party committee", "Đảng ủy xã An Bình", {}, "cap_uy", { chuc_vu: "Bí thư" }],
    ["acting", "xã An Bình", { quyen_han: "Q" as const }, "chu_the", { chuc_vu: "Chủ tịch", quyen_han: "Q" }],
    [
      "a deputy",
      "xã An Bình",
      { quyen_han: "KT" as const, chuc_vu: "Phó Chủ tịch" },
      "chu_the",
      { chuc_vu: "Phó Chủ tịch", quyen_han: "KT" },
    ],
  ] as const)("of %s takes the post of who was there", async (_what, don_vi, more, role, expected) => {
    const rows = [head(don_vi, "Hồ Văn Mới", { ...more, theo_van_ban: "Quyết định số 9" })];
    const ran = await runOne(rows, camera());
    expect([ran.asked, ran.keys]).toEqual([[], ["m"]]);
    expect(ran.model[role]?.lanh_dao.at(-1)).toEqual({
      ho_ten: "Hồ Văn Mới",
      ...expected,
      tu_ngay: DAY,
      theo_van_ban: "Quyết định số 9",
    });
    expect(await repeated(rows, ran)).toEqual({ changed: 0, questions: [], told: ["m"], untouched: 1 });
  });

  it("of a school", async () => {
    const { ten } = school().chu_the;
    const ran = await runOne([head(ten, "Hồ Văn Mới")], school());
    expect([ran.asked, ran.model.chu_the.lanh_dao.at(-1)?.ho_ten]).toEqual([[], "Hồ Văn Mới"]);
  });

  it("of a unit the file renames may be written with the new name, on that day and after it", async () => {
    for (const ngay of [DAY, "2026-11-01"]) {
      const rows = [
        head("UBND phường An Hòa", "Hồ Văn Mới", { ngay }),
        head("Công an phường An Hòa", "Bùi Văn Mới", { ngay, chuc_vu: "Trưởng Công an phường" }),
        rename("xã An Bình", "phường An Hòa"),
      ];
      const ran = await runOne(rows, camera());
      expect(ran.asked).toEqual([]);
      expect(ran.model.chu_the.lanh_dao.at(-1)?.ho_ten).toBe("Hồ Văn Mới");
      expect(ran.model.don_vi_de_xuat.lanh_dao.at(-1)?.ho_ten).toBe("Bùi Văn Mới");
      expect(await repeated(rows, ran)).toMatchObject({ changed: 0, questions: [], told: ["m"] });
    }
  });

  it("of a unit merged before by the file is a question under the old name, as it would be in the next run", async () => {
    const rows = [
      rename("xã An Bình", "xã An Hòa", { hanh_dong: "sap_nhap" }),
      head("xã An Bình", "Hồ Văn Mới", { ngay: "2026-12-01" }),
    ];
    expect((await runOne(rows, camera())).asked).toEqual(["CHANGES_UNIT_NOWHERE"]);
    const answered = [rows[0] as (typeof rows)[0], head("xã An Hòa", "Hồ Văn Mới", { ngay: "2026-12-01" })];
    const ran = await runOne(answered, camera());
    expect(ran.asked).toEqual([]);
    expect(await repeated(answered, ran)).toMatchObject({ changed: 0, questions: [] });
  });

  it("after another in one file: both, in the order of the days", async () => {
    const rows = [
      head("xã An Bình", "Bùi Văn Sau", { ngay: "2026-12-01" }),
      head("xã An Bình", "Hồ Văn Mới"),
    ];
    const ran = await runOne(rows, camera());
    expect(ran.model.chu_the.lanh_dao.map(({ ho_ten }) => ho_ten)).toEqual([
      "Lê Văn Giả Định",
      "Hồ Văn Mới",
      "Bùi Văn Sau",
    ]);
    expect(await repeated(rows, ran)).toMatchObject({ changed: 0, questions: [] });
  });

  it.each([
    ["from a day another begins on", DAY, "Phan Văn Khác", "CHANGES_HEAD_LATER"],
    ["before another begins", "2026-08-01", "Phan Văn Khác", "CHANGES_HEAD_LATER"],
    ["who is the head since long", "2026-10-01", "Hồ Văn Mới", "CHANGES_SAME_HEAD"],
  ])("%s is a question", async (_what, ngay, ho_ten, code) => {
    const { texts } = await runOne([head("xã An Bình", "Hồ Văn Mới")], camera());
    const ran = await run([head("xã An Bình", ho_ten, { ngay })], texts);
    expect([ran.asked, ran.keys]).toEqual([[code], []]);
  });

  it("twice from one day, by a row with the model and one without: the first goes before", async () => {
    const rows = [head("xã An Bình", "Hồ Văn Mới"), head("xã An Bình", "Bùi Văn Khác", { mo_hinh: "m" })];
    const ran = await runOne(rows, camera());
    expect([ran.asked, ran.model.chu_the.lanh_dao.at(-1)?.ho_ten]).toEqual([[], "Bùi Văn Khác"]);
  });

  it("of a unit nobody knows is a question", async () => {
    expect((await runOne([head("xã Không Có", "Hồ Văn Mới")], camera())).asked).toEqual([
      "CHANGES_UNIT_NOWHERE",
    ]);
  });
});

describe("a linked model", () => {
  const planned = () => linked("lien_ket_nam_xa_giap_ranh");
  const five = (change: Partial<LienKet> = {}) => {
    const { luan_phien: _turns, ...model } = planned();
    return { ...model, ...change };
  };
  const leaves = (don_vi: string, more = {}) => leave("", { ho_ten: undefined, don_vi, ...more });
  const joins = (don_vi: string, more = {}) =>
    join("Hồ Văn Mới", {
      nam_sinh: undefined,
      dia_chi: undefined,
      don_vi,
      mo_hinh: "m",
      tinh: "tỉnh Ninh Bình",
      ...more,
    });

  it("loses and gains units by one change of its regulation", async () => {
    const rows = [
      leaves("xã Phú Ví", { ly_do: "Sáp nhập" }),
      joins("xã Hoa Mẫu", { loai_don_vi: "xa" }),
      joins("Trường THPT Mẫu Đông", {
        loai_don_vi: "nha_truong",
        thuoc_xa: "xã Thanh Mẫu",
        chuc_vu: "Hiệu trưởng",
      }),
    ];
    const ran = await runOne(rows, five());
    expect(ran.asked).toEqual([]);
    expect(ran.model.sua_doi?.at(-1)).toMatchObject({
      ngay: DAY,
      rut: [{ don_vi: "xa_phu_vi", ly_do: "Sáp nhập" }],
      gia_nhap: [
        { id: "xa_hoa_mau", don_vi: { loai: "xa", cap: "xa", ten: "Hoa Mẫu", tinh: "tỉnh Ninh Bình" } },
        {
          id: "truong_thpt_mau_dong",
          don_vi: { ten: "Trường THPT Mẫu Đông", thuoc_xa: { cap: "xa", ten: "Thanh Mẫu" } },
        },
      ],
    });
    expect(ran.changed[0]?.members).toEqual({ before: 6, after: 7 });
    expect(ran.changed[0]?.documents.arise.some((file) => file.includes("phu_luc_sua_doi"))).toBe(true);
    expect(await repeated(rows, ran)).toEqual({ changed: 0, questions: [], told: ["m"], untouched: 1 });
  });

  it("over several days, and a run repeated for the first of them adds nothing", async () => {
    const rows = [leaves("xã Phú Ví"), joins("xã Hoa Mẫu", { loai_don_vi: "xa", ngay: "2026-12-01" })];
    const ran = await runOne(rows, five());
    expect(ran.model.sua_doi?.map(({ ngay }) => ngay)).toEqual([DAY, "2026-12-01"]);
    for (const again of [rows, rows.slice(0, 1)])
      expect(await repeated(again, ran)).toMatchObject({ changed: 0, questions: [], told: ["m"] });
  });

  it("its commune with a new name: member, place, and units that lie in it", async () => {
    const ran = await runOne([rename("xã Thanh Mẫu", "phường Thanh Mẫu")], five());
    expect(ran.asked).toEqual([]);
    expect(ran.model.thanh_vien_lien_ket[2]?.don_vi.thay_doi).toEqual([
      { tu_ngay: DAY, cap: "phuong", ten: "Thanh Mẫu" },
    ]);
    expect(ran.model.thanh_vien_lien_ket[5]?.don_vi.thay_doi).toEqual([
      { tu_ngay: DAY, thuoc_xa: { cap: "phuong", ten: "Thanh Mẫu" } },
    ]);
  });

  it("two members merged into one are a question until one of them leaves", async () => {
    const merger = [
      rename("xã Vân Đông Mẫu", "xã Vân Mẫu", { hanh_dong: "sap_nhap" }),
      rename("xã Vân Tây Mẫu", "xã Vân Mẫu", { hanh_dong: "sap_nhap" }),
    ];
    expect((await runOne(merger, five())).asked).toEqual(["CHANGES_UNITS_MERGED"]);
    const rows = [...merger, leaves("xã Vân Tây Mẫu", { ly_do: "Sáp nhập" })];
    const ran = await runOne(rows, five());
    expect([ran.asked, ran.changed[0]?.members]).toEqual([[], { before: 6, after: 5 }]);
    expect(await repeated(rows, ran)).toMatchObject({ changed: 0, questions: [], told: ["m"] });
  });

  it("a merger into a member that keeps its name, and the other leaves: it alone, however often the run is repeated", async () => {
    const rows = [
      rename("xã Vân Tây Mẫu", "xã Vân Đông Mẫu", { hanh_dong: "sap_nhap" }),
      leaves("xã Vân Tây Mẫu", { ly_do: "Sáp nhập" }),
    ];
    const ran = await runOne(rows, five());
    expect([ran.asked, ran.model.sua_doi?.[0]?.rut]).toEqual([
      [],
      [{ don_vi: "xa_van_tay", ly_do: "Sáp nhập" }],
    ]);
    expect(await repeated(rows, ran)).toMatchObject({ changed: 0, questions: [], told: ["m"] });
  });

  it("a new head of a member, and of its police", async () => {
    const rows = [
      head("xã Vân Đông Mẫu", "Hồ Văn Mới"),
      head("Công an xã Vân Đông Mẫu", "Bùi Văn Mới", { cap_bac: "Trung tá" }),
    ];
    const ran = await runOne(rows, five());
    expect(ran.model.thanh_vien_lien_ket[0]?.don_vi.lanh_dao.at(-1)).toEqual({
      ho_ten: "Hồ Văn Mới",
      chuc_vu: "Chủ tịch",
      tu_ngay: DAY,
    });
    expect(ran.model.thanh_vien_lien_ket[0]?.cong_an_xa?.lanh_dao.at(-1)?.ho_ten).toBe("Bùi Văn Mới");
    expect(await repeated(rows, ran)).toMatchObject({ changed: 0, questions: [] });
  });

  it("the first chair may leave; a unit that has left, or is there, is a question", async () => {
    const ran = await runOne([leaves("xã Vân Đông Mẫu")], five());
    expect(ran.asked).toEqual([]);
    expect((await run([leaves("xã Vân Đông Mẫu", { ngay: "2026-12-01" })], ran.texts)).asked).toEqual([
      "CHANGES_NO_MEMBER",
    ]);
    const twice = await runOne([joins("xã Phú Ví", { loai_don_vi: "xa" })], five());
    expect(twice.asked).toEqual(["CHANGES_MAKE_INVALID", "R-LK-02-DUPLICATE"]);
  });

  it("a member whose turn in the chair is planned for later is a question, with the turn", async () => {
    const ran = await runOne([leaves("xã Phú Ví")], planned());
    expect([ran.asked, ran.keys]).toEqual([["CHANGES_MAKE_INVALID", "R-LK-02-NOT-ROTATING"], []]);
  });

  it("never keeps fewer than two members", async () => {
    const three = withUnits(unit("mau_ba"));
    const [first, second] = ["Công ty Cổ phần MAU BA", "Công an phường"].map((name) => leaves(name));
    expect((await runOne([first as never], three)).asked).toEqual([]);
    const names = three.thanh_vien_lien_ket.map(({ don_vi }) => don_vi.ten);
    const rows = [leaves(names[0] as string), first as never];
    expect(second).toBeDefined();
    const ran = await runOne(rows, three);
    expect(ran.asked).toEqual(["CHANGES_MAKE_INVALID", "R-LK-02-FEW"]);
  });

  it("a day with a change of the regulation is a question", async () => {
    const model: LienKet = {
      ...five(),
      sua_doi: [{ ngay: DAY, ly_do: "x", rut: [{ don_vi: "xa_dai_thu", ly_do: "x" }] }],
    };
    expect((await runOne([leaves("xã Phú Ví")], model)).asked).toEqual(["CHANGES_AMENDED_THAT_DAY"]);
    expect((await runOne([leaves("xã Phú Ví", { ngay: "2026-08-01" })], model)).asked).toEqual([
      "CHANGES_BEFORE_LATER",
    ]);
    expect((await runOne([leaves("xã Đại Thử")], model)).told).toEqual(["m"]);
  });
});
