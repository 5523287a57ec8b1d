import type { BatchProgress, Language } from "../index.ts";
import { cliText } from "../messages/cli-texts.ts";
import { displayWidth } from "./display-width.ts";
import type { Io } from "./io.ts";
import { decimal, durationText } from "./measures.ts";

/** At most ten pictures a second on a terminal, a line every five seconds elsewhere. */
const REDRAW = 100;
const LINE = 5000;
/** The rate is that of the last seconds: a run that skips at first is fast, and then is not. */
const WINDOW = 20_000;

const CLEAR = "\r\u001b[K";

/** Tells how far a run is. On a terminal one line that is drawn again and again, elsewhere a line now and then. */
export class BatchProgressLine {
  readonly #io: Io;
  readonly #language: Language;
  readonly #draws: boolean;
  readonly #samples: { at: number; done: number; documents: number }[] = [];
  #told: number;
  #drawn = false;

  constructor(io: Io, language: Language) {
    this.#io = io;
    this.#language = language;
    this.#draws = io.isTerminal.stderr && io.env.TERM !== "dumb";
    const at = io.now().getTime();
    this.#samples.push({ at, done: 0, documents: 0 });
    this.#told = this.#draws ? 0 : at;
  }

  /** After each result. */
  tell(progress: BatchProgress): void {
    const at = this.#io.now().getTime();
    if (at - this.#told < (this.#draws ? REDRAW : LINE)) return;
    this.#told = at;
    const line = this.#text(progress, at);
    this.#io.stderr.write(this.#draws ? `${CLEAR}${fitting(line, this.#io.columns - 1)}` : `${line}\n`);
    this.#drawn = this.#draws;
  }

  /** Lines that stay; the progress line makes room for them. */
  say(lines: readonly string[]): void {
    this.clear();
    if (lines.length > 0) this.#io.stderr.write(lines.map((line) => `${line}\n`).join(""));
  }

  clear(): void {
    if (this.#drawn) this.#io.stderr.write(CLEAR);
    this.#drawn = false;
    if (this.#draws) this.#told = 0;
  }

  #text({ total, done, bad, documents }: BatchProgress, at: number): string {
    const samples = this.#samples;
    samples.push({ at, done, documents });
    while (samples.length > 2 && (samples[1]?.at ?? at) < at - WINDOW) samples.shift();
    const [first = { at, done: 0, documents: 0 }] = samples;
    const seconds = Math.max(at - first.at, 1) / 1000;
    const rate = (done - first.done) / seconds;
    const left = rate > 0 ? durationText(this.#language, (total - done) / rate) : "…";
    const [perSecond, documentRate] = [rate, (documents - first.documents) / seconds].map((value) =>
      decimal(this.#language, value),
    ) as [string, string];
    return cliText(this.#language, "batchProgress", {
      done,
      total,
      bad,
      rate: perSecond,
      documentRate,
      left,
    });
  }
}

function fitting(line: string, columns: number): string {
  let text = line;
  while (displayWidth(text) > columns) text = text.slice(0, -1);
  return text;
}
