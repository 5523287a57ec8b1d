/** Line and column count from 1; columns count UTF-16 code units, as editors do. */
export interface Position {
  line: number;
  column: number;
}

/** Where a JSON value stands, and its key when it is a property. */
export interface JsonPlace {
  key?: Position;
  value: Position;
}

/** Places by RFC 6901 pointer, "" for the whole value. */
export type JsonPlaces = ReadonlyMap<string, JsonPlace>;

/** One step of an RFC 6901 pointer: `~` and `/` are escaped. */
export const pointerStep = (key: string | number): string =>
  `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;

/** The keys of an RFC 6901 pointer: `/a~1b/0` → `["a/b", "0"]`. */
export const pointerKeys = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

/** The keys of a pointer, with indexes as numbers. */
export const pathOf = (pointer: string): (string | number)[] =>
  pointerKeys(pointer).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
