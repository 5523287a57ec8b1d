import { parseHandwrittenDay } from "../text/dates.ts";
import { shortened } from "./quotation.ts";

type Finding = { code: string; data: Record<string, string> };

const LOOKS_LIKE_DAY =
  /^\s*(?:\d{4}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{1,2}|\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{4})\s*$/;

/** `2026-02-31` and `31.02.2026` as people say it: `31/02/2026`. */
const spoken = (text: string): string => {
  const numbers = text.match(/\d+/g) ?? [];
  return (numbers[0]?.length === 4 ? [...numbers].reverse() : numbers).join("/");
};

/** `2026-3-5`, `2026/03/05`: year first, but not as ISO writes it. */
const isoOrder = (text: string): string | undefined => {
  const [year, month, day] = text.match(/\d+/g) ?? [];
  return year?.length === 4 ? parseHandwrittenDay(`${day}/${month}/${year}`) : undefined;
};

/** Why a text is no ISO day: written another way (with the ISO form to use), no such day in the calendar, or no day at all. */
export const dateFinding = (text: string): Finding => {
  const value = shortened(text);
  if (!LOOKS_LIKE_DAY.test(text)) return { code: "SCHEMA_BAD_DATE", data: { value } };
  const iso = parseHandwrittenDay(text) ?? isoOrder(text);
  if (iso) return { code: "SCHEMA_DATE_NOT_ISO", data: { value, iso } };
  return { code: "SCHEMA_DATE_NOT_REAL", data: { value, day: spoken(text) } };
};
