import "./memoised-making.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { command } from "./command.ts";
import { Broken } from "./invariants.ts";
import { runSequence } from "./sequences.ts";
import { smallWorld } from "./small-dossier.ts";

/** Given by `npm run test:sequences`; 0: endless. */
const RUNS = process.env["HOSO_SEQUENCES"];
const SEED = Number(process.env["HOSO_SEED"] ?? 2026);
const CHUNK = 50;

test(
  "no sequence of commands and edits loses an edit, changes an issued paper or does what was not planned",
  async () => {
    const world = await smallWorld();
    const check = async (seed: number, numRuns: number) => {
      const sequence = fc.array(command, { minLength: 1, maxLength: 16, size: "max" });
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
