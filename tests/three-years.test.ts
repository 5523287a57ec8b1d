import { expect, it } from "vitest";
import { generate, type Model, nodeTools, planDossier } from "../src/index.ts";
import { asWrittenOn } from "./as-written.ts";
import { selfManagedModelOf, shipped } from "./fixture.ts";
import { goldenText } from "./golden.ts";

async function filesOf(model: Model) {
  const { catalog } = await shipped();
  const { documents } = planDossier(model, catalog);
  const { dossiers } = await generate(model, catalog, await nodeTools());
  const files = new Map(dossiers[0]?.files.map(({ path, bytes }) => [path, bytes]));
  return documents.map(({ file, asOf }) => ({ file, asOf, bytes: files.get(file) as Uint8Array }));
}

it("papers of 2024 stay byte for byte through two reorganisations, a new chairman and a new name of the commune", async () => {
  const whole = await selfManagedModelOf("xa_keng_ba_nam");
  const events = ["2024-12-31", "2025-03-01", "2025-03-14", "2025-07-01", "2025-08-20", "2026-04-02"];
  const [first, ...later] = await Promise.all(events.map((day) => filesOf(asWrittenOn(whole, day))));
  const papers = first?.filter(({ asOf }) => asOf < "2025-01-01") ?? [];
  expect(papers.length).toBeGreaterThan(12);
  for (const [index, after] of later.entries())
    for (const { file, bytes } of papers) {
      const now = after.find((one) => one.file === file)?.bytes as Uint8Array;
      expect(Buffer.compare(now, bytes), `${file} after ${events[index + 1]}`).toBe(0);
    }
});

it("the lists of 2024, 2025 and 2026 name the people of their day, under the name the commune then had", async () => {
  const files = await filesOf(await selfManagedModelOf("xa_keng_ba_nam"));
  const text = (name: string) =>
    goldenText({ path: name, bytes: files.find(({ file }) => file === name)?.bytes as Uint8Array });
  const founding = text("04_quyet_dinh_thanh_lap.docx");
  const second = text("10_quyet_dinh_kien_toan/lan_2.docx");
  const third = text("10_quyet_dinh_kien_toan/lan_3.docx");
  expect(founding).toContain("Danh sách gồm 10 người");
  expect(founding).toContain("Lý Xuân Tạm");
  expect(second).not.toMatch(/Sau kiện toàn.*Lý Xuân Tạm/);
  expect(second).toContain("do ông Ngô Văn Thử");
  expect(third).toContain("Danh sách gồm 12 người");
  expect(founding).toContain("ỦY BAN NHÂN DÂN XÃ SÔNG LAM");
  expect(third).toContain("ỦY BAN NHÂN DÂN XÃ LAM GIANG MẪU");
  // The founding decision keeps the name it was issued under.
  expect(third).toContain(
    "Quyết định số 57/QĐ-UBND ngày 20 tháng 02 năm 2024 của Chủ tịch Ủy ban nhân dân xã Sông Lam",
  );
  expect(founding).toContain("Hồ Sỹ Ví Dụ");
  expect(third).toContain("Cao Thị Minh Họa");
});
