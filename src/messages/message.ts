export type Language = "vi" | "en";

/** What is wrong and what to do, with `{placeholders}` filled from `Problem.data`. */
export interface Message {
  what: string;
  fix: string;
}

/** Messages of one stage, keyed by problem code. */
export type Messages = Record<string, Record<Language, Message>>;
