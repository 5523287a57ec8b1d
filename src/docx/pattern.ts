import type { Problem } from "../problem/problem.ts";
import { evaluate, isTruthy, type Scope } from "./evaluate.ts";
import { parseTag, writePath } from "./tag.ts";
import type { Op, SectionOp } from "./template.ts";

type Fault = Omit<Problem, "where">;

/** A one-line text with tags: subjects, file names, default wording. The same tag language as in templates. */
export interface Pattern {
  ops: Op[];
  problems: Fault[];
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
  const problems: Fault[] = [];
  const root: Op[] = [];
  const open: { path: string; outside: Op[] }[] = [];
  let into = root;
  for (const piece of text.split(/(\{[^{}]*\})/)) {
    if (!piece.startsWith("{")) {
      if (piece) into.push(piece);
      continue;
    }
    const mark = "#^/".includes(piece[1] ?? " ") ? piece[1] : "";
    const tag = parseTag(piece.slice(mark ? 2 : 1, -1));
    if (!tag)
      problems.push({
        code: "TAG_SYNTAX",
        severity: "error",
        data: { tag: piece, example: "{mo_hinh.ten}" },
      });
    else if (mark === "/") {
      const last = open.pop();
      if (last?.path !== writePath(tag.path)) problems.push(unbalanced(piece));
      into = last?.outside ?? root;
    } else if (mark) {
      const section: SectionOp = { op: "section", tag, at: {}, inverted: mark === "^", gives: 0, body: [] };
      into.push(section);
      open.push({ path: writePath(tag.path), outside: into });
      into = section.body;
    } else into.push({ op: "value", tag, at: {} });
  }
  for (const { path } of open) problems.push(unbalanced(`{#${path}}`));
  return { ops: root, problems };
}

const unbalanced = (tag: string): Fault => ({ code: "PATTERN_UNBALANCED", severity: "error", data: { tag } });

/** Fills a pattern; `report` gets what the facts lack, as for a template. */
export function fillPattern(pattern: string, facts: unknown, report: (fault: Fault) => void): string {
  const { ops, problems } = parsePattern(pattern);
  for (const problem of problems) report(problem);
  return write(ops, { value: facts, path: "" }, report);
}

/**
 * Fills a pattern of the shipped data or of a kind. Those are checked against the schema of the facts when a catalog is
 * built, so a gap found here is a fault of that check, not of the user.
 */
export function fillChecked(pattern: string, facts: unknown): string {
  return fillPattern(pattern, facts, ({ code, data }) => {
    throw new Error(`${code} in “${pattern}”: ${JSON.stringify(data)}`);
  });
}

function write(ops: readonly Op[], scope: Scope, report: (fault: Fault) => void): string {
  let text = "";
  for (const op of ops) {
    if (typeof op === "string") {
      text += op;
      continue;
    }
    if (op.op !== "value" && op.op !== "section") continue;
    const result = evaluate(op.tag, scope);
    if (result.problem) report(result.problem);
    else text += op.op === "value" ? String(result.value) : section(op, result.value, scope, report);
  }
  return text;
}

function section(
  { inverted, body }: SectionOp,
  value: unknown,
  scope: Scope,
  report: (fault: Fault) => void,
): string {
  if (isTruthy(value) === inverted) return "";
  if (inverted || typeof value !== "object") return write(body, scope, report);
  const items = Array.isArray(value) ? value : [value];
  return items.map((item) => write(body, { value: item, path: "", parent: scope }, report)).join("");
}
