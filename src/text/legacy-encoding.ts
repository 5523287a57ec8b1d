import { decodeLegacy, type LegacyEncoding } from "./legacy-tables.ts";
import { isLooseSyllable, isSyllable } from "./syllable.ts";

export type { LegacyEncoding } from "./legacy-tables.ts";

export interface LegacyText {
  encoding: LegacyEncoding;
  /** The whole text as it was meant, NFC. TCVN3 has no capitals with a tone: they come out small. */
  decoded: string;
}

/** Runs of letters and of the symbols the old fonts used as letters; digits stay in to be told apart (`2½m`). */
const WORD = /[A-Za-z0-9\u00a1-\u024f\u1e00-\u1eff]+/g;
// Letters only Unicode Vietnamese has, and Latin-1 characters Vietnamese never has: with the first and without the second
// no word can be legacy text. Nearly every text ends here, which matters for the start of a run.
const VIETNAMESE = /[\u0102-\u01b0\u1ea0-\u1ef9]/;
const FOREIGN =
  /[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]/;
const BEYOND_LATIN1 = /[^\0-\u00ff]/;
/** Latin-1 characters that no word in Vietnamese Unicode text contains. */
const ODD = /[^\0-\u007fÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúý]/;
/** Certain in a single word: a TCVN3 symbol after a letter, capitalised or with a letter following … */
const CERTAIN_TCVN3 = /^(?:[A-Z][A-Za-z]*[¡-°µ-¾][a-z]*|[a-z]+[¡-°µ-¾][a-z]+)$/;
/** … or a VNI mark behind a vowel in a pair no language of Europe has (`Caïn`, `Août`, `où` do have theirs). */
const CERTAIN_VNI = /[aeo][âåäàáã]|a[êéèúü]|[aeuyôö][ùõ]|[aeouyôö][øû](?![a-z]*[et])/i;
const VNI_PAIR = /[aeouyôö][à-ÿ]/i;

/**
 * What one word says about one encoding: a syllable only after decoding (clear), a minority name after decoding
 * (supporting), a syllable both ways (either), a syllable only as it stands (plain), neither (against).
 */
type Evidence = "clear" | "supporting" | "either" | "plain" | "against";

interface Reading {
  evidence: Evidence;
  word: string;
  decoded: string;
}

const VOWEL = /[aeiouy]/i;

const read = (word: string, encoding: LegacyEncoding): Reading => {
  const decoded = decodeLegacy(word, encoding);
  const as = (evidence: Evidence): Reading => ({ evidence, word, decoded });
  const makesSense = isSyllable(decoded);
  if (isSyllable(word)) return as(makesSense ? "either" : "plain");
  if (decoded !== word && makesSense) return as("clear");
  const typical = ODD.test(word) || (encoding === "vni" && VNI_PAIR.test(word));
  if (typical && decoded !== word && isLooseSyllable(decoded)) return as("supporting");
  // Abbreviations (`Q§` for QĐ) prove nothing.
  return as(VOWEL.test(decoded.normalize("NFD")) ? "against" : "either");
};

/** Vietnamese letters outside ASCII. */
const marked = (word: string): number => [...word].filter((letter) => letter > "\u007f").length;

const isCertainAlone = (word: string, encoding: LegacyEncoding): boolean =>
  (encoding === "tcvn3" ? CERTAIN_TCVN3 : CERTAIN_VNI).test(word);

/** Strength of the case for an encoding; 0 when it does not hold. `mixed`: true Unicode letters stand beside. */
const strength = (readings: readonly Reading[], encoding: LegacyEncoding, mixed: boolean): number => {
  const wordsOf = (...kinds: Evidence[]): Reading[] => readings.filter((r) => kinds.includes(r.evidence));
  const clear = wordsOf("clear");
  const supporting = wordsOf("supporting");
  const odd = clear.filter((r) => ODD.test(r.word) || isCertainAlone(r.word, encoding));
  // Beside Unicode text only two unmistakable words count; otherwise a name would be judged by one accident.
  if (mixed) return odd.length >= 2 ? odd.length : 0;
  const certain = clear.some((r) => isCertainAlone(r.word, encoding));
  const against = wordsOf("against", "plain").length;
  if (clear.length === 0 || against >= (certain ? 2 * clear.length + 1 : clear.length)) return 0;
  const marks = wordsOf("clear", "supporting", "either").reduce((sum, r) => sum + marked(r.decoded), 0);
  const enough = marks >= 2 && (odd.length > 0 || clear.length >= 2);
  return enough || certain ? Math.max(1, 2 * clear.length + supporting.length - against) : 0;
};

/**
 * Recognises Vietnamese that was typed for TCVN3 (ABC) or VNI fonts and pasted as Latin-1 characters, for example
 * `Uû ban nh©n d©n` or `UÛy ban nhaân daân`. A word counts when it is no Vietnamese syllable as it stands and is one after
 * decoding. Undefined for Unicode Vietnamese, other languages and texts too short to tell (one doubtful letter).
 */
export const findLegacyEncoding = (text: string): LegacyText | undefined => {
  if (!/[\u00a1-\u00ff]/.test(text)) return undefined;
  if (VIETNAMESE.test(text) && !FOREIGN.test(text)) return undefined;
  const original = text.normalize("NFC");
  const all = (original.match(WORD) ?? []).filter((word) =>
    /^(?=.*[A-Za-z])(?=.*[^\0-\u007f])\D+$/.test(word),
  );
  const words = all.filter((word) => !BEYOND_LATIN1.test(word));
  const mixed = words.length < all.length;
  let best: { encoding: LegacyEncoding; readings: Reading[]; strength: number } | undefined;
  // VNI first: where both read well, no TCVN3 symbol is there, and TCVN3 text is rarely without one.
  for (const encoding of ["vni", "tcvn3"] as const) {
    const readings = words.map((word) => read(word, encoding));
    const found = strength(readings, encoding, mixed);
    if (found > (best?.strength ?? 0)) best = { encoding, readings, strength: found };
  }
  if (!best) return undefined;
  const { encoding, readings } = best;
  if (!mixed) return { encoding, decoded: decodeLegacy(original, encoding) };
  const legacy = new Set(
    readings.filter((r) => r.evidence === "clear" || r.evidence === "supporting").map((r) => r.word),
  );
  const decoded = original.replace(WORD, (word) => (legacy.has(word) ? decodeLegacy(word, encoding) : word));
  return { encoding, decoded };
};
