import type { DocxParts } from "./package.ts";

/** A token of docxtemplater's lexer and parser; only the fields used here. */
export interface Token {
  type: "content" | "tag" | "delimiter" | "placeholder";
  value: string;
  /** Of a tag: start, end, selfclosing. Of content: insidetag is text of a run. Of a delimiter: start, end. */
  position?: string;
  /** Element name of a tag. */
  tag?: string;
  /** True for the tags of elements that hold text. */
  text?: boolean;
  /** Of a placeholder: "loop" for sections, "rawxml" for `{@…}`, undefined for values. */
  module?: string;
  /** Of a placeholder: its text with the prefix. */
  raw?: string;
  /** Of a placeholder: characters of run text before it in its part. */
  offset?: number;
  location?: "start" | "end";
  inverted?: boolean;
  subparsed?: Token[];
  hasPageBreak?: boolean;
  hasPageBreakBeginning?: boolean;
  sectPrCount?: number;
  addNextPage?: unknown;
  lastParagrapSectPr?: string;
}

/** What docxtemplater made of one part. */
export interface ParsedPart {
  name: string;
  contentType: string;
  /** XML split at the elements docxtemplater knows, before tags are looked for. */
  xml: Token[];
  /** The same with delimiters. */
  lexed: Token[];
  /** Flat, with placeholders. */
  parsed: Token[];
  /** The tree: sections have `subparsed`. */
  tree: Token[];
}

/** An error as docxtemplater reports it; `id` and `offset` may be missing for internal ones. */
export interface ParserError {
  message: string;
  properties?: {
    id?: string;
    file?: string;
    offset?: number | number[];
    xtag?: string;
    context?: string;
    openingtag?: string;
    closingtag?: string;
    lastPair?: { left: string };
    pair?: { left: string };
    errors?: ParserError[];
  };
}

interface Inspected {
  filePath?: string;
  xmllexed?: Token[];
  lexed?: Token[];
  parsed?: Token[];
  postparsed?: Token[];
}

/** Called for each placeholder before loops are paired, so that names can be normalised. */
export type TouchPlaceholder = (placeholder: Token) => void;

const spy = (seen: Map<string, ParsedPart>, touch: TouchPlaceholder) => {
  let part: ParsedPart | undefined;
  const open = (name: string): ParsedPart => {
    const known = seen.get(name) ?? { name, contentType: "", xml: [], lexed: [], parsed: [], tree: [] };
    seen.set(name, known);
    return known;
  };
  return {
    name: "HosoSpy",
    // Before the loop module, which compares the names of opening and closing tags.
    priority: 100,
    set({ inspect }: { inspect?: Inspected }): void {
      if (inspect === undefined) return;
      if (inspect.filePath !== undefined) part = open(inspect.filePath);
      if (part === undefined) return;
      part.xml = inspect.xmllexed ?? part.xml;
      part.lexed = inspect.lexed ?? part.lexed;
      part.parsed = inspect.parsed ?? part.parsed;
      part.tree = inspect.postparsed ?? part.tree;
    },
    postparse(
      tokens: Token[],
      { contentType, filePath }: { contentType: string; filePath: string },
    ): Token[] {
      open(filePath).contentType = contentType;
      for (const token of tokens) if (token.type === "placeholder") touch(token);
      return tokens;
    },
  };
};

/**
 * Lets docxtemplater parse a package, and nothing more. Returns the tree of each part it would fill and every error it
 * reports. The only module that loads docxtemplater and pizzip, and only when called.
 */
export const parseDocx = async (
  parts: DocxParts,
  touch: TouchPlaceholder,
): Promise<{ parsed: ParsedPart[]; errors: ParserError[] }> => {
  const [{ default: Docxtemplater }, { default: PizZip }] = await Promise.all([
    import("docxtemplater"),
    import("pizzip"),
  ]);
  const zip = new PizZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  const seen = new Map<string, ParsedPart>();
  const errors: ParserError[] = [];
  try {
    new Docxtemplater(zip, {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      // No change of delimiters from inside a template.
      syntax: { changeDelimiterPrefix: null },
      // Nothing is rendered, so nothing is evaluated.
      parser: () => ({ get: () => undefined }),
      // The library's type for modules knows nothing of `priority` and types `set` as a dictionary.
      modules: [spy(seen, touch) as never],
    });
  } catch (error) {
    const thrown = error as ParserError;
    if (thrown.properties === undefined) throw error;
    errors.push(...(thrown.properties.errors ?? [thrown]));
  }
  return { parsed: [...seen.values()], errors };
};
