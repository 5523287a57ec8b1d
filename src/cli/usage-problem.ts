import type { CommanderError, Command as Node } from "commander";
import type { Problem } from "../problem/problem.ts";
import { nearest } from "../text/nearest.ts";
import { pathOf } from "./program.ts";

/** Wrong usage of the command line, found while its arguments are parsed. */
export class UsageError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** The problem behind an error of the parser. Its English message is used for the words it quotes, nothing else. */
export function usageProblem(error: CommanderError, node: Node): Problem {
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] as string);
  const help = ["hoso", pathOf(node), "--help"].filter(Boolean).join(" ");
  const problem = (code: string, data: NonNullable<Problem["data"]> = {}): Problem => ({
    code,
    severity: "error",
    data: { help, ...data },
  });
  const [first = "", second = ""] = quoted;
  const flag = first.replace(/[ =].*$/s, "");
  switch (error.code) {
    case "commander.unknownCommand": {
      const names = node.commands.map((command) => command.name());
      const near = names.find((name) => name.startsWith(first)) ?? nearest(first, names);
      if (near === undefined) return problem("USAGE_UNKNOWN_COMMAND", { found: first });
      return problem("USAGE_COMMAND_MISSPELT", {
        found: first,
        nearest: ["hoso", pathOf(node), near].filter(Boolean).join(" "),
      });
    }
    case "commander.unknownOption": {
      const near = nearest(flag, flagsOf(node));
      if (near === undefined) return problem("USAGE_UNKNOWN_OPTION", { found: flag });
      return problem("USAGE_OPTION_MISSPELT", { found: flag, nearest: near });
    }
    case "commander.optionMissingArgument":
      return problem("USAGE_OPTION_WITHOUT_VALUE", { found: flag });
    case "commander.invalidArgument": {
      const option = optionsOf(node).find(({ long }) => long === flag);
      if (!option?.argChoices) return problem("USAGE_OPTION_WITHOUT_VALUE", { found: flag });
      return problem("USAGE_OPTION_VALUE", {
        found: flag,
        value: second,
        allowed: option.argChoices.join(", "),
      });
    }
    case "commander.missingArgument":
      return problem("USAGE_MISSING_ARGUMENT", { found: first });
    case "commander.excessArguments":
      return problem("USAGE_TOO_MANY_ARGUMENTS", {
        found: node.args.slice(node.registeredArguments.length).join(" "),
      });
    default:
      return problem("USAGE_WRONG");
  }
}

const optionsOf = (node: Node): Node["options"] => [
  ...node.options,
  ...(node.parent ? optionsOf(node.parent) : []),
];

const flagsOf = (node: Node): string[] => [
  "--help",
  ...optionsOf(node).flatMap(({ long }) => (long ? [long] : [])),
];
