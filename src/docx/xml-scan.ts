/** One step through XML: a tag with its name, or the text before the next tag. */
export interface XmlStep {
  /** Element name; "" for text. */
  name: string;
  kind: "start" | "end" | "empty" | "text";
  /** The tag or the text as it stands in the XML. */
  source: string;
  /** Where `source` begins in the XML. */
  at: number;
}

const TAG = /<(?:!--[\s\S]*?--|[?!][^>]*|(\/)?([^\s/>]+)[^>]*?(\/)?)>/g;

/** Walks through well-formed XML in order; comments and declarations are passed over. */
export function* scanXml(xml: string): Generator<XmlStep> {
  let end = 0;
  for (const match of xml.matchAll(TAG)) {
    const at = match.index;
    if (at > end) yield { name: "", kind: "text", source: xml.slice(end, at), at: end };
    end = at + match[0].length;
    const [source, closing, name, empty] = match;
    if (name !== undefined) yield { name, kind: closing ? "end" : empty ? "empty" : "start", source, at };
  }
}

/** Value of an attribute in a tag's source; undefined when it has none. */
export const attribute = (tag: string, name: string): string | undefined => {
  const start = tag.indexOf(` ${name}="`);
  if (start < 0) return undefined;
  const from = start + name.length + 3;
  return tag.slice(from, tag.indexOf('"', from));
};

/** False for `w:val="0"`, "false" or "off"; a switch without a value is on. */
export const isOn = (tag: string): boolean => !["0", "false", "off"].includes(attribute(tag, "w:val") ?? "");
