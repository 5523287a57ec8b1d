import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { fillWords } from "../../src/docx/fill-words.ts";
import { unzipDocx } from "../../src/docx/package.ts";
import { docxText } from "../../src/docx/text.ts";
import { zipDocx } from "../../src/docx/zip.ts";
import type { Dossier, TuQuan } from "../../src/index.ts";
import { generated, selfManagedModelOf } from "../fixture.ts";
import { convertFiles, hasLibreOffice } from "../libre-office.ts";
import { asWordSaves, editDocx } from "../word-edit.ts";
import { xmlChanges } from "../xml-changes.ts";
import { zipRecords } from "../zip-records.ts";
import { cell, docx, p, row, table } from "./docx-builder.ts";

const DOCUMENT = "word/document.xml";
const DECISION = "04_quyet_dinh_thanh_lap.docx";
const KIND = "tq_04_quyet_dinh_thanh_lap";
const BLANKS = "\u00a0".repeat(6);
const BLANK_DATE = `ngày${"\u00a0".repeat(4)} tháng${"\u00a0".repeat(4)} năm 2026`;
/** In the letterhead, where a line may end in a blank. */
const PLAIN_DATE = BLANK_DATE.replaceAll("\u00a0", " ");

let drafts: Dossier;
let numbered: Dossier;
let signedByDeputy: Dossier;

const made = async (model: TuQuan): Promise<Dossier> => {
  const { dossier, problems } = await generated(model);
  if (!dossier) throw new Error(JSON.stringify(problems));
  return dossier;
};

beforeAll(async () => {
  const model = await selfManagedModelOf("xa_camera_toi_thieu");
  const record = { so: 12, ngay_ky: "2026-03-05" };
  drafts = await made(model);
  numbered = await made({ ...model, van_ban: { [KIND]: record } });
  const lanh_dao = [
    ...(model.chu_the.lanh_dao ?? []),
    { ho_ten: "Đặng Thị Tạm", chuc_vu: "Phó Chủ tịch", quyen_han: "KT" as const },
  ];
  const chu_the = { ...model.chu_the, lanh_dao } as TuQuan["chu_the"];
  signedByDeputy = await made({
    ...model,
    chu_the,
    van_ban: { [KIND]: { ...record, nguoi_ky: "Đặng Thị Tạm" } },
  });
});

const fileOf = ({ files }: Dossier, name: string): Uint8Array => {
  const file = files.find((one) => one.path === name);
  if (!file) throw new Error(`no ${name} among ${files.map((one) => one.path).join(", ")}`);
  return file.bytes;
};
const base = (): Uint8Array => fileOf(drafts, DECISION);
const now = (): Uint8Array => fileOf(numbered, DECISION);

function partsOf(bytes: Uint8Array) {
  const { parts, problems } = unzipDocx(bytes, "x.docx");
  if (!parts) throw new Error(JSON.stringify(problems));
  return parts;
}
const xmlOf = (bytes: Uint8Array): string => String(partsOf(bytes)[DOCUMENT]);
const textOf = (bytes: Uint8Array): string => docxText(partsOf(bytes));

/** A small package around a body. */
const small = (body: string, more = {}): Uint8Array => zipDocx(docx(body, more));

/** The one occurrence of `from` replaced. */
const changed = (from: string, to: string) => (xml: string) => {
  expect(xml.split(from)).toHaveLength(2);
  return xml.replace(from, to);
};

/** Header and record of an entry without what its new size changes: CRC and sizes. */
const withoutSizes = (bytes: Uint8Array, at: number): Uint8Array => {
  const copy = bytes.slice();
  copy.fill(0, at, at + 12);
  return copy;
};

/** Fills, holds the zip to the promise that nothing but one part changed, and gives back what changed in that part. */
function filled(yours: Uint8Array, old = base(), new_ = now()): [string, string][] {
  const result = fillWords(yours, old, new_);
  if (!result) throw new Error("not filled");
  const [before, after] = [zipRecords(yours), zipRecords(result)];
  expect(after.records.map(({ name }) => name)).toEqual(before.records.map(({ name }) => name));
  expect(after.tail).toEqual(before.tail);
  for (const [at, { name, local, central }] of after.records.entries()) {
    const was = before.records[at] as (typeof before.records)[number];
    if (name !== DOCUMENT) expect({ name, local, central }).toEqual(was);
    else {
      expect(withoutSizes(central, 16)).toEqual(withoutSizes(was.central, 16));
      const header = 30 + name.length;
      expect(withoutSizes(local.slice(0, header), 14)).toEqual(withoutSizes(was.local.slice(0, header), 14));
    }
  }
  const [parts, was] = [partsOf(result), partsOf(yours)];
  expect({ ...parts, [DOCUMENT]: "" }).toEqual({ ...was, [DOCUMENT]: "" });
  return xmlChanges(xmlOf(yours), xmlOf(result));
}

