import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { unzipDocx } from "../../src/docx/package.ts";
import { docxText } from "../../src/docx/text.ts";
import { docxDefects, ooxmlErrors } from "../docx-validity.ts";
import { emptyFolder, hoso, modelFolder } from "./hoso.ts";

const DECISION = "tq_04_quyet_dinh_thanh_lap";

async function editDocument(file: string, edit: (xml: string) => string): Promise<void> {
  const parts = unzipSync(await readFile(file));
  const xml = strFromU8(parts["word/document.xml"] as Uint8Array);
  const edited = edit(xml);
  expect(edited).not.toBe(xml);
  await writeFile(file, zipSync({ ...parts, "word/document.xml": strToU8(edited) }));
}

const textOf = async (file: string): Promise<string> =>
  docxText(unzipDocx(await readFile(file), file).parts ?? {});

/** As Word saves an edited sentence: in several runs, cut anywhere, also inside a tag. */
const asWordSplits = (before: string, after: string) => (xml: string) => {
  const at = Math.floor(after.length / 2);
  const joint = '</w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidR="00A1"><w:t xml:space="preserve">';
  return xml.replace(before, after.slice(0, at) + joint + after.slice(at));
};

describe("template export", () => {
  test("writes every kind as a Word file that is valid and shows its tags", async () => {
    const folder = await emptyFolder();
    const { exit, out } = await hoso(folder, "template export");
    expect(exit).toBe(0);
    const files = out.trim().split("\n");
    expect(files.length).toBeGreaterThanOrEqual(11);
    expect(await textOf(path.join(folder, `templates/${DECISION}.docx`))).toContain("{mo_hinh.dia_ban}");
    const docx = await Promise.all(files.map((file) => readFile(path.join(folder, file))));
    expect(docx.flatMap((bytes) => docxDefects(unzipSync(bytes), { allowBraces: true }))).toEqual([]);
    expect(await ooxmlErrors(files.map((file) => path.join(folder, file)))).toEqual([]);
  });

  test("an unedited export makes the same documents as the shipped templates", async () => {
    const folder = await modelFolder();
    await hoso(folder, "template export --out mau");
    expect(await hoso(folder, "template check mau")).toEqual({
      exit: 0,
      out: "mau: không có lỗi.\n",
      err: "",
    });
    await hoso(folder, "generate --out a");
    expect((await hoso(folder, "generate --out b --templates mau")).exit).toBe(0);
    for (const file of await readdir(path.join(folder, "a/camera-an-ninh"), { recursive: true })) {
      if (!file.endsWith(".docx")) continue;
      const [a, b] = ["a", "b"].map((out) => textOf(path.join(folder, out, "camera-an-ninh", file)));
      expect(await b).toBe(await a);
    }
  });

  test("does not overwrite an edited template, and keeps it with --force", async () => {
    const folder = await emptyFolder();
    await hoso(folder, "template export tq_04 --out mau");
    const file = path.join(folder, `mau/${DECISION}.docx`);
    await writeFile(file, "edited");
    const refused = await hoso(folder, "template export --out mau");
    expect(refused.exit).toBe(5);
    expect(refused.err).toMatch(new RegExp(`^mau/${DECISION}.docx LỖI TEMPLATE_FILE_CHANGED`));
    expect(await readdir(path.join(folder, "mau"))).toEqual(["hoso-templates.json", `${DECISION}.docx`]);
    expect((await hoso(folder, "template export tq_04 --out mau --force")).exit).toBe(0);
    expect(await readFile(`${file}.luu-20260305-070809`, "utf8")).toBe("edited");
    expect((await hoso(folder, "template check mau")).exit).toBe(0);
  });

  test("leaves what is up to date alone", async () => {
    const folder = await emptyFolder();
    await hoso(folder, "template export tq_04");
    expect((await hoso(folder, "template export tq_04")).err).toContain("Đã xuất 0 mẫu vào templates; 1 mẫu");
  });
});

