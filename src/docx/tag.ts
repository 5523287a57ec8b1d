/** Where a tag looks: `up` scopes outwards, then along `keys`. No keys means the item itself (`{.}`). */
export interface TagPath {
  up: number;
  keys: string[];
}

/** One `| name` or `| name:arg` behind a path. */
export interface TagFilter {
  name: string;
  arg?: string;
}

/** A parsed tag; `raw` is its text in NFC with plain spaces, as messages show it (without braces). */
export interface Tag {
  raw: string;
  path: TagPath;
  filters: TagFilter[];
}

const IDENTIFIER = "[\\p{L}_][\\p{L}\\p{N}_]*";
const PATH = new RegExp(`((?:\\.\\./)*)(?:(${IDENTIFIER}(?:\\.${IDENTIFIER})*)|\\.(?!\\.))`, "uy");
// Word turns straight quotes into typographic ones while the user types, so both are accepted, also mixed.
const ARGUMENT = "[\"“”„]([^\"“”„]*)[\"“”]|['‘’]([^'‘’]*)['‘’]|([^\\s|:\"“”„'‘’]+)";
const FILTER = new RegExp(`\\s*\\|\\s*(${IDENTIFIER})(?:\\s*:\\s*(?:${ARGUMENT}))?\\s*`, "uy");

/** Text of a tag as it is compared and shown: NFC, no-break spaces as spaces, trimmed. */
export const normalTag = (text: string): string => text.normalize("NFC").replaceAll("\u00a0", " ").trim();

/**
 * Parses the text between the braces: `path | filter | filter:arg`, where a path is identifiers joined by dots, `.` for
 * the item itself, and `../` in front for each scope outwards. Anything else is undefined: there are no expressions.
 */
export const parseTag = (text: string): Tag | undefined => {
  const raw = normalTag(text);
  PATH.lastIndex = 0;
  const path = PATH.exec(raw);
  if (path === null) return undefined;
  const filters: TagFilter[] = [];
  let end = PATH.lastIndex;
  while (end < raw.length) {
    FILTER.lastIndex = end;
    const match = FILTER.exec(raw);
    if (match === null) return undefined;
    const arg = match[2] ?? match[3] ?? match[4];
    filters.push(arg === undefined ? { name: match[1] as string } : { name: match[1] as string, arg });
    end = FILTER.lastIndex;
  }
  return { raw, path: { up: (path[1] as string).length / 3, keys: path[2]?.split(".") ?? [] }, filters };
};

/** The path part of a tag, written the one canonical way; opening and closing tags of a loop are matched by it. */
export const writePath = ({ up, keys }: TagPath): string =>
  "../".repeat(up) + (keys.length === 0 ? "." : keys.join("."));
