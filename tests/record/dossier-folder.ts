import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";
import { hoso, modelFolder } from "../cli/hoso.ts";
import { editDocx } from "../word-edit.ts";

const schema = JSON.parse(readFileSync("schemas/output.schema.json", "utf8"));
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

/** Name of the dossier of the model of `hoso init`. */
export const SLUG = "camera-an-ninh";
export const DECISION = "04_quyet_dinh_thanh_lap.docx";

/** A folder with a model and its dossier in `out`. */
export async function dossierFolder(): Promise<string> {
  const folder = await modelFolder();
  expect((await hoso(folder, "generate")).exit).toBe(0);
  return folder;
}

export const inDossier = (folder: string, ...names: string[]): string =>
  path.join(folder, "out", SLUG, ...names);

/** Replaces a text in a document of the dossier, as a person does with a word processor. */
export async function rewrite(file: string, from: string | RegExp, to: string): Promise<void> {
  const before = await readFile(file);
  const after = editDocx(before, (xml) => xml.replace(from, to));
  await writeFile(file, after);
}

/** Changes the model file. */
export async function changeModel(folder: string, change: (text: string) => string): Promise<void> {
  const file = path.join(folder, "model.json");
  const before = await readFile(file, "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(file, after);
}

interface Envelope {
  exit: number;
  problems: { code: string; severity: string; where?: { file: string }; data?: Record<string, unknown> }[];
  // biome-ignore lint/suspicious/noExplicitAny: every command has a result of its own, which the schema describes
  result: any;
}

/** Runs a command with `--json`; what it prints has to fit the schema. */
export async function envelopeOf(folder: string, line: string): Promise<Envelope> {
  const ran = await hoso(folder, `${line} --json`);
  const value = JSON.parse(ran.out);
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  expect(value.exit).toBe(ran.exit);
  return value;
}

/** `CODE file` of every problem. */
export const told = ({ problems }: Envelope): string[] =>
  problems.map(({ code, where }) => `${code} ${where?.file ?? ""}`);
