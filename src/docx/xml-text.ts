const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};
const UNESCAPES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

// XML 1.0, production 2 (Char): no control characters but tab, line feed, return; no lone surrogates, no U+FFFE/FFFF.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ILLEGAL = /[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/u;

/** Text as XML character data or attribute value. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => ESCAPES[char] as string);

/** Character data with its entities and character references decoded. */
export const unescapeXml = (text: string): string =>
  text.includes("&")
    ? text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([0-9a-f]+));/gi, (_, name, decimal, hex) =>
        name
          ? (UNESCAPES[name.toLowerCase()] as string)
          : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
      )
    : text;

/** The first character that XML 1.0 cannot carry, as "U+0007"; undefined when there is none. */
export const illegalCharacter = (text: string): string | undefined => {
  const char = ILLEGAL.exec(text)?.[0];
  return char === undefined
    ? undefined
    : `U+${(char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`;
};
