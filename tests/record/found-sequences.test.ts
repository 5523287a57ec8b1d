import "./memoised-making.ts";
import { expect, test } from "vitest";
import type { Command, Run } from "./command.ts";
import { runSequence } from "./sequences.ts";
import { smallWorld } from "./small-dossier.ts";

const run = (about: Partial<Run> = {}): Command => ({
  do: "run",
  out: 0,
  force: false,
  intent: undefined,
  crash: undefined,
  torn: false,
  ...about,
});
const asked = (what: NonNullable<Run["intent"]>["do"], about: Partial<NonNullable<Run["intent"]>> = {}) => ({
  intent: { do: what, which: 0, older: 0, signed: false, ...about },
});

/** Sequences that broke something once, as they were shrunk. */
const FOUND: Record<string, Command[]> = {
  "a run that dies while it reads": [run(), run({ crash: 19 })],
  "a stranger's file beside documents that stay": [
    run(),
    { do: "stranger", out: 0, beside: false, which: 0 },
    run(),
  ],
  "a marker that was cut off": [run({ crash: 53, torn: true }), run()],
  "an older text brought back by a run that dies": [
    run(),
    { do: "upgrade", to: true },
    run(asked("restore", { which: 10, older: 1 })),
    run({ ...asked("restore", { which: 4, older: 2 }), crash: 38 }),
  ],
  "a paper issued by command, and the record lost": [
    run(),
    run(asked("issue")),
    { do: "deleteRecord", out: 0 },
    { do: "fact", which: "post", to: 1 },
    run(),
  ],
  "a file saved again, and issued by a run that dies": [
    run(),
    { do: "resave", out: 0, which: 0 },
    run({ ...asked("issue"), crash: 43 }),
  ],
  "a lost record, and papers the model calls issued": [
    run(),
    { do: "state", kind: 0, to: 2 },
    { do: "deleteRecord", out: 0 },
    run({ crash: 44 }),
  ],
  "a record cut off, and a run that has nothing to record": [
    run(),
    run({ out: 1, ...asked("issue"), crash: 39 }),
    run(),
  ],
};

test.each(Object.entries(FOUND))("%s", async (_name, commands) => {
  await expect(runSequence(await smallWorld(), commands)).resolves.toBeUndefined();
});
