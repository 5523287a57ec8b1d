import type { createColors } from "picocolors";
import type { Language } from "../messages/message.ts";
import type { Io } from "./io.ts";
import type { Outcome } from "./outcome.ts";

/** What a command is asked. */
export interface Request {
  io: Io;
  language: Language;
  /** Arguments in their order; one that is left out is undefined, one that repeats is an array. */
  args: (string | string[] | undefined)[];
  options: Options;
  /** Columns a table may take; undefined when stdout is no terminal and lines may be of any length. */
  width?: number;
  /** Colours of stdout. */
  paint: ReturnType<typeof createColors>;
  /** Whether stderr may be coloured. */
  paintsErrors: boolean;
  /** Whether one JSON envelope is all that is to be printed. */
  json: boolean;
}

/** Options of all commands; absent when not given. */
export interface Options {
  out?: string;
  owner?: "xa" | "co_quan" | "doanh_nghiep" | "nha_truong" | "lien_ket";
  keeper?: string;
  jobs?: string;
  shard?: string;
  report?: string;
  apply?: boolean;
  partial?: boolean;
  template?: string;
  templates?: string;
  profile?: string;
  force?: boolean;
  separateInvitations?: boolean;
  schemaOnly?: boolean;
  into?: string;
  so?: string;
  ngay?: string;
  file?: string;
  reason?: string;
  list?: boolean;
  to?: string;
  against?: string;
  exitCode?: boolean;
  accept?: boolean;
  model?: string;
}

/** A command is a function from what is asked to what it has to say. */
export type Command = (request: Request) => Promise<Outcome>;
