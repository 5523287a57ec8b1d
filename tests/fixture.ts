import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  type Dossier,
  type Generated,
  type GenerateOptions,
  generate,
  type LienKet,
  type Model,
  nodeTools,
  openModel,
  type Problem,
  type Setting,
  shippedSetting,
  type TuQuan,
} from "../src/index.ts";

export const FIXTURES = path.join(import.meta.dirname, "..", "fixtures");

/** Scenario folders: every folder of `fixtures/` with a model, so a new one needs no new test code. */
export const scenarios = (): string[] => readdirSync(FIXTURES).filter((name) => !name.startsWith("_"));

let setting: Promise<Setting> | undefined;

/** The shipped catalog and validator, loaded once a test file. */
export const shipped = (): Promise<Setting> => {
  setting ??= shippedSetting();
  return setting;
};

export async function openFixture(name: string): Promise<{ model?: Model; problems: Problem[] }> {
  return openModel(readFileSync(path.join(FIXTURES, name, "model.json")), "model.json", await shipped());
}

export async function modelOf(name: string): Promise<Model> {
  const { model, problems } = await openFixture(name);
  if (!model) throw new Error(`fixture ${name}: ${JSON.stringify(problems)}`);
  return model;
}

/** The same for tests of what only self-managed models have. */
export async function selfManagedModelOf(name: string): Promise<TuQuan> {
  const model = await modelOf(name);
  if (model.loai !== "tu_quan") throw new Error(`fixture ${name} is a linked model`);
  return model;
}

export async function linkedModelOf(name: string): Promise<LienKet> {
  const model = await modelOf(name);
  if (model.loai !== "lien_ket") throw new Error(`fixture ${name} is a self-managed model`);
  return model;
}

/** What is generated, with the first dossier: of a linked model the others hold the same documents. */
export async function generated(
  model: Model,
  options: GenerateOptions = {},
): Promise<Generated & { dossier?: Dossier }> {
  const made = await generate(model, (await shipped()).catalog, await nodeTools(), options);
  const [dossier] = made.dossiers;
  return { ...made, ...(dossier ? { dossier } : {}) };
}
