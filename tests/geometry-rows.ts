import { breakLines } from "../src/text/break-lines.ts";
import { textWidth } from "../src/text/measure.ts";
import type { Form, Layout, Paragraph, Table } from "./docx-layout.ts";

/** A founding decision with its list of members, and the widths of the letters it is set in. */
export interface Sample {
  layout: Layout;
  metrics: Parameters<typeof textWidth>[3];
}

/** One thing the decree settles and how the documents have it. */
export interface Row {
  item: string;
  /** In the words of the table. */
  rule: string;
  source: string;
  ours: (sample: Sample) => string;
  agrees: (sample: Sample) => boolean;
}

const mm = (twips: number): number => (twips * 25.4) / 1440;

/** At most one decimal, none where it is 0. */
const shown = (value: number): string => `${Math.round(value * 10) / 10}`;

/** Words for what lies between two values. */
function ruleText([min, max]: [number, number], unit: string): string {
  if (max === Number.POSITIVE_INFINITY) return `at least ${shown(min)} ${unit}`;
  return min === max ? `${shown(min)} ${unit}` : `${shown(min)}–${shown(max)} ${unit}`;
}

/** A rule that allows what lies between two values. */
function range(
  item: string,
  source: string,
  [min, max]: [number, number],
  unit: string,
  measure: (sample: Sample) => number,
  rule = ruleText([min, max], unit),
): Row {
  return {
    item,
    rule,
    source,
    ours: (sample) => `${shown(measure(sample))} ${unit}`,
    // A file counts in whole twips, so one value is never met to the last digit; limits are kept.
    agrees: (sample) =>
      min === max ? shown(measure(sample)) === shown(min) : measure(sample) >= min && measure(sample) <= max,
  };
}

const section = ({ layout }: Sample): Layout["sections"][number] =>
  layout.sections[0] as Layout["sections"][number];
const page = (side: string) => (sample: Sample) => mm(Number(section(sample).page[side]));
const margin = (side: string) => (sample: Sample) => mm(Number(section(sample).margins[side]));
const textTwips = (sample: Sample): number => {
  const { page: paper, margins } = section(sample);
  return Number(paper["w"]) - Number(margins["left"]) - Number(margins["right"]);
};
const style = (name: string, { layout }: Sample): Form => layout.styles.get(name) ?? {};
const number = (name: string, key: string) => (sample: Sample) => Number(style(name, sample)[key]);

const ALIGNMENTS: Record<string, string> = { center: "centred", both: "justified", left: "left" };

const alignment = (form: Form | undefined): string => ALIGNMENTS[form?.["alignment"] ?? ""] ?? "?";

const NUMBERING = "from 1, centred, none on the first page";

function numbering({ start, header, hasOwnFirstPage }: Layout["sections"][number]): string {
  const field = header.find(({ runs }) => runs[0]?.text === "{PAGE}");
  return `from ${start}, ${alignment(field?.form)}, ${hasOwnFirstPage ? "none on the first page" : "on all"}`;
}

function typefaces({ layout }: Sample): string[] {
  const named = (colour = ""): string => (/^(?:auto|000000)$/.test(colour) ? "black" : colour);
  return [...new Set([...layout.styles.values()].map((form) => `${form["face"]}, ${named(form["colour"])}`))];
}

export const PAGE: Row[] = [
  range("Paper, width", "I.1", [210, 210], "mm", page("w")),
  range("Paper, height", "I.1", [297, 297], "mm", page("h")),
  {
    item: "Typeface of every style",
    rule: "Times New Roman, black",
    source: "I.4",
    ours: (sample) => typefaces(sample).join("; "),
    agrees: (sample) => typefaces(sample).join() === "Times New Roman, black",
  },
  range("Top margin", "I.3", [20, 25], "mm", margin("top")),
  range("Bottom margin", "I.3", [20, 25], "mm", margin("bottom")),
  range("Left margin", "I.3", [30, 35], "mm", margin("left")),
  range("Right margin", "I.3", [15, 20], "mm", margin("right")),
  range("Text width", "I.1, I.3", [155, 165], "mm", (sample) => mm(textTwips(sample))),
  range(
    "Page number, from the upper edge",
    "inside the top margin, I.7; samples",
    [10, 10],
    "mm",
    margin("header"),
  ),
  {
    item: "Page numbers of the decision and of its list",
    rule: NUMBERING,
    source: "I.7, III.1.đ",
    ours: ({ layout }) => [...new Set(layout.sections.map(numbering))].join("; "),
    agrees: ({ layout }) => layout.sections.every((one) => numbering(one) === NUMBERING),
  },
];

