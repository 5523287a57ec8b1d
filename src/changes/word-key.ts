import { withoutMarks } from "../text/slug.ts";

/** Equal for headers and words that differ in case, marks, spaces, punctuation, or what stands in parentheses. */
export const wordKey = (text: string): string =>
  withoutMarks(text.replace(/\([^)]*\)/g, " ")).replace(/[^a-z0-9]+/g, "");
