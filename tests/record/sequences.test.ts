import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { Broken } from "./invariants.ts";
import { command, runSequence } from "./sequences.ts";
import { smallWorld } from "./small-dossier.ts";

// The same documents are asked for again and again; making them is what takes the time.
vi.mock("../../src/make-documents.ts", async (original) => {
  const { memoised } = await import("./memoised.ts");
  const real = await original<typeof import("../../src/make-documents.ts")>();
  return {
    ...real,
    makeDocuments: memoised(real.makeDocuments, (model, { sha256 }, _tools, options) => [
      model,
      sha256,
      options,
    ]),
  };
});
vi.mock("../../src/bind-dossier.ts", async (original) => {
  const { memoised } = await import("./memoised.ts");
  const real = await original<typeof import("../../src/bind-dossier.ts")>();
  return {
    ...real,
    indexFile: memoised(real.indexFile, ({ plan, documents }, keeper, { sha256 }, _tools, frozen) => [
      plan,
      documents.map(({ identity }) => identity),
      keeper,
      sha256,
      [...(frozen ?? [])],
    ]),
  };
});
vi.mock("../../src/record/explain.ts", async (original) => {
  const { memoised } = await import("./memoised.ts");
  const real = await original<typeof import("../../src/record/explain.ts")>();
  return {
    ...real,
    explain: memoised(real.explain, (before, after, { catalog, options }) => [
      before,
      after,
      catalog.sha256,
      options,
    ]),
  };
});

/** Given by `npm run test:sequences`; 0: endless. */
const RUNS = process.env["HOSO_SEQUENCES"];
const SEED = Number(process.env["HOSO_SEED"] ?? 2026);
const CHUNK = 50;

test(
  "no sequence of commands and edits loses an edit, changes an issued paper or does what was not planned",
  async () => {
    const world = await smallWorld();
    const check = async (seed: number, numRuns: number) => {
      const sequence = fc.array(command, { minLength: 1, maxLength: 16 });
      const property = fc.asyncProperty(sequence, (commands) => runSequence(world, commands));
      const result = await fc.check(property, { seed, numRuns });
      if (!result.failed) return;
      const [steps = []] = result.counterexample ?? [];
      const told = steps.map((one) => JSON.stringify(one)).join("\n");
      const error = result.errorInstance;
      const what = error instanceof Broken ? error.message : String((error as Error)?.stack);
      expect.fail(`${what}\nseed ${seed}, path ${result.counterexamplePath}:\n${told}`);
    };
    if (RUNS === undefined) return check(SEED, 200);
    const most = Number(RUNS) || Number.POSITIVE_INFINITY;
    for (let done = 0; done < most; done += CHUNK) {
      await check(SEED + done, Math.min(CHUNK, most - done));
      console.log(`${done + CHUNK} sequences, seed ${SEED + done}`);
    }
  },
  RUNS === undefined ? 120_000 : 2 ** 31 - 1,
);
