import { codePointName } from "../text/unicode.ts";

/** The first defect that stops the reading of a JSON text. Never leaves `parseJson`, which turns it into a problem. */
export class JsonDefect extends Error {
  readonly code: string;
  readonly offset: number;
  readonly data: Record<string, string | number>;

  constructor(code: string, offset: number, data: Record<string, string | number> = {}) {
    super(code);
    this.code = code;
    this.offset = offset;
    this.data = data;
  }
}

const SMART_QUOTES = /[“”„‟‘’‚‛«»″＂]/;
const LITERAL_LOOKALIKES = /^(?:True|TRUE|False|FALSE|None|Null|NULL|NaN|undefined|Infinity)\b/;
const WORD = /^[\p{L}_$][\p{L}\p{M}\p{N}_$-]*/u;

/** How a message names a character: itself, or `U+00A0` when it cannot be seen. */
const shown = (character: string): string =>
  /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? character : codePointName(character);

/** What is wrong at a place where a value, or with `expected: "key"` a key in quotes, should begin. */
export const defectAt = (
  text: string,
  offset: number,
  expected: "value" | "key" | "punctuation",
): JsonDefect => {
  const rest = text.slice(offset, offset + 80);
  const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  if (rest.startsWith("//") || rest.startsWith("/*") || character === "#")
    return new JsonDefect("JSON_COMMENT", offset);
  if (SMART_QUOTES.test(character)) return new JsonDefect("JSON_SMART_QUOTE", offset, { found: character });
  if (character === "'" || character === "`") return new JsonDefect("JSON_SINGLE_QUOTE", offset);
  const lookalike = LITERAL_LOOKALIKES.exec(rest)?.[0];
  if (expected === "value" && lookalike)
    return new JsonDefect("JSON_BAD_LITERAL", offset, { found: lookalike });
  const word = WORD.exec(rest)?.[0];
  if (word && expected === "key") return new JsonDefect("JSON_UNQUOTED_KEY", offset, { found: word });
  if (word && expected === "value") return new JsonDefect("JSON_UNQUOTED_TEXT", offset, { found: word });
  return new JsonDefect("JSON_UNEXPECTED", offset, { found: word ?? shown(character) });
};

const ESCAPES: Record<string, string> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

const unterminated = (text: string, start: number, end: number): JsonDefect => {
  // A closing quote that Word made round leaves the string open: point at it.
  const smart = text.slice(start, end).search(/[“”„‟″＂]\s*[,:}\]]?\s*$/);
  return smart > 0
    ? new JsonDefect("JSON_SMART_QUOTE", start + smart, { found: text[start + smart] as string })
    : new JsonDefect("JSON_UNTERMINATED_STRING", start);
};

/** Reads the string whose opening quote stands at `start`; `end` is the offset after the closing quote. */
export const readString = (text: string, start: number): { value: string; end: number } => {
  let value = "";
  for (let i = start + 1, from = i; ; ) {
    const code = text.charCodeAt(i);
    if (code === 0x22) return { value: value + text.slice(from, i), end: i + 1 };
    if (Number.isNaN(code) || code === 0x0a || code === 0x0d) throw unterminated(text, start, i);
    if (code < 0x20) throw new JsonDefect("JSON_RAW_CONTROL", i, { found: shown(text[i] as string) });
    if (code !== 0x5c) {
      i += 1;
      continue;
    }
    const letter = text[i + 1] ?? "";
    const hex = letter === "u" ? /^[0-9a-fA-F]{4}/.exec(text.slice(i + 2, i + 6))?.[0] : undefined;
    const escaped = hex ? String.fromCharCode(Number.parseInt(hex, 16)) : ESCAPES[letter];
    if (escaped === undefined) throw new JsonDefect("JSON_BAD_ESCAPE", i, { found: `\\${letter.trim()}` });
    value += text.slice(from, i) + escaped;
    i += hex ? 6 : 2;
    from = i;
  }
};

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const NUMBER_LIKE = /[-+.\d][\w.+-]*/y;

/** Reads the number at `start`. Refuses what JSON has no number for (`07`, `+1`, `.5`) and what is beyond all numbers (1e400). */
export const readNumber = (text: string, start: number): { value: number; end: number } => {
  NUMBER.lastIndex = start;
  NUMBER_LIKE.lastIndex = start;
  const number = NUMBER.exec(text)?.[0];
  const whole = NUMBER_LIKE.exec(text)?.[0] ?? "";
  if (number === undefined || whole.length > number.length) {
    throw new JsonDefect("JSON_BAD_NUMBER", start, { found: whole.slice(0, 40) });
  }
  const value = Number(number);
  if (!Number.isFinite(value))
    throw new JsonDefect("JSON_NUMBER_TOO_LARGE", start, { found: number.slice(0, 40) });
  return { value, end: start + number.length };
};
