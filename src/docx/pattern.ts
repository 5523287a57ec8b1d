import type { Problem } from "../problem/problem.ts";
import { evaluate, isTruthy, type Scope } from "./evaluate.ts";
import { parseTag, type Tag, writePath } from "./tag.ts";

type Step = string | { tag: Tag } | { section: Tag; inverted: boolean; body: Step[] };

/** A one-line text with tags: subjects, file names, default wording. The same tag language as in templates. */
export interface Pattern {
  steps: Step[];
  problems: Omit<Problem, "where">[];
}

const patterns = new Map<string, Pattern>();

/** Parses a one-line text with tags; what is wrong in it is listed in `problems`. */
export function parsePattern(text: string): Pattern {
  const known = patterns.get(text);
  if (known) return known;
  const parsed = parse(text);
  patterns.set(text, parsed);
  return parsed;
}

function parse(text: string): Pattern {
  const problems: Omit<Problem, "where">[] = [];
  const root: Step[] = [];
  const open: { path: string; body: Step[] }[] = [];
  let into = root;
  for (const piece of text.split(/(\{[^{}]*\})/)) {
    if (!piece.startsWith("{")) {
      if (piece) into.push(piece);
      continue;
    }
    const mark = piece[1] ?? "";
    const tag = parseTag("#^/".includes(mark) ? piece.slice(2, -1) : piece.slice(1, -1));
    if (!tag) problems.push({ code: "TAG_SYNTAX", severity: "error", data: { tag: piece } });
    else if (mark === "#" || mark === "^") {
      const section = { section: tag, inverted: mark === "^", body: [] };
      into.push(section);
      open.push({ path: writePath(tag.path), body: into });
      into = section.body;
    } else if (mark === "/") {
      const last = open.pop();
      if (last?.path !== writePath(tag.path)) {
        problems.push({ code: "TAG_UNBALANCED", severity: "error", data: { tag: piece } });
      }
      into = last?.body ?? root;
    } else into.push({ tag });
  }
  for (const { path } of open) problems.push({ code: "TAG_UNBALANCED", severity: "error", data: { tag: `{#${path}}` } });
  return { steps: root, problems };
}

/** Fills a pattern; `report` gets what the facts lack, as for a template. */
export function fillPattern(pattern: string, facts: unknown, report: (problem: Omit<Problem, "where">) => void): string {
  const { steps, problems } = parsePattern(pattern);
  for (const problem of problems) report(problem);
  return write(steps, { value: facts, path: "" }, report);
}

function write(steps: readonly Step[], scope: Scope, report: (problem: Omit<Problem, "where">) => void): string {
  let text = "";
  for (const step of steps) {
    if (typeof step === "string") text += step;
    else {
      const result = evaluate("tag" in step ? step.tag : step.section, scope);
      if (result.problem) report(result.problem);
      else if ("tag" in step) text += String(result.value);
      else text += section(step, result.value, scope, report);
    }
  }
  return text;
}

function section(
  { inverted, body }: { inverted: boolean; body: Step[] },
  value: unknown,
  scope: Scope,
  report: (problem: Omit<Problem, "where">) => void,
): string {
  if (isTruthy(value) === inverted) return "";
  if (inverted || typeof value !== "object") return write(body, scope, report);
  const items = Array.isArray(value) ? value : [value];
  return items.map((item) => write(body, { value: item, path: "", parent: scope }, report)).join("");
}
