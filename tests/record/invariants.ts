import { nodeSha256 } from "../../src/bundle/node-sha256.ts";
import { readRecord, type Survey, type Updated } from "../../src/index.ts";
import type { MemoryFileSystem } from "./memory-file-system.ts";
import { HOME, MODEL_PATH, RECORD_PATH, SLUG } from "./small-dossier.ts";

/** What a run broke; the message is for whoever reads the shrunk sequence. */
export class Broken extends Error {}

export function must(isHolding: boolean, what: string): asserts isHolding {
  if (!isHolding) throw new Broken(what);
}

export const hashOf = (bytes: Uint8Array | undefined): string | undefined => bytes && nodeSha256(bytes);

/** Hashes of all files of a disk but those of a temp folder, unless that holds the only whole dossier. */
export function hashesOn(fs: MemoryFileSystem): Set<string> {
  const files = [...fs.files()];
  const isCopy = (path: string): boolean => {
    const [, out, part] = /^(.*)\/\.hoso-[^/]+\/(old|new)/.exec(path) ?? [];
    return part === "new" || (part === "old" && files.some(([one]) => one.startsWith(`${out}/${SLUG}/`)));
  };
  return new Set(files.filter(([path]) => !isCopy(path)).map(([, { bytes }]) => nodeSha256(bytes)));
}

/** Nothing a person wrote is gone. */
export function mustHold(fs: MemoryFileSystem, written: ReadonlySet<string>, when: string): void {
  const there = hashesOn(fs);
  for (const hash of written) must(there.has(hash), `a person's text ${hash.slice(0, 8)} is lost ${when}`);
}

/** Every file with its bytes and time: equal when nothing was touched. */
export const imageOf = (fs: MemoryFileSystem): string =>
  [...fs.files()].map(([path, { bytes, modified }]) => `${path} ${nodeSha256(bytes)} ${modified}`).join("\n");

/** Model, record, folder and zip, each by the hash of what it holds; times of events do not count. */
export interface Halves {
  model: string;
  record: string;
  folder: string;
  /** The folder a run that died had moved out of the way. */
  aside: string;
  zip: string;
}

const TIMES = /"at":"[^"]*"/g;

export function halvesOf(fs: MemoryFileSystem, out: string): Halves {
  const text = new TextDecoder().decode(fs.bytes(RECORD_PATH)).replace(TIMES, "");
  const listing = (folder: string) =>
    [...fs.files(folder)].map(([path, { bytes }]) => `${path} ${nodeSha256(bytes)}`).join("\n");
  return {
    model: hashOf(fs.bytes(MODEL_PATH)) ?? "",
    record: text,
    folder: listing(`${out}/${SLUG}`),
    aside: listing(`${out}/.hoso-${SLUG}/old`),
    zip: hashOf(fs.bytes(`${out}/${SLUG}.zip`)) ?? "",
  };
}

/** The record can be read, and every text it speaks of is in the store. */
export function mustBeSound(fs: MemoryFileSystem): void {
  const { record, problems } = readRecord(fs.bytes(RECORD_PATH), RECORD_PATH);
  must(record !== undefined, `the record cannot be read: ${JSON.stringify(problems)}`);
  for (const [key, { made, edited, issued }] of Object.entries(record.documents))
    for (const text of [made, edited, issued])
      if (text)
        must(
          hashOf(fs.bytes(`${HOME}/.hoso/${text.sha256}`)) === text.sha256,
          `the store lacks a text of ${key}: ${text === made ? "made" : text === edited ? "edited" : "issued"}`,
        );
}

/** No lock, no temp folder, no half-written record. */
export function mustBeTidy(fs: MemoryFileSystem, out: string): void {
  const paths = [...fs.files(HOME).keys(), ...fs.files(out).keys()];
  const left = paths.filter((path) => /\.busy(\/|$)|lock\.json\.new$|^\.hoso-/.test(path));
  must(left.length === 0, `left behind: ${left.join(", ")}`);
}

/** What the survey told is what stands there. */
export function mustHaveHappened(fs: MemoryFileSystem, out: string, plan: Survey): void {
  const folder = fs.files(`${out}/${SLUG}`);
  const files = plan.dossiers[0]?.files ?? [];
  const told = new Set(["manifest.json"]);
  for (const { path, does, sha256, status } of files) {
    const bytes = folder.get(path)?.bytes;
    if (does === "remove") must(bytes === undefined, `${path} was to be removed (${status})`);
    else {
      must(bytes !== undefined, `${path} was to be there (${status}, ${does})`);
      if (sha256 !== undefined)
        must(nodeSha256(bytes) === sha256, `${path} is not what was told (${status}, ${does})`);
      told.add(path);
    }
  }
  const untold = [...folder.keys()].filter((path) => !told.has(path));
  must(untold.length === 0, `nobody told of ${untold.join(", ")}`);
}

const withoutCauses = (survey: Survey | undefined): string =>
  JSON.stringify(survey?.dossiers[0]?.files.map(({ causes: _, ...file }) => file));

/** The run decided what the plan before it did. */
export function mustBeAsPlanned(plan: Survey, done: Updated): void {
  must(withoutCauses(plan) === withoutCauses(done.survey), "the run decided otherwise than the plan");
  must(plan.isRefused === (done.status === "refused"), `plan refused: ${plan.isRefused}, run ${done.status}`);
}
