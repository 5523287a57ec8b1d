import fc from "fast-check";
import { strToU8 } from "fflate";
import { docxContent } from "../../src/docx/content.ts";
import { type Intent, nodeSha256, readRecord, type Survey, type Updated } from "../../src/index.ts";
import {
  halvesOf,
  hashesOn,
  hashOf,
  imageOf,
  must,
  mustBeAsPlanned,
  mustBeSound,
  mustBeTidy,
  mustHaveHappened,
  mustHold,
} from "./invariants.ts";
import { crashAt, MemoryFileSystem } from "./memory-file-system.ts";
import { edited, fileIn, resaved } from "./person.ts";
import {
  type Facts,
  FIRST_FACTS,
  KINDS,
  MODEL_PATH,
  modelWith,
  plan,
  RECORD_PATH,
  type RunOptions,
  SLUG,
  type SmallWorld,
  update,
  upgraded,
} from "./small-dossier.ts";

const OUTS = ["/ra", "/khac"];

/** Something a person or hoso does. Numbers choose among what is there, so that any part of a sequence is one. */
export type Command =
  | { do: "fact"; which: "post" | "head" | "changes"; to: number }
  | { do: "state"; kind: number; to: number }
  | { do: "upgrade"; to: boolean }
  | { do: "edit" | "resave" | "accept" | "editIndex" | "delete"; out: number; which: number }
  | { do: "stranger"; out: number; beside: boolean; which: number }
  | { do: "deleteOut" | "deleteRecord"; out: number }
  | Run;

type Run = {
  do: "run";
  out: number;
  force: boolean;
  intent: { do: Intent["do"]; which: number; older: number; signed: boolean } | undefined;
  /** Part of the operations after which the program dies, 0…99; undefined: it lives. */
  crash: number | undefined;
  torn: boolean;
};

const n = fc.nat(20);
const out = fc.nat({ max: 9 }).map((at) => (at < 8 ? 0 : 1));
const intent = fc.record({
  do: fc.constantFrom<Intent["do"]>("adopt", "restore", "issue", "reopen"),
  which: n,
  older: n,
  signed: fc.boolean(),
});
const maybe = <T>(one: fc.Arbitrary<T>, parts: number) =>
  fc.oneof({ weight: parts, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: one });

const run: fc.Arbitrary<Command> = fc.record({
  do: fc.constant("run" as const),
  out,
  force: fc.nat(9).map((at) => at === 9),
  intent: maybe(intent, 1),
  crash: maybe(fc.nat(99), 4),
  torn: fc.boolean(),
});

export const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 8, arbitrary: run },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("fact" as const),
      which: fc.constantFrom("post" as const, "head" as const, "changes" as const),
      to: fc.nat(2),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("state" as const), kind: fc.nat(3), to: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("upgrade" as const), to: fc.boolean() }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom(
        "edit",
        "edit",
        "edit",
        "resave",
        "accept",
        "editIndex",
        "delete",
      ) as fc.Arbitrary<"edit">,
      out,
      which: n,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("stranger" as const), out, beside: fc.boolean(), which: n }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom("deleteOut" as const, "deleteRecord" as const), out }),
  },
);

/** A frozen paper as it stood when it was first told to be issued. */
interface Frozen {
  path: string;
  sha256: string;
}

/** What a sequence did so far, and what has to hold of it. */
export class Sequence {
  readonly fs = new MemoryFileSystem();
  private facts: Facts = FIRST_FACTS;
  private isUpgraded = false;
  private turn = 0;
  /** Contents people wrote, by hash, with the words that tell them from what hoso made. */
  private readonly human = new Set<string>();
  /** Issued papers by key; those of a folder also by folder, which outlive the record. */
  private readonly issued = new Map<string, Frozen>();
  private readonly issuedIn = new Map<string, Frozen>();

  constructor(private readonly world: SmallWorld) {
    this.fs.put(MODEL_PATH, strToU8(JSON.stringify(world.model)));
  }

  async do(one: Command): Promise<void> {
    this.turn += 1;
    if (one.do === "run") return this.run(one);
    if (one.do === "fact") this.facts = { ...this.facts, [one.which]: one.to };
    else if (one.do === "state")
      this.facts = { ...this.facts, states: { ...this.facts.states, [String(KINDS[one.kind])]: one.to } };
    else if (one.do === "upgrade") this.isUpgraded = one.to;
    else if (one.do === "deleteRecord") {
      this.fs.take(RECORD_PATH);
      this.issued.clear();
    } else this.byHand(one, OUTS[one.out] as string);
  }

