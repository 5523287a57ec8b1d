import { describe, expect, it } from "vitest";
import type { TuQuan } from "../../src/index.ts";
import {
  camera,
  DAY,
  join,
  leave,
  linked,
  member,
  post,
  repeated,
  run,
  runOne,
  withMembers,
} from "./models.ts";

const three = (name: string, more: Parameters<typeof member>[1] = {}): TuQuan =>
  withMembers(member("Đỗ Thị Thử", { chuc_danh: "Tổ phó" }), member(name, more), member("Vũ Đình Nháp"));

describe("a person is found", () => {
  it.each([
    ["as it is written", "Đặng Hòa Mẫu", "Đặng Hòa Mẫu"],
    ["with the tone on the other vowel", "Đặng Hòa Mẫu", "Đặng Hoà Mẫu"],
    ["in decomposed Unicode", "Đặng Thúy Ví Dụ", "Đặng Thuý Ví Dụ".normalize("NFD")],
    ["in capitals", "Đặng Hòa Mẫu", "ĐẶNG HOÀ MẪU"],
    ["with spaces too many", "Đặng Hòa Mẫu", "  Đặng  Hòa\tMẫu "],
  ])("%s", async (_how, there, said) => {
    const { keys, asked, model } = await runOne([leave(said)], three(there));
    expect([keys, asked]).toEqual([["m"], []]);
    // A name in a model is printed as it stands there.
    expect(model.kien_toan?.[0]?.thoi).toEqual([{ thanh_vien: there, ly_do: "Chuyển nơi cư trú" }]);
  });

  it("not by a name with other letters: Đ is no D, marks count", async () => {
    for (const said of ["Dặng Hòa Mẫu", "Đăng Hòa Mẫu", "Hòa Mẫu"])
      expect((await runOne([leave(said)], three("Đặng Hòa Mẫu"))).asked).toEqual(["CHANGES_PERSON_NOWHERE"]);
  });

  it("by id alone, and named by it", async () => {
    const { model } = await runOne(
      [leave("", { ho_ten: undefined, ma: "tv09" })],
      three("Đặng Hòa Mẫu", { id: "tv09" }),
    );
    expect(model.kien_toan?.[0]?.thoi?.[0]?.thanh_vien).toBe("tv09");
  });

  it("as joined by an earlier reorganisation", async () => {
    const model = camera({
      kien_toan: [{ ngay: "2026-05-01", ly_do: "x", bo_sung: [{ ...member("Hồ Văn Sau"), nam_sinh: 1991 }] }],
    });
    const ran = await runOne([leave("Hồ Văn Sau")], model);
    expect(ran.model.kien_toan).toHaveLength(2);
    expect(ran.changed[0]?.members).toEqual({ before: 4, after: 3 });
  });
});

