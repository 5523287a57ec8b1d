import type { IndexDocument, IndexRow } from "./index-document.ts";
import type { PageText } from "./page-text.ts";
import { type Cell, type TableRow, textWidthOf } from "./table-row.ts";

const SIZE = 11;
const NUMBERING_SIZE = 9.5;

const cell = (text: PageText, column: number | "all", content: string, look: Omit<Cell, "lines">): Cell => ({
  ...look,
  lines: content === "" ? [] : text.lines(content, look.face, SIZE, textWidthOf(column)),
});

/** The column headings and, under them, their numbers (1) to (7). */
export const headerRows = (index: IndexDocument, text: PageText): TableRow[] => [
  {
    size: SIZE,
    cells: index.columns.map((name, i) => ({
      lines: text.headingLines(name, "bold", SIZE, textWidthOf(i)),
      face: "bold",
      align: "center",
    })),
  },
  {
    size: NUMBERING_SIZE,
    cells: index.columns.map((_, i) => ({ lines: [`(${i + 1})`], face: "regular", align: "center" })),
  },
];

/** A row of one cell: the heading of a group (bold), or why a group is empty (italic). */
export const spanningRow = (content: string, face: "bold" | "italic", text: PageText): TableRow => ({
  size: SIZE,
  cells: [cell(text, "all", content, { face, align: "left" })],
});

/** A document of the dossier; its title is the link. */
export const documentRow = (row: IndexRow, text: PageText): TableRow => {
  const centred = { face: "regular", align: "center" } as const;
  const left = { face: "regular", align: "left" } as const;
  const link = row.href === undefined ? left : { ...left, href: row.href };
  return {
    size: SIZE,
    cells: [
      cell(text, 0, row.stt, centred),
      cell(text, 1, row.number, centred),
      cell(text, 2, row.date, centred),
      cell(text, 3, row.title, link),
      cell(text, 4, row.author, left),
      cell(text, 5, row.pages, centred),
      cell(text, 6, row.note, centred),
    ],
  };
};
