export interface XmlElement {
  /** With its prefix, e.g. "w:p". */
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

export class XmlError extends Error {}

const NAME = "[\\p{L}_][\\p{L}\\p{N}._-]*(?::[\\p{L}_][\\p{L}\\p{N}._-]*)?";
const TOKEN = new RegExp(
  [
    "<!--(?<comment>(?:(?!--)[^])*)-->",
    "<!\\[CDATA\\[(?<cdata>(?:(?!\\]\\]>)[^])*)\\]\\]>",
    "<\\?(?<target>[a-zA-Z_][\\w.-]*)(?:\\s(?:(?!\\?>)[^])*)?\\?>",
    `</(?<close>${NAME})\\s*>`,
    `<(?<open>${NAME})(?<attributes>(?:\\s+${NAME}\\s*=\\s*(?:"[^<"]*"|'[^<']*'))*)\\s*(?<empty>/?)>`,
    "(?<text>[^<]+)",
  ].join("|"),
  "uy",
);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "gu");
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
/** Anything but the characters XML 1.0 allows. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/**
 * Reads XML as strictly as Word does: one root, tags that nest, unique quoted attributes, bound prefixes, known entities,
 * legal characters, no document type. Throws an `XmlError` that names line and column.
 */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: "", attributes: { "xmlns:xml": "" }, children: [] };
  const open: XmlElement[] = [root];
  const fail = (what: string, at: number): never => {
    const lines = text.slice(0, at).split("\n");
    throw new XmlError(`${what} at ${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`);
  };

  const start = text.startsWith("\uFEFF") ? 1 : 0;
  TOKEN.lastIndex = start;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.groups ?? fail("no XML", at);
    const top = open.at(-1) ?? root;
    const textual = token.cdata ?? token.text;
    if (token.open !== undefined) {
      const attributes = attributesOf(token.attributes ?? "", (what) => fail(what, at));
      const element = { name: token.open, attributes, children: [] };
      top.children.push(element);
      open.push(element);
      for (const name of [token.open, ...Object.keys(attributes)]) {
        const prefix = name.includes(":") && !name.startsWith("xmlns:") ? name.split(":")[0] : undefined;
        if (prefix && !open.some((e) => `xmlns:${prefix}` in e.attributes))
          fail(`unbound prefix "${prefix}"`, at);
      }
      if (token.empty) open.pop();
    } else if (token.close !== undefined) {
      if (top.name !== token.close) fail(`</${token.close}> closes <${top.name}>`, at);
      open.pop();
    } else if (textual !== undefined) {
      if (token.text?.includes("]]>")) fail('"]]>" in text', at);
      const value = token.cdata ?? decoded(textual, (what) => fail(what, at));
      if (top === root && (token.cdata !== undefined || value.trim())) fail("text outside the root", at);
      if (ILLEGAL.test(value)) fail("illegal character", at);
      top.children.push(value);
    } else if (token.target?.toLowerCase() === "xml" && at !== start) {
      fail("declaration not at the beginning", at);
    }
  }
  if (open.length > 1) fail(`<${open.at(-1)?.name}> is not closed`, text.length);
  const [only, second] = root.children.filter((child) => typeof child !== "string");
  return only && !second ? only : fail("not exactly one root element", text.length);
}

function attributesOf(source: string, fail: (what: string) => never): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", double, single] of source.matchAll(ATTRIBUTE)) {
    if (name in attributes) fail(`attribute ${name} twice`);
    const value = decoded(double ?? single ?? "", fail);
    if (ILLEGAL.test(value)) fail("illegal character");
    attributes[name] = value;
  }
  return attributes;
}

function decoded(text: string, fail: (what: string) => never): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));|&/g, (whole, decimal, hex, name) => {
    if (decimal ?? hex) {
      const code = Number.parseInt(decimal ?? hex, decimal ? 10 : 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : fail(`illegal reference ${whole}`);
    }
    return ENTITIES[name] ?? fail(`unknown entity ${whole}`);
  });
}

export const childElements = (element: XmlElement): XmlElement[] =>
  element.children.filter((child) => typeof child !== "string");

/** Itself and everything below it, in the order of the text, without going into elements `skip` names. */
export function* descendants(element: XmlElement, skip?: string): Generator<XmlElement> {
  yield element;
  for (const child of childElements(element)) if (child.name !== skip) yield* descendants(child, skip);
}
