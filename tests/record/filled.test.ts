import { writeFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { selfManagedModelOf } from "../fixture.ts";
import { asWordSaves, editDocx } from "../word-edit.ts";
import { xmlChanges } from "../xml-changes.ts";
import { ModelLife, written } from "./model-life.ts";

const DECISION = "tq_04_quyet_dinh_thanh_lap";
const FILE = "04_quyet_dinh_thanh_lap.docx";

const xmlOf = (docx: Uint8Array): string => strFromU8(unzipSync(docx)["word/document.xml"] as Uint8Array);

const edits: [string, (xml: string) => string][] = [
  [
    "a sentence changed by hoso's own layout",
    (xml) => xml.replace("Thành lập mô hình", "Nay thành lập mô hình"),
  ],
  [
    "a sentence changed and saved by Word",
    (xml) => asWordSaves(xml.replace("Thành lập mô hình", "Nay thành lập mô hình")),
  ],
];

it.each(edits)(
  "number and date change these words of an edited draft and no others: %s",
  async (_name, edit) => {
    const life = await ModelLife.of(await selfManagedModelOf("xa_camera_toi_thieu"));
    const first = written(await life.update());
    const yours = editDocx(life.bytes(FILE, first), edit);
    writeFileSync(life.path(FILE, first), yours);
    await life.update();
    life.change((model) => {
      model.van_ban = { [DECISION]: { so: 12, ngay_ky: "2026-03-05" } };
    });
    const after = await life.update();
    expect(after.problems).toEqual([]);
    const filled = life.bytes(FILE, written(after));
    const words = xmlChanges(xmlOf(yours), xmlOf(filled)).map(([old, now]) => `${old} → ${now}`);
    expect(words).toMatchSnapshot();
    const others = (docx: Uint8Array) => ({ ...unzipSync(docx), "word/document.xml": undefined });
    expect(others(filled)).toEqual(others(yours));
    expect((await life.update()).outcomes.map(({ status }) => status)).toEqual(["unchanged"]);
  },
);

it("a date that brings another signer is no matter of words: the new text is offered beside", async () => {
  const life = await ModelLife.of(await selfManagedModelOf("xa_camera_toi_thieu"));
  const first = written(await life.update());
  const yours = editDocx(life.bytes(FILE, first), (xml) =>
    xml.replace("Thành lập mô hình", "Nay thành lập mô hình"),
  );
  writeFileSync(life.path(FILE, first), yours);
  life.change((model) => {
    if (model.loai !== "tu_quan") return;
    model.chu_the.lanh_dao = [
      ...model.chu_the.lanh_dao,
      { ho_ten: "Hồ Thị Kế Nhiệm", chuc_vu: "Chủ tịch", tu_ngay: "2026-03-01" },
    ];
    model.van_ban = { [DECISION]: { so: 12, ngay_ky: "2026-03-05" } };
  });
  const after = await life.update();
  expect(after.problems.map(({ code, data }) => [code, data?.["offer"]])).toEqual([
    ["RECORD_EDITED_OUTDATED", FILE.replace(".docx", ".moi.docx")],
  ]);
  expect(Buffer.compare(life.bytes(FILE, written(after)), yours)).toBe(0);
});
