#!/usr/bin/env node
import { main } from "../dist/cli.js";

const { argv, env, stdout, stderr } = process;
const interrupt = new AbortController();
// The second signal of a kind ends the process at once. Job engines send SIGTERM.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => interrupt.abort());
// A reader such as `head` may close its end early; the work goes on, unheard.
for (const stream of [stdout, stderr])
  stream.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
  });
process.exitCode = await main(argv.slice(2), {
  stdout,
  stderr,
  cwd: process.cwd(),
  env,
  isTerminal: { stdout: stdout.isTTY === true, stderr: stderr.isTTY === true },
  columns: stdout.columns ?? 80,
  now: () => new Date(),
  signal: interrupt.signal,
});
