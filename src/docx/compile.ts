import { hasErrors, type Problem } from "../problem/problem.ts";
import type { DocxParts } from "./package.ts";
import { type ParsedPart, parseDocx, type Token } from "./parse-docx.ts";
import { reportParserError } from "./parser-problems.ts";
import { placeFinder } from "./places.ts";
import { programOf, type Report, rawOf, tagOf, withoutPrefix } from "./program.ts";
import { parseTag, writePath } from "./tag.ts";
import type { PlaceInPart, Template, TemplatePart } from "./template.ts";

const EXAMPLE = "{mo_hinh.ten | in_hoa}";

const toBase64 = (bytes: Uint8Array): string => {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
};

/** Opening and closing tag of a loop are compared by value: in NFC, without spaces and filters. */
const normaliseLoop = (placeholder: Token): void => {
  if (placeholder.module !== "loop") return;
  const tag = parseTag(withoutPrefix(placeholder));
  if (tag !== undefined) placeholder.value = writePath(tag.path);
};

/** docxtemplater would join the paragraphs of such a tag without a word. */
const reportTagsAcrossParagraphs = (
  { lexed }: ParsedPart,
  at: (offset: number) => PlaceInPart,
  report: Report,
): void => {
  let text: string | undefined;
  let offset = 0;
  let crossed = false;
  for (const token of lexed) {
    if (token.type === "delimiter") {
      if (token.position === "end" && crossed)
        report("TAG_ACROSS_PARAGRAPHS", at(offset), { tag: `{${text}}` });
      text = token.position === "start" ? "" : undefined;
      offset = token.offset ?? 0;
      crossed = false;
    } else if (text !== undefined) {
      if (token.type === "content" && token.position === "insidetag") text += token.value;
      else if (token.tag === "w:p") crossed = true;
    }
  }
};

const reportSyntax = (
  { parsed }: ParsedPart,
  at: (offset: number) => PlaceInPart,
  report: Report,
  hasStrayBraces: boolean,
): void => {
  for (const token of parsed) {
    if (token.type !== "placeholder" || tagOf(token) !== undefined) continue;
    // Behind a stray brace docxtemplater sees an empty tag that nobody wrote.
    if (rawOf(token) === "" && hasStrayBraces) continue;
    report("TAG_SYNTAX", at(token.offset ?? 0), { tag: `{${rawOf(token)}}`, example: EXAMPLE });
  }
};

const samePlace = (a: Problem, b: Problem): boolean =>
  a.code === b.code && JSON.stringify([a.where, a.data]) === JSON.stringify([b.where, b.data]);

/**
 * Compiles a DOCX template. `templateName` (kind id or path) names it in problems. Returns all problems with their
 * places; the template only when there is no error. Loads docxtemplater; filling does not.
 */
export const compile = async (
  parts: DocxParts,
  templateName: string,
): Promise<{ template?: Template; problems: Problem[] }> => {
  const problems: Problem[] = [];
  const reporter =
    (part: string | undefined): Report =>
    (code, at, data) => {
      const where = { kind: "template" as const, template: templateName, ...(part && { part }), ...at };
      const problem: Problem = { code, severity: "error", where, data };
      if (!problems.some((known) => samePlace(known, problem))) problems.push(problem);
    };
  const { parsed, errors } = await parseDocx(parts, normaliseLoop);
  const finders = new Map(parsed.map((part) => [part.name, placeFinder(part.xml)]));
  for (const error of errors) {
    const file = error.properties?.file;
    reportParserError(error, finders.get(file ?? "") ?? (() => ({})), reporter(file));
  }
  for (const part of parsed) {
    const at = finders.get(part.name) as ReturnType<typeof placeFinder>;
    reportTagsAcrossParagraphs(part, at, reporter(part.name));
    const hasStrayBraces = problems.some(
      ({ code }) => code === "TAG_NOT_OPENED" || code === "TAG_DOUBLE_BRACE",
    );
    reportSyntax(part, at, reporter(part.name), hasStrayBraces);
  }
  if (hasErrors(problems)) return { problems };
  const compiled: Record<string, TemplatePart> = {};
  for (const [name, content] of Object.entries(parts)) {
    compiled[name] = typeof content === "string" ? content : { base64: toBase64(content) };
  }
  for (const part of parsed) {
    const at = finders.get(part.name) as ReturnType<typeof placeFinder>;
    const program = programOf(part, at, reporter(part.name));
    const [only, ...more] = program.ops;
    compiled[part.name] = typeof only === "string" && more.length === 0 ? only : program;
  }
  return hasErrors(problems) ? { problems } : { template: { name: templateName, parts: compiled }, problems };
};
