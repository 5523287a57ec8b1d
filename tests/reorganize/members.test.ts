import { describe, expect, it } from "vitest";
import type { TuQuan } from "../../src/index.ts";
import { type Change, camera, DAY, join, leave, member, post, repeated, runOne, textOf } from "./models.ts";

const HEAD = "Nguyễn Văn Mẫu";
const SECOND = "Đỗ Thị Thử";
const THIRD = "Vũ Đình Nháp";
const here = { mo_hinh: "m" };

const signed = (kien_toan: NonNullable<TuQuan["kien_toan"]>, so = 1): TuQuan => ({
  ...camera({ kien_toan }),
  van_ban: {
    tq_04_quyet_dinh_thanh_lap: { so: 12, ngay_ky: "2026-03-10" },
    tq_10_quyet_dinh_kien_toan: [{ muc: `lan_${so}`, so: 40, ngay_ky: kien_toan?.[so - 1]?.ngay ?? "" }],
  },
});

describe("rows of one day are one reorganisation", () => {
  const rows: Change[] = [
    leave(HEAD, { theo_van_ban: "Tờ trình số 15/TTr-CAX" }),
    join("Hồ Văn Mới", {
      thay_cho: "nguyễn văn mẫu",
      ma: "tv9",
      gioi_tinh: "nam",
      dien_thoai: "0900 000 001",
    }),
    post(THIRD, "Tổ phó", { ly_do: "Phân công lại", nhiem_vu: "Phụ trách xóm 1" }),
    post(SECOND, "Tổ viên"),
  ];

  it("with who leaves, who takes his post, who changes, reason and basis", async () => {
    const { model, changed, asked } = await runOne(rows, camera());
    expect(asked).toEqual([]);
    expect(model.kien_toan).toEqual([
      {
        ngay: DAY,
        ly_do: "Chuyển nơi cư trú; Phân công lại",
        theo_van_ban: "Tờ trình số 15/TTr-CAX",
        thoi: [{ thanh_vien: HEAD, ly_do: "Chuyển nơi cư trú" }],
        bo_sung: [
          {
            id: "tv9",
            ho_ten: "Hồ Văn Mới",
            nam_sinh: 1990,
            gioi_tinh: "nam",
            dia_chi: "thôn Đông",
            chuc_danh: "Tổ trưởng",
            dien_thoai: "0900 000 001",
          },
        ],
        doi_chuc_danh: [
          { thanh_vien: THIRD, den: "Tổ phó", nhiem_vu: "Phụ trách xóm 1" },
          { thanh_vien: SECOND, den: "Tổ viên" },
        ],
      },
    ]);
    expect(changed[0]?.summary).toEqual({
      leave: [`${HEAD} (Chuyển nơi cư trú)`],
      join: ["Hồ Văn Mới"],
      post: [`${THIRD}: Tổ viên → Tổ phó`, `${SECOND}: Tổ phó → Tổ viên`],
      head: [],
      unit: [],
    });
    expect(changed[0]?.members).toEqual({ before: 3, after: 3 });
  });

  it("and a run repeated adds nothing", async () => {
    const ran = await runOne(rows, camera());
    expect(await repeated(rows, ran)).toEqual({ changed: 0, questions: [], told: ["m"], untouched: 1 });
  });

  it("in whatever order the rows stand", async () => {
    const { model, asked } = await runOne([...rows].reverse(), camera());
    expect(asked).toEqual([]);
    expect(model.kien_toan?.[0]?.bo_sung?.[0]?.chuc_danh).toBe("Tổ trưởng");
  });
});

describe("several days", () => {
  const rows = [
    post(THIRD, "Tổ phó", { ngay: "2026-11-01" }),
    leave(SECOND, { ngay: "2026-10-01" }),
    join("Hồ Văn Mới", { ngay: "2026-10-01", chuc_danh: "Tổ viên", ...here }),
    join("Bùi Thị Mới", { ngay: "2026-12-01", chuc_danh: "Tổ viên", ...here }),
  ];

  it("are reorganisations in the order of the days", async () => {
    const { model } = await runOne(rows, camera());
    expect(model.kien_toan?.map(({ ngay }) => ngay)).toEqual(["2026-10-01", "2026-11-01", "2026-12-01"]);
  });

  it("and a run repeated, whole or for the first day alone, adds nothing and asks nothing", async () => {
    const ran = await runOne(rows, camera());
    for (const again of [rows, rows.slice(1, 3)])
      expect(await repeated(again, ran)).toMatchObject({ changed: 0, questions: [], told: ["m"] });
  });

  it("of one person's posts follow each other", async () => {
    const chain = [post(THIRD, "Tổ phó"), post(THIRD, "Thư ký", { ngay: "2026-10-01" })];
    const ran = await runOne(chain, camera());
    expect(ran.model.kien_toan?.map(({ doi_chuc_danh }) => doi_chuc_danh?.[0]?.den)).toEqual([
      "Tổ phó",
      "Thư ký",
    ]);
    expect(await repeated(chain, ran)).toMatchObject({ changed: 0, questions: [] });
  });
});

