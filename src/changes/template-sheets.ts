import type { Cell, Row, Sheet } from "write-excel-file/universal";
import { TEMPLATE_EXAMPLES, TEMPLATE_TEXTS } from "../messages/changes-template.ts";
import { dayParts } from "../text/dates.ts";
import { spokenValue, spokenValues, takesWord } from "./cell-word.ts";
import type { Action, ChangeKey } from "./change.ts";
import { ALWAYS_NEEDED, CHANGE_KEYS, needsOf, PROPERTIES, titleOf } from "./change-schema.ts";

const DAY_FORMAT = "dd/mm/yyyy";
const TEXT_FORMAT = "@";
/** Rows whose cells are ready for typing: a spreadsheet then keeps the zeros of telephone numbers and codes. */
export const READY_ROWS = 300;
/** Row of the headers, below title and instruction. */
export const HEADER_ROW = 3;
const TEXT_KEYS: readonly ChangeKey[] = ["ma", "dien_thoai"];

const WIDTHS: Partial<Record<ChangeKey, number>> = {
  ngay: 12,
  nam_sinh: 10,
  gioi_tinh: 10,
  ma: 17,
  cap_moi: 11,
  mo_hinh: 30,
  ho_ten: 24,
  don_vi: 28,
  ten_moi: 28,
  ly_do: 28,
  theo_van_ban: 44,
};
const columns = CHANGE_KEYS.map((key) => ({
  width:
    WIDTHS[key] ?? Math.max(16, titleOf(key).length + 3, ...spokenValues(key).map((word) => word.length)),
}));

const titled = (title: string, note: string, width: number): Row[] => [
  [{ value: title, fontWeight: "bold", fontSize: 14 }],
  [{ value: note, fontStyle: "italic", wrap: true, columnSpan: width, height: 32, alignVertical: "top" }],
];

const heading = (value: string): Cell => ({
  value,
  fontWeight: "bold",
  wrap: true,
  align: "center",
  alignVertical: "center",
  height: 34,
  backgroundColor: "#dce6f1",
  borderStyle: "thin",
});

const headings: Row = CHANGE_KEYS.map((key) =>
  heading(ALWAYS_NEEDED.includes(key) ? `${titleOf(key)} *` : titleOf(key)),
);

/** A key's cell as a clerk fills it in; without a value the cell is only given its format. */
const cellOf = (key: ChangeKey, value?: string | number): Cell => {
  if (key === "ngay")
    return { type: Date, format: DAY_FORMAT, ...(value !== undefined && { value: dayCell(String(value)) }) };
  if (typeof value === "number") return { value };
  if (value === undefined) return TEXT_KEYS.includes(key) ? { type: String, format: TEXT_FORMAT } : null;
  return { value: takesWord(key) ? spokenValue(key, value) : value, type: String, format: TEXT_FORMAT };
};

const dayCell = (day: string): Date => {
  const { year, month, day: date } = dayParts(day);
  return new Date(Date.UTC(year, month - 1, date));
};

/** In which actions a key cannot be left empty. */
const neededIn = (key: ChangeKey): string => {
  if (ALWAYS_NEEDED.includes(key)) return TEMPLATE_TEXTS.always;
  const actions = (PROPERTIES.hanh_dong.enum ?? []) as Action[];
  return actions
    .flatMap((action) => {
      const { all, oneOf } = needsOf(action);
      const name = spokenValue("hanh_dong", action);
      if (all.includes(key)) return [name];
      return oneOf.some((keys) => keys.includes(key)) ? [`${name} (${TEMPLATE_TEXTS.perhaps})`] : [];
    })
    .join("; ");
};

const GUIDE_WIDTHS = [30, 20, 36, 70, 50];
const LINE_HEIGHT = 16;

const guideRow = (key: ChangeKey): Row => {
  const { description, examples } = PROPERTIES[key];
  const values = takesWord(key) ? spokenValues(key) : examples.map(String);
  const cells = [titleOf(key), key, neededIn(key), description, values.join("; ")];
  // Not every program fits the height of a row to its text.
  const lines = cells.map((text, i) => Math.ceil(text.length / ((GUIDE_WIDTHS[i] as number) - 2)));
  const height = LINE_HEIGHT * Math.max(...lines);
  return cells.map((value) => ({ value, wrap: true, alignVertical: "top", height }));
};

/** The three sheets of the workbook: the empty table, an example of each action, what each column means. */
export function templateSheets(): Sheet<never>[] {
  const { sheets, guideHeaders } = TEMPLATE_TEXTS;
  const ready = Array.from({ length: READY_ROWS }, (): Row => CHANGE_KEYS.map((key) => cellOf(key)));
  const examples = TEMPLATE_EXAMPLES.map((row): Row => CHANGE_KEYS.map((key) => cellOf(key, row[key])));
  const shared = { columns, stickyRowsCount: HEADER_ROW, orientation: "landscape" as const };
  return [
    {
      ...shared,
      sheet: sheets.changes,
      data: [...titled(TEMPLATE_TEXTS.title, TEMPLATE_TEXTS.instruction, 8), headings, ...ready],
    },
    {
      ...shared,
      sheet: sheets.examples,
      data: [...titled(TEMPLATE_TEXTS.examplesTitle, TEMPLATE_TEXTS.examplesNote, 8), headings, ...examples],
    },
    {
      ...shared,
      sheet: sheets.guide,
      columns: GUIDE_WIDTHS.map((width) => ({ width })),
      data: [
        ...titled(TEMPLATE_TEXTS.guideTitle, TEMPLATE_TEXTS.guideNote, guideHeaders.length),
        guideHeaders.map(heading),
        ...CHANGE_KEYS.map(guideRow),
      ],
    },
  ];
}
