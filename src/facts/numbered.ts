/** What every item of a list in the facts carries besides its own fields. */
export interface Numbering {
  stt: number;
  chu: string;
  la_ma: string;
  dau: string;
  cuoi: boolean;
}

// Order of the letters in the decree's own text: no f, j, w, z and no ă, â, ê, ô, ơ, ư (NĐ 30/2020/NĐ-CP, Phụ lục VI).
const LETTERS = [..."abcdđeghiklmnopqrstuvxy"];
const ROMAN: readonly [number, string][] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** Letter of the n-th point, from 1: a … y, then aa, bb … */
export function pointLetter(n: number): string {
  const letter = LETTERS[(n - 1) % LETTERS.length] as string;
  return letter.repeat(Math.ceil(n / LETTERS.length));
}

/** Roman number, for chapters. */
export function roman(n: number): string {
  let rest = n;
  let text = "";
  for (const [value, digits] of ROMAN) {
    while (rest >= value) {
      text += digits;
      rest -= value;
    }
  }
  return text;
}

/** Numbers the items of a list; `between` ends every line but the last, `end` the last. */
export function numbered<T extends object>(items: readonly T[], between = ";", end = "."): (T & Numbering)[] {
  return items.map((item, index) => {
    const cuoi = index === items.length - 1;
    return {
      ...item,
      stt: index + 1,
      chu: pointLetter(index + 1),
      la_ma: roman(index + 1),
      dau: cuoi ? end : between,
      cuoi,
    };
  });
}

/** Texts as numbered lines. A mark the author put at the end is dropped: the layout sets its own. */
export function asLines(
  texts: readonly string[] | undefined,
  between = ";",
  end = ".",
): ({ noi_dung: string } & Numbering)[] {
  return numbered(
    (texts ?? []).map((text) => ({ noi_dung: withoutEndMark(text) })),
    between,
    end,
  );
}

/** The text without a full stop, semicolon or comma at its end; an ellipsis stays. */
export const withoutEndMark = (text: string): string =>
  /(\.\.\.|…)$/u.test(text.trimEnd()) ? text.trimEnd() : text.trimEnd().replace(/\s*[.;,]+$/u, "");
