import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bundleMessages } from "../../src/messages/bundle.ts";

const FOLDER = "src/bundle";
const sources = readdirSync(FOLDER).map((file) => readFileSync(`${FOLDER}/${file}`, "utf8"));
const codes = new Set(sources.flatMap((source) => source.match(/(?<=")(?:BUNDLE|OUT)_[A-Z_]+(?=")/g) ?? []));

test("every code of the bundle has its message, and no message is without a code", () => {
  expect(Object.keys(bundleMessages).sort()).toEqual([...codes].sort());
});

test.each(Object.entries(bundleMessages))("%s names the same facts in both languages", (_, { vi, en }) => {
  const placeholders = ({ what, fix }: { what: string; fix: string }) =>
    [...new Set(`${what} ${fix}`.match(/\{\w+\}/g))].sort();
  expect(placeholders(en)).toEqual(placeholders(vi));
});
