import "./memoised-making.ts";
import { hostname } from "node:os";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { systemError } from "../bundle/faulty-file-system.ts";
import { halvesOf, hashesOn, hashOf, mustBeSound, mustBeTidy, mustHold } from "./invariants.ts";
import { crashAt, MemoryFileSystem } from "./memory-file-system.ts";
import { edited } from "./person.ts";
import {
  FIRST_FACTS,
  HOME,
  KINDS,
  MODEL_PATH,
  modelWith,
  OUT,
  type RunOptions,
  SLUG,
  type SmallWorld,
  STORE_PATH,
  smallWorld,
  update,
} from "./small-dossier.ts";

const REPORT = `${OUT}/${SLUG}/03_bao_cao_de_xuat.docx`;
const KEY = String(KINDS[0]);

interface Situation {
  fs: MemoryFileSystem;
  world: SmallWorld;
  options: RunOptions;
  /** What a person wrote. */
  written: Set<string>;
}

const first = await smallWorld();
const changed = { ...first, model: modelWith(first.model, { ...FIRST_FACTS, post: 1, head: 1 }) };

function empty(): MemoryFileSystem {
  const fs = new MemoryFileSystem();
  fs.put(MODEL_PATH, strToU8(JSON.stringify(first.model)));
  return fs;
}

async function generated(): Promise<MemoryFileSystem> {
  const fs = empty();
  await update(fs, { ...first, model: modelWith(first.model, FIRST_FACTS) });
  return fs;
}

function edit(fs: MemoryFileSystem): Set<string> {
  const bytes = edited(fs.bytes(REPORT) as Uint8Array, REPORT, 1);
  fs.put(REPORT, bytes);
  return new Set([String(hashOf(bytes))]);
}

const SITUATIONS: Record<string, () => Promise<Situation>> = {
  "a first dossier": async () => ({ fs: empty(), world: changed, options: {}, written: new Set() }),
  "a changed dossier": async () => ({
    fs: await generated(),
    world: changed,
    options: {},
    written: new Set(),
  }),
  "one with an edited file": async () => {
    const fs = await generated();
    return { fs, written: edit(fs), world: changed, options: {} };
  },
  "an adoption": async () => {
    const fs = await generated();
    return { fs, written: edit(fs), world: changed, options: { intent: { do: "adopt", key: KEY } } };
  },
  "an issue with a signed copy": async () => {
    const bytes = strToU8("%PDF-1.7 bản ký");
    return {
      fs: await generated(),
      world: changed,
      options: { intent: { do: "issue", key: KEY, signed: { bytes, ending: ".pdf" } } },
      written: new Set(),
    };
  },
};

/** How the run ends when nothing goes wrong, how it is without it, and how many operations it takes. */
async function bounds({ fs, world, options }: Situation) {
  const whole = fs.copy();
  await update(whole, world, options);
  const plain = fs.copy();
  await update(plain, world);
  return {
    before: halvesOf(fs, OUT),
    after: halvesOf(whole, OUT),
    plain: halvesOf(plain, OUT),
    operations: whole.turn,
  };
}

const NAMES = ["record", "folder", "zip"] as const;

