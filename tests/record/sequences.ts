import { strToU8 } from "fflate";
import { docxContent } from "../../src/docx/content.ts";
import { type Intent, nodeSha256, readRecord, type Survey, type Updated } from "../../src/index.ts";
import type { Command, Run } from "./command.ts";
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
import { IssuedPapers } from "./issued-papers.ts";
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

/** What a sequence did so far, and what has to hold of it. */
class Sequence {
  readonly fs = new MemoryFileSystem();
  private facts: Facts = FIRST_FACTS;
  private isUpgraded = false;
  private turn = 0;
  /** Contents people wrote, by hash, with the words that tell them from what hoso made. */
  private readonly human = new Set<string>();
  private readonly issued = new IssuedPapers();

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
      this.issued.forget();
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
      this.issued.touched(out);
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
      this.issued.touched(out, at);
    };
    if (one.do === "edit" || one.do === "editIndex") put(path, edited(bytes, path, turn), true);
    if (one.do === "resave")
      put(path, resaved(bytes, turn), docxContent(bytes, nodeSha256)?.includes("Câu thêm") ?? false);
    if (one.do === "accept") put(path.replace(/\.moi(-\d+)?/, ""), bytes, false);
    if (one.do === "delete") {
      fs.take(`${folder}/${path}`);
      this.issued.touched(out, path);
    }
    if (one.do === "stranger") {
      const beside = one.beside ? path.replace(".docx", ".moi.docx") : `ghi_chu_${turn}.txt`;
      if (!fs.bytes(`${folder}/${beside}`)) put(beside, strToU8(`người lạ ${turn}`), true);
    }
  }

  private get current(): SmallWorld {
    const { setting, model } = this.world;
    const catalog = this.isUpgraded ? upgraded(setting.catalog, String(KINDS[1])) : setting.catalog;
    return { ...this.world, setting: { ...setting, catalog }, model: modelWith(model, this.facts) };
  }

  private async run({ out: which, force, intent, crash, torn }: Run): Promise<void> {
    const { fs, current } = this;
    const out = OUTS[which] as string;
    const asked = intent && this.intentOf(intent, out);
    const options: RunOptions = { out, force, ...(asked && { intent: asked }) };
    // Put aside, the folder no longer says what was issued; the record does.
    if (force) this.issued.touched(out);
    const there = hashesOn(fs);
    const kept = new Set([...this.human].filter((hash) => there.has(hash)));
    if (crash !== undefined) return this.crash(options, kept, crash, torn);

    const image = imageOf(fs);
    const isClean = !/\.hoso-|\.busy|\.new /.test(image);
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
      if (isClean) this.issued.mustStand(fs, out, false);
      return;
    }
    mustHaveHappened(fs, out, told ?? (done.survey as Survey));
    if (!force) this.mustStand(out, standing, done, options);
    this.issued.note(out, done, options);
    this.issued.mustStand(fs, out, true);
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

  private intentOf(
    { do: what, which, older, signed }: NonNullable<Run["intent"]>,
    out: string,
  ): Intent | undefined {
    const { record } = readRecord(this.fs.bytes(RECORD_PATH), RECORD_PATH);
    const documents = Object.entries(record?.documents ?? {});
    // Mostly one it fits: any other is refused, and there is little to learn from that.
    const edits = this.editsIn(out);
    const fitting = documents.filter(([, { issued, path }]) =>
      what === "reopen" ? issued : what === "adopt" ? edits.has(path) : true,
    );
    const keys = (older % 5 > 0 && fitting.length > 0 ? fitting : documents).map(([key]) => key);
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
    if (options.intent && found.record === after.record) this.issued.free(options.intent.key);

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
