/** A table has some tens of columns; the reader fills the whole rectangle down to the last cell with a value. */
const MOST_CELLS = 5_000_000;

const VALUED_CELL =
  /<(?:\w+:)?c\s(?:[^>]*?\s)?r="([A-Z]{1,3})(\d{1,7})"(?:[^>]*[^/>])?>\s*<(?:\w+:)?(?:v|is|f)\b/g;
const ROW = /<(?:\w+:)?row\s(?:[^>]*?\s)?r="(\d{1,7})"/g;
const END = /<\/(?:\w+:)?sheetData>/;

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * A worksheet without the rows below its last value, which may be a million with nothing but a format, or the name of a
 * cell that stands so far from the table that the sheet cannot be read.
 */
export function withinExtent(xml: string): { xml: string } | { farCell: string } {
  let [lastRow, lastColumn] = [0, 0];
  let [lowest, rightmost] = ["", ""];
  for (const [, letters = "", digits = ""] of xml.matchAll(VALUED_CELL)) {
    const [row, column] = [Number(digits), columnNumber(letters)];
    if (row > lastRow) [lastRow, lowest] = [row, letters + digits];
    if (column > lastColumn) [lastColumn, rightmost] = [column, letters + digits];
  }
  if (lastRow * lastColumn > MOST_CELLS) return { farCell: lastColumn > 1000 ? rightmost : lowest };
  const end = END.exec(xml)?.index;
  for (const { 1: number, index } of xml.matchAll(ROW))
    if (Number(number) > lastRow && end !== undefined) return { xml: xml.slice(0, index) + xml.slice(end) };
  return { xml };
}
