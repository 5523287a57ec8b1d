import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { cliMessages } from "../../src/messages/cli.ts";
import { HELP } from "../../src/messages/cli-help.ts";
import { MESSAGES } from "../../src/messages/messages.ts";

const FOLDER = "src/cli";
const sources = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"));
const quoted = sources.flatMap(
  (source) => source.match(/(?<=")[A-Z]+(?:_[A-Z]+)+(?=")|(?<=")(?:BUG|INTERRUPTED)(?=")/g) ?? [],
);
const codes = [...new Set(quoted)].filter((code) => code !== "NO_COLOR");

test("every code of the command line has its message, and no message is without a code", () => {
  expect(codes.filter((code) => !MESSAGES[code])).toEqual([]);
  expect(Object.keys(cliMessages).filter((code) => !codes.includes(code))).toEqual([]);
});

test.each(Object.entries(cliMessages))("%s names the same facts in both languages", (_, { vi, en }) => {
  const placeholders = ({ what, fix }: { what: string; fix: string }) =>
    [...new Set(`${what} ${fix}`.match(/\{\w+\}/g))].sort();
  expect(placeholders(en)).toEqual(placeholders(vi));
});

test("the help of both languages describes the same commands, options and exit codes", () => {
  const shape = ({ commands, arguments: args, options }: (typeof HELP)["vi"]) => ({
    commands: Object.entries(commands).map(([name, { exits }]) => [name, Object.keys(exits)]),
    args: Object.keys(args),
    options: Object.keys(options),
  });
  expect(shape(HELP.en)).toEqual(shape(HELP.vi));
});
