import type { PdfFace } from "./font-data.ts";
import type { IndexDocument } from "./index-document.ts";
import { PAPER, type PageItem } from "./page.ts";
import { type PageText, printable } from "./page-text.ts";

const LEADING = 1.2;
const OWNER_WIDTH = 184; // 65 mm, the left column of a letterhead
/** The rule under a name is a third to a half of its line (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.2). */
const RULE_SHARE = 0.4;
const CODE_BLANK = "…".repeat(18);

interface Block {
  text: string;
  face: PdfFace;
  size: number;
  /** Space above, in points. */
  above: number;
}

/** Lines centred in a column, then the height below the last one. */
const centred = (blocks: readonly Block[], left: number, width: number, top: number, text: PageText) => {
  const items: PageItem[] = [];
  let y = top;
  let lastWidth = 0;
  for (const { text: content, face, size, above } of blocks) {
    if (content.trim() === "") continue;
    y += above;
    for (const line of text.headingLines(content, face, size, width)) {
      lastWidth = text.width(line, face, size);
      const x = left + (width - lastWidth) / 2;
      items.push({ kind: "text", x, y: y + size, face, size, text: line });
      y += size * LEADING;
    }
  }
  return { items, bottom: y, lastWidth };
};

const rule = (middle: number, y: number, length: number): PageItem => ({
  kind: "rule",
  x1: middle - length / 2,
  x2: middle + length / 2,
  y1: y,
  y2: y,
});

/** The head of page 1: owner, title, dossier, code, years, rule. `bottom` is where the table may begin. */
export const indexHead = (index: IndexDocument, text: PageText): { items: PageItem[]; bottom: number } => {
  const middle = (PAPER.left + PAPER.right) / 2;
  const items: PageItem[] = [];
  let top: number = PAPER.top;
  if (index.owner.length > 0) {
    const blocks = index.owner.map(
      (line): Block => ({ text: line.text, face: line.bold ? "bold" : "regular", size: 12, above: 0 }),
    );
    const owner = centred(blocks, PAPER.left, OWNER_WIDTH, top, text);
    items.push(
      ...owner.items,
      rule(PAPER.left + OWNER_WIDTH / 2, owner.bottom + 3, RULE_SHARE * owner.lastWidth),
    );
    top = owner.bottom + 22;
  }
  const code = printable(index.code.value).trim() || CODE_BLANK;
  const head = centred(
    [
      ...index.title.map((line): Block => ({ text: line, face: "bold", size: 14, above: 0 })),
      { text: index.dossierTitle, face: "bold", size: 13, above: 4 },
      { text: `${index.code.label} ${code}`, face: "regular", size: 13, above: 4 },
      { text: index.years, face: "regular", size: 13, above: 2 },
    ],
    PAPER.left,
    PAPER.textWidth,
    top,
    text,
  );
  return { items: [...items, ...head.items, rule(middle, head.bottom + 4, 80)], bottom: head.bottom + 20 };
};
