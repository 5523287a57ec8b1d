import { type PDFContext, PDFHexString, type PDFRef } from "pdf-lib";
import { type OutlineEntry, PAPER } from "./page.ts";

/** How an entry leads to the ones below it; `Count` is the number of all of them. */
type Level = { First: PDFRef; Last: PDFRef; Count: number };

/** Writes the document outline (PDF 32000-1, 12.3.3), all levels open. Returns its root; none without entries. */
export const writeOutline = (
  context: PDFContext,
  entries: readonly OutlineEntry[],
  pages: readonly PDFRef[],
): PDFRef | undefined => {
  if (entries.length === 0) return undefined;
  /** Writes the children of `parent`; gives the keys that lead to them. */
  const level = (children: readonly OutlineEntry[], parent: PDFRef): Level => {
    const refs = children.map(() => context.nextRef());
    let count = children.length;
    for (const [i, { title, page, y, children: below }] of children.entries()) {
      const ref = refs[i] as PDFRef;
      const links = below.length > 0 ? level(below, ref) : undefined;
      count += links?.Count ?? 0;
      const item = context.obj({
        Title: PDFHexString.fromText(title),
        Parent: parent,
        Dest: [pages[page] as PDFRef, "XYZ", null, PAPER.height - y, null],
        ...(i > 0 && { Prev: refs[i - 1] as PDFRef }),
        ...(i < refs.length - 1 && { Next: refs[i + 1] as PDFRef }),
        ...links,
      });
      context.assign(ref, item);
    }
    return { First: refs[0] as PDFRef, Last: refs.at(-1) as PDFRef, Count: count };
  };
  const root = context.nextRef();
  context.assign(root, context.obj({ Type: "Outlines", ...level(entries, root) }));
  return root;
};
