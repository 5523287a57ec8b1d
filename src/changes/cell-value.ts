import { CITY_WORD } from "../messages/change-words.ts";
import { shortened } from "../model/quotation.ts";
import { shortDay } from "../text/dates.ts";
import { cellDay } from "./cell-day.ts";
import { cellText } from "./cell-text.ts";
import { cellWord, takesWord } from "./cell-word.ts";
import type { ChangeKey } from "./change.ts";
import type { Finding } from "./finding.ts";
import type { Cell } from "./table.ts";

/** What a cell is worth for its column; no value where a finding refuses it. */
export interface CellValue {
  value?: string | number;
  findings: Finding[];
}

/** What a spreadsheet shows where a formula failed. */
const FORMULA_ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!)$/;

/** A cell as text: numbers without exponent, days as people write them. */
const asText = (cell: Cell): string => {
  if (typeof cell === "number") return Math.abs(cell) < 1e21 ? plainNumber(cell) : String(cell);
  if (!(cell instanceof Date)) return String(cell ?? "");
  const found = cellDay(cell);
  return "day" in found ? shortDay(found.day) : "";
};

const plainNumber = (value: number): string =>
  Number.isSafeInteger(value) ? value.toFixed(0) : String(value);

/** A telephone number that was stored as a number lost its zero: 9 or 10 digits are left, the first of them no zero. */
const phone = (text: string): CellValue => {
  if (!/^[1-9]\d{8,9}$/.test(text)) return { value: text, findings: [] };
  const data = { value: text, restored: `0${text}` };
  return { value: `0${text}`, findings: [{ code: "CHANGES_LOST_ZERO", severity: "warning", data }] };
};

const year = (cell: Cell, text: string): CellValue =>
  cell instanceof Date || !/^\d{4}(?:\.0+)?$/.test(text)
    ? { findings: [{ code: "CHANGES_NOT_A_YEAR", data: { value: shortened(text) } }] }
    : { value: Number(text), findings: [] };

const PROVINCE_KEYS: readonly ChangeKey[] = ["tinh", "tinh_moi"];
/** `TP. Đà Nẵng`, where the schema wants the word. */
const CITY = /^t\.?p\.?\s*(?=\p{Lu})/iu;

/** What a cell that is not empty says in the column of `key`. */
export function cellValue(key: ChangeKey, cell: Cell): CellValue {
  const { text, findings } = cellText(asText(cell));
  if (findings.some(({ severity }) => severity !== "warning")) return { findings };
  if (FORMULA_ERROR.test(text))
    return { findings: [{ code: "CHANGES_FORMULA_ERROR", data: { value: text } }] };
  const found = typedValue(key, cell, text);
  return { ...found, findings: [...findings, ...found.findings] };
}

const typedValue = (key: ChangeKey, cell: Cell, text: string): CellValue => {
  if (key === "ngay") {
    const found = cellDay(cell instanceof Date ? cell : text);
    return "day" in found ? { value: found.day, findings: [] } : { findings: [found.finding] };
  }
  if (takesWord(key)) {
    const found = cellWord(key, text);
    return "value" in found ? { ...found, findings: [] } : { findings: [found.finding] };
  }
  if (key === "nam_sinh") return year(cell, text);
  if (key === "dien_thoai") return phone(text);
  if (PROVINCE_KEYS.includes(key)) return { value: text.replace(CITY, CITY_WORD), findings: [] };
  return { value: text, findings: [] };
};
