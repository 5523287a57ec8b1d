import path from "node:path";
import { describe, expect, it } from "vitest";
import { nodeTools } from "../src/index.ts";
import { layoutOf } from "./docx-layout.ts";
import { generated, modelOf } from "./fixture.ts";
import { BODY, COLUMNS, COMPONENTS, PAGE, type Row, RULES, type Sample } from "./geometry-rows.ts";
import { DECISION } from "./office-folder.ts";
import { ROOT } from "./run-hoso.ts";

const INTRODUCTION = `# Layout, measured

What Decree 30/2020/NĐ-CP, Phụ lục I asks of a document and what those of hoso measure, read from a founding decision and
its list of members. Where sizes go by the set of the model (\`trinh_bay.co_chu\`), both stand here: 14 / 13. “Samples” are the
decree's own Word files of its appendices, measured: they show practice and bind nobody.

\`tests/geometry.test.ts\` compares this page with the documents; with \`-u\` it writes it.
`;

/** Where hoso differs from the samples, and why; a rule of the decree has no entry. */
const REASONS: Record<string, string> = {};

const { metrics } = await nodeTools();

async function sampleOf(co_chu: 14 | 13): Promise<Sample> {
  const model = await modelOf("xa_camera_day_du");
  const { dossier } = await generated({ ...model, trinh_bay: { ...model.trinh_bay, co_chu } });
  const decision = dossier?.files.find(({ document }) => document?.kind === DECISION);
  return { layout: layoutOf(decision?.bytes as Uint8Array), metrics };
}

const samples = [await sampleOf(14), await sampleOf(13)];

/** What both sets have in common is said once, a unit as well. */
function oursOf({ ours }: Row): string {
  const [fourteen, thirteen] = samples.map((sample) => ours(sample).split(" ")) as [string[], string[]];
  const rest = fourteen.slice(1).join(" ");
  const numbers = [...new Set([fourteen[0], thirteen[0]])].join(" / ");
  return rest === thirteen.slice(1).join(" ")
    ? `${numbers} ${rest}`
    : `${fourteen.join(" ")} / ${thirteen.join(" ")}`;
}

const agrees = (row: Row): boolean => samples.every(row.agrees);

const line = (row: Row): string =>
  `| ${row.item} | ${row.rule} | ${row.source} | ${oursOf(row)} | ${agrees(row) ? "yes" : REASONS[row.item]} |`;

const table = (title: string, rows: Row[]): string =>
  [
    `## ${title}\n`,
    "| Item | Decree | Source | hoso | Agrees |",
    "|---|---|---|---|---|",
    ...rows.map(line),
    "",
  ].join("\n");

describe("the layout of the documents", () => {
  const all = [...PAGE, ...BODY, ...COLUMNS, ...COMPONENTS, ...RULES];

  it("is that of the decree", () => {
    expect(all.filter((row) => !agrees(row)).map(({ item }) => item)).toEqual(Object.keys(REASONS));
  });

  it("stands in docs/geometry.md as it is", async () => {
    const page = [
      INTRODUCTION,
      table("Page", PAGE),
      table("Body", BODY),
      table("Columns", COLUMNS),
      table("Components", COMPONENTS),
      table("Short lines", RULES),
    ].join("\n");
    await expect(page).toMatchFileSnapshot(path.join(ROOT, "docs", "geometry.md"));
  });

  // 60.2 and 55.9 mm, worked out by others from the metrics of Times New Roman.
  it.each([
    [0, 60.2],
    [1, 55.9],
  ])("has a line under the motto as long as the motto is in print: set %i, %f mm", (set, width) => {
    const { layout } = samples[set] as Sample;
    const rule = layout.paragraphs.find(({ style }) => style === "DuongKeBang");
    const column = layout.tables[0]?.columns[1] as number;
    const length = column - Number(rule?.form["left"]) - Number(rule?.form["right"]);
    expect(Math.abs((length * 25.4) / 1440 - width)).toBeLessThan(0.3);
  });
});