const firstLine = (sample: Sample): number => mm(number("NoiDung", "firstLine")(sample));
const gap = (sample: Sample): number =>
  (number("NoiDung", "before")(sample) + number("NoiDung", "after")(sample)) / 20;

export const BODY: Row[] = [
  {
    ...range("First line", "II.6.e", [10, 12.7], "mm", firstLine, "10 or 12.7 mm"),
    agrees: (sample) => ["10", "12.7"].includes(shown(firstLine(sample))),
  },
  range("Between paragraphs", "II.6.e", [6, Number.POSITIVE_INFINITY], "pt", gap),
  range("Line spacing", "II.6.e", [1, 1.5], "lines", (s) => number("NoiDung", "line")(s) / 240),
];

const [HEAD, SIGNATURE] = [0, 1];
const column = (table: number, at: number) => (sample: Sample) =>
  (sample.layout.tables[table] as Table).columns[at] as number;
const middle = (table: number) => (sample: Sample) => {
  const [left, right] = [column(table, 0)(sample), column(table, 1)(sample)];
  return ((left + right / 2) / (left + right)) * 100;
};

export const COLUMNS: Row[] = [
  range("Letterhead, left column", "samples", [3426, 3936], "twips", column(HEAD, 0)),
  range("Letterhead, right column", "samples", [5613, 5846], "twips", column(HEAD, 1)),
  range("Letterhead, middle of the right column", "II.1: right half", [50, 100], "%", middle(HEAD)),
  range("Signature, left column", "samples", [3276, 3600], "twips", column(SIGNATURE, 0)),
  range("Signature, right column", "samples", [5722, 6072], "twips", column(SIGNATURE, 1)),
  range("Signature, middle of the right column", "II.7.đ: right half", [50, 100], "%", middle(SIGNATURE)),
];

interface Face {
  bold?: boolean;
  italic?: boolean;
}

/** Size, face and alignment of a component, by its paragraph style. */
function component(
  item: string,
  source: string,
  name: string,
  [min, max]: [number, number],
  { bold = false, italic = false }: Face,
  place: string,
): Row {
  const faceOf = (isBold: boolean, isItalic: boolean): string =>
    [isBold ? "bold" : "", isItalic ? "italic" : ""].filter(Boolean).join(" ") || "upright";
  const look = (form: Form): string =>
    `${faceOf(form["bold"] === "on", form["italic"] === "on")}, ${alignment(form)}`;
  const asked = `${faceOf(bold, italic)}, ${place}`;
  const size = (sample: Sample): number => number(name, "size")(sample) / 2;
  return {
    item,
    rule: `${min === max ? min : `${min}–${max}`} pt, ${asked}`,
    source,
    ours: (sample) => `${size(sample)} pt, ${look(style(name, sample))}`,
    agrees: (sample) => size(sample) >= min && size(sample) <= max && look(style(name, sample)) === asked,
  };
}

const BOLD = { bold: true };
const ITALIC = { italic: true };

