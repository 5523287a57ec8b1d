import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import {
  type Generated,
  generate,
  nodeTools,
  officeSetting,
  openModel,
  type Problem,
  renderProblem,
} from "../src/index.ts";
import { templateFiles } from "../src/template-files.ts";
import { docxDefects, docxParts } from "./docx-validity.ts";
import { FIXTURES } from "./fixture.ts";
import { goldenText } from "./golden.ts";
import { scratch } from "./run-hoso.ts";

export const DECISION = "tq_04_quyet_dinh_thanh_lap";

/** A folder with the given files; texts and bytes by path. */
export function folderOf(files: Record<string, string | Uint8Array | object>): string {
  const folder = scratch();
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    const isText = typeof content === "string" || content instanceof Uint8Array;
    writeFileSync(file, isText ? content : JSON.stringify(content, null, 2));
  }
  return folder;
}

export const exported = async (kind: string): Promise<Uint8Array> =>
  (await templateFiles([kind]))[0]?.bytes as Uint8Array;

/** The dossier of a fixture made with a folder of templates. */
export async function generatedWith(folder: string, scenario = "xa_camera_day_du"): Promise<Generated> {
  const { setting, problems } = await officeSetting({ templates: folder });
  if (!setting) throw new Error(problems.map((problem) => renderProblem(problem, "en")).join("\n"));
  expect(problems).toEqual([]);
  const opened = await openModel(
    readFileSync(path.join(FIXTURES, scenario, "model.json")),
    "model.json",
    setting,
  );
  if (!opened.model) throw new Error(JSON.stringify(opened.problems));
  return generate(opened.model, setting.catalog, await nodeTools());
}

export async function textOf({ dossiers: [dossier], problems }: Generated, file: string): Promise<string> {
  expect(problems).toEqual([]);
  const found = dossier?.files.find((one) => one.path === file);
  if (!found) throw new Error(`no ${file} among ${dossier?.files.map((one) => one.path)}`);
  expect(docxDefects(docxParts(found.bytes))).toEqual([]);
  return goldenText(found);
}

export const problemsOf = async (folder: string): Promise<Problem[]> => {
  const { setting, problems } = await officeSetting({ templates: folder });
  expect(setting).toBeUndefined();
  return problems;
};
