import type { Token } from "./parse-docx.ts";
import type { PlaceInPart } from "./template.ts";

interface Stop {
  /** Characters of run text before this text. */
  offset: number;
  at: PlaceInPart;
}

/** Finds the place that belongs to an offset in a part's run text, as docxtemplater counts it. */
export type PlaceFinder = (offset: number) => PlaceInPart;

/** Follows tables, rows, cells and paragraphs; a table inside a cell counts as part of that cell. */
class Walk {
  private bodyParagraph = 0;
  private cellParagraph = 0;
  private table = 0;
  private row = 0;
  private cell = 0;
  private depth = 0;

  enter(tag: string | undefined): void {
    if (tag === "w:tbl" && ++this.depth === 1) {
      this.table++;
      this.row = 0;
    } else if (tag === "w:tr" && this.depth === 1) {
      this.row++;
      this.cell = 0;
    } else if (tag === "w:tc" && this.depth === 1) {
      this.cell++;
      this.cellParagraph = 0;
    } else if (tag === "w:p") {
      if (this.depth > 0) this.cellParagraph++;
      else this.bodyParagraph++;
    }
  }

  leave(tag: string | undefined): void {
    if (tag === "w:tbl") this.depth--;
  }

  place(): PlaceInPart {
    if (this.depth === 0) return this.bodyParagraph > 0 ? { paragraph: this.bodyParagraph } : {};
    const place: PlaceInPart = { table: this.table, row: this.row, cell: this.cell };
    return this.cellParagraph > 0 ? { ...place, paragraph: this.cellParagraph } : place;
  }
}

/** Builds the finder for one part from its XML tokens. */
export const placeFinder = (tokens: readonly Token[]): PlaceFinder => {
  const stops: Stop[] = [];
  const walk = new Walk();
  let offset = 0;
  for (const token of tokens) {
    if (token.type === "content" && token.position === "insidetag") {
      stops.push({ offset, at: walk.place() });
      offset += token.value.length;
    } else if (token.position === "end") walk.leave(token.tag);
    else {
      walk.enter(token.tag);
      if (token.position === "selfclosing") walk.leave(token.tag);
    }
  }
  return (wanted) => stops.findLast((stop) => stop.offset <= wanted)?.at ?? {};
};
