import { open, rm } from "node:fs/promises";
import path from "node:path";
import { outputProblem } from "../bundle/output-problem.ts";
import type { Problem } from "../problem/problem.ts";
import type { ModelResult } from "./model-result.ts";

/** About one dossier. */
const ENOUGH = 1024 * 1024;

/**
 * After a model that could not be written: why nothing at all can be written into `out` any more (full, gone, no right);
 * undefined when the others may fare better.
 */
export async function outUnusable(out: string, { problems }: ModelResult): Promise<Problem | undefined> {
  if (!problems.some(({ code }) => code.startsWith("OUT_"))) return undefined;
  const probe = path.join(out, `.hoso-probe-${process.pid}`);
  try {
    const handle = await open(probe, "w");
    try {
      await handle.writeFile(Buffer.alloc(ENOUGH));
    } finally {
      await handle.close();
    }
    return undefined;
  } catch (error) {
    const problem = outputProblem(error, out);
    if (!problem) throw error;
    return problem;
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}
