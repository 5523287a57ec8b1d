const segmenter = new Intl.Segmenter("vi", { granularity: "grapheme" });

/** East Asian letters and emoji take two columns of a terminal. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\ufe0f/u;

/** The characters a person sees: a letter with its marks is one. */
export const graphemes = (text: string): string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment);

const graphemeWidth = (grapheme: string): number => (WIDE.test(grapheme) ? 2 : 1);

/** Columns a text takes on a terminal. */
export const displayWidth = (text: string): number =>
  graphemes(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0);

/** Spaces behind a text until it takes `width` columns. */
export const padded = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - displayWidth(text)));

/** Lines of at most `width` columns, broken at spaces; a word that is longer breaks behind `/`, `_`, `-`, or anywhere. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (displayWidth(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = piecesOf(word, width);
    line = pieces.pop() as string;
    lines.push(...pieces);
  }
  return [...lines, line];
}

function piecesOf(word: string, width: number): string[] {
  const pieces: string[] = [];
  let rest = graphemes(word);
  while (rest.length > 1 && displayWidth(rest.join("")) > width) {
    let taken = 0;
    for (let used = 0; taken < rest.length; taken++) {
      used += graphemeWidth(rest[taken] as string);
      if (used > width) break;
    }
    const breakable = rest.slice(0, taken).findLastIndex((grapheme) => "/_-".includes(grapheme)) + 1;
    const length = Math.max(1, breakable > taken / 2 ? breakable : taken);
    pieces.push(rest.slice(0, length).join(""));
    rest = rest.slice(length);
  }
  return [...pieces, rest.join("")];
}
