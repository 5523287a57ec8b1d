import type { Command as Node, Option } from "commander";
import { HELP } from "../messages/cli-help.ts";
import type { Language } from "../messages/message.ts";
import { displayWidth, padded, wrapped } from "./display-width.ts";
import { pathOf } from "./program.ts";

/** Lines longer than this are hard to read, however wide the terminal. */
const WIDEST = 110;
const INDENT = "  ";

/** The help of a command: what it does, how it is called, examples, exit codes. Commander's own texts are not used. */
export function helpText(node: Node, language: Language, columns: number): string {
  const { titles, usage, program, commands } = HELP[language];
  const help = commands[pathOf(node)] ?? program;
  const width = Math.max(40, Math.min(columns, WIDEST));
  const call = [
    "hoso",
    pathOf(node),
    ...node.registeredArguments.map(argumentTerm),
    node.commands.length > 0 ? usage.command : "",
    usage.options,
  ];
  const section = (title: string, rows: [string, string][]): string =>
    rows.length === 0 ? "" : `\n${title}:\n${listed(rows, width)}`;
  const own = node.options.filter((option) => node.parent || !isShared(option));
  const shared = rootOf(node).options.filter(isShared);
  const subcommands = node.createHelp().visibleCommands(node);
  return [
    wrapped(help.does, width).join("\n"),
    `\n\n${titles.usage}: ${call.filter(Boolean).join(" ")}\n`,
    section(
      titles.commands,
      subcommands.map((child) => [child.name(), child.description()]),
    ),
    section(
      titles.arguments,
      node.registeredArguments.map((argument) => [argument.name(), argument.description]),
    ),
    section(titles.options, own.map(optionRow)),
    section(titles.shared, [
      ...shared.map(optionRow),
      ["-h, --help", HELP[language].options["--help"]?.says ?? ""],
    ]),
    section(
      titles.examples,
      help.examples.map((example) => [example, ""]),
    ),
    section(titles.exits, Object.entries(help.exits)),
  ].join("");
}

const rootOf = (node: Node): Node => (node.parent ? rootOf(node.parent) : node);

/** All options of the program itself hold for every command. */
const isShared = (option: Option): boolean => !option.hidden;

const optionRow = ({ flags, description }: Option): [string, string] => [flags, description];

function argumentTerm(argument: Node["registeredArguments"][number]): string {
  const shown = argument.name() + (argument.variadic ? "…" : "");
  return argument.required ? `<${shown}>` : `[${shown}]`;
}

function listed(rows: [string, string][], width: number): string {
  const term = Math.max(...rows.filter(([, says]) => says !== "").map(([name]) => displayWidth(name)), 0) + 2;
  return rows
    .map(([name, says]) => {
      if (says === "") return `${INDENT}${name}\n`;
      const [first, ...more] = wrapped(says, Math.max(20, width - term - INDENT.length));
      const rest = more.map((line) => `${INDENT}${" ".repeat(term)}${line}\n`).join("");
      return `${INDENT}${padded(name, term)}${first}\n${rest}`;
    })
    .join("");
}
