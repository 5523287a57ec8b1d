import { type Node, parseTree } from "jsonc-parser";

/** A key or index on the way to a value. */
export type JsonPath = readonly (string | number)[];

/** Something added to a JSON text; nothing is ever taken out or moved. */
export type JsonAddition =
  | { to: JsonPath; item: unknown }
  /** A new key, behind the first of `after` that is there and has a key behind it, so that whole lines are added. */
  | { to: JsonPath; key: string; value: unknown; after?: readonly string[] };

/**
 * Adds to a JSON text and leaves every other character as it is: order, indentation, spaces, line ends, byte order mark.
 * What is added takes the indentation of its neighbours. The text must be valid JSON and `to` must lead to an array or
 * object; later additions see the earlier ones.
 */
export const addToJson = (text: string, additions: readonly JsonAddition[]): string =>
  additions.reduce(added, text);

function added(text: string, addition: JsonAddition): string {
  const root = parseTree(text.startsWith("\ufeff") ? text.replace("\ufeff", " ") : text);
  const parent = root && nodeAt(root, addition.to);
  if (!parent?.children) throw new Error(`nothing to add to at /${addition.to.join("/")}`);
  const style = styleOf(text, parent);
  const value = "item" in addition ? addition.item : addition.value;
  const written = JSON.stringify(value, null, style.unit);
  const onOneLine = /"\s*:\s/.test(text) ? spaced(value) : JSON.stringify(value);
  const own = style.unit === "" ? onOneLine : written.replaceAll("\n", `${style.eol}${style.indent}`);
  const entry = "item" in addition ? own : `${JSON.stringify(addition.key)}: ${own}`;
  const neighbour = "item" in addition ? parent.children.at(-1) : neighbourOf(parent, addition.after ?? []);
  if (neighbour) {
    const at = neighbour.offset + neighbour.length;
    const gap = style.unit === "" ? " " : `${style.eol}${style.indent}`;
    return `${text.slice(0, at)},${gap}${entry}${text.slice(at)}`;
  }
  const at = parent.offset + 1;
  if (style.unit === "") return text.slice(0, at) + entry + text.slice(at);
  const close = parent.offset + parent.length - 1;
  const body = `${style.eol}${style.indent}${entry}${style.eol}${style.outer}`;
  return text.slice(0, at) + body + text.slice(close);
}

function nodeAt(root: Node, path: JsonPath): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) {
    node =
      typeof step === "number"
        ? node?.children?.[step]
        : // Of a key written twice the last holds; the reader refuses such a file.
          node?.children?.findLast(({ children }) => children?.[0]?.value === step)?.children?.[1];
  }
  return node;
}

/** The key to stand behind. The last one would need a comma, and its line would count as changed. */
function neighbourOf({ children = [] }: Node, after: readonly string[]): Node | undefined {
  const wanted = after.flatMap(
    (key) => children.find(({ children: pair }) => pair?.[0]?.value === key) ?? [],
  );
  const last = children.at(-1);
  const isOnLines = last?.children?.[1]?.children?.length;
  return wanted.find((node) => node !== last) ?? (isOnLines ? last : (children.at(-2) ?? last));
}

interface Style {
  eol: string;
  /** One level of indentation; "" where the parent stands on one line. */
  unit: string;
  /** Indentation of what is added, and of the line the parent begins on. */
  indent: string;
  outer: string;
}

/** How the entries of a parent are laid out: as they are there, and in an empty one as the rest of the text is. */
function styleOf(text: string, parent: Node): Style {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const outer = indentAt(text, parent.offset);
  const first = parent.children?.[0];
  if (first) {
    const before = text.slice(parent.offset + 1, first.offset);
    if (!before.includes("\n")) return { eol, unit: "", indent: "", outer };
    const indent = indentAt(text, first.offset);
    return { eol, unit: indent.slice(outer.length) || "  ", indent, outer };
  }
  const unit = /\n([ \t]+)"/.exec(text)?.[1];
  return unit === undefined
    ? { eol, unit: "", indent: "", outer }
    : { eol, unit, indent: outer + unit, outer };
}

const indentAt = (text: string, offset: number): string =>
  /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", offset - 1) + 1))?.[0] ?? "";

/** JSON on one line, with a space behind colons and commas as people write it. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${spaced(one)}`);
  return `{${pairs.join(", ")}}`;
}
