import { type PDFContext, type PDFRef, PDFString } from "pdf-lib";
import { PAPER, type PageItem } from "./page.ts";

/** A relative path as a URI reference: each segment encoded, "/" kept. */
export const relativeUri = (path: string): string => {
  const segments = path.split("/").map(encodeURIComponent);
  // Acrobat and Chrome take a first segment with two dots, or a colon, for a host or a scheme; "./" says it is a file.
  const isFile = (segments[0] ?? "").split(".").length > 2 && segments[0] !== "..";
  return `${isFile ? "./" : ""}${segments.join("/")}`;
};

/**
 * A link to a file beside the PDF, without a visible border. A relative URI action, not Launch or GoToR: browsers
 * ignore Launch, and GoToR is for PDFs only.
 */
export const writeFileLink = (context: PDFContext, link: PageItem & { kind: "link" }): PDFRef => {
  const bottom = PAPER.height - link.y - link.height;
  return context.register(
    context.obj({
      Type: "Annot",
      Subtype: "Link",
      Rect: [link.x, bottom, link.x + link.width, bottom + link.height].map((v) => Math.round(v * 100) / 100),
      Border: [0, 0, 0],
      F: 4,
      A: { Type: "Action", S: "URI", URI: PDFString.of(relativeUri(link.href).replace(/[()]/g, "\\$&")) },
    }),
  );
};
