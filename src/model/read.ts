import type { FilePlace, Problem } from "../problem/problem.ts";
import { findLegacyEncoding } from "../text/legacy-encoding.ts";
import { findStrayCharacters, mendEth, nfc, tidySpaces } from "../text/unicode.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { type JsonPlace, type JsonPlaces, pointerStep } from "./json-places.ts";
import { parseJson, setOwn } from "./parse-json.ts";
import { filePlace } from "./place.ts";
import { shortened } from "./quotation.ts";

export interface ReadModel {
  /** Plain JSON, every string and key in NFC with single spaces; undefined when the file cannot be read as JSON. */
  value: unknown;
  /** By pointer into `value`. */
  places: JsonPlaces;
  problems: Problem[];
}

/** Names every object has from the start: a key like these would break code that asks an object for them. */
const RESERVED_KEYS = new Set([
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "valueOf",
  "hasOwnProperty",
]);

const FONT_FAMILIES = { tcvn3: "TCVN3 (ABC, .VnTime)", vni: "VNI (VNI-Times)" } as const;

/** Beyond this one text is beyond repair by hand; the rest of its list adds nothing. */
const MAX_STRAYS_PER_TEXT = 5;

class TextWalk {
  readonly places = new Map<string, JsonPlace>();
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #read: JsonPlaces;

  constructor(file: string, read: JsonPlaces) {
    this.#file = file;
    this.#read = read;
  }

  /** `from` is the pointer in the file as written, `pointer` the one with cleaned keys. */
  value(value: unknown, from: string, pointer: string): unknown {
    const place = this.#read.get(from);
    if (place) this.places.set(pointer, place);
    if (typeof value === "string") return this.#text(value, this.#where(from, pointer, "value"));
    if (Array.isArray(value)) {
      return value.map((item, i) => this.value(item, from + pointerStep(i), pointer + pointerStep(i)));
    }
    if (typeof value !== "object" || value === null) return value;
    return this.#object(value, from, pointer);
  }

  #object(value: object, from: string, pointer: string): object {
    const cleaned = {};
    const writtenAs = new Map<string, string>();
    for (const [key, item] of Object.entries(value)) {
      const written = from + pointerStep(key);
      const where = (own: string) => this.#where(written, own, "key");
      const cleanKey = this.#text(key, where(pointer + pointerStep(nfc(key))));
      const own = pointer + pointerStep(cleanKey);
      const first = writtenAs.get(cleanKey);
      if (first !== undefined) this.#duplicate(cleanKey, first, where(own));
      else if (RESERVED_KEYS.has(cleanKey)) this.#report("JSON_RESERVED_KEY", where(own), { key: cleanKey });
      writtenAs.set(cleanKey, first ?? written);
      setOwn(cleaned, cleanKey, this.value(item, written, own));
    }
    return cleaned;
  }

  #where(from: string, pointer: string, at: "key" | "value"): FilePlace {
    return { ...filePlace(this.#file, this.#read, from, at), pointer };
  }

  #report(
    code: string,
    where: FilePlace,
    data: Problem["data"] = {},
    severity: Problem["severity"] = "error",
  ): void {
    this.problems.push({ code, severity, where, data });
  }

  /** Two keys that differ as written and are one after cleaning (NFC, spaces, Đ). */
  #duplicate(key: string, first: string, where: FilePlace): void {
    const { line = 0, column = 0 } = filePlace(this.#file, this.#read, first, "key");
    this.#report("JSON_DUPLICATE_KEY", where, { key, firstLine: line, firstColumn: column });
  }

  /** Legacy text is looked for first: its codes include the soft hyphen and Ð, which the later steps judge. */
  #text(raw: string, where: FilePlace): string {
    const text = tidySpaces(nfc(raw));
    const legacy = findLegacyEncoding(text);
    if (legacy) {
      const [found, decoded] = [shortened(text, 60), shortened(legacy.decoded, 60)];
      this.#report("TEXT_LEGACY_ENCODING", where, {
        encoding: FONT_FAMILIES[legacy.encoding],
        found,
        decoded,
      });
      return text;
    }
    for (const { codePoint, position } of findStrayCharacters(text).slice(0, MAX_STRAYS_PER_TEXT)) {
      this.#report("TEXT_CONTROL_CHARACTER", where, {
        character: codePoint,
        position,
        value: shortened(text),
      });
    }
    const mended = mendEth(text);
    if (mended.changed) {
      this.#report(
        "TEXT_ETH_MENDED",
        where,
        { found: shortened(text), mended: shortened(mended.text) },
        "warning",
      );
    }
    return mended.text;
  }
}

/**
 * Reads a model file: bytes to JSON with places, then every string and key to NFC, single spaces and a true Đ.
 * All problems of the text at once; those of meaning are for the schema. `file` is the name shown in problems.
 */
export const readModel = (bytes: Uint8Array, file: string): ReadModel => {
  const decoded = decodeBytes(bytes, file);
  if (decoded.problems.length > 0) return { value: undefined, places: new Map(), problems: decoded.problems };
  const parsed = parseJson(decoded.text, file);
  const walk = new TextWalk(file, parsed.places);
  if (parsed.value === undefined) return parsed;
  const value = walk.value(parsed.value, "", "");
  return { value, places: walk.places, problems: [...parsed.problems, ...walk.problems] };
};