describe("the head", () => {
  it.each<[string, Change[], string]>([
    ["leaves and nobody follows", [leave(HEAD)], "CHANGES_NO_HEAD"],
    ["gets another post and nobody follows", [post(HEAD, "Tổ viên")], "CHANGES_NO_HEAD"],
    [
      "is followed by somebody of another post",
      [leave(HEAD), join("Hồ Văn Mới", { thay_cho: HEAD, chuc_danh: "Tổ viên" })],
      "CHANGES_NO_HEAD",
    ],
    ["gets a second beside him", [post(SECOND, "Tổ trưởng")], "CHANGES_HEADS"],
    ["gets a second who joins", [join("Hồ Văn Mới", { chuc_danh: "Tổ trưởng", ...here })], "CHANGES_HEADS"],
  ])("%s: a question with the row", async (_what, rows, code) => {
    const ran = await runOne(rows, camera());
    expect([ran.asked, ran.keys]).toEqual([[code], []]);
    expect(ran.questions[0]?.where).toMatchObject({ pointer: "/0" });
  });

  it("changes places with his deputy", async () => {
    const rows = [post(HEAD, "Tổ phó"), post(SECOND, "Tổ trưởng")];
    const ran = await runOne(rows, camera());
    expect(ran.asked).toEqual([]);
    expect(await repeated(rows, ran)).toMatchObject({ changed: 0, questions: [] });
  });

  it("is followed in every model he heads by one row without a model", async () => {
    const rows = [leave(HEAD), join("Hồ Văn Mới", { thay_cho: HEAD })];
    const ran = await runOne(rows, camera());
    expect(ran.model.kien_toan?.[0]?.bo_sung?.[0]?.chuc_danh).toBe("Tổ trưởng");
    expect(await repeated(rows, ran)).toMatchObject({ changed: 0, questions: [], told: ["m"] });
  });

  it("is followed as the row says that names the model", async () => {
    const rows = [
      leave(HEAD),
      join("Hồ Văn Mới", { thay_cho: HEAD }),
      join("Hồ Văn Mới", { thay_cho: HEAD, dia_chi: "thôn Đoài", ...here }),
    ];
    const ran = await runOne(rows, camera());
    expect(ran.model.kien_toan?.[0]?.bo_sung?.map(({ dia_chi }) => dia_chi)).toEqual(["thôn Đoài"]);
  });
});

describe("who joins", () => {
  const row = join("Hồ Văn Mới", { chuc_danh: "Tổ viên", ...here });

  it("is a question when he is there, with an id or without", async () => {
    for (const id of [{}, { id: "tv3" }]) {
      const model = camera();
      const there = {
        ...model,
        thanh_vien: [...model.thanh_vien, { ...member("Hồ Văn Mới"), nam_sinh: 1990, ...id }],
      };
      const { asked, keys } = await runOne([row], there);
      expect([asked, keys]).toEqual([["CHANGES_MEMBER_ALREADY"], []]);
    }
  });

  it("may be another of the same name and year when the row gives him an id", async () => {
    const model = camera();
    const there = {
      ...model,
      thanh_vien: [...model.thanh_vien, { ...member("Hồ Văn Mới"), nam_sinh: 1990 }],
    };
    expect((await runOne([{ ...row, ma: "tv9" }], there)).asked).toEqual([]);
  });

  it("may come back after he left", async () => {
    const rows = [
      leave(THIRD),
      join(THIRD, { ngay: "2027-01-05", nam_sinh: 1985, chuc_danh: "Tổ viên", ...here }),
    ];
    const ran = await runOne(rows, camera());
    expect([ran.asked, ran.changed[0]?.members]).toEqual([[], { before: 3, after: 3 }]);
    expect(await repeated(rows, ran)).toMatchObject({ changed: 0, questions: [] });
  });

  it("needs somewhere to belong to, as the model file does: the error follows the question", async () => {
    const { asked, keys } = await runOne(
      [join("Hồ Văn Mới", { chuc_danh: "Tổ viên", dia_chi: undefined, ...here })],
      camera(),
    );
    expect([asked, keys]).toEqual([["CHANGES_MAKE_INVALID", "R-TQ-11-PLACE"], []]);
  });

  it("and a run repeated adds nothing, also when he got an id since", async () => {
    const ran = await runOne([row], camera());
    expect(await repeated([row], ran)).toMatchObject({ changed: 0, questions: [], told: ["m"] });
    const withId = {
      ...ran,
      texts: {
        m: (ran.texts["m"] as string).replace(
          '"ho_ten": "Hồ Văn Mới"',
          '"id": "tv7", "ho_ten": "Hồ Văn Mới"',
        ),
      },
    };
    expect(await repeated([row], withId)).toMatchObject({ changed: 0, questions: [] });
  });
});

