import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { VERSION } from "../src/index.ts";
import { ROOT } from "./run-hoso.ts";

const SRC = path.join(ROOT, "src");

interface SourceFile {
  /** Path under `src`, with `/`. */
  name: string;
  /** First folder under `src`; "" for the files that compose the stages. */
  stage: string;
  text: string;
  /** Code without comments, strings kept. */
  code: string;
  imports: { from: string; isType: boolean }[];
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/g;

const FILES: SourceFile[] = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => path.relative(SRC, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
  .filter((name) => !name.startsWith("generated/"))
  .map((name) => {
    const text = readFileSync(path.join(SRC, name), "utf8");
    return {
      name,
      stage: name.includes("/") ? (name.split("/")[0] as string) : "",
      text,
      code: text.replace(/\/\*[\s\S]*?\*\/|(?<![:"'])\/\/.*$/gm, ""),
      imports: [...text.matchAll(IMPORT)].map(([, type, from, dynamic]) => ({
        from: (from ?? dynamic) as string,
        isType: type !== undefined,
      })),
    };
  });

/** What a file imports, as paths under `src` or package names. */
const targetsOf = ({ name, imports }: SourceFile): { target: string; isType: boolean }[] =>
  imports.map(({ from, isType }) => ({
    target: from.startsWith(".") ? path.posix.join(path.posix.dirname(name), from) : from,
    isType,
  }));

/** The stages each stage may use; types may come from anywhere. One direction, so that each can be read alone. */
const MAY_USE: Record<string, string[]> = {
  text: [],
  problem: ["messages"],
  messages: [],
  docx: ["text", "problem"],
  model: ["text", "problem"],
  catalog: ["text", "problem", "docx", "model", "facts"],
  plan: ["text", "docx", "model", "catalog"],
  facts: ["text", "docx", "model", "catalog"],
  check: ["text", "model", "catalog", "plan"],
  pdf: ["text"],
  bundle: ["text", "problem", "docx"],
  changes: ["text", "problem", "messages", "docx", "model"],
  record: ["text", "problem", "docx", "model", "facts", "plan", "bundle"],
  batch: ["text", "problem", "bundle", "record"],
  reorganize: ["text", "problem", "model", "catalog", "bundle"],
};
/** The public API and the few things beside it the command line may use. */
const FOR_CLI = ["index.ts", "version.ts", "template-files.ts", "messages/", "text/"];
/** Packages and the only files that know them. */
const OWNERS: Record<string, RegExp> = {
  docxtemplater: /^docx\//,
  pizzip: /^docx\//,
  "pdf-lib": /^pdf\//,
  handlebars: /^catalog\/assemble\.ts$/,
  commander: /^cli\//,
  picocolors: /^cli\//,
  ajv: /^(model|catalog|changes)\//,
  "ajv-formats": /^(model|catalog|changes)\//,
  fflate: /^(docx|bundle|changes)\/|^bind-dossier\.ts$/,
  "csv-parse": /^changes\//,
  "read-excel-file": /^changes\//,
  "write-excel-file": /^changes\//,
  piscina: /^batch\/worker-pool\.ts$/,
  tinyglobby: /^batch\/match-glob\.ts$/,
  "jsonc-parser": /^reorganize\/edit-json\.ts$/,
};
/** The edge: the files that may touch disk, clock or process. */
const EDGE =
  /^(builtin|office-setting|template-files|read-model-file|write-models)\.ts$|^bundle\/(node-[\w-]+|this-writer|write-dossier|backup)\.ts$|^batch\/(find-models|walk-models|model-context|worker|worker-pool|run-lock|run-marker|out-unusable|batch)\.ts$|^catalog\/read-(templates|profile)\.ts$|^cli\//;

/** Files reached from one file by imports that run. */
function reachedFrom(start: string): SourceFile[] {
  const found = new Map<string, SourceFile>();
  const visit = (name: string): void => {
    const file = FILES.find((one) => one.name === name);
    if (!file || found.has(name)) return;
    found.set(name, file);
    for (const { target } of targetsOf(file).filter(({ isType }) => !isType)) visit(target);
  };
  visit(start);
  return [...found.values()];
}

describe("the sources", () => {
  it("are found", () => {
    expect(FILES.length).toBeGreaterThan(100);
    expect(reachedFrom("index.ts").length).toBeGreaterThan(80);
  });

  it("depend in one direction", () => {
    const wrong = FILES.flatMap((file) => {
      const allowed = MAY_USE[file.stage];
      if (!allowed) return [];
      return targetsOf(file)
        .filter(({ target, isType }) => !isType && target.includes("/") && !target.startsWith("node:"))
        .filter(({ target }) => FILES.some(({ name }) => name === target))
        .map(({ target }) => target)
        .filter((target) => ![file.stage, ...allowed].includes(target.split("/")[0] as string))
        .map((target) => `${file.name} → ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it("leave the public API to the command line, and nothing else", () => {
    const wrong = FILES.filter(({ stage }) => stage === "cli").flatMap((file) =>
      targetsOf(file)
        .filter(({ isType }) => !isType)
        .map(({ target }) => target)
        .filter((target) => FILES.some(({ name }) => name === target) && !target.startsWith("cli/"))
        .filter((target) => !FOR_CLI.some((allowed) => target.startsWith(allowed)))
        .map((target) => `${file.name} → ${target}`),
    );
    expect(wrong).toEqual([]);
    const users = FILES.filter(({ stage }) => stage !== "cli").filter((file) =>
      targetsOf(file).some(({ target }) => target.startsWith("cli/")),
    );
    expect(users.map(({ name }) => name)).toEqual([]);
  });

  it("keep each library behind its module", () => {
    const packages = (file: SourceFile) =>
      targetsOf(file)
        .filter(
          ({ target, isType }) =>
            (!isType &&
              !target.startsWith("node:") &&
              !/\.(ts|js)$/.test(target.split("/").slice(-1)[0] ?? "")) ||
            target.startsWith("ajv/"),
        )
        .map(({ target }) => target.split("/")[0] as string);
    const wrong = FILES.flatMap((file) =>
      packages(file)
        .filter((name) => !OWNERS[name]?.test(file.name))
        .map((name) => `${file.name} → ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it("touch neither console nor process, and the disk and the clock only at the edge", () => {
    const world =
      /\bconsole\.|\bprocess\.|\bDate\.now\(|new Date\(\)|Math\.random\(|"node:(?!crypto|path)|\b(?:local)?[sS]torage\./;
    const wrong = FILES.filter(({ name, code }) => world.test(code) && !EDGE.test(name));
    expect(wrong.map(({ name, code }) => `${name}: ${world.exec(code)?.[0]}`)).toEqual([]);
  });

  it("never speak for a library: no console, no exit, no environment in what index.ts reaches", () => {
    const loud = /\bconsole\.|\bprocess\.(?:exit|exitCode|argv|env|std|cwd|on)\b/;
    const wrong = reachedFrom("index.ts").filter(({ code }) => loud.test(code));
    expect(wrong.map(({ name, code }) => `${name}: ${loud.exec(code)?.[0]}`)).toEqual([]);
  });

  it("keep Vietnamese words for users in messages and templates", () => {
    const words =
      /["'`][^"'`\n]*[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1}[^"'`\n]*["'`]/iu;
    // Stages that compose the language of the documents; the index looks at the first word of a subject.
    const known = /^(text|messages|check|facts|docx|problem)\/|^bundle\/index-of\.ts$/;
    expect(
      FILES.filter(({ name, code }) => !known.test(name) && words.test(code)).map(({ name }) => name),
    ).toEqual([]);
  });

  it("are short enough to read at one sitting", () => {
    const lines = ({ text }: SourceFile) => text.split("\n").length;
    const long = FILES.filter((file) => file.stage !== "messages" && lines(file) > 250);
    expect(long.map((file) => `${file.name}: ${lines(file)}`)).toEqual([]);
  });

  it("know the version of the package", () => {
    expect(VERSION).toBe(JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")).version);
  });
});
