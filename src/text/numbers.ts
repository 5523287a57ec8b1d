const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
/** Largest number in words: 999 tỷ and all below it. */
const LIMIT = 1_000_000_000_000;

/** At least two digits, as lists and dates are written: 5 → `05`, 12 → `12`. */
export const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** Dot between thousands, comma before decimals: 1234567.5 → `1.234.567,5`. */
export const groupedNumber = (value: number): string => {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21)
    throw new RangeError(`not a number to print: ${value}`);
  // Below 1e21 toString writes plain digits except for tiny fractions, which toFixed spells out.
  const plain = String(value).includes("e") ? value.toFixed(20).replace(/0+$/, "") : String(value);
  const [whole = "", fraction] = plain.split(".");
  // No line ends behind a minus sign; behind a hyphen it may.
  const dotted = whole.replace("-", "\u2212").replace(/\B(?=(?:\d{3})+$)/g, ".");
  return fraction ? `${dotted},${fraction}` : dotted;
};

const unitsInWords = (units: number, tens: number): string => {
  if (units === 1 && tens >= 2) return "mốt";
  if (units === 4 && tens >= 2) return "tư";
  if (units === 5 && tens >= 1) return "lăm";
  return DIGITS[units] as string;
};

/** One to 999; `full` says the missing hundreds too, as inside a larger number. */
const groupInWords = (group: number, full: boolean): string[] => {
  const [hundreds, tens, units] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const words: string[] = [];
  const saysHundreds = hundreds > 0 || full;
  if (saysHundreds) words.push(DIGITS[hundreds] as string, "trăm");
  if (tens === 0 && units > 0 && saysHundreds) words.push("linh");
  if (tens === 1) words.push("mười");
  if (tens > 1) words.push(DIGITS[tens] as string, "mươi");
  if (units > 0) words.push(unitsInWords(units, tens));
  return words;
};

/**
 * A whole number 0–999,999,999,999 in northern words: 21 → `hai mươi mốt`, 105 → `một trăm linh năm`,
 * 2026 → `hai nghìn không trăm hai mươi sáu`. Throws a RangeError for anything else.
 */
export const numberInWords = (value: number): string => {
  if (!Number.isInteger(value) || value < 0 || value >= LIMIT) throw new RangeError(`no words for ${value}`);
  if (value === 0) return "không";
  const words: string[] = [];
  for (const [size, name] of [
    [1e9, "tỷ"],
    [1e6, "triệu"],
    [1e3, "nghìn"],
    [1, ""],
  ] as const) {
    const group = Math.floor(value / size) % 1000;
    if (group === 0) continue;
    words.push(...groupInWords(group, words.length > 0));
    if (name) words.push(name);
  }
  return words.join(" ");
};
