import type { Problem } from "../src/index.ts";
import { MESSAGES } from "../src/messages/messages.ts";

/** Placeholders of a problem's messages that its data does not fill. */
export function missingData({ code, data = {} }: Problem): string[] {
  const texts = Object.values(MESSAGES[code] ?? {}).flatMap(({ what, fix }) => [what, fix]);
  const names = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] as string));
  return [...new Set(names)].filter((name) => data[name] === undefined);
}
