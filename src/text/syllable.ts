import { splitTones } from "./tone.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const ONSETS = words("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x");

/** Rimes without tones. */
const RIMES = words(`
  a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
  i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu
  o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
  oe oem oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt uân uâng uât uây uê uêch uênh uơ
  ych ynh yt uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
`);

const STOP_CODA = /(?:c|ch|p|t)$/;
const SHARP = 4;
const HEAVY = 5;

/** Tone on the closing vowel of a pair that has it on the first (`xaõ` for `xão`); `hoà`, `uỷ`, `giò` are written so. */
const MISPLACED_TONE = /(?:(?:[aăâeêoôơưy]|(?<!^g)i)[ìỉĩíịòỏõóọùủũúụỳỷỹýỵ]|u[òỏõóọùủũúụ])$/;

/** Shape of names of other languages of the country in Vietnamese spelling: Đắk, Krông, Plei. */
const LOOSE = /^[bcdđghjklmnpqrstvwx']{0,3}[aăâeêioôơuưy]{1,3}(?:[bcđhjklmnprstvw]|ch|ng|nh)?$/;

/** True for one written Vietnamese syllable, with or without a tone, in either accepted tone placement; case is ignored. */
export const isSyllable = (word: string): boolean => {
  const small = word.toLowerCase().normalize("NFC");
  const { toneless, tones } = splitTones(small);
  if (tones.length > 1 || MISPLACED_TONE.test(small)) return false;
  const stopped = STOP_CODA.test(toneless);
  if (stopped && tones[0] !== SHARP && tones[0] !== HEAVY) return false;
  for (let length = 0; length <= 3; length += 1) {
    const onset = toneless.slice(0, length);
    if ((length === 0 || ONSETS.has(onset)) && RIMES.has(toneless.slice(length))) return true;
  }
  return false;
};

/** True for a syllable as `isSyllable` has it or as Vietnamese writes names of the country's other languages. */
export const isLooseSyllable = (word: string): boolean => {
  const { toneless, tones } = splitTones(word.toLowerCase());
  return tones.length <= 1 && LOOSE.test(toneless);
};
