import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Survey } from "../../src/index.ts";
import { linkedModelOf } from "../fixture.ts";
import { editDocx } from "../word-edit.ts";
import { ModelLife, written } from "./model-life.ts";

/** The file of a document that is a draft in the fixture, and its bytes in every keeper's dossier. */
function draftOf(found: Survey): { key: string; file: string } {
  const draft = found.dossiers[0]?.files.find(
    ({ key, status }) => key !== undefined && !key.startsWith("lk_01") && status === "new",
  );
  if (!draft?.key) throw new Error("no draft");
  return { key: draft.key, file: draft.path };
}

async function life() {
  const one = await ModelLife.of(await linkedModelOf("lien_ket_nam_xa_giap_ranh"));
  const first = written(await one.update());
  const { key, file } = draftOf(first);
  const paths = first.dossiers.map(({ dossier }) => path.join(one.out, dossier.slug, file));
  expect(paths.length).toBeGreaterThan(1);
  const edit = (at: number, words: string) => {
    const yours = editDocx(readFileSync(paths[at] as string), (xml) =>
      xml.replace("</w:t>", `${words}</w:t>`),
    );
    writeFileSync(paths[at] as string, yours);
    return yours;
  };
  const all = () => paths.map((one) => readFileSync(one));
  return { one, key, edit, all };
}

describe("of a linked model", () => {
  it.each([0, 1])("a change in dossier %i stands there alone, until it is adopted for all", async (at) => {
    const { one, key, edit, all } = await life();
    const before = all();
    const yours = edit(at, " (sửa)");
    written(await one.update());
    expect(all().map((bytes, i) => bytes.equals(i === at ? yours : (before[i] as Buffer)))).not.toContain(
      false,
    );
    const adopted = written(await one.update({ do: "adopt", key }));
    expect(adopted.record.documents[key]).toMatchObject({ state: "edited", edited: { adopted: true } });
    expect(all().map((bytes) => bytes.equals(yours))).not.toContain(false);
    expect((await one.update()).outcomes.map(({ status }) => status)).not.toContain("written");
    expect(all().map((bytes) => bytes.equals(yours))).not.toContain(false);
  });

  it("two different changes of one document are not chosen between", async () => {
    const { one, key, edit } = await life();
    edit(0, " (sửa)");
    edit(1, " (sửa khác)");
    expect((await one.update({ do: "adopt", key })).problems.map(({ code }) => code)).toContain(
      "RECORD_EDITS_DIFFER",
    );
    expect((await one.update({ do: "issue", key })).problems.map(({ code }) => code)).toContain(
      "RECORD_EDITS_DIFFER",
    );
  });

  it("an issued paper is the same in every dossier, with the change that was made in one", async () => {
    const { one, key, edit, all } = await life();
    const yours = edit(1, " (sửa)");
    written(await one.update({ do: "issue", key }));
    expect(all().map((bytes) => bytes.equals(yours))).not.toContain(false);
  });
});
