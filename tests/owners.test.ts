import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { generate, type Model, nodeTools, openModel, planDossier } from "../src/index.ts";
import { FIXTURES, shipped } from "./fixture.ts";
import { goldenName, goldenText } from "./golden.ts";

const OWNERS = ["xa", "co_quan", "doanh_nghiep", "nha_truong"] as const;
/** One model in which only `chu_the.loai` is changed. */
const BASE = path.join(FIXTURES, "_owners", "model.json");

async function textsOf(owner: string): Promise<Map<string, string>> {
  const model = JSON.parse(readFileSync(BASE, "utf8"));
  model.chu_the.loai = owner;
  const setting = await shipped();
  const opened = await openModel(new TextEncoder().encode(JSON.stringify(model)), "model.json", setting);
  expect(opened.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const { dossier, problems } = await generate(opened.model as Model, setting.catalog, await nodeTools());
  expect(problems).toEqual([]);
  const papers = dossier?.files.filter((file) => file.document) ?? [];
  return new Map(papers.map((file) => [goldenName(file.path), goldenText(file)]));
}

/** Lines of one dossier the other has not, and the other way round, document by document. */
function difference(from: Map<string, string>, to: Map<string, string>): string {
  const files = [...new Set([...from.keys(), ...to.keys()])].sort();
  return files
    .map((file) => {
      const [before = [], after = []] = [from, to].map((texts) => texts.get(file)?.split("\n"));
      const gone = before.filter((line) => !after.includes(line)).map((line) => `- ${line}`);
      const come = after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`);
      return [`## ${file}`, ...gone, ...come].join("\n");
    })
    .join("\n\n");
}

/** What only a commune says; a dossier of another owner never does, but where it asks the commune for an award. */
const COMMUNE =
  /Chủ tịch Ủy ban nhân dân|Hội đồng nhân dân|TT HĐND|UBND|trưởng thôn|tổ dân phố|hộ gia đình|Ban công tác Mặt trận|Luật Tổ chức chính quyền|(?<!\p{L})Nhân dân(?! Việt Nam)/u;

describe("the same model under another owner", () => {
  it.each(OWNERS.slice(1))("differs for %s in exactly the lines a lawyer has reviewed", async (owner) => {
    const [xa, other] = await Promise.all([textsOf("xa"), textsOf(owner)]);
    await expect(`${difference(xa, other)}\n`).toMatchFileSnapshot(
      path.join(FIXTURES, "_owners", "expected", `xa--${owner}.diff`),
    );
    expect([...other.keys()]).toEqual([...xa.keys()]);
  });

  it.each(OWNERS.slice(1))("says for %s nothing that only a commune says", async (owner) => {
    const leaks = [...(await textsOf(owner))].flatMap(([file, text]) =>
      text
        .split("\n")
        .filter((line) => COMMUNE.test(line) && !line.includes("khen thưởng"))
        .map((line) => `${file}: ${line.slice(0, 200)}`),
    );
    expect(leaks).toEqual([]);
  });

  it("asks for the same documents, in the same places", async () => {
    const { catalog } = await shipped();
    const model = JSON.parse(readFileSync(BASE, "utf8")) as Model;
    const plans = OWNERS.map((loai) =>
      planDossier({ ...model, chu_the: { ...model.chu_the, loai } }, catalog).documents.map(
        ({ file }) => file,
      ),
    );
    for (const plan of plans) expect(plan).toEqual(plans[0]);
  });
});