describe("in doubt", () => {
  const twins = withMembers(
    member("Đặng Hòa Mẫu", { nam_sinh: 1970, id: "tv1" }),
    member("Đặng Hoà Mẫu", { nam_sinh: 1980, id: "tv2" }),
    member("Vũ Đình Nháp"),
  );

  it("two people of one name in one model are asked about, and the year or the id answers", async () => {
    const asked = await runOne([leave("Đặng Hòa Mẫu")], twins);
    expect([asked.asked, asked.doubtful, asked.keys]).toEqual([["CHANGES_PERSON_TWICE"], ["m"], []]);
    for (const more of [{ nam_sinh: 1980 }, { ma: "tv2" }]) {
      const { model } = await runOne([leave("Đặng Hòa Mẫu", more)], twins);
      expect(model.kien_toan?.[0]?.thoi?.[0]?.thanh_vien).toBe("tv2");
    }
  });

  it("without ids nobody could tell them apart in the decision either", async () => {
    const model = withMembers(
      member("Đặng Hòa Mẫu", { nam_sinh: 1970 }),
      member("Đặng Hoà Mẫu", { nam_sinh: 1980 }),
      member("Vũ Đình Nháp"),
    );
    const { asked } = await runOne([leave("Đặng Hòa Mẫu", { nam_sinh: 1980 })], model);
    expect(asked).toEqual(["CHANGES_NAMESAKES"]);
  });

  it("a row with the model answers for that model, and leaves the others as they were decided", async () => {
    const models = { a: twins, b: three("Đặng Hòa Mẫu", { nam_sinh: 1970 }) };
    const general = leave("Đặng Hòa Mẫu");
    expect((await run([general], models)).asked).toContain("CHANGES_PERSON_TWICE");
    const { asked, keys, after } = await run([general, { ...general, mo_hinh: "a", ma: "tv1" }], models);
    expect([asked, keys]).toEqual([[], ["a", "b"]]);
    expect((after["a"] as TuQuan).kien_toan?.[0]?.thoi).toEqual([
      { thanh_vien: "tv1", ly_do: "Chuyển nơi cư trú" },
    ]);
  });

  it("a row with a model about one namesake does not silence the row about the other", async () => {
    const { asked, model } = await runOne(
      [leave("Đặng Hòa Mẫu", { nam_sinh: 1970 }), leave("Đặng Hòa Mẫu", { nam_sinh: 1980, mo_hinh: "m" })],
      twins,
    );
    expect(asked).toEqual([]);
    expect(model.kien_toan?.[0]?.thoi?.map(({ thanh_vien }) => thanh_vien)).toEqual(["tv1", "tv2"]);
  });

  it("one name in many models with two years of birth are two people; one year is one person", async () => {
    const of = (nam_sinh: number) => three("Đặng Hòa Mẫu", { nam_sinh });
    const models = { a: of(1970), b: of(1970), c: of(1980) };
    const unclear = await run([leave("Đặng Hòa Mẫu")], models);
    expect([unclear.asked, unclear.doubtful]).toEqual([["CHANGES_PEOPLE"], ["a", "b", "c"]]);
    const clear = await run([leave("Đặng Hòa Mẫu", { nam_sinh: 1970 })], models);
    expect([clear.asked, clear.keys, clear.untouched]).toEqual([[], ["a", "b"], 1]);
  });

  it("a row with a person and a unit or a province does not go to models of others", async () => {
    const models = { a: three("Đặng Hòa Mẫu"), b: three("Đặng Hòa Mẫu") };
    for (const more of [{ don_vi: "xã An Bình" }, { tinh: "tỉnh Tây Ninh" }]) {
      const ran = await run([leave("Đặng Hòa Mẫu", more)], models);
      expect([ran.asked, ran.keys]).toEqual([["CHANGES_PERSON_PLACE"], []]);
      expect((await run([leave("Đặng Hòa Mẫu", more)], { a: models.a })).keys).toEqual(["a"]);
      const answered = [leave("Đặng Hòa Mẫu", { ...more, mo_hinh: "b" })];
      expect((await run(answered, models)).keys).toEqual(["b"]);
    }
  });

  it("a question about people leaves the model clear that a row of its own answers", async () => {
    const of = (nam_sinh: number) => three("Đặng Hòa Mẫu", { nam_sinh });
    const rows = [leave("Đặng Hòa Mẫu"), leave("Đặng Hòa Mẫu", { mo_hinh: "d" })];
    const ran = await run(rows, { a: of(1970), c: of(1980), d: of(1990) });
    expect([ran.asked, ran.doubtful, ran.keys]).toEqual([["CHANGES_PEOPLE"], ["a", "c"], ["d"]]);
  });

  it.each([
    ["nobody", leave("Phan Không Có"), "CHANGES_PERSON_NOWHERE"],
    ["a year nobody has", leave("Vũ Đình Nháp", { nam_sinh: 1930 }), "CHANGES_PERSON_NOWHERE"],
    ["an id of another name", leave("Vũ Đình Nháp", { ma: "tv1", mo_hinh: "m" }), "CHANGES_ID_OTHER"],
    ["a day before he joined", leave("Hồ Văn Sau", { ngay: "2026-04-01" }), "CHANGES_PERSON_LATER"],
    ["the post he has", post("Vũ Đình Nháp", "Tổ viên"), "CHANGES_SAME_POST"],
    ["a model there is not", leave("Vũ Đình Nháp", { mo_hinh: "Không có" }), "CHANGES_MODEL_NOWHERE"],
    ["a unit joining a self-managed model", joinOfUnit(), "CHANGES_OTHER_TYPE"],
    ["a successor of nobody", join("Hồ Văn Mới", { thay_cho: "Vũ Đình Nháp" }), "CHANGES_SUCCESSOR"],
  ])("%s", async (_what, change, code) => {
    const model = {
      ...twins,
      kien_toan: [{ ngay: "2026-05-01", ly_do: "x", bo_sung: [member("Hồ Văn Sau")] }],
    };
    const ran = await runOne([change], model);
    expect([ran.asked, ran.keys]).toEqual([[code], []]);
    expect(ran.questions[0]?.where).toMatchObject({ pointer: "/0" });
  });

  function joinOfUnit() {
    return join("", {
      ho_ten: undefined,
      nam_sinh: undefined,
      don_vi: "Công ty Cổ phần Mẫu",
      loai_don_vi: "doanh_nghiep",
      mo_hinh: "m",
    });
  }

  it("people of a linked model are no members: its rows are about units", async () => {
    const { asked } = await run([leave("Nguyễn Văn Mẫu")], { m: linked("lien_ket_truong_cong_an") });
    expect(asked).toEqual(["CHANGES_PERSON_NOWHERE"]);
  });

  it("who heads the commune and is also a member leaves the model only", async () => {
    const { model, changed } = await runOne([leave("Lê Văn Giả Định")], three("Lê Văn Giả Định"));
    expect(model.chu_the.lanh_dao).toHaveLength(1);
    expect(changed[0]?.summary.leave).toEqual(["Lê Văn Giả Định (Chuyển nơi cư trú)"]);
  });
});

