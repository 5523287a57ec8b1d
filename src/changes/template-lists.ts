import { spokenValues, takesWord } from "./cell-word.ts";
import { CHANGE_KEYS } from "./change-schema.ts";
import { columnLetter } from "./table.ts";

/** Longest list a spreadsheet takes inside the file. */
const LONGEST = 255;

/** Lists to choose from in the columns that take one of some words; other words that are understood may still be typed. */
const dataValidations = (firstRow: number, lastRow: number): string => {
  const lists = CHANGE_KEYS.flatMap((key, i) => {
    const list = spokenValues(key)
      .filter((word) => !word.includes(","))
      .join(",");
    if (!takesWord(key) || list.length > LONGEST) return [];
    const range = `${columnLetter(i)}${firstRow}:${columnLetter(i)}${lastRow}`;
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${range}"><formula1>"${list}"</formula1></dataValidation>`,
    ];
  });
  return `<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>`;
};

/** A worksheet with the lists in these rows, at the place the format has for them: before the page's margins. */
export const withLists = (worksheet: string, firstRow: number, lastRow: number): string =>
  worksheet.replace("<pageMargins", `${dataValidations(firstRow, lastRow)}<pageMargins`);
