import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { changesMessages } from "../../src/messages/changes.ts";

const FOLDER = "src/changes";
const sources = readdirSync(FOLDER).map((file) => readFileSync(`${FOLDER}/${file}`, "utf8"));
const codes = new Set(sources.flatMap((source) => source.match(/(?<=")CHANGES_[A-Z_0-9]+(?=")/g) ?? []));
codes.delete("CHANGES_SCHEMA");

test("every code of the changes has its message, and no message is without a code", () => {
  expect([...codes].sort()).toEqual(Object.keys(changesMessages).sort());
});

test.each(Object.entries(changesMessages))("%s names the same facts in both languages", (_, { vi, en }) => {
  const placeholders = ({ what, fix }: { what: string; fix: string }) =>
    [...new Set(`${what} ${fix}`.match(/\{\w+\}/g))].sort();
  expect(placeholders(en)).toEqual(placeholders(vi));
});