  private byHand(
    one: Exclude<Command, { do: "run" | "fact" | "state" | "upgrade" | "deleteRecord" }>,
    out: string,
  ) {
    const { fs, turn } = this;
    const folder = `${out}/${SLUG}`;
    if (one.do === "deleteOut") {
      if (fs.files(out).size > 0) fs.take(out);
      for (const key of [...this.issuedIn.keys()]) if (key.startsWith(out)) this.issuedIn.delete(key);
      return;
    }
    const ending =
      one.do === "editIndex" ? /muc_luc\.pdf$/ : one.do === "accept" ? /\.moi.*\.docx$/ : /\.docx$/;
    const path = fileIn(fs, out, ending, "which" in one ? one.which : 0);
    if (path === undefined) return;
    const bytes = fs.bytes(`${folder}/${path}`) as Uint8Array;
    const put = (at: string, by: Uint8Array, isHuman: boolean) => {
      fs.put(`${folder}/${at}`, by);
      if (isHuman) this.human.add(nodeSha256(by));
      this.freed(out, at);
    };
    if (one.do === "edit" || one.do === "editIndex") put(path, edited(bytes, path, turn), true);
    if (one.do === "resave")
      put(path, resaved(bytes, turn), docxContent(bytes, nodeSha256)?.includes("Câu thêm") ?? false);
    if (one.do === "accept") put(path.replace(/\.moi(-\d+)?/, ""), bytes, false);
    if (one.do === "delete") {
      fs.take(`${folder}/${path}`);
      this.freed(out, path);
    }
    if (one.do === "stranger") {
      const beside = one.beside ? path.replace(".docx", ".moi.docx") : `ghi_chu_${turn}.txt`;
      if (!fs.bytes(`${folder}/${beside}`)) put(beside, strToU8(`người lạ ${turn}`), true);
    }
  }

  /** A person touched an issued paper: only the record still says what is to stand there. */
  private freed(out: string, path: string): void {
    for (const [key, frozen] of this.issuedIn)
      if (key.startsWith(out) && frozen.path === path) this.issuedIn.delete(key);
  }

  private get current(): SmallWorld {
    const { setting, model } = this.world;
    const catalog = this.isUpgraded ? upgraded(setting.catalog, String(KINDS[1])) : setting.catalog;
    return { ...this.world, setting: { ...setting, catalog }, model: modelWith(model, this.facts) };
  }

  private async run({ out: which, force, intent, crash, torn }: Run): Promise<void> {
    const { fs, current } = this;
    const out = OUTS[which] as string;
    const asked = intent && this.intentOf(intent);
    const options: RunOptions = { out, force, ...(asked && { intent: asked }) };
    const there = hashesOn(fs);
    const kept = new Set([...this.human].filter((hash) => there.has(hash)));
    if (crash !== undefined) return this.crash(options, kept, crash, torn);

    const image = imageOf(fs);
    const isClean = !/\.hoso-|\.busy/.test(image);
    const told = isClean ? await plan(fs, current, options) : undefined;
    must(imageOf(fs) === image, "the plan wrote something");
    const standing = this.editsIn(out);
    const done = await update(fs, current, options);
    mustHold(fs, kept, `by a run that ${done.status}`);
    mustBeTidy(fs, out);
    mustBeSound(fs);
    must(done.status !== "failed", `failed: ${JSON.stringify(done.problems)}`);
    if (told) mustBeAsPlanned(told, done);
    if (done.status === "refused") {
      if (isClean) must(imageOf(fs) === image, "a refused run changed something");
      this.mustStayIssued(out, `after a refused run`, isClean);
      return;
    }
    mustHaveHappened(fs, out, told ?? (done.survey as Survey));
    if (!force) this.mustStand(out, standing, done, options);
    this.note(out, done, options);
    this.mustStayIssued(out, "after a run");
    await this.again(out);
  }

  /** A second run has nothing to do. */
  private async again(out: string): Promise<void> {
    const image = imageOf(this.fs);
    const done = await update(this.fs, this.current, { out });
    must(done.status === "written", `the second run ${done.status}: ${JSON.stringify(done.problems)}`);
    must(done.outcomes[0]?.status === "unchanged", "the second run wrote the dossier again");
    must(imageOf(this.fs) === image, "the second run touched a file");
  }

  /** People's Word files that stand in the folder, by path. */
  private editsIn(out: string): Map<string, string> {
    const files = [...this.fs.files(`${out}/${SLUG}`)].map(
      ([path, { bytes }]) => [path, nodeSha256(bytes)] as const,
    );
    return new Map(files.filter(([, hash]) => this.human.has(hash)));
  }

  /** A person's file stays where it is unless they asked for something else, or it was decided about before. */
  private mustStand(out: string, standing: Map<string, string>, done: Updated, { intent }: RunOptions): void {
    const { dossiers, record } = done.survey as Survey;
    const files = dossiers[0]?.files ?? [];
    const { before } = record;
    for (const [path, hash] of standing) {
      const file = files.find((one) => one.path === path);
      const asked = intent && before.documents[intent.key];
      const isAsked = asked?.path === path || (file?.key !== undefined && file.key === intent?.key);
      const isFrozen = file?.status === "issued" || file?.status === "attached";
      const isDecided = before.history.some(({ sha256 }) => sha256 === hash);
      if (isAsked || isFrozen || isDecided || file?.filled) continue;
      must(hashOf(this.fs.bytes(`${out}/${SLUG}/${path}`)) === hash, `an edit at ${path} was overwritten`);
    }
  }

