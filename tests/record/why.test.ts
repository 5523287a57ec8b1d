import { describe, expect, it } from "vitest";
import type { Setting, Survey } from "../../src/index.ts";
import { selfManagedModelOf } from "../fixture.ts";
import { ModelLife, touched, written } from "./model-life.ts";

const SCENARIO = "xa_camera_day_du";

/** Documents a plan writes, with what it says brought that about. */
const reasons = (plan: Survey) =>
  touched(plan)
    .filter(({ path }) => path.endsWith(".docx"))
    .map(({ path, causes }) => [path, causes]);

/** What the plan says, and that exactly this happens: files written or taken away, and no other byte. */
async function planned(life: ModelLife): Promise<Survey> {
  const plan = await life.plan();
  const before = new Map(plan.dossiers[0]?.decided.seen);
  const done = written(await life.update());
  const after = new Map((await life.plan()).dossiers[0]?.decided.seen);
  const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path)?.sha256 !== after.get(path)?.sha256 && path !== "manifest.json",
  );
  expect(differing.sort()).toEqual(
    touched(plan)
      .map(({ path }) => path)
      .sort(),
  );
  expect(touched(done).map(({ path }) => path)).toEqual(touched(plan).map(({ path }) => path));
  return plan;
}

describe("a plan", () => {
  it("names the documents a member's post reaches, and the path, for every member", async () => {
    const life = await ModelLife.of(await selfManagedModelOf(SCENARIO));
    await life.update();
    const count = life.model.loai === "tu_quan" ? life.model.thanh_vien.length : 0;
    expect(count).toBeGreaterThan(5);
    for (let index = 0; index < count; index++) {
      life.change((model) => {
        if (model.loai === "tu_quan")
          (model.thanh_vien[index] as { chuc_vu_cong_tac?: string }).chuc_vu_cong_tac =
            `Chức vụ thử ${index}`;
      });
      const told = reasons(await planned(life));
      expect(told.length).toBeGreaterThan(0);
      for (const [path, causes] of told)
        expect(causes, String(path)).toEqual([
          expect.objectContaining({
            by: "facts",
            path: `/thanh_vien/${index}/chuc_vu_cong_tac`,
            new: `Chức vụ thử ${index}`,
          }),
        ]);
    }
  }, 180_000);

  it("tells two changes apart by the documents they reach", async () => {
    const life = await ModelLife.of(await selfManagedModelOf(SCENARIO));
    await life.update();
    life.change((model) => {
      if (model.loai !== "tu_quan") return;
      (model.thanh_vien[2] as { ho_ten: string }).ho_ten = "Trần Thị Khác";
      (model.hoi_nghi as { dia_diem: string }).dia_diem = "Nhà văn hóa thử";
    });
    const told = new Map(reasons(await planned(life)) as [string, { path: string }[]][]);
    const paths = (file: string) => told.get(file)?.map(({ path }) => path);
    expect(paths("04_quyet_dinh_thanh_lap.docx")).toEqual(["/thanh_vien/2/ho_ten"]);
    expect(paths("06b_giay_moi.docx")).toEqual(["/hoi_nghi/dia_diem"]);
  });

  it("names the template that changed, and only its documents", async () => {
    const life = await ModelLife.of(await selfManagedModelOf(SCENARIO));
    await life.update();
    life.setting = withTemplate(life.setting, "tq_08_ke_hoach_nam");
    const told = reasons(await planned(life));
    expect(told.every(([path]) => String(path).startsWith("08_ke_hoach_nam/"))).toBe(true);
    for (const [, causes] of told)
      expect(causes).toEqual([expect.objectContaining({ by: "template", new: "a".repeat(16) })]);
    expect(told.length).toBeGreaterThan(0);
  });

  it("names the legal basis that changed, line by line, in every document that cites it", async () => {
    const life = await ModelLife.of(await selfManagedModelOf(SCENARIO));
    await life.update();
    life.setting = withBasis(life.setting, "An ninh quốc gia", "An ninh quốc gia (tên mới)");
    const told = reasons(await planned(life));
    expect(told.length).toBeGreaterThan(1);
    for (const [path, causes] of told) {
      const [cause] = causes as { by: string; old: string[]; new: string[] }[];
      expect(cause?.by, String(path)).toBe("legal_basis");
      const gone = cause?.old.filter((line) => !cause.new.includes(line));
      const come = cause?.new.filter((line) => !cause.old.includes(line));
      expect(gone?.map((line) => line.replace("An ninh quốc gia", "An ninh quốc gia (tên mới)"))).toEqual(
        come,
      );
      expect(causes).toHaveLength(1);
    }
  });

  it("names the rule of the catalogue by which a document comes and goes", async () => {
    const life = await ModelLife.of(await selfManagedModelOf("xa_camera_toi_thieu"));
    await life.update();
    life.change((model) => {
      if (model.loai === "tu_quan")
        model.kien_toan = [
          { ngay: "2026-06-01", ly_do: "Thay đổi nơi công tác", thoi: [model.thanh_vien[1]?.ho_ten ?? ""] },
        ] as never;
    });
    const come = await planned(life);
    const file = "10_quyet_dinh_kien_toan/lan_1.docx";
    expect(come.dossiers[0]?.files.find(({ path }) => path === file)).toMatchObject({
      status: "new",
      causes: [{ by: "recipe" }],
    });
    life.change((model) => {
      if (model.loai === "tu_quan") delete model.kien_toan;
    });
    const gone = await planned(life);
    const [cause] = gone.dossiers[0]?.files.find(({ path }) => path === file)?.causes ?? [];
    expect(cause).toMatchObject({ by: "recipe", reason: expect.stringMatching(/./) });
  });
});

function withTemplate({ catalog, validator }: Setting, id: string): Setting {
  const kind = catalog.kinds[id];
  if (!kind) throw new Error(id);
  const template = JSON.parse(JSON.stringify(kind.template).replaceAll("Nơi nhận", "Nơi gửi"));
  return {
    validator,
    catalog: { ...catalog, kinds: { ...catalog.kinds, [id]: { ...kind, template, sha256: "a".repeat(64) } } },
  };
}

function withBasis({ catalog, validator }: Setting, old: string, now: string): Setting {
  const can_cu = JSON.parse(JSON.stringify(catalog.data.can_cu).replaceAll(old, now));
  return { validator, catalog: { ...catalog, data: { ...catalog.data, can_cu } } };
}
