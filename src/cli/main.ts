import { CommanderError } from "commander";
import colors from "picocolors";
import type { Language } from "../messages/message.ts";
import { EXIT } from "./exit-code.ts";
import { helpText } from "./help.ts";
import type { Io } from "./io.ts";
import type { Outcome } from "./outcome.ts";
import { type Chosen, programOf } from "./program.ts";
import { UsageError, usageProblem } from "./usage-problem.ts";

/**
 * The command line as a function of its streams: arguments (without node and script) → exit code. A bug is
 * reported with its stack and ends with 1. Writes to disk only what the command is for.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const { language, json, colourless } = sharedFlags(argv);
  const coloured = !colourless && !io.env.NO_COLOR && io.env.TERM !== "dumb";
  const colour = { stdout: coloured && io.isTerminal.stdout, stderr: coloured && io.isTerminal.stderr };
  let chosen: Chosen | undefined;
  let outcome: Outcome;
  try {
    chosen = parse(argv, language, io);
    if (!chosen) return EXIT.done;
    const { command } = await chosen.load();
    io.signal?.throwIfAborted();
    outcome = await command({
      io,
      language,
      args: chosen.args,
      options: chosen.options,
      paint: colors.createColors(colour.stdout),
      paintsErrors: colour.stderr,
      json,
      ...(io.isTerminal.stdout && { width: io.columns }),
    });
  } catch (error) {
    outcome = failure(error, io);
  }
  // The messages of all problems are loaded here and not at the top: help and version do without them.
  const { report } = await import("./report.ts");
  report(outcome, io, { command: chosen?.name ?? "", language, json, colour });
  return outcome.exit;
}

/** What holds before the arguments are parsed, because it decides how their faults are told. */
function sharedFlags(argv: readonly string[]): { language: Language; json: boolean; colourless: boolean } {
  const end = argv.indexOf("--");
  const flags = end < 0 ? argv : argv.slice(0, end);
  const isEnglish = flags.some(
    (flag, i) => flag === "--lang=en" || (flag === "en" && flags[i - 1] === "--lang"),
  );
  const language = isEnglish ? "en" : "vi";
  return { language, json: flags.includes("--json"), colourless: flags.includes("--no-color") };
}

/** What the arguments ask for; undefined when help or the version was all, which is printed then. */
function parse(argv: readonly string[], language: Language, io: Io): Chosen | undefined {
  let chosen: Chosen | undefined;
  const columns = io.isTerminal.stdout ? io.columns : 80;
  const program = programOf({
    language,
    choose: (found) => {
      chosen = found;
    },
    write: (text) => io.stdout.write(text),
    help: (node) => helpText(node, language, columns),
    failed: (error, node) => (isAnswered(error) ? error : new UsageError(usageProblem(error, node))),
  });
  try {
    program.parse(asHelpFlag(argv), { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError && isAnswered(error)) return undefined;
    throw error;
  }
  return chosen;
}

/** `hoso help template show` asks for `hoso template show --help`. */
const asHelpFlag = ([first, ...rest]: readonly string[]): string[] =>
  first === "help" ? [...rest, "--help"] : first === undefined ? [] : [first, ...rest];

/** Help and version end the parsing by an error that is none. */
const isAnswered = ({ code }: CommanderError): boolean =>
  ["commander.help", "commander.helpDisplayed", "commander.version"].includes(code);

function failure(error: unknown, { signal }: Io): Outcome {
  if (error instanceof UsageError) return { exit: EXIT.usage, problems: [error.problem] };
  if (signal?.aborted)
    return { exit: EXIT.interrupted, problems: [{ code: "INTERRUPTED", severity: "warning" }] };
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const problem: Outcome["problems"][number] = { code: "BUG", severity: "error", data: { reason: message } };
  return { exit: EXIT.bug, problems: [problem], notes: [stack ?? message] };
}
