import type { Language } from "../index.ts";
import { cliText } from "../messages/cli-texts.ts";
import type { Io } from "./io.ts";

/** At most ten pictures a second. */
const REDRAW = 100;

const CLEAR = "\r\u001b[K";

/** Tells on a terminal how many models are read; says nothing elsewhere, where reading is soon over. */
export class ReadingLine {
  readonly #io: Io;
  readonly #language: Language;
  readonly #total: number;
  readonly #draws: boolean;
  #told = 0;

  constructor(io: Io, language: Language, total: number) {
    this.#io = io;
    this.#language = language;
    this.#total = total;
    this.#draws = io.isTerminal.stderr && io.env.TERM !== "dumb";
  }

  tell(read: number): void {
    const at = this.#io.now().getTime();
    if (!this.#draws || at - this.#told < REDRAW) return;
    this.#told = at;
    this.#io.stderr.write(`${CLEAR}${cliText(this.#language, "reading", { read, total: this.#total })}`);
  }

  clear(): void {
    if (this.#told > 0) this.#io.stderr.write(CLEAR);
  }
}
