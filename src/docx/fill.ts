import type { Problem } from "../problem/problem.ts";
import {
  EMPTY_PARAGRAPH,
  EMPTY_TEXT,
  contentBit,
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

const NEEDS_WORK = /[&<>"'\n\p{C}]/u;

/** Writes one part. What it must reproduce of docxtemplater is told in `element.ts`; the differential test holds it to it. */
class Filling {
  readonly out: string[] = [];
  private runProperties = "";
  private content = 0;
  private afterTable = false;
  private droppedLast = false;
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
    this.droppedLast = false;
  }

  private value(op: ValueOp, scope: Scope): void {
    this.read(op, scope);
    const { value, problem } = evaluate(op.tag, scope) as { value?: unknown; problem?: Problem };
    if (problem) return this.report(problem, op.at);
    if (typeof value === "string") return this.text(value, op);
    if (Number.isSafeInteger(value)) {
      this.out.push(String(value));
      return;
    }
    this.report(
      {
        code: "FACT_WRONG_TYPE",
        severity: "error",
        data: { tag: `{${op.tag.raw}}`, expected: "string", found: typeName(value) },
      },
      op.at,
    );
  }

  private text(value: string, op: ValueOp): void {
    if (value === "") return;
    if (!NEEDS_WORK.test(value)) {
      this.out.push(value);
      return;
    }
    const character = illegalCharacter(value);
    if (character !== undefined) {
      const data = { tag: `{${op.tag.raw}}`, character };
      return this.report({ code: "FACT_BAD_CHARACTER", severity: "error", data }, op.at);
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
    this.read(op, scope);
    const { value, problem } = evaluate(op.tag, scope) as { value?: unknown; problem?: Problem };
    if (problem) return this.report(problem, op.at);
    if (op.inverted === isTruthy(value)) return;
    this.depth++;
    if (op.inverted || typeof value !== "object") this.body(op, scope);
    else {
      const path = absolutePath(scope, op.tag.path);
      if (Array.isArray(value)) {
        const itemPath = `${path}[]`;
        for (const item of value) this.body(op, { value: item, path: itemPath, parent: scope });
      } else this.body(op, { value, path, parent: scope });
    }
    this.depth--;
    // Seen from outside the section, a table dropped at its end never was there.
    if (this.droppedLast) {
      this.afterTable = false;
      this.droppedLast = false;
    }
  }

  private body(op: SectionOp, scope: Scope): void {
    this.content |= op.gives;
    this.run(op.body, scope);
  }

  private element(op: ElementOp, scope: Scope): void {
    const { out, content } = this;
    const start = out.length;
    const wasAfterTable = this.afterTable;
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
    this.drop(op, wasAfterTable);
  }

  private drop(op: ElementOp, wasAfterTable: boolean): void {
    if (op.element !== "w:tbl") {
      this.afterTable = wasAfterTable;
      return;
    }
    if (wasAfterTable && this.depth > 0) this.out.push(PARAGRAPH_AFTER_TABLE);
    this.afterTable = true;
    this.droppedLast = true;
  }

  private read(op: ValueOp | SectionOp, scope: Scope): void {
    // The path is the same for all items of a list: work it out once for each scope.
    if (this.known.get(op) === scope.path) return;
    this.known.set(op, scope.path);
    this.reads.add(absolutePath(scope, op.tag.path));
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
        problems.push({ ...problem, where: { kind: "template", template: template.name, part: name, ...at } }),
      );
      filling.run(part.ops, { value: facts, path: "" });
      parts[name] = filling.out.join("");
      fresh.push(name);
    } else parts[name] = fromBase64(part.base64);
  }
  return { parts, fresh, reads: [...reads].sort(), problems };
};
