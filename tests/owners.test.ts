import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { planDossier } from "../src/index.ts";
import { shipped } from "./fixture.ts";
import { diffFile, modelUnder, OTHERS, type OWNERS, ownerDiff, textsUnder } from "./owner-diff.ts";

/** What only a commune says; a dossier of another owner never does, but where it asks the commune for an award. */
const COMMUNE =
  /Chủ tịch Ủy ban nhân dân|Hội đồng nhân dân|TT HĐND|UBND|trưởng thôn|tổ dân phố|hộ gia đình|Ban công tác Mặt trận|Luật Tổ chức chính quyền|(?<!\p{L})Nhân dân(?! Việt Nam)/u;

describe("the same model under another owner", () => {
  it.each(OTHERS)("differs for %s in exactly the lines a lawyer has reviewed", async (owner) => {
    expect(await ownerDiff(owner)).toBe(readFileSync(diffFile(owner), "utf8"));
  });

  it.each(OTHERS)("says for %s nothing that only a commune says", async (owner) => {
    const leaks = [...(await textsUnder(owner))].flatMap(([file, text]) =>
      text
        .split("\n")
        .filter((line) => COMMUNE.test(line) && !line.includes("khen thưởng"))
        .map((line) => `${file}: ${line}`),
    );
    expect(leaks).toEqual([]);
  });

  it("asks for the same documents, in the same places", async () => {
    const { catalog } = await shipped();
    const files = (owner: (typeof OWNERS)[number]) =>
      planDossier(modelUnder(owner), catalog).documents.map(({ file }) => file);
    for (const owner of OTHERS) expect(files(owner)).toEqual(files("xa"));
  });
});
