import { VALUE_WORDS } from "../messages/change-words.ts";
import { shortened } from "../model/quotation.ts";
import { nearest } from "../text/nearest.ts";
import type { ChangeKey } from "./change.ts";
import { CHANGE_KEYS, PROPERTIES } from "./change-schema.ts";
import type { Finding } from "./finding.ts";
import { wordKey } from "./word-key.ts";

/** How the values of a key are written for people, the first word of each; keys of the schema that are words already stay. */
export const spokenValues = (key: ChangeKey): string[] =>
  (PROPERTIES[key].enum ?? []).map((value) => spokenValue(key, value));

export const spokenValue = (key: ChangeKey, value: string): string => VALUE_WORDS[key]?.[value]?.[0] ?? value;

const wordsOf = (key: ChangeKey): Map<string, string> =>
  new Map(
    (PROPERTIES[key].enum ?? []).flatMap((value) =>
      [...(VALUE_WORDS[key]?.[value] ?? []), value].map((word) => [wordKey(word), value] as const),
    ),
  );

const WORDS = new Map(CHANGE_KEYS.filter((key) => PROPERTIES[key].enum).map((key) => [key, wordsOf(key)]));

/** True for a key that takes one of a list of values. */
export const takesWord = (key: ChangeKey): boolean => WORDS.has(key);

/** The value a word in a cell means (`Bổ sung` → `bo_sung`), or CHANGES_NOT_IN_LIST, with the nearest word where one is near. */
export function cellWord(key: ChangeKey, text: string): { value: string } | { finding: Finding } {
  const value = WORDS.get(key)?.get(wordKey(text));
  if (value !== undefined) return { value };
  const spoken = spokenValues(key);
  const near = nearest(text, [...spoken, ...Object.values(VALUE_WORDS[key] ?? {}).flat()]);
  const data = { value: shortened(text), allowed: spoken.join(", ") };
  return near === undefined
    ? { finding: { code: "CHANGES_NOT_IN_LIST", data } }
    : { finding: { code: "CHANGES_NOT_IN_LIST_NEAR", data: { ...data, nearest: near } } };
}
