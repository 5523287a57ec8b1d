import { type Face, type Metrics, textWidth } from "./measure.ts";

/** Measures one line of text, in twips. */
type Measure = (text: string) => number;

// A line may end after spaces (also those of no width, U+200B), and after a hyphen or dash that follows something.
// NBSP and U+2011 do not end one.
const PIECE = /[-–—]*[^ \u200b–—-]*(?:[-–—]+[ \u200b]*|[ \u200b]+)?/g;
const ONLY_DASH = /^[-–—]+ *$/;
// Not places where Word ends a line, but the best ones inside a word that fits on no line.
const AFTER_SIGN = /^.+[/._@]/su;

const piecesOf = (text: string): string[] => (text.match(PIECE) ?? []).filter((piece) => piece !== "");
const trimmed = (line: string): string => line.replace(/[ \u200b]+$/, "");

/** Cuts a word that is wider than a line into parts that are not; each part has at least one character. */
const cutWord = (word: string, avail: number, measure: Measure): string[] => {
  const parts: string[] = [];
  let part = "";
  for (const char of word) {
    if (part !== "" && measure(part + char) > avail) {
      const cut = AFTER_SIGN.exec(part)?.[0] ?? part;
      parts.push(cut);
      part = part.slice(cut.length);
    }
    part += char;
  }
  return [...parts, part];
};

const fill = (pieces: readonly string[], avail: number, measure: Measure): string[] => {
  const lines: string[] = [];
  let line = "";
  let lineWidth = 0;
  const put = (piece: string, width: number) => {
    line += piece;
    lineWidth += width;
  };
  for (const piece of pieces) {
    const width = measure(trimmed(piece));
    // Spaces at the end of a line hang over its edge, so only the ones inside count.
    if (line !== "" && lineWidth + width > avail) {
      lines.push(trimmed(line));
      line = "";
      lineWidth = 0;
    }
    if (line === "" && width > avail) {
      const parts = cutWord(piece, avail, measure);
      const rest = parts.pop() ?? "";
      lines.push(...parts.map(trimmed));
      put(rest, measure(rest));
    } else {
      put(piece, measure(piece));
    }
  }
  return [...lines, trimmed(line)];
};

const paragraphs = (text: string): string[] => text.replaceAll("\t", " ").split(/\r\n|[\r\n]/);

/**
 * Breaks text into lines of at most `availTwips`, each as full as possible, as Word does: at spaces, after hyphens
 * and dashes, at line feeds; a word wider than the line is cut. Lines have no spaces at their end. At least one line.
 */
export const breakLines = (
  text: string,
  face: Face,
  sizePt: number,
  availTwips: number,
  metrics: Metrics,
): string[] => {
  const measure: Measure = (part) => textWidth(part, face, sizePt, metrics);
  return paragraphs(text).flatMap((paragraph) => fill(piecesOf(paragraph), availTwips, measure));
};

/** Joins a dash that stands alone to the piece before it, so that no line begins with it. */
const withDashes = (pieces: readonly string[]): string[] => {
  const units: string[] = [];
  for (const piece of pieces) {
    if (ONLY_DASH.test(piece) && units.length > 0) units[units.length - 1] += piece;
    else units.push(piece);
  }
  return units;
};

/** The first units of a text set in `count` lines; `cost` is the sum of the squared widths, least when even. */
interface Way {
  count: number;
  cost: number;
  /** Where its last line begins. */
  start: number;
}

const isBetter = (a: Way, b: Way | undefined): boolean =>
  b === undefined || a.count < b.count || (a.count === b.count && a.cost < b.cost);

/** Widths are added up, so they are whole numbers: fiftieths of a twip, which is what `textWidth` divides. */
const WHOLE = 50;

/** Sets the units in the fewest lines, the most even way; of equals the longer lines first. None if a unit is too wide. */
const evenest = (units: readonly string[], avail: number, measure: Measure): string[] | undefined => {
  const whole = (text: string): number => Math.round(measure(text) * WHOLE);
  const bare = units.map((unit) => whole(trimmed(unit)));
  const before = [0];
  for (const unit of units) before.push((before.at(-1) as number) + whole(unit));
  const ways: (Way | undefined)[] = [{ count: 0, cost: 0, start: 0 }];
  for (let end = 1; end <= units.length; end++) {
    for (let start = end - 1; start >= 0; start--) {
      // Spaces at the end of a line hang over its edge.
      const width = (before[end - 1] as number) - (before[start] as number) + (bare[end - 1] as number);
      // A line from further back would only be wider.
      if (width > avail * WHOLE) break;
      const first = ways[start];
      if (first === undefined) continue;
      const way = { count: first.count + 1, cost: first.cost + width * width, start };
      if (isBetter(way, ways[end])) ways[end] = way;
    }
  }
  if (ways[units.length] === undefined) return undefined;
  const lines: string[] = [];
  for (let end = units.length; end > 0; ) {
    const { start } = ways[end] as Way;
    lines.unshift(trimmed(units.slice(start, end).join("")));
    end = start;
  }
  return lines;
};

/**
 * Breaks a name (agency, document title) into the fewest lines that fit in `availTwips`, and those as even as
 * possible. No line begins with a dash that stands alone: it stays at the end of the line before.
 * Keep words together with NBSP. Line feeds in the text are kept as line ends.
 */
export const balanceLines = (
  text: string,
  face: Face,
  sizePt: number,
  availTwips: number,
  metrics: Metrics,
): string[] => {
  const measure: Measure = (part) => textWidth(part, face, sizePt, metrics);
  return paragraphs(text).flatMap((paragraph) => {
    const units = withDashes(piecesOf(paragraph));
    if (units.length === 0) return [""];
    return evenest(units, availTwips, measure) ?? fill(units, availTwips, measure);
  });
};
