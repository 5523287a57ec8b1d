import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { dossierFacts } from "../src/facts/dossier-facts.ts";
import { nodeTools, planDossier, type TuQuan } from "../src/index.ts";
import { textWidth } from "../src/text/measure.ts";
import { selfManagedModelOf, shipped } from "./fixture.ts";

const { provinces } = JSON.parse(
  readFileSync(path.join(import.meta.dirname, "data", "communes.json"), "utf8"),
) as {
  provinces: Record<string, string[]>;
};
const LEVELS = { xã: "xa", phường: "phuong", "đặc khu": "dac_khu" } as const;

/** Width of the letterhead cells in twips, as the parts have them. */
const cells = (part: string): number[] => {
  const layout = readFileSync(
    path.join(import.meta.dirname, "..", "templates", "_parts", `${part}.hbs`),
    "utf8",
  );
  return (/cot="(\d+) (\d+)"/.exec(layout) ?? []).slice(1).map(Number);
};

describe("letterheads of all real communes", () => {
  it("keep the quốc hiệu and every agency line on one line", async () => {
    const base = await selfManagedModelOf("xa_camera_toi_thieu");
    const { catalog } = await shipped();
    const { metrics } = await nodeTools();
    const [stateLeft = 0, stateRight = 0] = cells("quoc_hieu");
    const [partyLeft = 0, partyRight = 0] = cells("tieu_de_dang");
    const wrapped: string[] = [];
    let count = 0;
    const fits = (text: string, face: "bold" | "regular", size: number, width: number) => {
      if (textWidth(text, face, size, metrics) > width) wrapped.push(text);
    };
    fits("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "bold", 13, stateRight);
    fits("ĐẢNG CỘNG SẢN VIỆT NAM", "bold", 15, partyRight);
    for (const [province, communes] of Object.entries(provinces)) {
      for (const full of communes) {
        const word = (Object.keys(LEVELS) as (keyof typeof LEVELS)[]).find((w) =>
          full.toLowerCase().startsWith(`${w} `),
        );
        if (!word) throw new Error(`no level in ${full}`);
        const model: TuQuan = {
          ...base,
          chu_the: { ...base.chu_the, cap: LEVELS[word], ten: full.slice(word.length + 1), tinh: province },
        };
        const plan = planDossier(model, catalog);
        const documents = plan.documents.filter(({ number }) => ["01", "03", "04"].includes(number));
        for (const { document, facts } of dossierFacts({
          model,
          plan: { ...plan, documents },
          catalog,
          metrics,
        })) {
          const isParty = document.number === "01";
          const { cap_tren, ten } = facts.van_ban.dau_trai;
          for (const line of cap_tren)
            fits(line.noi_dung, "regular", isParty ? 14 : 13, isParty ? partyLeft : stateLeft);
          for (const line of ten)
            fits(line.noi_dung, "bold", isParty ? 14 : 13, isParty ? partyLeft : stateLeft);
          expect(ten.map((line) => line.noi_dung).join(" ")).toContain(
            full.slice(word.length + 1).toUpperCase(),
          );
        }
        count++;
      }
    }
    expect(wrapped).toEqual([]);
    expect(count).toBe(3321);
  }, 120_000);
});