describe("an edited template", () => {
  test("shows its new sentence although Word split the runs", async () => {
    const folder = await modelFolder();
    await hoso(folder, "template export tq_04 --out mau");
    await editDocument(
      path.join(folder, `mau/${DECISION}.docx`),
      asWordSplits("{mo_hinh.dia_ban}", "{mo_hinh.dia_ban} (địa bàn mới)"),
    );
    const { exit, err } = await hoso(folder, "generate --templates mau");
    expect(`${exit} ${err}`).toMatch(/^0 /);
    expect(await textOf(path.join(folder, `out/camera-an-ninh/04_quyet_dinh_thanh_lap.docx`))).toContain(
      "thôn Ví Dụ, xã Mẫu (địa bàn mới)",
    );
  });

  test.each(["generate --templates mau", "validate --templates mau", "template check mau"])(
    "with a misspelt tag: `hoso %s` tells the place and the nearest right tag, and ends with 4",
    async (line) => {
      const folder = await modelFolder();
      await hoso(folder, "template export tq_04 --out mau");
      await editDocument(
        path.join(folder, `mau/${DECISION}.docx`),
        asWordSplits("{mo_hinh.dia_ban}", "{mo_hinh.dia_bann}"),
      );
      const { exit, out, err } = await hoso(folder, line);
      expect(exit).toBe(4);
      expect(out + err).toMatch(
        /tq_04.*document\.xml.*đoạn \d+.* LỖI TAG_UNKNOWN_PATH .*\{mo_hinh\.dia_ban\}/,
      );
      expect((await readdir(folder)).sort()).toEqual(["mau", "model.json", "model.schema.json"]);
    },
  );

  test("that is no Word file is named as it was typed", async () => {
    const folder = await emptyFolder();
    await mkdir(path.join(folder, "mau"));
    await writeFile(path.join(folder, `mau/${DECISION}.docx`), "no docx");
    const { exit, out } = await hoso(folder, "template check ./mau/");
    expect(exit).toBe(4);
    expect(out).toMatch(new RegExp(`^\\./mau/${DECISION}\\.docx LỖI DOCX_NOT_ZIP`));
  });
});

test("a new kind in three files appears in the list, the plan and the dossier", async () => {
  const folder = await modelFolder();
  const own = path.join(folder, "mau");
  await mkdir(path.join(own, "bien_ban_khao_sat"), { recursive: true });
  await mkdir(path.join(own, "_dossiers"));
  const shipped = JSON.parse(await readFile(`templates/${DECISION}/kind.json`, "utf8"));
  const kind = {
    ten: "Biên bản khảo sát",
    ten_loai: "BIÊN BẢN",
    trich_yeu: "Khảo sát {mo_hinh.dia_ban}",
    nguon: "Nội bộ",
  };
  const { the_thuc, ban_hanh, ky } = shipped;
  await writeFile(
    path.join(own, "bien_ban_khao_sat/kind.json"),
    JSON.stringify({ ...kind, the_thuc, ban_hanh, ky }),
  );
  await writeFile(
    path.join(own, "bien_ban_khao_sat/body.hbs"),
    "{{#> NoiDung}}Khảo sát tại {mo_hinh.dia_ban}.{{/NoiDung}}",
  );
  const entry = { loai: "bien_ban_khao_sat", so: "02b", ly_do: "Quy định của xã" };
  await writeFile(
    path.join(own, "_dossiers/tu_quan.json"),
    JSON.stringify({ loai: "tu_quan", nhom: [{ so: 2, van_ban: [entry] }] }),
  );
  expect((await hoso(folder, "template check mau")).out).toBe("mau: không có lỗi.\n");
  expect((await hoso(folder, "template list --templates mau")).out).toMatch(
    /bien_ban_khao_sat +02b +Biên bản khảo sát/,
  );
  expect((await hoso(folder, "plan --templates mau")).out).toMatch(/^02b .*bien_ban_khao_sat\.docx/m);
  const { exit, err } = await hoso(folder, "generate --templates mau");
  expect(`${exit} ${err}`).toMatch(/^0 .*11 văn bản/s);
  expect((await hoso(folder, "template export bien_ban --templates mau --out x")).exit).toBe(0);
  expect(await textOf(path.join(folder, "x/bien_ban_khao_sat.docx"))).toContain(
    "Khảo sát tại {mo_hinh.dia_ban}.",
  );
});

describe("template show", () => {
  test("describes the kind, its own texts and the facts it reads", async () => {
    const { exit, out } = await hoso(await emptyFolder(), "template show tq_03");
    expect(exit).toBe(0);
    for (const said of [
      "Nguồn: ",
      "van_ban.tq_03_bao_cao_de_xuat.noi_dung",
      "Câu mẫu: ",
      "thanh_vien.danh_sach › ho_ten",
    ]) {
      expect(out).toContain(said);
    }
  });

  test.each([
    ["tq_04_quyet_dinh_thanh_lâp", "TEMPLATE_KIND_MISSPELT", DECISION],
    ["tq_0", "TEMPLATE_KIND_MISSPELT", "tq_01_nghi_quyet_cap_uy, "],
    ["hợp_đồng", "TEMPLATE_UNKNOWN_KIND", "hoso template list"],
  ])("does not know %s", async (word, code, hint) => {
    const { exit, err } = await hoso(await emptyFolder(), `template show ${word}`);
    expect([exit, err.includes(code), err.includes(hint)]).toEqual([64, true, true]);
  });
});

test("template check says when a folder holds no template", async () => {
  const { exit, out } = await hoso(await emptyFolder(), "template check .");
  expect([exit, out.includes("CẢNH BÁO TEMPLATES_EMPTY")]).toEqual([0, true]);
});
