import type { Tag } from "./tag.ts";

/** Where an operation stands in its part: a paragraph of the body, or of a table's cell. Counted from 1. */
export interface PlaceInPart {
  paragraph?: number;
  table?: number;
  row?: number;
  cell?: number;
}

/** Prints the value of a tag. */
export interface ValueOp {
  op: "value";
  tag: Tag;
  at: PlaceInPart;
}

/** A loop or condition. `gives` tells which kinds of element its body always writes (see `element.ts`). */
export interface SectionOp {
  op: "section";
  tag: Tag;
  at: PlaceInPart;
  inverted: boolean;
  gives: number;
  body: Op[];
}

/** A table, row, cell or content control whose required content depends on the facts (see `element.ts`). */
export interface ElementOp {
  op: "element";
  element: "w:sdtContent" | "w:tc" | "w:tr" | "w:tbl";
  open: string;
  body: Op[];
  close: string;
}

/** Tells which run properties a line break inside the following values has to repeat. */
export interface RunOp {
  op: "run";
  properties: string;
}

/** One step of filling; a string is copied as it is. */
export type Op = string | ValueOp | SectionOp | ElementOp | RunOp;

/** A part that contains tags. `lines`: line feeds in values become line breaks (not so in document properties). */
export interface Program {
  ops: Op[];
  lines: boolean;
}

/** A part of a template: text as it is, bytes in Base64, or a program. */
export type TemplatePart = string | { base64: string } | Program;

/** A compiled DOCX template; a plain JSON value, so that the build can write it to a file. */
export interface Template {
  /** Kind id or path, for problem places. */
  name: string;
  parts: Record<string, TemplatePart>;
}

export const isProgram = (part: TemplatePart): part is Program => typeof part === "object" && "ops" in part;
