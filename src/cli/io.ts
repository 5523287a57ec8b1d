/** A stream text is written to. */
export interface Sink {
  write(text: string): unknown;
}

/** Everything the command line knows of the world outside; nothing in `src/cli` reads `process`. */
export interface Io {
  /** Takes the data: paths, tables, envelopes, help. */
  stdout: Sink;
  /** Takes problems, summaries and progress. */
  stderr: Sink;
  /** Absolute path of the working directory. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  isTerminal: { stdout: boolean; stderr: boolean };
  /** Width of the terminal in columns. */
  columns: number;
  now: () => Date;
  /** Aborted when the user interrupts. */
  signal?: AbortSignal;
}
