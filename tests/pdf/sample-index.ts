import type { IndexDocument, IndexGroup, IndexRow } from "../../src/pdf/index-document.ts";

export const sampleRow = (n: number, change: Partial<IndexRow> = {}): IndexRow => ({
  stt: `${n}`,
  number: `${100 + n}/QĐ-UBND`,
  date: "05/03/2026",
  title: "Quyết định thành lập mô hình tự quản “Camera an ninh” tại thôn Đông, xã An Bình",
  author: "Ủy ban nhân dân xã An Bình",
  pages: "",
  note: "",
  href: `${n}_quyet_dinh.docx`,
  ...change,
});

export const sampleRows = (count: number): IndexRow[] =>
  Array.from({ length: count }, (_, i) => sampleRow(i + 1));

export const sampleIndex = (
  groups: readonly IndexGroup[],
  change: Partial<IndexDocument> = {},
): IndexDocument => ({
  language: "vi",
  owner: [
    { text: "ỦY BAN NHÂN DÂN", bold: true },
    { text: "XÃ AN BÌNH", bold: true },
  ],
  title: ["MỤC LỤC VĂN BẢN, TÀI LIỆU"],
  dossierTitle: "Hồ sơ mô hình tự quản về an ninh, trật tự “Camera an ninh”",
  code: { label: "Số, ký hiệu hồ sơ:", value: "01.ANTT" },
  years: "Năm 2024 - 2026",
  columns: [
    "STT",
    "Số, ký hiệu văn bản",
    "Ngày tháng năm văn bản",
    "Tên loại và trích yếu nội dung văn bản",
    "Tác giả văn bản",
    "Tờ số/Trang số",
    "Ghi chú",
  ],
  groups,
  pageLabel: "{n}/{total}",
  metadata: {
    title: "Mục lục văn bản, tài liệu",
    author: "Ủy ban nhân dân xã An Bình",
    subject: "Camera an ninh",
    keywords: ["mục lục", "hồ sơ"],
    creationDate: "2026-03-05T08:00:00+07:00",
  },
  ...change,
});