describe.each(Object.entries(SITUATIONS))("%s", (_name, begin) => {
  test("killed before or in any operation: each part is old or new, and the next run finishes", async () => {
    const situation = await begin();
    const { before, after, operations } = await bounds(situation);
    expect(operations).toBeGreaterThan(30);
    for (let turn = 1; turn <= operations; turn++)
      for (const torn of [false, true]) {
        const at = `killed at ${turn}${torn ? ", torn" : ""}`;
        const fs = situation.fs.copy();
        fs.before = crashAt(turn, torn);
        await update(fs, situation.world, situation.options);
        fs.before = () => {};
        fs.clock += 60_000;
        const found = halvesOf(fs, OUT);
        mustHold(fs, situation.written, at);
        mustBeSound(fs);
        for (const name of NAMES)
          expect([before[name], after[name], ...(name === "folder" ? [""] : [])], `${name}, ${at}`).toContain(
            found[name],
          );
        // What was asked for is in the record, or has to be asked for again.
        const isTold = found.record !== before.record;
        await update(fs, situation.world, isTold ? {} : situation.options);
        const end = halvesOf(fs, OUT);
        for (const name of NAMES) expect(end[name] === after[name], `${name} in the end, ${at}`).toBe(true);
        mustHold(fs, situation.written, at);
        mustBeTidy(fs, OUT);
      }
  }, 60_000);

  test.each(["EBUSY", "EPERM", "EACCES", "ENOSPC", "EROFS"])(
    "%s at any operation is a problem, and all is old or new",
    async (code) => {
      const situation = await begin();
      const { before, after, operations } = await bounds(situation);
      for (let turn = 1; turn <= operations; turn++) {
        const fs = situation.fs.copy();
        fs.before = (operation, path, now) => {
          if (now === turn) throw systemError(code, `${code}: ${operation} ${path}`);
        };
        const done = await update(fs, situation.world, situation.options);
        fs.before = () => {};
        const found = halvesOf(fs, OUT);
        const at = `${code} at ${turn}`;
        if (done.status === "failed") {
          expect(done.problems.filter(({ severity }) => severity === "error").length, at).toBeGreaterThan(0);
          expect([before.folder, after.folder], `folder, ${at}`).toContain(found.folder);
          expect([before.zip, after.zip], `zip, ${at}`).toContain(found.zip);
        } else
          expect(found, at).toMatchObject({ record: after.record, folder: after.folder, zip: after.zip });
        expect([before.record, after.record], `record, ${at}`).toContain(found.record);
        mustHold(fs, situation.written, at);
        mustBeSound(fs);
        const isTold = found.record !== before.record;
        await update(fs, situation.world, isTold ? {} : situation.options);
        expect(halvesOf(fs, OUT), `in the end, ${at}`).toEqual(after);
        mustBeTidy(fs, OUT);
      }
    },
    60_000,
  );
});

describe("another run", () => {
  const LOCK = `${STORE_PATH}/model.busy`;
  const DEAD = 2 ** 22 + 1;
  const DAY = 24 * 60 * 60 * 1000;

  test.each<[string, object, number, boolean]>([
    ["that died", { pid: DEAD, host: hostname() }, 0, true],
    ["that lives", { pid: process.ppid, host: hostname() }, 0, false],
    ["of another machine", { pid: 1, host: "may-khac" }, 0, false],
    ["of another machine, two days ago", { pid: 1, host: "may-khac" }, 2 * DAY, true],
  ])("%s", async (_name, owner, age, isCleared) => {
    const fs = empty();
    fs.put(`${LOCK}/owner.json`, strToU8(JSON.stringify(owner)));
    fs.clock += age;
    const done = await update(fs, first);
    expect(done.status).toBe(isCleared ? "written" : "failed");
    if (!isCleared) expect(done.problems.map(({ code }) => code)).toEqual(["OUT_BUSY"]);
    if (isCleared) mustBeTidy(fs, OUT);
  });

  test("at the same time: one of them writes, the other says so or comes after", async () => {
    const fs = empty();
    const done = await Promise.all([update(fs, first), update(fs, changed), update(fs, first)]);
    expect(done.some(({ status }) => status === "written")).toBe(true);
    for (const { status, problems } of done)
      if (status !== "written") expect(problems.map(({ code }) => code)).toEqual(["OUT_BUSY"]);
    mustBeTidy(fs, OUT);
    mustBeSound(fs);
  });
});

test("a clock set back a year changes nothing but the times of events", async () => {
  const [ahead, back] = [await generated(), await generated()];
  back.clock -= 365 * 24 * 60 * 60 * 1000;
  for (const fs of [ahead, back]) {
    edit(fs);
    expect((await update(fs, changed)).status).toBe("written");
  }
  expect(halvesOf(back, OUT)).toEqual(halvesOf(ahead, OUT));
  expect(hashesOn(back).size).toBeGreaterThan(0);
  expect([...back.files(HOME).keys()].some((path) => path.endsWith(".busy"))).toBe(false);
});
