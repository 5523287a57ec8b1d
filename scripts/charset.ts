const range = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

/** The 134 letters Vietnamese adds to ASCII (67 in either case), in NFC. */
export const vietnameseLetters: readonly string[] = [
  ..."ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý",
  ..."ĂăĐđĨĩŨũƠơƯư",
  ...range(0x1ea0, 0x1ef9),
];

/**
 * The characters the embedded fonts and the width tables know: ASCII, Latin-1 (foreign names, § ° × ² ½), Vietnamese,
 * and the punctuation of official papers. U+00AD (soft hyphen) is never drawn.
 */
export const charset: readonly string[] = [
  ...new Set([
    ...range(0x20, 0x7e),
    ...range(0xa0, 0xff),
    ...vietnameseLetters,
    ..."“”‘’„‚‹›–—‑−…•†‡№€₫™→←≤≥≠≈□■",
  ]),
].filter((char) => char !== "\u00ad");
