import {
  contentBit,
  EMPTY_TEXT,
  isDroppedWhenEmpty,
  isFilled,
  isGuarded,
  mayFollowTable,
  PARAGRAPH_AFTER_TABLE,
  PRESERVED_TEXT,
  skippedAfterTable,
  TABLE_END,
  TEXT_END,
} from "./element.ts";
import type { Token } from "./parse-docx.ts";
import type { ElementOp, Op } from "./template.ts";

interface Frame {
  element?: ElementOp["element"];
  open: string;
  ops: Op[];
  /** Content that is written whatever the facts say. */
  gives: number;
}

const P = contentBit("w:p");

/** Collects the operations of one level: a whole part, or the body of a section. */
export class ProgramLevel {
  private readonly frames: [Frame, ...Frame[]] = [{ open: "", ops: [], gives: 0 }];
  /** What stands directly before: a table's end, other static text, or something only the facts decide. */
  private before: "table" | "text" | "facts" = "facts";
  /** False once an element is closed that was not opened on this level. */
  balanced = true;

  get ops(): Op[] {
    return this.frames[0].ops;
  }

  get gives(): number {
    return this.frames[0].gives;
  }

  get finished(): boolean {
    return this.balanced && this.frames.length === 1;
  }

  private get top(): Frame {
    return this.frames.at(-1) as Frame;
  }

  /** Adds an operation that depends on the facts. */
  add(op: Op): void {
    this.top.ops.push(op);
    this.before = "facts";
  }

  /** Adds an operation that writes nothing. */
  note(op: Op): void {
    this.top.ops.push(op);
  }

  addStatic({ tag = "", position, value }: Token): void {
    if (!isGuarded(tag)) {
      if (position !== "end") this.top.gives |= contentBit(tag);
      this.text(value);
    } else if (position === "start") {
      this.top.gives |= isDroppedWhenEmpty(tag) ? 0 : contentBit(tag);
      this.frames.push({ element: tag, open: value, ops: [], gives: 0 });
      this.before = "text";
    } else if (position === "end") this.close(tag, value);
    // An empty element of these kinds is invalid and disappears.
  }

  private text(value: string): void {
    const skipped = skippedAfterTable(value) === value.length;
    if (this.before === "table" && skipped) {
      // Stays apart, so that a filler sees the table's end as the end of its own chunk.
      this.top.ops.push(value);
      return;
    }
    if (this.before === "table" && !mayFollowTable(value)) {
      this.append(PARAGRAPH_AFTER_TABLE);
      this.top.gives |= P;
    }
    this.append(value);
    this.before = value === TABLE_END ? "table" : "text";
  }

  private append(value: string): void {
    const { ops } = this.top;
    const last = ops.at(-1);
    if (typeof last !== "string") ops.push(value);
    else if (value === TEXT_END && last.endsWith(PRESERVED_TEXT)) {
      ops[ops.length - 1] = last.slice(0, -PRESERVED_TEXT.length) + EMPTY_TEXT;
    } else ops[ops.length - 1] = last + value;
  }

  private close(element: ElementOp["element"], end: string): void {
    const frame = this.top;
    if (frame.element !== element) {
      this.balanced = false;
      return;
    }
    let close = end;
    if (this.before === "table" && !mayFollowTable(end)) {
      close = PARAGRAPH_AFTER_TABLE + end;
      frame.gives |= P;
    }
    this.frames.pop();
    const { open, ops, gives } = frame;
    if (isFilled(element, gives)) {
      this.merge(frame, close);
      this.before = element === "w:tbl" ? "table" : "text";
    } else this.add({ op: "element", element, open, body: ops, close });
  }

  /** Puts an element that is fine whatever the facts say into the enclosing one, as if it were not guarded. */
  private merge({ element, open, ops, gives }: Frame, close: string): void {
    this.top.gives |= gives | contentBit(element as string);
    this.append(open);
    const [first, ...rest] = ops;
    if (typeof first === "string") this.append(first);
    else if (first !== undefined) this.top.ops.push(first);
    // Strings that were kept apart stay apart.
    this.top.ops.push(...rest);
    this.append(close);
  }
}
