import type { Problem } from "../problem/problem.ts";
import {
  contentBit,
  EMPTY_PARAGRAPH,
  EMPTY_TEXT,
  isDroppedWhenEmpty,
  isFilled,
  mayFollowTable,
  PARAGRAPH_AFTER_TABLE,
  PRESERVED_TEXT,
  skippedAfterTable,
  TABLE_END,
  TEXT_END,
} from "./element.ts";
import { absolutePath, evaluate, isTruthy, type Scope, typeName } from "./evaluate.ts";
import type { DocxParts } from "./package.ts";
import type { ElementOp, Op, PlaceInPart, SectionOp, Template, ValueOp } from "./template.ts";
import { isProgram } from "./template.ts";
import { escapeXml, illegalCharacter } from "./xml-text.ts";

/** A filled template. */
export interface Filled {
  parts: DocxParts;
  /** Names of the parts that depend on the facts; all others are the template's, the same for each document. */
  fresh: string[];
  /** Absolute paths of the facts that were read, sorted, each once; `[]` stands for every item of a list. */
  reads: string[];
  problems: Problem[];
}

/** Anything but characters that are written as they are; all of these are checked again with care. */
const NEEDS_WORK = /[^ !#-%(-;=?-\ud7ff\ue000-\ufffd]/;

/** Writes one part. What it must reproduce of docxtemplater is told in `element.ts`; the differential test holds it to it. */
class Filling {
  readonly out: string[] = [];
  private runProperties = "";
  private content = 0;
  private afterTable = false;
  /** How deep in sections the table stood that was dropped last, when nothing was written since; else -1. */
  private droppedAt = -1;
  private depth = 0;
  private readonly known = new Map<Op, string>();

  constructor(
    private readonly lines: boolean,
    private readonly reads: Set<string>,
    private readonly report: (problem: Omit<Problem, "where">, at: PlaceInPart) => void,
  ) {}

  run(ops: readonly Op[], scope: Scope): void {
    for (const op of ops) {
      if (typeof op === "string") this.write(op);
      else if (op.op === "value") this.value(op, scope);
      else if (op.op === "section") this.section(op, scope);
      else if (op.op === "run") this.runProperties = op.properties;
      else this.element(op, scope);
    }
  }

  private write(chunk: string): void {
    const { out } = this;
    let text = chunk;
    if (this.afterTable) {
      const skipped = skippedAfterTable(text);
      if (skipped === text.length) {
        out.push(text);
        return;
      }
      if (!mayFollowTable(text.slice(skipped))) {
        text = text.slice(0, skipped) + PARAGRAPH_AFTER_TABLE + text.slice(skipped);
        this.content |= contentBit("w:p");
      }
    } else if (text.startsWith(TEXT_END) && out.at(-1)?.endsWith(PRESERVED_TEXT)) {
      out[out.length - 1] = out.at(-1)?.slice(0, -PRESERVED_TEXT.length) + EMPTY_TEXT;
      text = text.slice(TEXT_END.length);
      if (text === "") return;
    }
    out.push(text);
    this.afterTable = text.endsWith(TABLE_END);
    this.droppedAt = -1;
  }

  /** Value of an operation's tag; undefined when it has none, which is reported. */
  private read(op: ValueOp | SectionOp, scope: Scope): unknown {
    // The path is the same for all items of a list: work it out once for each scope.
    if (this.known.get(op) !== scope.path) {
      this.known.set(op, scope.path);
      this.reads.add(absolutePath(scope, op.tag.path));
    }
    const result = evaluate(op.tag, scope);
    if (!result.problem) return result.value;
    this.report(result.problem, op.at);
    return undefined;
  }

  private refuse(code: string, op: ValueOp, data: Record<string, string>): void {
    this.report({ code, severity: "error", data: { tag: `{${op.tag.raw}}`, ...data } }, op.at);
  }

  private value(op: ValueOp, scope: Scope): void {
    const value = this.read(op, scope);
    if (typeof value === "string") this.text(value, op);
    else if (Number.isSafeInteger(value)) this.out.push(String(value));
    else if (value !== undefined) {
      this.refuse("FACT_WRONG_TYPE", op, { expected: "string", found: typeName(value) });
    }
  }

  private text(value: string, op: ValueOp): void {
    if (value === "") return;
    if (!NEEDS_WORK.test(value)) {
      this.out.push(value);
      return;
    }
    const character = illegalCharacter(value);
    if (character !== undefined) {
      this.refuse("FACT_BAD_CHARACTER", op, { character });
      return;
    }
    const [first = "", ...rest] = this.lines ? value.split("\n") : [value];
    if (first !== "") this.out.push(escapeXml(first));
    for (const line of rest) {
      // A line break ends the run, so the next line repeats the run's properties.
      this.write(`</w:t></w:r><w:r><w:br/></w:r><w:r>${this.runProperties}${PRESERVED_TEXT}`);
      if (line !== "") this.out.push(escapeXml(line));
    }
  }

  private section(op: SectionOp, scope: Scope): void {
    const value = this.read(op, scope);
    if (value === undefined || op.inverted === isTruthy(value)) return;
    this.depth++;
    if (op.inverted || typeof value !== "object") this.body(op, scope);
    else {
      const path = absolutePath(scope, op.tag.path);
      if (Array.isArray(value)) {
        const itemPath = `${path}[]`;
        for (const item of value) this.body(op, { value: item, path: itemPath, parent: scope });
      } else this.body(op, { value, path, parent: scope });
    }
    // Seen from outside the section, a table dropped at its end never was there.
    if (this.droppedAt === this.depth) {
      this.afterTable = false;
      this.droppedAt = -1;
    }
    this.depth--;
  }

  private body(op: SectionOp, scope: Scope): void {
    this.content |= op.gives;
    this.run(op.body, scope);
  }

  private element(op: ElementOp, scope: Scope): void {
    const { out, content } = this;
    const start = out.length;
    const { afterTable, droppedAt } = this;
    this.content = 0;
    this.write(op.open);
    this.run(op.body, scope);
    // The paragraph that follows a table inside the element is content too, and is written with the closing tag.
    const filled = isFilled(op.element, this.content) || this.afterTable;
    if (filled || !isDroppedWhenEmpty(op.element)) {
      if (!filled) this.write(EMPTY_PARAGRAPH);
      this.write(op.close);
      this.content |= content | contentBit(op.element);
      return;
    }
    out.length = start;
    this.content = content;
    if (op.element !== "w:tbl") {
      this.afterTable = afterTable;
      this.droppedAt = droppedAt;
      return;
    }
    // docxtemplater leaves empty text where the table was, which the enclosing level takes for something after a table.
    if (afterTable && droppedAt !== this.depth && this.depth > 0) {
      out.push(PARAGRAPH_AFTER_TABLE);
      this.content |= contentBit("w:p");
    }
    this.afterTable = true;
    this.droppedAt = this.depth;
  }
}

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

/**
 * Fills a template with facts. Strict: a tag that leads to nothing or null, prints an object, list or truth value, or
 * holds a character XML cannot carry is a problem with its place; all are collected and nothing is printed for them.
 */
export const fill = (template: Template, facts: unknown): Filled => {
  const parts: DocxParts = {};
  const fresh: string[] = [];
  const reads = new Set<string>();
  const problems: Problem[] = [];
  for (const [name, part] of Object.entries(template.parts)) {
    if (typeof part === "string") parts[name] = part;
    else if (isProgram(part)) {
      const filling = new Filling(part.lines, reads, (problem, at) =>
        problems.push({
          ...problem,
          where: { kind: "template", template: template.name, part: name, ...at },
        }),
      );
      filling.run(part.ops, { value: facts, path: "" });
      parts[name] = filling.out.join("");
      fresh.push(name);
    } else parts[name] = fromBase64(part.base64);
  }
  return { parts, fresh, reads: [...reads].sort(), problems };
};
