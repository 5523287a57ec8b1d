import type { PdfFace } from "./font-data.ts";
import { PAPER, type Page } from "./page.ts";

/** Names of the faces in the resources of a page. */
export const FACE_NAMES: Readonly<Record<PdfFace, string>> = { regular: "F1", bold: "F2", italic: "F3" };

const RULE_WIDTH = 0.5;

/** A coordinate with 1/1000 pt, without needless zeros. */
const num = (value: number): string => `${Math.round(value * 1000) / 1000}`;
const up = (y: number): string => num(PAPER.height - y);

/** The drawing operators of a page (PDF 32000-1, 8 and 9). `encode` gives a text as a string object. */
export const pageContent = (page: Page, encode: (text: string, face: PdfFace) => string): string => {
  const rules: string[] = [];
  const texts: string[] = [];
  for (const item of page) {
    if (item.kind === "rule") {
      rules.push(`${num(item.x1)} ${up(item.y1)} m ${num(item.x2)} ${up(item.y2)} l`);
    } else if (item.kind === "text") {
      texts.push(
        `/${FACE_NAMES[item.face]} ${num(item.size)} Tf 1 0 0 1 ${num(item.x)} ${up(item.y)} Tm`,
        `${encode(item.text, item.face)} Tj`,
      );
    }
  }
  // Square ends, so that the corners of the table are closed.
  return [`${RULE_WIDTH} w 2 J`, ...rules, "S", "BT", ...texts, "ET"].join("\n");
};
