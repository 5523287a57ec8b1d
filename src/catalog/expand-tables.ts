/**
 * A table in a layout names its columns once (`<bang cot="567 2600 …">`), its cells only their span (`<o>`);
 * Word and LibreOffice agree on a fixed layout only when grid and every cell carry the width. This writes them.
 */
export function expandTables(xml: string): string {
  return xml.replace(
    /<bang cot="([\d ]+)" kieu="(\w+)">(.*?)<\/bang>/gs,
    (_all, columns: string, style: string, rows: string) => {
      const widths = columns.trim().split(/\s+/).map(Number);
      const total = widths.reduce((a, b) => a + b, 0);
      const grid = widths.map((w) => `<w:gridCol w:w="${w}"/>`).join("");
      return (
        `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/>` +
        `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.replace(/<hang( dau)?>(.*?)<\/hang>/gs, (_row, head: string | undefined, cells: string) => row(cells, widths, head !== undefined))}</w:tbl>`
      );
    },
  );
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
