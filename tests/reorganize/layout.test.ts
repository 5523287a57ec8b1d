import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openModel } from "../../src/index.ts";
import { shipped } from "../fixture.ts";
import { type Change, head, isInserted, join, leave, post, rename, run, textOf } from "./models.ts";

const FIXTURES = [
  ["xa_camera_toi_thieu", "xã An Bình", ["Đỗ Thị Thử", "Vũ Đình Nháp"], "Nguyễn Văn Mẫu"],
  ["lien_ket_nam_xa_giap_ranh", "xã Thanh Mẫu", [], undefined],
] as const;

const fixture = fc.constantFrom(...FIXTURES);
const day = fc.integer({ min: 1, max: 12 }).map((month) => `2031-${String(month).padStart(2, "0")}-15`);

/** Rows that can be applied to the fixture, without a question. */
const rowsFor = ([, commune, members, leader]: (typeof FIXTURES)[number]) =>
  fc
    .tuple(
      fc.subarray(["leave", "join", "post", "head", "rename", "next"], { minLength: 1 }),
      fc.tuple(day, day, day, day),
    )
    .map(([kinds, [first, second, third, fourth]]): Change[] => {
      const [one, two] = members;
      const all: Record<string, Change[]> = {
        leave: one ? [leave(one, { ngay: first })] : [],
        join: one ? [join("Hồ Văn Mới", { ngay: second, chuc_danh: "Tổ viên", mo_hinh: "m" })] : [],
        post: two ? [post(two, "Thư ký", { ngay: third })] : [],
        head: [head(commune, "Bùi “Văn” Mới", { ngay: fourth })],
        rename: [rename(commune, "phường Tân Lập", { ngay: third })],
        next: leader
          ? [leave(leader, { ngay: fourth }), join("Cao Thị Kế", { ngay: fourth, thay_cho: leader })]
          : [],
      };
      const rows = kinds.flatMap((kind) => all[kind] ?? []);
      return rows.length > 0 ? rows : (all["head"] as Change[]);
    });

const layouts = fc.record({
  unit: fc.constantFrom("  ", "    ", "\t", "", "as it is"),
  crlf: fc.boolean(),
  bom: fc.boolean(),
  end: fc.constantFrom("", "\n", "\n\n"),
});

function laidOut(
  text: string,
  { unit, crlf, bom, end }: { unit: string; crlf: boolean; bom: boolean; end: string },
): string {
  const plain = `${unit === "as it is" ? text.trimEnd() : JSON.stringify(JSON.parse(text), null, unit)}${end}`;
  return `${bom ? "\ufeff" : ""}${crlf ? plain.replaceAll("\n", "\r\n") : plain}`;
}

/** Lines of `before` that are not among those of `after`, in order. */
function lostLines(before: string, after: string): string[] {
  const lines = after.split("\n");
  let at = 0;
  return before.split("\n").filter((line) => {
    const found = lines.indexOf(line, at);
    if (found >= 0) at = found + 1;
    return found < 0;
  });
}

describe("a model file however it is laid out", () => {
  it("only gains what the rows say, stays valid, and gains nothing from a run repeated", async () => {
    await fc.assert(
      fc.asyncProperty(
        fixture.chain((one) => fc.tuple(fc.constant(one), rowsFor(one))),
        layouts,
        async ([[name], rows], layout) => {
          const before = laidOut(textOf(name), layout);
          const ran = await run(rows, { m: before });
          expect(ran.questions).toEqual([]);
          const after = ran.texts["m"] as string;
          expect(isInserted(before, after)).toBe(true);
          expect(after.length).toBeGreaterThan(before.length);
          if (layout.crlf) expect(after.replaceAll("\r\n", "")).not.toContain("\n");
          else expect(after).not.toContain("\r");
          const { model, problems } = await openModel(
            new TextEncoder().encode(after),
            "m.json",
            await shipped(),
          );
          expect(model, JSON.stringify(problems)).toBeDefined();
          // Whole lines, wherever the lists stand on lines of their own.
          if (!["", "as it is"].includes(layout.unit)) expect(lostLines(before, after)).toEqual([]);
          const again = await run(rows, { m: after });
          expect([again.changed, again.questions, again.told]).toEqual([[], [], ["m"]]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("written with escapes and in decomposed Unicode keeps both", async () => {
    const before = textOf("xa_camera_toi_thieu")
      .replace('"Vũ Đình Nháp"', '"V\\u0169 \\u0110ình Nháp"')
      .replace("Đỗ Thị Thử", "Đỗ Thị Thử".normalize("NFD"));
    const ran = await run([leave("Vũ Đình Nháp"), post("Đỗ Thị Thử", "Thư ký")], { m: before });
    expect([ran.asked, ran.keys]).toEqual([[], ["m"]]);
    expect(isInserted(before, ran.texts["m"] as string)).toBe(true);
    const again = await run([leave("Vũ Đình Nháp"), post("Đỗ Thị Thử", "Thư ký")], ran.texts);
    expect([again.changed, again.questions]).toEqual([[], []]);
  });

  it("gains a whole event behind the members, as a diff shows it", async () => {
    const before = textOf("xa_camera_toi_thieu");
    const { texts } = await run([leave("Vũ Đình Nháp", { theo_van_ban: "Tờ trình số 1" })], { m: before });
    const added = (texts["m"] as string).replace(before.slice(0, before.lastIndexOf("\n}")), "");
    expect(added).toBe(`,
  "kien_toan": [
    {
      "ngay": "2026-09-01",
      "ly_do": "Chuyển nơi cư trú",
      "theo_van_ban": "Tờ trình số 1",
      "thoi": [
        {
          "thanh_vien": "Vũ Đình Nháp",
          "ly_do": "Chuyển nơi cư trú"
        }
      ]
    }
  ]
}
`);
  });
});
