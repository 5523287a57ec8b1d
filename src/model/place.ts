import type { FilePlace } from "../problem/problem.ts";
import type { JsonPlace, JsonPlaces } from "./json-places.ts";

/** The place of a pointer, or of its nearest ancestor that the file has; undefined only when nothing was read. */
export const placeOf = (places: JsonPlaces, pointer: string): JsonPlace | undefined => {
  for (let known = pointer; ; known = known.slice(0, known.lastIndexOf("/"))) {
    const place = places.get(known);
    if (place || known === "") return place;
  }
};

/** Where to send the reader for a pointer: to the value, or with `at: "key"` to the key before it. */
export const filePlace = (
  file: string,
  places: JsonPlaces,
  pointer: string,
  at: "key" | "value" = "value",
): FilePlace => {
  const place = placeOf(places, pointer);
  const position = at === "key" ? (place?.key ?? place?.value) : place?.value;
  return { kind: "file", file, ...position, pointer };
};