describe("a day that has a reorganisation", () => {
  const that = (more = {}): NonNullable<TuQuan["kien_toan"]>[number] => ({
    ngay: DAY,
    ly_do: "Bổ sung lực lượng",
    bo_sung: [member("Hồ Văn Sau")],
    ...more,
  });

  it("not signed yet takes the rows into it, with the basis where it has none", async () => {
    const rows = [
      leave(THIRD, { theo_van_ban: "Tờ trình số 16/TTr-CAX" }),
      join("Bùi Thị Mới", { chuc_danh: "Tổ viên", ...here }),
    ];
    const ran = await runOne(rows, camera({ kien_toan: [that()] }));
    expect(ran.asked).toEqual([]);
    expect(ran.model.kien_toan).toHaveLength(1);
    expect(ran.model.kien_toan?.[0]).toMatchObject({
      ly_do: "Bổ sung lực lượng",
      theo_van_ban: "Tờ trình số 16/TTr-CAX",
      thoi: [{ thanh_vien: THIRD }],
      bo_sung: [{ ho_ten: "Hồ Văn Sau" }, { ho_ten: "Bùi Thị Mới" }],
    });
    expect(await repeated(rows, ran)).toMatchObject({ changed: 0, questions: [], told: ["m"] });
  });

  it("signed is a question, and none where it tells the row already", async () => {
    const model = signed([that()]);
    expect((await runOne([leave(THIRD)], model)).asked).toEqual(["CHANGES_SIGNED_DAY"]);
    const told = await runOne([join("Hồ Văn Sau", { nam_sinh: 1985, chuc_danh: "Tổ viên", ...here })], model);
    expect([told.asked, told.told]).toEqual([[], ["m"]]);
  });

  it.each([
    ["before one that is there", "2026-08-01", "CHANGES_BEFORE_LATER"],
    ["before the founding", "2026-03-01", "CHANGES_BEFORE_FOUNDING"],
  ])("%s is a question", async (_what, ngay, code) => {
    const ran = await runOne([leave(THIRD, { ngay })], camera({ kien_toan: [that()] }));
    expect([ran.asked, ran.keys]).toEqual([[code], []]);
  });

  it("on the basis of another paper is a question: what is there is not changed", async () => {
    const model = camera({ kien_toan: [that({ theo_van_ban: "Tờ trình số 1/TTr-CAX" })] });
    const row = (theo_van_ban: string) => [leave(THIRD, { theo_van_ban })];
    expect((await runOne(row("Tờ trình số 2/TTr-CAX"), model)).asked).toEqual(["CHANGES_OTHER_PAPER"]);
    expect((await runOne(row("Tờ trình số 1/TTr-CAX"), model)).asked).toEqual([]);
  });

  it("after the delisting is a question", async () => {
    const row = (ngay: string) => leave("Chu Thị Sơn Ca", { ngay });
    const { asked } = await runOne([row("2027-03-01")], JSON.parse(textOf("thon_keng_thanh_loai")) as TuQuan);
    expect(asked).toEqual(["CHANGES_DELISTED"]);
  });

  it("with two posts for one person, by name and by id, is a question", async () => {
    const model = camera();
    const [first, second, third] = model.thanh_vien as [never, never, TuQuan["thanh_vien"][number]];
    const withId = { ...model, thanh_vien: [first, second, { ...third, id: "tv3" }] };
    const rows = [post(THIRD, "Tổ phó"), post("", "Thư ký", { ho_ten: undefined, ma: "tv3" })];
    expect((await runOne(rows, withId)).asked).toEqual(["CHANGES_TWO_POSTS"]);
  });

  it("in years to come is a draft like any other", async () => {
    const { asked, keys } = await runOne([leave(THIRD, { ngay: "2031-01-15" })], camera());
    expect([asked, keys]).toEqual([[], ["m"]]);
  });
});

it("a row of a person keeps to the model it names", async () => {
  const ran = await runOne([leave(THIRD, here)], camera());
  expect([ran.asked, ran.keys]).toEqual([[], ["m"]]);
});
