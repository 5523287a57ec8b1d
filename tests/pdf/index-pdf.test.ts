import { zlibSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { buildFonts } from "../../scripts/build-fonts.ts";
import type { Fonts } from "../../src/pdf/font-data.ts";
import type { IndexDocument, IndexGroup } from "../../src/pdf/index-document.ts";
import { indexPdf } from "../../src/pdf/index-pdf.ts";
import { linesOf, type OpenPdf, openPdf, textOf } from "./read-pdf.ts";
import { sampleIndex, sampleRow, sampleRows } from "./sample-index.ts";

const SMALL: readonly IndexGroup[] = [
  { heading: "(1) Nghị quyết của cấp ủy", rows: [sampleRow(1, { note: "Bản sao" })] },
  { heading: "(2) Kế hoạch thí điểm (nếu có)", rows: [], emptyReason: "Không có thí điểm." },
  { heading: "(3) Quyết định", rows: [sampleRow(2), sampleRow(3)] },
];
const HEADER = "(1) (2) (3) (4) (5) (6) (7)";

let fonts: Fonts;
beforeAll(async () => {
  fonts = (await buildFonts()).fonts;
});

const make = async (index: IndexDocument): Promise<OpenPdf> => openPdf(await indexPdf(index, fonts));
const pagesOf = (pdf: OpenPdf): Promise<string[]> =>
  Promise.all(Array.from({ length: pdf.numPages }, (_, i) => textOf(pdf, i + 1)));
const linksOf = async (pdf: OpenPdf, page = 1) => (await pdf.getPage(page)).getAnnotations();

describe("the text of the index", () => {
  it("can be copied in the order it is read", async () => {
    const [page = ""] = await pagesOf(await make(sampleIndex(SMALL)));
    const parts = [
      "ỦY BAN NHÂN DÂN XÃ AN BÌNH MỤC LỤC VĂN BẢN, TÀI LIỆU",
      "Số, ký hiệu hồ sơ: 01.ANTT Năm 2024 - 2026 STT",
      `Ngày tháng năm văn bản Tên loại và trích yếu nội dung văn bản Tác giả văn bản Tờ số/ Trang số Ghi chú ${HEADER}`,
      "(1) Nghị quyết của cấp ủy 1 101/QĐ-UBND 05/03/2026 Quyết định thành lập mô hình",
      "Bản sao (2) Kế hoạch thí điểm (nếu có) Không có thí điểm. (3) Quyết định 2 102/QĐ-UBND",
    ];
    for (const part of parts) expect(page).toContain(part);
  });

  it("leaves a dotted line for a code that is not known yet", async () => {
    const pdf = await make(sampleIndex(SMALL, { code: { label: "Số, ký hiệu hồ sơ:", value: " " } }));
    expect(await textOf(pdf, 1)).toMatch(/Số, ký hiệu hồ sơ: …{10,}/);
  });

  it("is composed, whatever the form of the input", async () => {
    const title = "Quyết định về nếp sống";
    const pdf = await make(
      sampleIndex([{ heading: "(1)", rows: [sampleRow(1, { title: title.normalize("NFD") })] }]),
    );
    expect(await textOf(pdf, 1)).toContain(title);
  });

  it("keeps emoji, ideographs and control characters from breaking anything", async () => {
    const title = "Camera 😀 \ud83d漢\u0007\u200b\ttốt (a\\b)";
    const pdf = await make(sampleIndex([{ heading: "(1) \r\n", rows: [sampleRow(1, { title })] }]));
    expect(await textOf(pdf, 1)).toContain("Camera 😀 \ufffd漢 tốt (a\\b)");
  });
});

describe("the pages of the index", () => {
  it("repeat the header and count on from page 2", async () => {
    const pages = await pagesOf(await make(sampleIndex([{ heading: "(1) Nhóm", rows: sampleRows(300) }])));
    expect(pages.length).toBeGreaterThan(15);
    expect(pages.length).toBeLessThan(30);
    expect(pages.filter((page) => !page.includes(HEADER))).toEqual([]);
    expect(pages[0]).not.toContain(`1/${pages.length}`);
    expect(pages[1]?.startsWith(`2/${pages.length} STT`)).toBe(true);
    const numbers = pages.join(" ").match(/\d+(?=\/QĐ-UBND)/g);
    expect(numbers).toEqual(Array.from({ length: 300 }, (_, i) => `${101 + i}`));
  });

  it("never end with the heading of a group", async () => {
    // One row more each time moves the headings down over the first pages.
    for (let count = 1; count <= 24; count++) {
      const groups = [
        { heading: "(1) Nhóm", rows: sampleRows(count) },
        { heading: "(2) Nhóm sau", rows: [sampleRow(99)] },
        { heading: "(3) Trống", rows: [], emptyReason: "Không có." },
      ];
      const pdf = await make(sampleIndex(groups));
      for (let page = 1; page <= pdf.numPages; page++) {
        expect((await linesOf(pdf, page)).at(-1)).not.toMatch(/^\(\d\) /);
      }
    }
  });

  it("cut a row only when it is taller than a page", async () => {
    const title = Array.from({ length: 1500 }, (_, i) => `từ${i}`).join(" ");
    const rows = [sampleRow(1, { title }), sampleRow(2)];
    const pages = await pagesOf(await make(sampleIndex([{ heading: "(1) Nhóm", rows }])));
    expect(pages.length).toBeGreaterThan(3);
    const words = pages.join(" ").match(/từ\d+/g);
    expect(words).toEqual(title.split(" "));
    expect(pages.filter((page) => page.includes("102/QĐ-UBND"))).toHaveLength(1);
  });

  it("wrap a word of 300 letters inside its cell", async () => {
    const pdf = await make(
      sampleIndex([{ heading: "(1)", rows: [sampleRow(1, { title: "x".repeat(300) })] }]),
    );
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const parts = items.flatMap((item) => ("str" in item && /^x+$/.test(item.str) ? [item] : []));
    expect(parts.map((part) => part.str).join("")).toHaveLength(300);
    expect(Math.max(...parts.map((part) => part.width))).toBeLessThan((54 * 72) / 25.4);
  });

  it("exist even when there is no group", async () => {
    expect(await textOf(await make(sampleIndex([], { owner: [] })), 1)).toContain(HEADER);
  });
});

describe("the document around the pages", () => {
  it("has an entry for each group and, below it, each document", async () => {
    const pdf = await make(sampleIndex(SMALL));
    const outline = await pdf.getOutline();
    expect(outline.map((entry) => [entry.title, entry.items.length])).toEqual([
      ["(1) Nghị quyết của cấp ủy", 1],
      ["(2) Kế hoạch thí điểm (nếu có)", 0],
      ["(3) Quyết định", 2],
    ]);
    expect(outline[0]?.items[0]?.title).toBe(sampleRow(1).title);
    expect(outline[2]?.items[1]?.dest?.slice(1, 3)).toMatchObject([{ name: "XYZ" }, null]);
  });

  it("links each document to its file, and nothing without a file", async () => {
    const rows = [
      sampleRow(1, { href: "08_ke_hoach_nam/2026.docx" }),
      sampleRow(2, { href: "tên (bản 2).docx" }),
      { ...sampleRow(3), href: undefined as never },
    ];
    const links = await linksOf(await make(sampleIndex([{ heading: "(1)", rows }])));
    expect(links.map((link) => link.unsafeUrl)).toEqual([
      "08_ke_hoach_nam/2026.docx",
      "t%C3%AAn%20(b%E1%BA%A3n%202).docx",
    ]);
    expect(links.every((link) => link.borderStyle.width === 0)).toBe(true);
  });

  it("says what it is, in which language, and when it was made", async () => {
    const pdf = await make(sampleIndex(SMALL));
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: "Mục lục văn bản, tài liệu",
      Author: "Ủy ban nhân dân xã An Bình",
      Subject: "Camera an ninh",
      Keywords: "mục lục, hồ sơ",
      CreationDate: "D:20260305080000+07'00'",
      ModDate: "D:20260305080000+07'00'",
      Language: "vi",
    });
    expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
    expect(await pdf.getPageMode()).toBe("UseOutlines");
  });

  it("is the same bytes each time", async () => {
    const index = sampleIndex(SMALL);
    expect(Buffer.compare(await indexPdf(index, fonts), await indexPdf(index, fonts))).toBe(0);
  });

  it("has the same content when it is compressed", async () => {
    const index = sampleIndex([{ heading: "(1)", rows: sampleRows(50) }]);
    const plain = await indexPdf(index, fonts);
    const small = await indexPdf(index, fonts, (bytes) => zlibSync(bytes));
    expect(small.length).toBeLessThan(plain.length * 0.8);
    expect(await pagesOf(await openPdf(small))).toEqual(await pagesOf(await openPdf(plain)));
  });
});
