import { readFileSync } from "node:fs";
import path from "node:path";
import { generate, nodeTools, openModel, type TuQuan } from "../src/index.ts";
import { FIXTURES, shipped } from "./fixture.ts";
import { goldenName, goldenText } from "./golden.ts";

export const OWNERS = ["xa", "co_quan", "doanh_nghiep", "nha_truong"] as const;
export type Owner = (typeof OWNERS)[number];
export const OTHERS = OWNERS.slice(1);

const FOLDER = path.join(FIXTURES, "_owners");

/** The reviewed lines in which the dossier of an owner differs from a commune's. */
export const diffFile = (owner: Owner): string => path.join(FOLDER, "expected", `xa--${owner}.diff`);

/** One model in which only `chu_the.loai` is changed. */
export function modelUnder(loai: Owner): TuQuan {
  const model = JSON.parse(readFileSync(path.join(FOLDER, "model.json"), "utf8")) as TuQuan;
  return { ...model, chu_the: { ...model.chu_the, loai } };
}

/** Texts of the dossier of that model, by golden name. */
export async function textsUnder(owner: Owner): Promise<Map<string, string>> {
  const setting = await shipped();
  const bytes = new TextEncoder().encode(JSON.stringify(modelUnder(owner)));
  const { model, problems: wrong } = await openModel(bytes, "model.json", setting);
  if (!model) throw new Error(JSON.stringify(wrong));
  const { dossiers, problems } = await generate(model, setting.catalog, await nodeTools());
  const [dossier] = dossiers;
  if (!dossier) throw new Error(JSON.stringify(problems));
  const papers = dossier.files.filter((file) => file.document);
  return new Map(papers.map((file) => [goldenName(file.path), goldenText(file)]));
}

/** Lines a commune's dossier has and the owner's has not, and the other way round, paper by paper. */
export async function ownerDiff(owner: Owner): Promise<string> {
  const [from, to] = await Promise.all([textsUnder("xa"), textsUnder(owner)]);
  const files = [...new Set([...from.keys(), ...to.keys()])].sort();
  const parts = files.map((file) => {
    const [before = [], after = []] = [from, to].map((texts) => texts.get(file)?.split("\n"));
    const gone = before.filter((line) => !after.includes(line)).map((line) => `- ${line}`);
    const come = after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`);
    return [`## ${file}`, ...gone, ...come].join("\n");
  });
  return `${parts.join("\n\n")}\n`;
}
