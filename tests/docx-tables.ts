import { childElements, descendants, type XmlElement } from "./xml-tree.ts";

/** What Word refuses or draws wrongly about the tables of a part. Rows and cells count from 1. */
export function tableDefects(part: XmlElement): string[] {
  const tables = [...descendants(part)].filter(({ name }) => name === "w:tbl");
  return tables.flatMap((table, index) => defectsOf(table).map((defect) => `table ${index + 1}${defect}`));
}

function defectsOf(table: XmlElement): string[] {
  const grid = childNamed(table, "w:tblGrid");
  const columns = grid ? childElements(grid).map((column) => Number(column.attributes["w:w"])) : [];
  const rows = wrapped(table, "w:tr");
  return [
    ...(grid ? [] : [": no w:tblGrid"]),
    ...(rows.length > 0 ? [] : [": no row"]),
    ...rows.flatMap((row, index) => rowDefects(row, columns).map((defect) => ` row ${index + 1}${defect}`)),
  ];
}

function rowDefects(row: XmlElement, columns: readonly number[]): string[] {
  const cells = wrapped(row, "w:tc");
  if (cells.length === 0) return [": no cell"];
  const defects: string[] = [];
  cells.forEach((cell, index) => {
    // Word calls a file damaged in which a cell does not end with a paragraph.
    const last = childElements(cell).at(-1);
    if (last?.name !== "w:p" && !endsWithParagraph(last)) {
      defects.push(` cell ${index + 1}: does not end with a paragraph`);
    }
  });

  const skipped = childNamed(row, "w:trPr");
  const before = numberOf(skipped, "w:gridBefore");
  const spans = cells.map((cell) => numberOf(childNamed(cell, "w:tcPr"), "w:gridSpan") || 1);
  const covered = before + sum(spans) + numberOf(skipped, "w:gridAfter");
  if (covered !== columns.length) defects.push(`: covers ${covered} of ${columns.length} grid columns`);

  const widths = cells.map((cell) => {
    const width = childNamed(childNamed(cell, "w:tcPr"), "w:tcW");
    return width?.attributes["w:type"] === "dxa" ? Number(width.attributes["w:w"]) : undefined;
  });
  const expected = sum(columns.slice(before, before + sum(spans)));
  if (
    covered === columns.length &&
    widths.every((width) => width !== undefined) &&
    sum(widths) !== expected
  ) {
    defects.push(`: cells are ${sum(widths)} wide, their grid ${expected}`);
  }
  return defects;
}

/** A content control around the last paragraph counts as that paragraph. */
const endsWithParagraph = (element: XmlElement | undefined): boolean => {
  const content = element?.name === "w:sdt" ? childNamed(element, "w:sdtContent") : undefined;
  return content !== undefined && childElements(content).at(-1)?.name === "w:p";
};

/** Children of that name, also inside content controls and other wrappers, but not those of a nested table. */
function wrapped(parent: XmlElement, name: string): XmlElement[] {
  return childElements(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return /^w:(sdt|sdtContent|customXml|ins|del)$/.test(child.name) ? wrapped(child, name) : [];
  });
}

const childNamed = (element: XmlElement | undefined, name: string) =>
  element && childElements(element).find((child) => child.name === name);

const numberOf = (properties: XmlElement | undefined, name: string): number =>
  Number(childNamed(properties, name)?.attributes["w:val"] ?? 0);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
