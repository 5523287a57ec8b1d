/**
 * `npm run test:sequences -- [runs] [seed]`: random sequences of commands, edits and crashes over a small dossier; without a
 * number, until one breaks something. What is told then is the shortest such sequence, with its seed.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";

const [runs = "0", seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const vitest = path.join(import.meta.dirname, "..", "node_modules", "vitest", "vitest.mjs");

const { status } = spawnSync(process.execPath, [vitest, "run", "tests/record/sequences.test.ts"], {
  cwd: path.join(import.meta.dirname, ".."),
  stdio: "inherit",
  env: { ...process.env, HOSO_SEQUENCES: runs, HOSO_SEED: seed },
});
process.exitCode = status ?? 1;
