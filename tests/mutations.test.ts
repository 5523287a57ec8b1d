import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { openModel, planDossier, renderProblem } from "../src/index.ts";
import { FIXTURES, shipped } from "./fixture.ts";

type Step = string | number;
type Json = Record<Step, unknown>;

const VALUES: unknown[] = [undefined, null, "", "x", -1, 1e9, [], {}, "2026-02-29", true];
const sourceOf = (scenario: string): string =>
  readFileSync(path.join(FIXTURES, scenario, "model.json"), "utf8");

function pathsOf(value: unknown, at: Step[] = []): Step[][] {
  if (typeof value !== "object" || value === null) return [at];
  const keys: Step[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [
    ...(at.length > 0 ? [at] : []),
    ...keys.flatMap((key) => pathsOf((value as Json)[key], [...at, key])),
  ];
}

/** The model with one value replaced, or taken out. */
function changed(source: string, steps: Step[], value: unknown): string {
  const model = JSON.parse(source) as Json;
  const holder = steps.slice(0, -1).reduce((at, step) => at[step] as Json, model);
  const last = steps.at(-1) as Step;
  if (value !== undefined) holder[last] = value;
  else if (Array.isArray(holder)) holder.splice(last as number, 1);
  else delete holder[last];
  return JSON.stringify(model);
}

it.each(["xa_camera_toi_thieu", "lien_ket_phuong_truong_vien"])(
  "answers every wrong value anywhere in %s with problems, never with a crash",
  async (scenario) => {
    const setting = await shipped();
    const source = sourceOf(scenario);
    for (const steps of pathsOf(JSON.parse(source))) {
      for (const value of VALUES) {
        const where = `${steps.join(".")} = ${JSON.stringify(value)}`;
        const { model, problems } = await openModel(
          new TextEncoder().encode(changed(source, steps, value)),
          "m.json",
          setting,
        );
        for (const problem of problems) expect(renderProblem(problem, "vi"), where).toContain(problem.code);
        expect(model !== undefined || problems.length > 0, where).toBe(true);
        if (model) expect(planDossier(model, setting.catalog).documents.length, where).toBeGreaterThan(0);
      }
    }
  },
  120_000,
);