  private note(out: string, done: Updated, { intent }: RunOptions): void {
    if (intent?.do === "reopen") this.reopened(intent.key);
    const resets = intent?.do === "issue" && intent.signed ? intent.key : undefined;
    for (const { key, path, status, sha256 } of done.survey?.dossiers[0]?.files ?? []) {
      if (key === undefined || sha256 === undefined || !["issued", "attached"].includes(status)) continue;
      const frozen = { path, sha256 };
      if (key === resets || !this.issued.has(key)) this.issued.set(key, frozen);
      if (key === resets || !this.issuedIn.has(`${out} ${key}`)) this.issuedIn.set(`${out} ${key}`, frozen);
    }
  }

  private reopened(key: string): void {
    this.issued.delete(key);
    for (const out of OUTS) this.issuedIn.delete(`${out} ${key}`);
  }

  private mustStayIssued(out: string, when: string, isOnlyFolder = false): void {
    const inFolder = [...this.issuedIn].filter(([key]) => key.startsWith(`${out} `));
    for (const [key, { path, sha256 }] of [
      ...inFolder,
      ...(isOnlyFolder || when.includes("refused") ? [] : this.issued),
    ]) {
      const bytes = this.fs.bytes(`${out}/${SLUG}/${path}`);
      must(hashOf(bytes) === sha256, `issued ${key} at ${path} ${bytes ? "changed" : "went"} ${when}`);
    }
  }

  private intentOf({ do: what, which, older, signed }: NonNullable<Run["intent"]>): Intent | undefined {
    const { record } = readRecord(this.fs.bytes(RECORD_PATH), RECORD_PATH);
    const keys = Object.keys(record?.documents ?? {});
    const key = keys[which % Math.max(keys.length, 1)];
    if (key === undefined) return undefined;
    const texts = record?.history.flatMap(({ document, sha256 }) =>
      document === key && sha256 ? [sha256] : [],
    );
    const sha256 = texts?.[older];
    if (what === "restore") return { do: what, key, ...(sha256 && { sha256 }) };
    if (what === "reopen") return { do: what, key, reason: "in sai" };
    if (what === "adopt") return { do: what, key };
    const bytes = strToU8(`%PDF-1.7 bản ký ${this.turn}`);
    if (signed) this.human.add(nodeSha256(bytes));
    return { do: what, key, ...(signed && { signed: { bytes, ending: ".pdf" } }) };
  }

  /** The program dies on the way; the next run ends where one that did not die would have. */
  private async crash(
    options: RunOptions,
    kept: ReadonlySet<string>,
    part: number,
    torn: boolean,
  ): Promise<void> {
    const { fs, current } = this;
    const out = options.out as string;
    const before = halvesOf(fs, out);
    const whole = fs.copy();
    const done = await update(whole, current, options);
    const after = halvesOf(whole, out);
    fs.before = crashAt(fs.turn + 1 + Math.floor((whole.turn * part) / 100), torn);
    await update(fs, current, options);
    fs.before = () => {};
    fs.clock += 60_000;
    const found = halvesOf(fs, out);
    mustHold(fs, kept, "by a run that died");
    mustBeSound(fs);
    // By force the old zip goes to the backup first.
    for (const name of ["model", "record", "zip"] as const)
      must(
        (options.force && name === "zip" && found.zip === "") ||
          [before[name], after[name]].includes(found[name]),
        `${name} is neither old nor new`,
      );
    must(
      [before.folder, before.aside, after.folder, ""].includes(found.folder),
      "the folder is neither old nor new",
    );
    if (options.intent?.do === "reopen" && found.record === after.record) this.reopened(options.intent.key);

    const next = fs.copy();
    const isNew = found.record !== before.record;
    const again = await update(next, current, {
      ...options,
      ...(isNew ? { intent: undefined as never } : {}),
    });
    mustHold(next, kept, "by the run after one that died");
    if (!isNew && done.status === "written" && again.status !== done.status)
      must(false, `after a crash: ${again.status} ${JSON.stringify(again.problems)}`);
    if (done.status !== "written" || again.status === "refused") return;
    const end = halvesOf(next, out);
    for (const name of ["record", "folder", "zip"] as const)
      must(end[name] === after[name], `${name} after a crash and a run is another one`);
  }
}

/** Runs a sequence; throws what is broken. */
export async function runSequence(world: SmallWorld, commands: readonly Command[]): Promise<void> {
  const sequence = new Sequence(world);
  for (const one of commands) await sequence.do(one);
}
