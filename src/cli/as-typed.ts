import type { Problem } from "../index.ts";

/** An absolute path and what the user typed for it. */
export interface TypedPath {
  absolute: string;
  typed: string;
}

/** Problems with their paths as the user typed them, so that a message can be compared with the command line. */
export function asTyped(problems: readonly Problem[], paths: readonly TypedPath[]): Problem[] {
  return problems.map((problem) => mapped(problem, (text) => typedText(text, paths)));
}

/** A text with every absolute path in it replaced by what the user typed. */
export function typedText(text: string, paths: readonly TypedPath[]): string {
  return paths.reduce((result, { absolute, typed }) => {
    const asGiven = typed.length > 1 ? typed.replace(/[/\\]+$/, "") : typed;
    return result.replace(new RegExp(`${escaped(absolute)}(?![\\p{L}\\p{N}_-])`, "gu"), () => asGiven);
  }, text);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

function mapped(value: Problem, change: (text: string) => string): Problem {
  const strings = (object: object) =>
    Object.fromEntries(
      Object.entries(object).map(([key, v]) => [key, typeof v === "string" ? change(v) : v]),
    );
  return {
    ...value,
    ...(value.where && { where: strings(value.where) as NonNullable<Problem["where"]> }),
    ...(value.data && { data: strings(value.data) }),
  };
}
