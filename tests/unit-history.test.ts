import { describe, expect, it } from "vitest";
import { generate, nodeTools, type TuQuan } from "../src/index.ts";
import { selfManagedModelOf, shipped } from "./fixture.ts";
import { goldenText } from "./golden.ts";

/** The founding decision of one model, signed on that day; the town became a ward on 01/7/2025. */
async function decisionOf(ngay_ky: string): Promise<string> {
  const base = await selfManagedModelOf("xa_camera_toi_thieu");
  const model: TuQuan = {
    ...base,
    mo_hinh: { ...base.mo_hinh, linh_vuc: "pccc", nam_thanh_lap: 2025 },
    chu_the: {
      ...base.chu_the,
      cap: "thi_tran",
      tinh: "tỉnh Long An",
      thay_doi: [{ tu_ngay: "2025-07-01", cap: "phuong", tinh: "tỉnh Tây Ninh" }],
    },
    van_ban: { tq_04_quyet_dinh_thanh_lap: { so: 12, ngay_ky } },
  };
  const {
    dossiers: [dossier],
  } = await generate(model, (await shipped()).catalog, await nodeTools());
  const file = dossier?.files.find(({ path }) => path === "04_quyet_dinh_thanh_lap.docx");
  if (!file) throw new Error("no decision");
  return goldenText(file);
}

describe("a unit that was another until a day", () => {
  it("has on that day its old name, and the laws of that day", async () => {
    const text = await decisionOf("2025-06-30");
    expect(text).toContain("THỊ TRẤN AN BÌNH");
    expect(text).toContain("CHỦ TỊCH ỦY BAN NHÂN DÂN THỊ TRẤN AN BÌNH");
    expect(text).toContain("Công an tỉnh Long An (PV05) (b/c)");
    expect(text).toContain("Lưu: VT, CATT");
    expect(text).toContain("Căn cứ Luật Phòng cháy và chữa cháy ngày 29 tháng 6 năm 2001");
    expect(text).toContain(
      "Điều 4. Quyết định này có hiệu lực kể từ ngày ký. Công chức Văn phòng - thống kê thị trấn",
    );
    expect(text).not.toMatch(/phường An Bình|Văn phòng Hội đồng nhân dân|27 tháng 6 năm 2025/iu);
  });

  it("has on the next its new one, and the laws of that day", async () => {
    const text = await decisionOf("2025-07-01");
    expect(text).toContain("PHƯỜNG AN BÌNH");
    expect(text).toContain("CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG AN BÌNH");
    expect(text).toContain("Công an tỉnh Tây Ninh (PV05) (b/c)");
    expect(text).toContain("Lưu: VT, CAP");
    expect(text).toContain("Căn cứ Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ ngày 29 tháng 11 năm 2024");
    expect(text).toContain("Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường");
    expect(text).toContain("ngày 27 tháng 6 năm 2025");
    expect(text).not.toMatch(/thị trấn An Bình|Long An|Thống kê/iu);
  });
});
