/** A stretch of a document from the text above a rule to the end of the rule's paragraph. */
export interface Region {
  from: number;
  to: number;
}

const PARAGRAPH_END = "</w:p>";

/**
 * The few stretches that decide the length of the rules: the table a rule stands in, from its start, or the paragraph
 * with text before it. Only these are read closely; a batch of invitations has hundreds of pages of other text.
 * `styles` are the paragraph styles of rules. In document order, without overlap.
 */
export function ruleRegions(xml: string, styles: readonly string[]): Region[] {
  const tables = topTables(xml);
  const tableAt = (at: number): Region | undefined => tables.find(({ from, to }) => from < at && at < to);
  const regions: Region[] = [];
  for (const at of rulePositions(xml, styles)) {
    const to = xml.indexOf(PARAGRAPH_END, at) + PARAGRAPH_END.length;
    const from = tableAt(at)?.from ?? textBefore(xml, at, tableAt);
    const last = regions.at(-1);
    if (last && from < last.to) last.to = to;
    else regions.push({ from, to });
  }
  return regions;
}

function rulePositions(xml: string, styles: readonly string[]): number[] {
  const found: number[] = [];
  for (const style of styles) {
    const mark = `"${style}"`;
    for (let at = xml.indexOf(mark); at >= 0; at = xml.indexOf(mark, at + mark.length)) found.push(at);
  }
  return found.sort((a, b) => a - b);
}

/** Tables that stand in no other table. */
function topTables(xml: string): Region[] {
  const tables: Region[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: tag, index } of xml.matchAll(/<w:tbl[ >]|<\/w:tbl>/g)) {
    if (tag === "</w:tbl>") {
      depth--;
      if (depth === 0) tables.push({ from, to: index });
    } else {
      if (depth === 0) from = index;
      depth++;
    }
  }
  return tables;
}

/** Start of the last paragraph with text before `at` that stands in no table. */
function textBefore(xml: string, at: number, tableAt: (at: number) => Region | undefined): number {
  let before = at;
  for (;;) {
    const text = xml.lastIndexOf("</w:t>", before - 1);
    if (text < 0) return 0;
    const table = tableAt(text);
    if (!table) return Math.max(xml.lastIndexOf("<w:p>", text), xml.lastIndexOf("<w:p ", text), 0);
    before = table.from;
  }
}
