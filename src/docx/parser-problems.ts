import type { ParserError } from "./parse-docx.ts";
import type { PlaceFinder } from "./places.ts";
import type { Report } from "./program.ts";

/** Problem codes for the error ids of docxtemplater 3.71. */
const CODES: Readonly<Record<string, string>> = {
  unopened_tag: "TAG_NOT_OPENED",
  unclosed_tag: "TAG_NOT_CLOSED",
  duplicate_open_tag: "TAG_DOUBLE_BRACE",
  duplicate_close_tag: "TAG_DOUBLE_BRACE",
  unopened_loop: "LOOP_NOT_OPENED",
  unclosed_loop: "LOOP_NOT_CLOSED",
  closing_tag_does_not_match_opening_tag: "LOOP_MISMATCH",
  unbalanced_loop_tags: "LOOP_CROSSED",
  loop_position_invalid: "LOOP_POSITION",
  no_xml_tag_found_at_left: "LOOP_POSITION",
  no_xml_tag_found_at_right: "LOOP_POSITION",
  file_has_invalid_xml: "TEMPLATE_BROKEN_XML",
  malformed_xml: "TEMPLATE_BROKEN_XML",
  filetype_not_identified: "DOCX_NO_DOCUMENT",
};

const MAX_CONTEXT = 40;

const shortened = (text: string): string =>
  text.length > MAX_CONTEXT ? `${text.slice(0, MAX_CONTEXT)}…` : text;

/** Text shown with the error: the tag, or the words around the stray brace. */
const contextOf = (code: string, { message, properties = {} }: ParserError): string => {
  const { context, xtag, lastPair, pair } = properties;
  if (lastPair && pair) return `{#${lastPair.left}}, {#${pair.left}}`;
  if (code === "LOOP_NOT_OPENED") return `{/${xtag}}`;
  return code.startsWith("LOOP_") && xtag !== undefined
    ? `{#${xtag}}`
    : shortened((context ?? xtag ?? message).trim());
};

/** Reports one of docxtemplater's errors with our code and place. A mismatch is placed at the closing tag. */
export const reportParserError = (error: ParserError, placeOf: PlaceFinder, report: Report): void => {
  const { id = "", offset, openingtag, closingtag } = error.properties ?? {};
  // A raw tag is refused as such, with a better message, by the check of the tags' text.
  if (id.startsWith("raw_")) return;
  const code = CODES[id] ?? "TEMPLATE_UNSUPPORTED";
  const place = Array.isArray(offset) ? (code === "LOOP_MISMATCH" ? offset.at(-1) : offset[0]) : offset;
  const at = place === undefined ? {} : placeOf(place);
  if (code === "LOOP_MISMATCH") report(code, at, { open: `{#${openingtag}}`, close: `{/${closingtag}}` });
  else report(code, at, { tag: contextOf(code, error) });
};
