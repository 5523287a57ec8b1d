import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { killOnce, undisturbed } from "./kill.ts";
import { SCENES } from "./kill-scenes.ts";

/** Parts of the run's time after which it is killed; `npm run test:kill` tries hundreds. */
const PARTS = { generate: [0.3, 0.5, 0.7, 0.9], batch: [0.6], issue: [0.5, 0.8], reorganize: [0.5, 0.8] };

test.each(Object.entries(PARTS))(
  "a killed %s leaves each part old or new, and the next run finishes",
  async (name, parts) => {
    const scene = SCENES[name];
    if (!scene) throw new Error(`no scene ${name}`);
    const run = undisturbed(scene);
    try {
      for (const part of parts) {
        const { faults } = await killOnce(scene, run, part * run.took);
        expect(faults, `killed after ${part} of the time`).toEqual([]);
      }
    } finally {
      rmSync(run.start, { recursive: true });
    }
  },
  120_000,
);
