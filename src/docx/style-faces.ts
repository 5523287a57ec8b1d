import type { Face } from "../text/measure.ts";
import { attribute, isOn, scanXml } from "./xml-scan.ts";

/** How a paragraph style sets its text. `caps`: shown in capitals. */
export interface StyleFace {
  face: Face;
  sizePt: number;
  caps: boolean;
}

/** By style id; "" is the face of paragraphs without a style. */
export type StyleFaces = Readonly<Record<string, StyleFace>>;

interface RawStyle {
  basedOn?: string;
  bold?: boolean;
  italic?: boolean;
  caps?: boolean;
  sizePt?: number;
}

/** Without a size, Word sets 10 points (ISO/IEC 29500-1, 17.3.2.38). */
const DEFAULT_SIZE_PT = 10;
const DEFAULTS = " defaults";

const applyTag = (style: RawStyle, name: string, source: string): void => {
  if (name === "w:b") style.bold = isOn(source);
  else if (name === "w:i") style.italic = isOn(source);
  else if (name === "w:caps") style.caps = isOn(source);
  else if (name === "w:sz") style.sizePt = Number(attribute(source, "w:val")) / 2;
};

const readStyles = (stylesXml: string): { styles: Map<string, RawStyle>; usual: string | undefined } => {
  const styles = new Map<string, RawStyle>([[DEFAULTS, {}]]);
  let usual: string | undefined;
  let style: RawStyle | undefined;
  let inRun = false;
  for (const { name, kind, source } of scanXml(stylesXml)) {
    if (name === "w:rPrDefault") style = kind === "start" ? styles.get(DEFAULTS) : undefined;
    else if (name === "w:style") {
      style = kind === "start" ? {} : undefined;
      const id = attribute(source, "w:styleId");
      if (style !== undefined && id !== undefined) styles.set(id, style);
      const isUsual = attribute(source, "w:type") === "paragraph" && attribute(source, "w:default") === "1";
      if (isUsual) usual = id;
    } else if (name === "w:rPr") inRun = kind === "start";
    else if (style !== undefined && name === "w:basedOn") style.basedOn = attribute(source, "w:val") ?? "";
    else if (style !== undefined && inRun && kind !== "end") applyTag(style, name, source);
  }
  return { styles, usual };
};

const faceOf = ({
  bold = false,
  italic = false,
  caps = false,
  sizePt = DEFAULT_SIZE_PT,
}: RawStyle): StyleFace => ({
  face: bold ? (italic ? "boldItalic" : "bold") : italic ? "italic" : "regular",
  sizePt,
  caps,
});

/** Face and size of every style of `word/styles.xml`, with what it inherits. */
export const styleFaces = (stylesXml: string): StyleFaces => {
  const { styles, usual } = readStyles(stylesXml);
  const resolve = (id: string, seen: readonly string[] = []): RawStyle => {
    const style = styles.get(id);
    if (style === undefined || seen.includes(id)) return styles.get(DEFAULTS) ?? {};
    const { basedOn = DEFAULTS } = style;
    return id === DEFAULTS ? style : { ...resolve(basedOn, [...seen, id]), ...style };
  };
  const faces: Record<string, StyleFace> = { "": faceOf(resolve(usual ?? DEFAULTS)) };
  for (const id of styles.keys()) if (id !== DEFAULTS) faces[id] = faceOf(resolve(id));
  return faces;
};
