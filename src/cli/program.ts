import { Argument, type CommanderError, InvalidArgumentError, Command as Node, Option } from "commander";
import { HELP, type HelpTexts } from "../messages/cli-help.ts";
import type { Language } from "../messages/message.ts";
import { STARTING } from "../messages/starting-model.ts";
import { VERSION } from "../version.ts";
import { DECLARATIONS, type Declaration } from "./declarations.ts";
import type { Options } from "./request.ts";

/** What the arguments ask for. */
export interface Chosen {
  name: string;
  load: Declaration["load"];
  args: (string | string[] | undefined)[];
  options: Options;
}

export interface ProgramHooks {
  language: Language;
  /** Called with what the arguments ask for. */
  choose: (chosen: Chosen) => void;
  /** Takes help and version. */
  write: (text: string) => void;
  help: (node: Node) => string;
  /** Turns a parser's error into what is thrown, with the command it arose in. */
  failed: (error: CommanderError, node: Node) => Error;
}

/** The tree of commands; parsing it calls `choose` and runs nothing itself. */
export function programOf(hooks: ProgramHooks): Node {
  const texts = HELP[hooks.language];
  const program = prepared(new Node("hoso"), hooks)
    .version(VERSION, "-V, --version", texts.options["--version"]?.says)
    .option("--json", texts.options["--json"]?.says)
    .addOption(new Option("--lang <vi|en>", texts.options["--lang"]?.says).choices(["vi", "en"]))
    .option("--no-color", texts.options["--no-color"]?.says);
  for (const declaration of DECLARATIONS) {
    const names = declaration.name.split(" ");
    const own = names.pop() as string;
    const parent = names.reduce((node, name) => childOf(node, name, hooks), program);
    declare(childOf(parent, own, hooks), declaration, texts, hooks);
  }
  return program;
}

/** The names behind `hoso`, e.g. `template show`; empty for the program. */
export function pathOf(node: Node): string {
  const parent = node.parent;
  return parent ? `${pathOf(parent)} ${node.name()}`.trim() : "";
}

function childOf(parent: Node, name: string, hooks: ProgramHooks): Node {
  const known = parent.commands.find((command) => command.name() === name);
  if (known) return known;
  const child = prepared(new Node(name), hooks);
  parent.addCommand(child);
  return child.description(HELP[hooks.language].commands[pathOf(child)]?.summary ?? "");
}

function prepared(node: Node, { language, write, help, failed }: ProgramHooks): Node {
  const rethrow = (error: CommanderError): never => {
    throw failed(error, node);
  };
  return node
    .helpOption("-h, --help", HELP[language].options["--help"]?.says)
    .configureOutput({ writeOut: write, writeErr: write, outputError: () => {} })
    .configureHelp({ formatHelp: (shown) => help(withoutStrayWord(shown)) })
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .allowExcessArguments(false)
    .exitOverride(rethrow);
}

/** Commander would answer `hoso nonsense --help` with the help of `hoso`. */
function withoutStrayWord(node: Node): Node {
  const [word = "-"] = node.args;
  if (node.commands.length > 0 && !word.startsWith("-"))
    node.error(`'${word}'`, { code: "commander.unknownCommand" });
  return node;
}

function declare(
  node: Node,
  { name, arguments: notations = [], options, out, load }: Declaration,
  texts: HelpTexts,
  hooks: ProgramHooks,
): void {
  for (const notation of notations) node.addArgument(argumentOf(notation, texts));
  for (const flag of options) {
    const { value, says } = texts.options[flag] ?? { says: "" };
    const option = new Option(
      value ? `${flag} <${value}>` : flag,
      flag === "--out" && out !== undefined ? `${says} (${texts.usage.otherwise}: ${out})` : says,
    );
    if (flag === "--owner") option.choices(STARTING);
    else if (value) option.argParser(filledValue);
    if (flag === "--out" && out !== undefined) option.default(out);
    node.addOption(option);
  }
  node.action((...values: unknown[]) => {
    const args = values.slice(0, node.registeredArguments.length) as Chosen["args"];
    hooks.choose({ name, load, args, options: node.opts() });
  });
}

function argumentOf(notation: string, texts: HelpTexts): Argument {
  const key = notation.replace(/[^a-z]/g, "");
  const { name, says } = texts.arguments[key] ?? { name: key, says: "" };
  return new Argument(notation.replace(key, name), says);
}

/** `--out --force` means that the folder was forgotten, not that it is called `--force`. */
function filledValue(value: string): string {
  if (value === "" || value.startsWith("--")) throw new InvalidArgumentError("");
  return value;
}
