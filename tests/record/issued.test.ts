import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Setting, TuQuan } from "../../src/index.ts";
import { asWrittenOn } from "../as-written.ts";
import { selfManagedModelOf } from "../fixture.ts";
import { ModelLife, written } from "./model-life.ts";

const DECISION = "tq_04_quyet_dinh_thanh_lap";
const FILE = "04_quyet_dinh_thanh_lap.docx";

/** The catalog after an upgrade: the template of the decision says something else. */
function upgraded({ catalog, validator }: Setting): Setting {
  const kind = catalog.kinds[DECISION];
  if (!kind) throw new Error("no decision");
  const template = JSON.parse(JSON.stringify(kind.template).replaceAll("Điều 1", "Khoản 1"));
  const changed = { ...kind, template, sha256: "f".repeat(64) };
  return {
    validator,
    catalog: { ...catalog, sha256: "e".repeat(64), kinds: { ...catalog.kinds, [DECISION]: changed } },
  };
}

const issuing = (model: TuQuan): TuQuan => {
  const record = model.van_ban?.[DECISION];
  return {
    ...model,
    van_ban: { ...model.van_ban, [DECISION]: { ...record, trang_thai: "da_ban_hanh" } },
  } as TuQuan;
};

describe("a decision issued in 2024", () => {
  it("stays byte for byte through three reorganisations, a new chairman, a new name of the commune and a new template", async () => {
    const whole = await selfManagedModelOf("xa_keng_ba_nam");
    const days = ["2024-12-31", "2025-03-01", "2025-03-14", "2025-07-01", "2025-08-20", "2026-04-02"];
    const life = await ModelLife.of(issuing(asWrittenOn(whole, "2024-12-31")));
    const first = written(await life.update());
    const issued = life.bytes(FILE, first);
    const others = new Set<string>();
    for (const day of days) {
      life.model = issuing(asWrittenOn(whole, day));
      const now = written(await life.update());
      expect(Buffer.compare(life.bytes(FILE, now), issued), day).toBe(0);
      for (const { path, does } of now.dossiers[0]?.files ?? []) if (does === "write") others.add(path);
    }
    expect([...others]).toEqual(expect.arrayContaining(["10_quyet_dinh_kien_toan/lan_3.docx"]));
    life.setting = upgraded(life.setting);
    const after = written(await life.update());
    expect(Buffer.compare(life.bytes(FILE, after), issued)).toBe(0);
    expect(after.dossiers[0]?.files.find(({ path }) => path === FILE)).toMatchObject({
      status: "issued",
      does: "keep",
    });
  });

  it("stays too when old facts are changed; the paper the procedure asks for is named", async () => {
    const life = await ModelLife.of(issuing(await selfManagedModelOf("xa_keng_ba_nam")));
    const issued = life.bytes(FILE, written(await life.update()));
    life.change((model) => {
      if (model.loai === "tu_quan") (model.thanh_vien[0] as { ho_ten: string }).ho_ten = "Trần Thị Khác";
    });
    const after = await life.update();
    expect(Buffer.compare(life.bytes(FILE, written(after)), issued)).toBe(0);
    const told = after.problems.find(({ code }) => code === "RECORD_ISSUED_OUTDATED");
    expect(told?.data).toMatchObject({ kind: "tq_10_quyet_dinh_kien_toan", paths: "/thanh_vien/0/ho_ten" });
  });

  it("is a draft again, in the hands of the facts, once it was reopened with a reason the record keeps", async () => {
    const life = await ModelLife.of(issuing(await selfManagedModelOf("xa_keng_ba_nam")));
    await life.update();
    life.change((model) => {
      const { trang_thai: _issued, ...signed } = (model.van_ban?.[DECISION] ?? {}) as { trang_thai?: string };
      model.van_ban = { ...model.van_ban, [DECISION]: signed };
    });
    await life.update({ do: "reopen", key: DECISION, reason: "Ghi nhầm thành viên" });
    life.change((model) => {
      if (model.loai === "tu_quan") (model.thanh_vien[0] as { ho_ten: string }).ho_ten = "Trần Thị Khác";
    });
    const after = written(await life.update());
    expect(after.dossiers[0]?.files.find(({ path }) => path === FILE)).toMatchObject({ status: "changed" });
    expect(after.record.before.history.find(({ what }) => what === "reopened")).toMatchObject({
      reason: "Ghi nhầm thành viên",
    });
  });

  it("stays when the model no longer plans it, and is not put over what somebody made of it", async () => {
    const life = await ModelLife.of(await selfManagedModelOf("xa_keng_ba_nam"));
    const key = "tq_10_quyet_dinh_kien_toan/lan_3";
    const file = "10_quyet_dinh_kien_toan/lan_3.docx";
    await life.update();
    const issued = life.bytes(file, written(await life.update({ do: "issue", key })));
    life.change((model) => {
      if (model.loai === "tu_quan") model.kien_toan = model.kien_toan?.slice(0, 2) as never;
    });
    const after = written(await life.update());
    expect(Buffer.compare(life.bytes(file, after), issued)).toBe(0);
    writeFileSync(life.path(file, after), "của người khác");
    const refused = await life.update();
    expect([refused.status, refused.problems.at(-1)?.code]).toEqual(["refused", "RECORD_ISSUED_CHANGED"]);
    expect(readFileSync(life.path(file, after), "utf8")).toBe("của người khác");
  });

  it("gives its place in folder and index to its signed copy", async () => {
    const life = await ModelLife.of(await selfManagedModelOf("xa_keng_ba_nam"));
    await life.update();
    const bytes = new TextEncoder().encode("%PDF-1.7 bản ký");
    life.model = issuing(life.model as TuQuan);
    const after = written(
      await life.update({ do: "issue", key: DECISION, signed: { bytes, ending: ".pdf" } }),
    );
    const signed = FILE.replace(".docx", ".pdf");
    expect(Buffer.compare(life.bytes(signed, after), bytes)).toBe(0);
    expect(after.dossiers[0]?.files.map(({ path, status, does }) => [path, status, does])).toEqual(
      expect.arrayContaining([
        [signed, "attached", "write"],
        [FILE, "orphaned", "remove"],
      ]),
    );
    expect(after.record.documents[DECISION]?.issued?.row).toMatchObject({ href: signed });
    const twice = await life.update({ do: "issue", key: DECISION, signed: { bytes, ending: ".pdf" } });
    expect([twice.problems.map(({ code }) => code), twice.outcomes[0]?.status]).toEqual([[], "unchanged"]);
    const again = await life.update();
    expect(again.outcomes.map(({ status }) => status)).toEqual(["unchanged"]);
  });
});
