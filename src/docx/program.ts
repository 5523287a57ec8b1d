import type { Problem } from "../problem/problem.ts";
import type { ParsedPart, Token } from "./parse-docx.ts";
import type { PlaceFinder } from "./places.ts";
import { ProgramLevel } from "./program-level.ts";
import { RunRecorder } from "./run-recorder.ts";
import { normalTag, parseTag, type Tag } from "./tag.ts";
import type { PlaceInPart, Program } from "./template.ts";
import { isBalanced, isRepeatable } from "./xml-balance.ts";

/** Tells about something wrong with a tag (or, without one, with the part). */
export type Report = (code: string, at: PlaceInPart, data: NonNullable<Problem["data"]>) => void;

// Document properties hold plain text, in which a line break cannot be written.
const WITHOUT_LINES = /core-properties|extended-properties|custom-properties|wordprocessingml\.settings/;

/** Text between the braces of a placeholder; docxtemplater keeps it apart only where it cut a prefix off. */
export const rawOf = (placeholder: Token): string => placeholder.raw ?? placeholder.value;

/** The same without the prefix `#`, `^` or `/` of a section. */
export const withoutPrefix = (placeholder: Token): string =>
  placeholder.module === "loop" ? rawOf(placeholder).slice(1) : rawOf(placeholder);

/** The tag of a placeholder; undefined when its text is not in the language. */
export const tagOf = (token: Token): Tag | undefined => {
  const known = token.module === undefined || (token.module === "loop" && /^[#^/]/.test(rawOf(token)));
  const tag = known ? parseTag(withoutPrefix(token)) : undefined;
  return tag && { ...tag, raw: normalTag(rawOf(token)) };
};

const has = (tokens: readonly Token[], tag: string): boolean =>
  tokens.some((token) => token.tag === tag || (token.subparsed !== undefined && has(token.subparsed, tag)));

class ProgramWriter {
  private textTag = "";

  constructor(
    private readonly lines: boolean,
    private readonly placeOf: PlaceFinder,
    private readonly report: Report,
  ) {}

  level(tokens: readonly Token[], isBody: boolean): { level: ProgramLevel; touchesRuns: boolean } {
    const level = new ProgramLevel();
    const runs = new RunRecorder();
    let touchesRuns = false;
    const announce = (): void => {
      const properties = this.lines ? runs.announce() : undefined;
      if (properties !== undefined) level.note({ op: "run", properties });
    };
    for (const token of tokens) {
      if (token.type !== "placeholder") {
        runs.see(token);
        touchesRuns ||= token.tag === "w:r";
        if (token.text && token.position === "start") this.textTag = token.tag ?? "";
        level.addStatic(token);
        continue;
      }
      announce();
      if (token.subparsed === undefined) this.value(token, level);
      else if (this.section(token, token.subparsed, level)) {
        touchesRuns = true;
        runs.forget();
      }
    }
    if (isBody) announce();
    return { level, touchesRuns };
  }

  private value(token: Token, level: ProgramLevel): void {
    const at = this.placeOf(token.offset ?? 0);
    const tag = tagOf(token);
    if (tag === undefined || (this.lines && this.textTag !== "w:t")) {
      this.report("TEMPLATE_UNSUPPORTED", at, { tag: `{${rawOf(token)}}` });
      return;
    }
    level.add({ op: "value", tag, at });
  }

  /** True when the section's body begins or ends runs. */
  private section(token: Token, tokens: readonly Token[], outer: ProgramLevel): boolean {
    const at = this.placeOf(token.offset ?? 0);
    const tag = tagOf(token);
    const { level, touchesRuns } = this.level(tokens, true);
    const code = tag === undefined ? "TEMPLATE_UNSUPPORTED" : this.refusal(token, tokens, level);
    if (tag === undefined || code !== undefined)
      this.report(code as string, at, { tag: `{${rawOf(token)}}` });
    else {
      const { ops: body, gives } = level;
      outer.add({ op: "section", tag, at, inverted: token.inverted === true, gives, body });
    }
    return touchesRuns;
  }

  private refusal(token: Token, tokens: readonly Token[], level: ProgramLevel): string | undefined {
    if (token.hasPageBreak || token.hasPageBreakBeginning) return "LOOP_AT_PAGE_BREAK";
    const breaks =
      token.lastParagrapSectPr || token.addNextPage || token.sectPrCount || has(tokens, "w:sectPr");
    if (breaks) return "LOOP_AT_SECTION_BREAK";
    const xml = tokens.map(({ type, value }) => (type === "placeholder" ? "" : value)).join("");
    return level.finished && isRepeatable(xml) ? undefined : "LOOP_POSITION";
  }
}

/**
 * Turns docxtemplater's tree of a part into a program that, filled, writes what docxtemplater would. Shapes this is not
 * done for are reported: loops over page or section breaks, tags outside of `w:t`, loops that tear elements apart.
 */
export const programOf = (part: ParsedPart, placeOf: PlaceFinder, report: Report): Program => {
  const lines = !WITHOUT_LINES.test(part.contentType);
  let refused = false;
  const { level } = new ProgramWriter(lines, placeOf, (...problem) => {
    refused = true;
    report(...problem);
  }).level(part.tree, false);
  // A loop that tears elements apart leaves torn elements around it; one message is enough.
  const statics = part.tree.map(({ type, value }) => (type === "placeholder" ? "" : value));
  if (!refused && !(level.finished && isBalanced(statics.join("")))) report("TEMPLATE_BROKEN_XML", {}, {});
  return { ops: level.ops, lines };
};
