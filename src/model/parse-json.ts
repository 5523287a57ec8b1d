import type { Problem } from "../problem/problem.ts";
import { type JsonPlace, type JsonPlaces, pointerStep } from "./json-places.ts";
import { defectAt, JsonDefect, readNumber, readString } from "./json-syntax.ts";
import { lineStarts, positionAt } from "./line-index.ts";

/** Deeper than any model; keeps the recursion far from the end of the stack. */
export const MAX_JSON_DEPTH = 64;

export interface ParsedJson {
  /** Undefined when the text is broken. Of duplicate keys the last wins, as in `JSON.parse`. */
  value: unknown;
  places: JsonPlaces;
  problems: Problem[];
}

/** Own property even for `__proto__`, which a plain assignment would make the prototype. */
export const setOwn = (target: object, key: string, value: unknown): void => {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
};

class Reader {
  readonly places = new Map<string, JsonPlace>();
  readonly problems: Problem[] = [];
  readonly #text: string;
  readonly #file: string;
  readonly #starts: number[];
  #at = 0;
  #depth = 0;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
    this.#starts = lineStarts(text);
  }

  report(code: string, offset: number, data: Record<string, string | number>, pointer?: string): void {
    const position = positionAt(this.#starts, offset);
    const where = {
      kind: "file" as const,
      file: this.#file,
      ...position,
      ...(pointer !== undefined && { pointer }),
    };
    this.problems.push({ code, severity: "error", where, data });
  }

  whole(): unknown {
    this.#skipSpace();
    if (this.#at >= this.#text.length) throw new JsonDefect("JSON_EMPTY", 0);
    const value = this.#value("");
    this.#skipSpace();
    if (this.#at < this.#text.length) {
      const defect = defectAt(this.#text, this.#at, "punctuation");
      throw defect.code === "JSON_UNEXPECTED"
        ? new JsonDefect("JSON_EXTRA_TEXT", this.#at, defect.data)
        : defect;
    }
    return value;
  }

  #skipSpace(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at += 1;
    }
  }

  #value(pointer: string, key?: number): unknown {
    const start = this.#at;
    const place: JsonPlace = { value: positionAt(this.#starts, start) };
    if (key !== undefined) place.key = positionAt(this.#starts, key);
    this.places.set(pointer, place);
    const character = this.#text[start] ?? "";
    if (character === "{" || character === "[") return this.#nested(character, pointer);
    if (character === '"') return this.#string();
    if (/[-+.\d]/.test(character)) {
      const { value, end } = readNumber(this.#text, start);
      this.#at = end;
      return value;
    }
    for (const [word, value] of [
      ["true", true],
      ["false", false],
      ["null", null],
    ] as const) {
      if (
        this.#text.startsWith(word, start) &&
        !/[\p{L}\p{N}_]/u.test(this.#text[start + word.length] ?? "")
      ) {
        this.#at += word.length;
        return value;
      }
    }
    throw defectAt(this.#text, start, "value");
  }

  #string(): string {
    const { value, end } = readString(this.#text, this.#at);
    this.#at = end;
    return value;
  }

  #nested(bracket: "{" | "[", pointer: string): unknown {
    const start = this.#at;
    this.#depth += 1;
    if (this.#depth > MAX_JSON_DEPTH) throw new JsonDefect("JSON_TOO_DEEP", start, { limit: MAX_JSON_DEPTH });
    this.#at += 1;
    const value = bracket === "{" ? this.#object(start, pointer) : this.#array(start, pointer);
    this.#depth -= 1;
    return value;
  }

  #object(start: number, pointer: string): object {
    const value = {};
    const keys = new Map<string, number>();
    this.#skipSpace();
    while (this.#text[this.#at] !== "}" || keys.size > 0) {
      this.#atItem(start, "}");
      const keyStart = this.#at;
      if (this.#text[keyStart] !== '"') throw defectAt(this.#text, keyStart, "key");
      const key = this.#string();
      const own = pointer + pointerStep(key);
      const first = keys.get(key);
      if (first === undefined) keys.set(key, keyStart);
      else this.#duplicate(key, first, keyStart, own);
      this.#colon(key, start);
      setOwn(value, key, this.#value(own, keyStart));
      if (!this.#more(start, "}")) break;
    }
    this.#at += 1;
    return value;
  }

  #array(start: number, pointer: string): unknown[] {
    const value: unknown[] = [];
    this.#skipSpace();
    while (this.#text[this.#at] !== "]" || value.length > 0) {
      this.#atItem(start, "]");
      value.push(this.#value(pointer + pointerStep(value.length)));
      if (!this.#more(start, "]")) break;
    }
    this.#at += 1;
    return value;
  }

  #duplicate(key: string, first: number, second: number, pointer: string): void {
    const { line, column } = positionAt(this.#starts, first);
    this.report("JSON_DUPLICATE_KEY", second, { key, firstLine: line, firstColumn: column }, pointer);
  }

  #unclosed(start: number, close: string): JsonDefect {
    return new JsonDefect("JSON_UNCLOSED", start, { open: this.#text[start] as string, close });
  }

  /** An item must begin here: not the end of the text, not a stray comma. */
  #atItem(start: number, close: string): void {
    if (this.#at >= this.#text.length) throw this.#unclosed(start, close);
    if (this.#text[this.#at] === ",") throw new JsonDefect("JSON_EXTRA_COMMA", this.#at);
  }

  #colon(key: string, start: number): void {
    this.#skipSpace();
    if (this.#at >= this.#text.length) throw this.#unclosed(start, "}");
    if (this.#text[this.#at] !== ":") throw new JsonDefect("JSON_MISSING_COLON", this.#at, { key });
    this.#at += 1;
    this.#skipSpace();
    if (this.#at >= this.#text.length) throw this.#unclosed(start, "}");
    if (/[,}\]]/.test(this.#text[this.#at] as string))
      throw new JsonDefect("JSON_MISSING_VALUE", this.#at, { key });
  }

  /** After an item: true at the next one (behind a comma), false at the closing bracket. */
  #more(start: number, close: string): boolean {
    const end = this.#at;
    this.#skipSpace();
    const character = this.#text[this.#at];
    if (character === close) return false;
    if (character === undefined) throw this.#unclosed(start, close);
    if (character !== ",") throw this.#betweenItems(end);
    const comma = this.#at;
    this.#at += 1;
    this.#skipSpace();
    if (/[}\]]/.test(this.#text[this.#at] ?? "")) throw new JsonDefect("JSON_TRAILING_COMMA", comma);
    return true;
  }

  /** Neither comma nor closing bracket behind the item that ended at `end`. */
  #betweenItems(end: number): JsonDefect {
    const next = this.#text[this.#at] as string;
    const sameLine = !/[\r\n]/.test(this.#text.slice(end, this.#at));
    if (this.#text[end - 1] === '"' && sameLine && /[\p{L}\p{N}]/u.test(next)) {
      return new JsonDefect("JSON_UNESCAPED_QUOTE", end - 1);
    }
    if (/["{[\p{L}\p{N}-]/u.test(next)) return new JsonDefect("JSON_MISSING_COMMA", end);
    return defectAt(this.#text, this.#at, "punctuation");
  }
}

/**
 * Reads JSON (RFC 8259; a byte order mark is dropped) with the place of every key and value. Problems: all duplicate
 * keys (JSON_DUPLICATE_KEY at the later one, `firstLine`/`firstColumn` in the data) and the first syntax error.
 */
export const parseJson = (source: string, file: string): ParsedJson => {
  const reader = new Reader(source.startsWith("\ufeff") ? source.slice(1) : source, file);
  try {
    return { value: reader.whole(), places: reader.places, problems: reader.problems };
  } catch (error) {
    if (!(error instanceof JsonDefect)) throw error;
    reader.report(error.code, error.offset, error.data);
    return { value: undefined, places: reader.places, problems: reader.problems };
  }
};
