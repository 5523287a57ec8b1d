/** Width of the text the columns in layouts are written for, in twips: A4 with margins of 30 and 15 mm. */
const DRAWN_WIDTH = 9354;

/**
 * A table in a layout names its columns once (`<bang cot="567 2600 …">`), its cells only their span (`<o>`);
 * Word and LibreOffice agree on a fixed layout only when grid and every cell carry the width. This writes them, fitted to
 * `textWidth` in twips: in proportion, or, for `giu="phai"`, out of the first column alone.
 */
export function expandTables(xml: string, textWidth = DRAWN_WIDTH): string {
  return xml.replace(
    /<bang cot="([\d ]+)" kieu="(\w+)"( giu="phai")?>(.*?)<\/bang>/gs,
    (_all, columns: string, style: string, keep: string | undefined, rows: string) => {
      const drawn = columns.trim().split(/\s+/).map(Number);
      const widths = keep ? withFirst(drawn, textWidth) : inProportion(drawn, textWidth);
      const total = widths.reduce((a, b) => a + b, 0);
      const grid = widths.map((w) => `<w:gridCol w:w="${w}"/>`).join("");
      return (
        `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/>` +
        `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.replace(/<hang( dau)?>(.*?)<\/hang>/gs, (_row, head: string | undefined, cells: string) => row(cells, widths, head !== undefined))}</w:tbl>`
      );
    },
  );
}

const withFirst = ([first = 0, ...rest]: number[], textWidth: number): number[] => [
  first + textWidth - DRAWN_WIDTH,
  ...rest,
];

function inProportion(drawn: number[], textWidth: number): number[] {
  if (textWidth === DRAWN_WIDTH) return drawn;
  const whole = Math.round((drawn.reduce((a, b) => a + b, 0) * textWidth) / DRAWN_WIDTH);
  const scaled = drawn.slice(0, -1).map((width) => Math.round((width * textWidth) / DRAWN_WIDTH));
  return [...scaled, whole - scaled.reduce((a, b) => a + b, 0)];
}

function row(cells: string, widths: number[], isHeader: boolean): string {
  let column = 0;
  const filled = cells.replace(
    /<o(?: gop="(\d+)")?(?: canh="(\w+)")?>(.*?)<\/o>/gs,
    (_all, span: string | undefined, align: string | undefined, content: string) => {
      const count = Number(span ?? 1);
      const width = widths.slice(column, column + count).reduce((a, b) => a + b, 0);
      column += count;
      const gridSpan = count > 1 ? `<w:gridSpan w:val="${count}"/>` : "";
      const vertical = align ? `<w:vAlign w:val="${align}"/>` : "";
      return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${gridSpan}${vertical}</w:tcPr>${content}</w:tc>`;
    },
  );
  if (column !== widths.length) {
    throw new Error(`a table row has ${column} cells for ${widths.length} columns: ${cells.slice(0, 120)}`);
  }
  return `<w:tr><w:trPr><w:cantSplit/>${isHeader ? "<w:tblHeader/>" : ""}</w:trPr>${filled}</w:tr>`;
}