const lineOf = (text: string, start: string): string | undefined =>
  text.split("\n").find((line) => line.startsWith(start));

describe("number and date of a decision", () => {
  it("come into a draft as it was written, and make it what hoso writes now", () => {
    expect(filled(base())).toEqual([
      ["Số: °°°°°°/QĐ-UBND", "Số: 12/QĐ-UBND"],
      ["An Bình, ngày     tháng     năm 2026", "An Bình, ngày 05 tháng 3 năm 2026"],
      [
        "(Kèm theo Quyết định số°°°°°°°/QĐ-UBND ngày°°°° tháng°°°° năm 2026 của Chủ tịch Ủy ban nhân dân xã An Bình)",
        "(Kèm theo Quyết định số°12/QĐ-UBND ngày 05 tháng 3 năm 2026 của Chủ tịch Ủy ban nhân dân xã An Bình)",
      ],
    ]);
    expect(xmlOf(fillWords(base(), base(), now()) as Uint8Array)).toBe(xmlOf(now()));
  });

  it("come in beside a clerk's sentence, row and paragraph", () => {
    const yours = editDocx(base(), (xml) =>
      xml
        .replace("Vũ Đình Nháp", "Vũ Đình Nháp (nhóm trưởng)")
        .replace(
          /<w:tr>(?:(?!<w:tr>)[\s\S])*?Vũ Đình Nháp[\s\S]*?<\/w:tr>/,
          (row_) => row_ + row_.replace("Vũ Đình Nháp", "Cao Văn Thêm"),
        )
        .replace("<w:sectPr", `${p("Điều thêm.")}<w:sectPr`),
    );
    expect(textOf(yours)).toContain("Cao Văn Thêm");
    expect(filled(yours).map(([, new_]) => new_)).toEqual([
      "Số: 12/QĐ-UBND",
      "An Bình, ngày 05 tháng 3 năm 2026",
      expect.stringMatching(/^\(Kèm theo Quyết định số°12\/QĐ-UBND ngày 05 tháng 3 năm 2026 của /),
    ]);
  });

  it("come into a sentence the clerk changed elsewhere", () => {
    const yours = editDocx(
      base(),
      changed("(Kèm theo Quyết định số", "(Danh sách này kèm theo Quyết định số"),
    );
    const moved = editDocx(yours, changed("An Bình, ngày", "Xã An Bình, ngày"));
    expect(filled(moved).map(([, new_]) => new_)).toEqual([
      "Số: 12/QĐ-UBND",
      "Xã An Bình, ngày 05 tháng 3 năm 2026",
      expect.stringMatching(
        /^\(Danh sách này kèm theo Quyết định số°12\/QĐ-UBND ngày 05 tháng 3 năm 2026 của /,
      ),
    ]);
  });

  it("come into the first of the runs Word tore a text into, and leave the others only less", () => {
    const yours = editDocx(base(), asWordSaves);
    expect(filled(yours)).toMatchInlineSnapshot(`
      [
        [
          ": ",
          ": 12",
        ],
        [
          "°°",
          "",
        ],
        [
          "°°",
          "",
        ],
        [
          "°°",
          "",
        ],
        [
          "y  ",
          "y 05 ",
        ],
        [
          "   ",
          "",
        ],
        [
          "ng ",
          "ng 3 ",
        ],
        [
          "   ",
          "",
        ],
        [
          " nă",
          "nă",
        ],
        [
          "số°",
          "số°12",
        ],
        [
          "°°°",
          "",
        ],
        [
          "°°°",
          "",
        ],
        [
          "y°°",
          "y 05 ",
        ],
        [
          "°° ",
          "",
        ],
        [
          "ng°",
          "ng 3 ",
        ],
        [
          "°°°",
          "",
        ],
        [
          " nă",
          "nă",
        ],
      ]
    `);
    const result = fillWords(yours, base(), now()) as Uint8Array;
    expect(textOf(result)).toBe(textOf(now()));
  });

  it("leave what the clerk typed in already", () => {
    const yours = editDocx(base(), changed(`Số: ${BLANKS}/QĐ-UBND`, "Số: 12/QĐ-UBND"));
    expect(filled(yours).map(([, new_]) => new_)).toEqual([
      "An Bình, ngày 05 tháng 3 năm 2026",
      expect.stringContaining("số°12/QĐ-UBND"),
    ]);
    const all = editDocx(now(), changed("Vũ Đình Nháp", "Vũ Đình Nháp B"));
    expect(fillWords(all, base(), now())).toBe(all);
  });

  it("come in for dots or more blanks the clerk left for the pen", () => {
    const yours = editDocx(base(), (xml) =>
      changed(
        `An Bình, ${PLAIN_DATE}`,
        "An Bình, ngày … tháng .... năm 2026",
      )(changed(`Số: ${BLANKS}/QĐ-UBND`, "Số:        /QĐ-UBND")(xml)),
    );
    expect(filled(yours).slice(0, 2)).toEqual([
      ["Số:        /QĐ-UBND", "Số: 12/QĐ-UBND"],
      ["An Bình, ngày … tháng .... năm 2026", "An Bình, ngày 05 tháng 3 năm 2026"],
    ]);
  });

  it("come into sentences of other papers that cite it", () => {
    for (const name of [
      "05_quy_che_hoat_dong.docx",
      "06a_ke_hoach_ra_mat.docx",
      "08_ke_hoach_nam/2026.docx",
    ]) {
      const [old, new_] = [fileOf(drafts, name), fileOf(numbered, name)];
      const yours = editDocx(old, (xml) => asWordSaves(xml.replace("như sau:", "sau đây:")));
      filled(yours, old, new_);
      const result = fillWords(yours, old, new_) as Uint8Array;
      expect(textOf(result)).toBe(textOf(new_).replace("như sau:", "sau đây:"));
    }
  });

  it("change nothing where nothing differs", () => {
    const yours = editDocx(base(), changed("Vũ Đình Nháp", "Vũ Đình Nháp B"));
    expect(fillWords(yours, base(), base())).toBe(yours);
  });

  it("are carried over in every document of a dossier or refused, and make it what hoso writes now", () => {
    let count = 0;
    for (const { path: name, bytes, document } of drafts.files) {
      const new_ = numbered.files.find((file) => file.path === name)?.bytes;
      if (!document || !new_) continue;
      const result = fillWords(bytes, bytes, new_);
      if (result) expect(xmlOf(result), name).toBe(xmlOf(new_));
      else expect(name).toBe("01_nghi_quyet_cap_uy.docx"); // Its recipients changed their marks.
      count += 1;
    }
    expect(count).toBeGreaterThan(8);
  });
});

const office = hasLibreOffice();
describe.skipIf(!office)(office ? "a draft saved by LibreOffice" : "(LibreOffice is not installed)", () => {
  it("takes number and date too, and is read by LibreOffice again", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "hoso-words-"));
    try {
      const save = async (bytes: Uint8Array, name: string): Promise<Uint8Array> => {
        writeFileSync(path.join(folder, `${name}.docx`), bytes);
        await convertFiles([path.join(folder, `${name}.docx`)], "docx", path.join(folder, "saved"));
        return new Uint8Array(readFileSync(path.join(folder, "saved", `${name}.docx`)));
      };
      const yours = await save(editDocx(base(), asWordSaves), "yours");
      expect(filled(yours).map(([, new_]) => new_)).toEqual([
        "Số: 12/QĐ-UBND",
        "An Bình, ngày 05 tháng 3 năm 2026",
        expect.stringMatching(/^\(Kèm theo Quyết định số°12\/QĐ-UBND ngày 05 tháng 3 năm 2026 của /),
      ]);
      const again = await save(fillWords(yours, base(), now()) as Uint8Array, "again");
      expect(lineOf(textOf(again), "| Số:")).toBe("| Số: 12/QĐ-UBND | An Bình, ngày 05 tháng 3 năm 2026 |");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("a person has to decide", () => {
  const refused = (edit: (xml: string) => string): void =>
    expect(fillWords(editDocx(base(), edit), base(), now())).toBeUndefined();

  it("when more than number and date changed", () => {
    expect(fillWords(base(), base(), fileOf(signedByDeputy, DECISION))).toBeUndefined();
    expect(fillWords(base(), base(), fileOf(drafts, "05_quy_che_hoat_dong.docx"))).toBeUndefined();
  });

  it("when the clerk wrote another number or day", () => {
    refused(changed(`Số: ${BLANKS}/QĐ-UBND`, "Số: 13/QĐ-UBND"));
    refused(changed(`An Bình, ${PLAIN_DATE}`, "An Bình, ngày 06 tháng 3 năm 2026"));
  });

  it("when the clerk took out the place or its paragraph", () => {
    refused(changed(`/QĐ-UBND ${BLANK_DATE} của Chủ tịch`, "/QĐ-UBND của Chủ tịch"));
    refused((xml) => xml.replace(/<w:p>(?:(?!<w:p>)[\s\S])*?\(Kèm theo Quyết định[\s\S]*?<\/w:p>/, ""));
  });

  it("when a paragraph stands there twice", () => {
    refused((xml) => xml.replace(/<w:p>(?:(?!<w:p>)[\s\S])*?\(Kèm theo Quyết định[\s\S]*?<\/w:p>/, "$&$&"));
  });

  it("when the file is no Word document", () => {
    expect(fillWords(new Uint8Array([1, 2, 3]), base(), now())).toBeUndefined();
    expect(fillWords(base(), new Uint8Array(), now())).toBeUndefined();
  });

  it("when a part of another form changed with it", () => {
    const [old, new_] = [p(`Số: ${BLANKS}/QĐ`), p("Số: 12/QĐ")];
    expect(fillWords(small(old), small(old), small(new_, { "word/styles.xml": "<a/>" }))).toBeUndefined();
    expect(fillWords(small(old), small(old), small(new_, { "docProps/core.xml": "<a/>" }))).toBeDefined();
  });

  it("when the package is signed", () => {
    const [old, new_] = [p(`Số: ${BLANKS}/QĐ`), p("Số: 12/QĐ")];
    const signed = small(old, { "_xmlsignatures/sig1.xml": "<Signature/>" });
    expect(fillWords(signed, small(old), small(new_))).toBeUndefined();
  });
});

describe("of paragraphs that read alike", () => {
  const letter = (number: string, name: string): string =>
    p(`Số: ${number}/GM`) + p(`Kính gửi: ${name}`) + p("Trân trọng.");
  const old = letter(BLANKS, "ông Mẫu") + letter(BLANKS, "bà Ví Dụ") + letter(BLANKS, "ông Thử");
  const new_ = letter("05", "ông Mẫu") + letter("06", "bà Ví Dụ") + letter("07", "ông Thử");
  const result = (yours: string, after = new_): string | undefined => {
    const bytes = fillWords(small(yours), small(old), small(after));
    return bytes && textOf(bytes);
  };

  it("each gets its own number", () => {
    expect(result(old.replace("Kính gửi: bà", "Kính mời: bà"))).toBe(
      textOf(small(new_.replace("Kính gửi: bà", "Kính mời: bà"))),
    );
  });

  it("one that was filled by hand is taken for itself", () => {
    const yours = letter(BLANKS, "ông Mẫu") + letter("06", "bà Ví Dụ") + letter(BLANKS, "ông Thử");
    expect(result(yours)).toBe(textOf(small(new_)));
  });

  it("none is filled when one of them was taken out or added", () => {
    const first = letter("05", "ông Mẫu") + letter(BLANKS, "bà Ví Dụ") + letter(BLANKS, "ông Thử");
    expect(result(old.replace(p(`Số: ${BLANKS}/GM`), ""), first)).toBeUndefined();
    expect(result(letter(BLANKS, "bà Thêm") + old, first)).toBeUndefined();
  });
});

describe("inside a sentence with two papers", () => {
  const cite = (kind: string, symbol: string, words: string): string =>
    `${kind} số ${words.replace("|", `/${symbol} `)}`;
  const blank = "      |ngày     tháng     năm 2026 của Ủy ban";
  const old = p(`Theo ${cite("Kế hoạch", "KH", blank)}; ${cite("Quyết định", "QĐ", blank)}.`);
  const new_ = p(
    `Theo ${cite("Kế hoạch", "KH", blank)}; ${cite("Quyết định", "QĐ", "12|ngày 05 tháng 3 năm 2026 của Ủy ban")}.`,
  );
  const result = (yours: string): string | undefined => {
    const bytes = fillWords(small(p(yours)), small(old), small(new_));
    return bytes && textOf(bytes);
  };

  it("the words come to the right one, the other removed or not", () => {
    const filledIn = "Quyết định số 12/QĐ ngày 05 tháng 3 năm 2026 của Ủy ban";
    expect(result(`Nay theo ${cite("Kế hoạch", "KH", blank)} và ${cite("Quyết định", "QĐ", blank)}.`)).toBe(
      `Nay theo ${cite("Kế hoạch", "KH", blank)} và ${filledIn}.\n`,
    );
    expect(result(`Căn cứ ${cite("Quyết định", "QĐ", blank)}.`)).toBe(`Căn cứ ${filledIn}.\n`);
  });

  it("nothing is filled when one of two that read alike was removed", () => {
    const twice = (words: string): string =>
      p(`${cite("Quyết định", "QĐ", blank)}; ${cite("Quyết định", "QĐ", words)}`);
    const after = twice("12|ngày 05 tháng 3 năm 2026 của Ủy ban");
    const fill = (yours: string) => fillWords(small(yours), small(twice(blank)), small(after));
    expect(fill(twice(blank))).toBeDefined();
    expect(fill(p(cite("Quyết định", "QĐ", blank)))).toBeUndefined();
  });

  it("nothing is filled when only the other is left, or only words of a date", () => {
    expect(result(`Theo ${cite("Kế hoạch", "KH", blank)} và Quyết định.`)).toBeUndefined();
    expect(result("Theo Quyết định ngày     tháng     năm 2026 của Ủy ban.")).toBeUndefined();
  });
});

describe("a text in XML", () => {
  const fill = (yours: string): string | undefined => {
    const bytes = fillWords(
      small(yours),
      small(p("A &amp; B ngày    tháng")),
      small(p("A &amp; B ngày 05 tháng")),
    );
    return bytes && xmlOf(bytes).replace(/^[\s\S]*<w:body>|<w:sectPr[\s\S]*$/g, "");
  };
  const runs = (...texts: string[]): string =>
    `<w:p>${texts.map((text) => `<w:r>${text}</w:r>`).join("")}</w:p>`;

  it("keeps its entities and character references, and gets xml:space only where a blank comes to an edge", () => {
    expect(fill(runs("<w:t>A &#38; B ngày    tháng</w:t>"))).toBe(runs("<w:t>A &#38; B ngày 05 tháng</w:t>"));
    expect(
      fill(
        runs(
          '<w:t xml:space="preserve">A &amp; B ngày </w:t>',
          "<w:t>&#160;</w:t>",
          "<w:t>&#xA0;tháng</w:t>",
        ),
      ),
    ).toBe(runs('<w:t xml:space="preserve">A &amp; B ngày 05 </w:t>', "<w:t></w:t>", "<w:t>tháng</w:t>"));
    expect(fill(runs("<w:t>A &amp; B ngày</w:t>", "<w:t>&#160;&#160;</w:t>", "<w:t>tháng</w:t>"))).toBe(
      runs("<w:t>A &amp; B ngày</w:t>", '<w:t xml:space="preserve"> 05 </w:t>', "<w:t>tháng</w:t>"),
    );
  });

  it("is found among deleted words and changes that are tracked", () => {
    const tracked = (day: string): string =>
      `<w:p><w:del><w:r><w:delText>C</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>Q</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>A &amp; B</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> ngày${day}tháng</w:t></w:r></w:p>`;
    expect(fill(tracked("  "))).toBe(tracked(" 05 "));
  });

  it("is not filled over a tab or a break", () => {
    expect(fill(runs("<w:t>A &amp; B ngày</w:t><w:tab/><w:t>tháng</w:t>"))).toBeUndefined();
    expect(
      fill(runs('<w:t xml:space="preserve">A &amp; B ngày </w:t><w:br/><w:t>tháng</w:t>')),
    ).toBeUndefined();
  });

  it("is found in the cells of tables", () => {
    const rows = (day: string): string => table(row(cell(p("x")), cell(p(`A &amp; B ngày${day}tháng`))));
    expect(fill(rows("   "))).toBe(rows(" 05 "));
  });

  it("changes a number, not a dot", () => {
    const carried = (old: string, new_: string): string | undefined => {
      const bytes = fillWords(small(p(old)), small(p(old)), small(p(new_)));
      return bytes && textOf(bytes).trim();
    };
    expect(carried("gồm 03 thành viên.", "gồm 04 thành viên.")).toBe("gồm 04 thành viên.");
    expect(carried("thành viên.", "thành viên")).toBeUndefined();
    expect(carried("Họ tên: .......", "Họ tên: Mẫu")).toBeUndefined();
    expect(carried("Số:       /QĐ", "Số: 12a/QĐ")).toBeUndefined();
  });
});
