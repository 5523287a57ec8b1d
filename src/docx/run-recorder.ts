import type { Token } from "./parse-docx.ts";

/**
 * Follows which run properties are in force, as docxtemplater does for line breaks. `undefined` means: not known from
 * what was seen here, because the text began inside a run or a loop may have changed it.
 */
export class RunRecorder {
  current: string | undefined;
  private emitted: string | undefined;
  private recording = false;

  see(token: Token): void {
    if (token.tag === "w:r") this.current = "";
    else if (token.tag === "w:rPr") {
      if (token.position === "start") this.recording = true;
      this.add(token.value);
      if (token.position !== "start") this.recording = false;
    } else if (this.recording) this.add(token.value);
  }

  /** The properties that have to be announced before the next value, if any. */
  announce(): string | undefined {
    if (this.current === undefined || this.current === this.emitted) return undefined;
    this.emitted = this.current;
    return this.current;
  }

  forget(): void {
    this.current = undefined;
    this.emitted = undefined;
  }

  private add(xml: string): void {
    if (this.current !== undefined) this.current += xml;
  }
}
