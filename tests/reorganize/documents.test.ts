import { describe, expect, it } from "vitest";
import type { Dossier, Model } from "../../src/index.ts";
import { generated } from "../fixture.ts";
import { goldenText } from "../golden.ts";
import { camera, head, join, leave, linked, rename, run, runOne } from "./models.ts";

const bytesOf = (dossier: Dossier | undefined): Map<string, Uint8Array> =>
  new Map(
    (dossier?.files ?? [])
      .filter(({ path }) => path.endsWith(".docx"))
      .map(({ path, bytes }) => [path, bytes]),
  );

/** Documents that differ between the dossiers of two models, those that are new among them. */
async function changedBetween(before: Model, after: Model) {
  const [old, now] = [bytesOf((await generated(before)).dossier), bytesOf((await generated(after)).dossier)];
  return {
    arise: [...now.keys()].filter((file) => !old.has(file)),
    change: [...now.keys()].filter(
      (file) => old.has(file) && !Buffer.from(old.get(file) ?? []).equals(Buffer.from(now.get(file) ?? [])),
    ),
    same: [...now.keys()].filter((file) =>
      Buffer.from(old.get(file) ?? []).equals(Buffer.from(now.get(file) ?? [])),
    ),
    now,
  };
}

describe("the documents of a reorganised model", () => {
  const rows = [
    leave("Nguyễn Văn Mẫu"),
    join("Hồ Văn Mới", { thay_cho: "Nguyễn Văn Mẫu" }),
    leave("Vũ Đình Nháp"),
  ];

  it("are those the preview names, and no others", async () => {
    const before = camera();
    const ran = await runOne(rows, before);
    const { arise, change, same } = await changedBetween(before, ran.model);
    expect({ arise, change }).toEqual({
      arise: ran.changed[0]?.documents.arise,
      change: ran.changed[0]?.documents.change,
    });
    expect(arise.filter((file) => file.includes("kien_toan"))).toHaveLength(1);
    expect(same.some((file) => file.includes("04_quyet_dinh_thanh_lap"))).toBe(true);
  });

  it("the decision tells who leaves, joins, how many remain, the decision before and the head", async () => {
    const { model, changed } = await runOne(rows, camera());
    expect(changed[0]?.members).toEqual({ before: 3, after: 2 });
    const { now } = await changedBetween(camera(), model);
    const [path, bytes] = [...now].find(([file]) => file.includes("kien_toan")) ?? [];
    const text = goldenText({ path: path ?? "", bytes: bytes ?? new Uint8Array() });
    expect(text).toContain("Căn cứ Quyết định số 12/QĐ-UBND ngày 10 tháng 3 năm 2026 của Chủ tịch");
    const article = text.slice(text.indexOf("1. Cho thôi"), text.indexOf("Điều 2"));
    expect(article.trim().split("\n")).toEqual([
      "1. Cho thôi tham gia mô hình đối với 02 thành viên:",
      "a) Ông (bà) Nguyễn Văn Mẫu, Tổ trưởng của mô hình; lý do: chuyển nơi cư trú;",
      "b) Ông (bà) Vũ Đình Nháp, Tổ viên của mô hình; lý do: chuyển nơi cư trú.",
      "2. Bổ sung 01 thành viên:",
      "- Ông (bà) Hồ Văn Mới, sinh năm 1990, thôn Đông, giữ chức danh Tổ trưởng.",
      "3. Sau kiện toàn, mô hình gồm 02 thành viên, do ông (bà) Hồ Văn Mới, thôn Đông, làm Tổ trưởng (có danh sách kèm theo).",
    ]);
  });

  it("dated before a new name and a new head keep their bytes", async () => {
    const before = camera();
    const changes = [rename("xã An Bình", "phường An Hòa"), head("xã An Bình", "Hồ Văn Mới")];
    const { model, changed } = await runOne(changes, before);
    const { arise, change, same } = await changedBetween(before, model);
    expect({ arise, change }).toEqual({ arise: [], change: changed[0]?.documents.change });
    expect(same.some((file) => file.includes("04_quyet_dinh_thanh_lap"))).toBe(true);
  });

  it("of a reorganisation on the day of a new name and a new head bear both", async () => {
    const changes = [
      leave("Vũ Đình Nháp"),
      rename("xã An Bình", "phường An Hòa"),
      head("xã An Bình", "Hồ Văn Mới"),
    ];
    const { model, asked } = await runOne(changes, camera());
    expect(asked).toEqual([]);
    const { now } = await changedBetween(camera(), model);
    const [path, bytes] = [...now].find(([file]) => file.includes("kien_toan")) ?? [];
    const text = goldenText({ path: path ?? "", bytes: bytes ?? new Uint8Array() });
    expect(text).toContain("PHƯỜNG AN HÒA");
    expect(text).toContain("Hồ Văn Mới");
    expect(text).toContain("12/QĐ-UBND");
    expect(text).toContain("Ủy ban nhân dân xã An Bình");
  });
});

describe("the documents of a linked model", () => {
  it("gain the annex that changes the regulation", async () => {
    const { luan_phien: _turns, ...before } = linked("lien_ket_nam_xa_giap_ranh");
    const row = leave("", { ho_ten: undefined, don_vi: "xã Phú Ví", ly_do: "Sáp nhập" });
    const ran = await run([row], { m: before });
    const { arise, change } = await changedBetween(before, ran.after["m"] as Model);
    expect(arise.filter((file) => file.includes("phu_luc_sua_doi"))).toHaveLength(1);
    expect({ arise, change }).toEqual({
      arise: ran.changed[0]?.documents.arise,
      change: ran.changed[0]?.documents.change,
    });
  });
});