export const COMPONENTS: Row[] = [
  component("Quốc hiệu", "II.1", "QuocHieu", [12, 13], BOLD, "centred"),
  component("Tiêu ngữ", "II.1", "TieuNgu", [13, 14], BOLD, "centred"),
  component("Cơ quan chủ quản", "II.2", "CoQuanChuQuan", [12, 13], {}, "centred"),
  component("Cơ quan ban hành", "II.2", "CoQuanBanHanh", [12, 13], BOLD, "centred"),
  component("Số, ký hiệu", "II.3", "SoKyHieu", [13, 13], {}, "centred"),
  component("Địa danh, ngày", "II.4", "DiaDanhNgay", [13, 14], ITALIC, "centred"),
  component("Tên loại", "II.5", "TenLoai", [13, 14], BOLD, "centred"),
  component("Trích yếu", "II.5", "TrichYeu", [13, 14], BOLD, "centred"),
  component("Trích yếu công văn", "II.5", "TrichYeuCongVan", [12, 13], {}, "centred"),
  component("Căn cứ", "II.6.a", "CanCu", [13, 14], ITALIC, "justified"),
  component("Nội dung", "II.6.e", "NoiDung", [13, 14], {}, "justified"),
  component("Chương, số", "II.6.đ", "ChuongSo", [13, 14], BOLD, "centred"),
  component("Chương, tên", "II.6.đ", "ChuongTen", [13, 14], BOLD, "centred"),
  component("Điều có tên", "II.6.đ", "Dieu", [13, 14], BOLD, "justified"),
  component("Khoản", "II.6.đ", "Khoan", [13, 14], {}, "justified"),
  component("Điểm", "II.6.đ", "Diem", [13, 14], {}, "justified"),
  component("Mục lớn kiểu báo cáo", "V; alignment not stated", "MucLon", [13, 14], BOLD, "justified"),
  component("Kính gửi", "II.9", "KinhGui", [13, 14], {}, "centred"),
  component("Quyền hạn, chức vụ", "II.7.đ", "QuyenHanChucVu", [13, 14], BOLD, "centred"),
  component("Họ tên người ký", "II.7.đ", "HoTen", [13, 14], BOLD, "centred"),
  component("Nơi nhận", "II.9", "NoiNhanTieuDe", [12, 12], { bold: true, italic: true }, "left"),
  component("Danh sách nơi nhận", "II.9", "NoiNhan", [11, 11], {}, "left"),
  component("Phụ lục", "III.1", "PhuLucSo", [14, 14], BOLD, "centred"),
  component("Tên phụ lục", "III.1", "PhuLucTen", [13, 14], BOLD, "centred"),
  component("Kèm theo", "III.1", "KemTheo", [13, 14], ITALIC, "centred"),
  component("Số trang", "I.7", "SoTrang", [13, 14], {}, "centred"),
  {
    item: "Quốc hiệu, Tiêu ngữ, ngày together",
    rule: "13, 14, 14 pt or 12, 13, 13 pt",
    source: "V",
    ours: (sample) => `${sizes(sample)} pt`,
    agrees: (sample) => ["13, 14, 14", "12, 13, 13"].includes(sizes(sample)),
  },
];

const sizes = (sample: Sample): string =>
  ["QuocHieu", "TieuNgu", "DiaDanhNgay"].map((name) => number(name, "size")(sample) / 2).join(", ");

/** A short line as part of the last line of the text above it, in percent; `width`: of the column it stands in. */
function ruleLength(name: string, turn: number, width: (sample: Sample) => number) {
  return (sample: Sample): number => {
    const { paragraphs } = sample.layout;
    const rule = paragraphs.filter((one) => one.style === name).at(turn) as Paragraph;
    const above = paragraphs.slice(0, paragraphs.indexOf(rule)).findLast(({ runs }) => runs.length > 0);
    const length = width(sample) - Number(rule.form["left"]) - Number(rule.form["right"]);
    return (length / lastLineWidth(above as Paragraph, width(sample), sample)) * 100;
  };
}

function lastLineWidth({ runs, form }: Paragraph, width: number, { metrics }: Sample): number {
  const face = form["bold"] === "on" ? "bold" : form["italic"] === "on" ? "italic" : "regular";
  const size = Number(form["size"]) / 2;
  const text = runs.map((run) => run.text).join("");
  return textWidth(breakLines(text, face, size, width, metrics).at(-1) ?? "", face, size, metrics);
}

const THIRD: [number, number] = [33.3, 50];
/** A file counts in whole twips. */
const EQUAL: [number, number] = [99.9, 100.1];
const underMotto = ruleLength("DuongKeBang", 0, column(HEAD, 1));
const underIssuer = ruleLength("DuongKeNgan", 0, column(HEAD, 0));
const underSubject = ruleLength("DuongKeNgan", 1, textTwips);
const underAttachment = ruleLength("DuongKeNgan", -1, textTwips);

export const RULES: Row[] = [
  range("Under Tiêu ngữ", "II.1.b", EQUAL, "%", underMotto, "all of the line"),
  range("Under Cơ quan ban hành", "II.2.b", THIRD, "%", underIssuer, "1/3–1/2 of the line"),
  range("Under Trích yếu", "II.5.b", THIRD, "%", underSubject, "1/3–1/2 of the line"),
  range("Under Kèm theo", "III, mẫu 2.1", THIRD, "%", underAttachment, "short"),
];
