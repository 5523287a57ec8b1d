/**
 * `npm run test:kill -- [points] [seed]`: kills real runs at random moments (SIGKILL), looks whether every model, record and
 * dossier is old or new, runs them again and compares with a run nobody disturbed. Needs `npm run build`.
 */
import { rmSync } from "node:fs";
import { killOnce, undisturbed } from "../tests/record/kill.ts";
import { SCENES } from "../tests/record/kill-scenes.ts";
import { randomFrom } from "../tests/record/random.ts";

const [points = 200, seed = 2026] = process.argv.slice(2).map(Number);
const random = randomFrom(seed);
/** Parts of the points: a run over many models takes longer. */
const SHARES: Record<string, number> = { generate: 0.35, batch: 0.2, issue: 0.25, reorganize: 0.2 };

let faulty = 0;
for (const [name, scene] of Object.entries(SCENES)) {
  const run = undisturbed(scene);
  const count = Math.round(points * (SHARES[name] ?? 0));
  let hits = 0;
  for (let point = 0; point < count; point++) {
    const delay = random() * run.took;
    const { isHit, faults } = await killOnce(scene, run, delay);
    if (isHit) hits += 1;
    for (const fault of faults) console.log(`${name}, killed after ${Math.round(delay)} ms: ${fault}`);
    if (faults.length > 0) faulty += 1;
  }
  console.log(`${name}: ${count} kills, ${hits} before the end of ${Math.round(run.took)} ms`);
  rmSync(run.start, { recursive: true });
}
console.log(`seed ${seed}: ${faulty === 0 ? "nothing broken" : `${faulty} kills broke something`}`);
process.exitCode = faulty === 0 ? 0 : 1;