describe("a model is named", () => {
  const models = {
    "xa_a/camera": three("Đặng Hòa Mẫu"),
    "xa_b/camera": three("Đặng Hòa Mẫu"),
    "xa_b/khac": { ...three("Đặng Hòa Mẫu"), mo_hinh: { ...camera().mo_hinh, ten: "Tiếng kẻng" } },
  };
  it.each([
    ["xa_a/camera", ["xa_a/camera"]],
    ["xa_a/camera.json", ["xa_a/camera"]],
    ["./xa_a/camera/model.json", ["xa_a/camera"]],
    ["xa_a\\camera.json", ["xa_a/camera"]],
    ["/xa_a/camera.json", ["xa_a/camera"]],
    ["../xa_a/camera.json", ["xa_a/camera"]],
    ["Tiếng kẻng", ["xa_b/khac"]],
    ["“tiếng  kẻng”", ["xa_b/khac"]],
    ['"Tiếng kẻng"'.normalize("NFD"), ["xa_b/khac"]],
  ])("by %s", async (mo_hinh, keys) => {
    const ran = await run([leave("Đặng Hòa Mẫu", { mo_hinh })], models);
    expect([ran.keys, ran.asked, ran.untouched]).toEqual([keys, [], 2]);
  });

  it("by a key that is not plain ASCII, in either form of Unicode", async () => {
    const key = "xã/mô hình";
    for (const form of ["NFC", "NFD"])
      expect(
        (
          await run([leave("Đặng Hòa Mẫu", { mo_hinh: `${key}.json`.normalize(form) })], {
            [key]: three("Đặng Hòa Mẫu"),
          })
        ).keys,
      ).toEqual([key]);
  });

  it("by a name two models have is a question, unless one of them only has the person", async () => {
    const ran = await run([leave("Đặng Hòa Mẫu", { mo_hinh: "Camera an ninh" })], models);
    expect([ran.asked, ran.doubtful, ran.keys]).toEqual([
      ["CHANGES_MODEL_TWICE"],
      ["xa_a/camera", "xa_b/camera"],
      [],
    ]);
    const one = { ...models, "xa_b/camera": three("Phan Văn Khác") };
    expect((await run([leave("Đặng Hòa Mẫu", { mo_hinh: "Camera an ninh" })], one)).keys).toEqual([
      "xa_a/camera",
    ]);
  });

  it("by a name two models have, for somebody who joins: the path answers", async () => {
    const row = join("Hồ Văn Mới", { chuc_danh: "Tổ viên" });
    const ran = await run([{ ...row, mo_hinh: "Camera an ninh" }], models);
    expect([ran.asked, ran.keys]).toEqual([["CHANGES_MODEL_TWICE"], []]);
    const answered = [{ ...row, mo_hinh: "xa_b/camera" }];
    const again = await run(answered, models);
    expect([again.asked, again.keys]).toEqual([[], ["xa_b/camera"]]);
    expect(await repeated(answered, again)).toEqual({
      changed: 0,
      questions: [],
      told: ["xa_b/camera"],
      untouched: 3,
    });
  });
});

describe("models that cannot be read", () => {
  it("are named with what is wrong, and stop nobody else", async () => {
    const ran = await run([leave("Vũ Đình Nháp", { ngay: DAY })], {
      a: camera(),
      b: "{",
      c: { ...camera(), loai: "khac" } as never,
      d: new Uint8Array(),
      e: { ...camera(), thanh_vien: camera().thanh_vien.slice(1) },
    });
    expect(ran.keys).toEqual(["a"]);
    expect(ran.broken.map(({ file }) => file)).toEqual(["b.json", "c.json", "d.json", "e.json"]);
    expect(ran.broken.every(({ problems }) => problems.some(({ severity }) => severity === "error"))).toBe(
      true,
    );
  });

  it("no rows change nothing", async () => {
    const ran = await run([], { a: camera() });
    expect([ran.keys, ran.asked, ran.untouched]).toEqual([[], [], 1]);
  });
});
