import { childElements, descendants, type XmlElement } from "./xml-tree.ts";

const STYLE_TYPE: Record<string, string> = {
  "w:pStyle": "paragraph",
  "w:rStyle": "character",
  "w:tblStyle": "table",
};

/** Uses of styles and numberings nobody defines: Word falls back to Normal, or to no number, without a word. */
export function styleDefects(trees: ReadonlyMap<string, XmlElement>): string[] {
  const styles = trees.get("word/styles.xml");
  const defined = styles ? childElements(styles).filter(({ name }) => name === "w:style") : [];
  const typeOf = new Map(defined.map(({ attributes }) => [attributes["w:styleId"], attributes["w:type"]]));
  const numberings = trees.get("word/numbering.xml");
  const numbers = new Set(
    (numberings ? childElements(numberings) : [])
      .filter(({ name }) => name === "w:num")
      .map(({ attributes }) => attributes["w:numId"]),
  );

  const defects = new Set<string>();
  for (const [part, tree] of trees) {
    for (const { name, attributes } of descendants(tree)) {
      const value = attributes["w:val"] ?? "";
      const expected = STYLE_TYPE[name];
      const isLink = part === "word/styles.xml" && /^w:(basedOn|next|link)$/.test(name);
      if ((expected || isLink) && !typeOf.has(value)) defects.add(`${part}: ${name} ${value} is not defined`);
      else if (expected && typeOf.get(value) !== expected) {
        defects.add(`${part}: ${name} ${value} is no ${expected} style`);
      }
      // 0 takes a numbering off.
      if (name === "w:numId" && value !== "0" && !numbers.has(value)) {
        defects.add(`${part}: numbering ${value} is not defined`);
      }
    }
  }
  return [...defects];
}
