import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { folderWith } from "../batch/model-folder.ts";
import { hoso } from "../cli/hoso.ts";
import { picture } from "../docx/content-docx.ts";
import { convertFiles, hasLibreOffice } from "../libre-office.ts";
import { editDocx } from "../word-edit.ts";

const DRAWING =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** A document with a picture in its last paragraph but one. */
function withPicture(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const change = (name: string, edit: (xml: string) => string) => {
    parts[name] = strToU8(edit(strFromU8(parts[name] ?? new Uint8Array())));
  };
  change("word/document.xml", (xml) =>
    xml
      .replace("<w:document ", `<w:document ${DRAWING} `)
      .replace("<w:sectPr", `<w:p>${picture("anh")}</w:p><w:sectPr`),
  );
  const relations = "word/_rels/document.xml.rels";
  change(relations, (xml) =>
    xml.replace(
      "</Relationships>",
      `<Relationship Id="anh" Type="${IMAGE}" Target="media/anh.png"/></Relationships>`,
    ),
  );
  change("[Content_Types].xml", (xml) =>
    xml.includes('"png"')
      ? xml
      : xml.replace(/(<Types[^>]*>)/, '$1<Default Extension="png" ContentType="image/png"/>'),
  );
  parts["word/media/anh.png"] = Uint8Array.from(Buffer.from(PIXEL, "base64"));
  return zipSync(parts);
}

/** A document with the last row of its last table twice. */
const withRow = (docx: Uint8Array): Uint8Array =>
  editDocx(docx, (xml) => {
    const end = xml.lastIndexOf("</w:tr>") + "</w:tr>".length;
    return xml.slice(0, end) + xml.slice(xml.lastIndexOf("<w:tr>", end), end) + xml.slice(end);
  });

const withSentence = (docx: Uint8Array): Uint8Array =>
  editDocx(docx, (xml) =>
    xml.replace("Kế hoạch này", "Bản kế hoạch này").replace("thành viên", "thành viên nòng cốt"),
  );

const EDITS: [file: string, edit: (docx: Uint8Array) => Uint8Array][] = [
  ["02_ke_hoach_xay_dung.docx", withSentence],
  ["04_quyet_dinh_thanh_lap.docx", withRow],
  ["03_bao_cao_de_xuat.docx", withPicture],
];
const RESAVED = "08_ke_hoach_nam/2026.docx";

/** Saves documents of a dossier as LibreOffice does. */
async function resave(folder: string, files: readonly string[]): Promise<void> {
  const saved = path.join(folder, "..", "..", "..", "resaved");
  mkdirSync(saved, { recursive: true });
  await convertFiles(
    files.map((file) => path.join(folder, file)),
    "docx",
    saved,
  );
  for (const file of files) copyFileSync(path.join(saved, path.basename(file)), path.join(folder, file));
}

const CHANGES = JSON.stringify({
  thay_doi: [{ hanh_dong: "thoi", ngay: "2026-09-01", ho_ten: "Vũ Đình Nháp", ly_do: "Chuyển nơi cư trú" }],
});

describe.skipIf(!hasLibreOffice())("documents changed in LibreOffice", () => {
  it("stand through generate, batch and reorganize; one only saved again is no change", async () => {
    const cwd = folderWith({ "m/a.json": undefined });
    const model = path.join(cwd, "m/a.json");
    await hoso(cwd, "batch m --jobs 1");
    const folder = path.join(cwd, "out/m/a/camera-m-a-json");
    for (const [file, edit] of EDITS)
      writeFileSync(path.join(folder, file), edit(readFileSync(path.join(folder, file))));
    await resave(folder, [...EDITS.map(([file]) => file), RESAVED]);
    const bytes = (file: string) => readFileSync(path.join(folder, file));
    const yours = new Map(EDITS.map(([file]) => [file, bytes(file)]));
    const stand = () => {
      for (const [file, own] of yours) expect(Buffer.compare(bytes(file), own), file).toBe(0);
    };
    const saved = bytes(RESAVED);

    const same = await hoso(cwd, "generate m/a.json --out out/m/a");
    expect([same.exit, same.err]).toEqual([0, expect.stringContaining("3 sửa tay")]);
    stand();
    expect(Buffer.compare(bytes(RESAVED), saved)).toBe(0);

    const text = readFileSync(model, "utf8");
    writeFileSync(model, text.replace("thôn Đông, xã An Bình", "thôn Tây, xã An Bình"));
    const batch = await hoso(cwd, "batch m --jobs 1");
    expect([batch.exit, batch.err]).toEqual([7, expect.stringContaining("RECORD_EDITED_OUTDATED")]);
    stand();
    expect(existsSync(path.join(folder, "04_quyet_dinh_thanh_lap.moi.docx"))).toBe(true);
    expect(Buffer.compare(bytes(RESAVED), saved)).not.toBe(0);
    expect(existsSync(path.join(folder, RESAVED.replace(".docx", ".moi.docx")))).toBe(false);

    writeFileSync(path.join(cwd, "changes.json"), CHANGES);
    const reorganised = await hoso(cwd, "reorganize changes.json m --apply --jobs 1");
    expect([reorganised.exit, reorganised.err]).toEqual([
      7,
      expect.stringContaining("RECORD_EDITED_OUTDATED"),
    ]);
    expect(statSync(path.join(folder, "10_quyet_dinh_kien_toan/lan_1.docx")).size).toBeGreaterThan(0);
    stand();
  }, 120_000);
});
