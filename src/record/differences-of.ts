import path from "node:path";
import type { FileSystem } from "../bundle/file-system.ts";
import { nodeFileSystem } from "../bundle/node-file-system.ts";
import type { Sha256 } from "../bundle/sha256.ts";
import { linesOf, type Region, regionsOf } from "./compared-lines.ts";
import type { FileChange } from "./file-change.ts";
import type { DocumentRecord } from "./record.ts";
import { recordPlaces } from "./record-places.ts";
import { Store } from "./store.ts";
import type { Survey, SurveyedDossier } from "./survey.ts";

export interface DifferencesInput {
  survey: Survey;
  /** Absolute paths of the model file and the output folder, as they were given to the survey. */
  modelPath: string;
  out: string;
  sha256: Sha256;
  /** Keys of the documents to be compared; absent: those that are edited or would change. */
  keys?: readonly string[];
  /** The disk, unless given. */
  fileSystem?: FileSystem;
}

/**
 * How a document differs. "edited": `base` is the text by hoso the change began as, `yours` the file in the dossier, `now` what
 * hoso makes. "changed": `base` and `yours` are what stands there. "issued": `base` is the issued paper, `yours` the file in
 * the dossier, the same unless somebody tampered with it; `now` is what hoso would make today. "new": nothing stands there.
 */
export interface DocumentDifference {
  key: string;
  title: string;
  /** Path of the file, the folder of the dossier included. */
  file: string;
  how: "edited" | "changed" | "issued" | "new";
  /** False when one of the texts is no Word file, or is not kept any more. */
  isComparable: boolean;
  /** True when bytes differ, be it by form alone. */
  differs: boolean;
  conflicts: number;
  regions: Region[];
}

/** What differs between the files of the dossiers and what hoso makes. Reads only; the same difference is told once. */
export async function differencesOf(input: DifferencesInput): Promise<DocumentDifference[]> {
  const { survey, keys } = input;
  const found = new Map<string, DocumentDifference>();
  for (const dossier of survey.dossiers)
    for (const change of dossier.files) {
      const entry = change.key === undefined ? undefined : survey.record.documents[change.key];
      if (!entry || change.key === undefined || !isMeant(change, keys)) continue;
      const texts = await textsFor(change, change.key, entry, dossier, input);
      const difference = compared(change, change.key, titleOf(survey, change.key, entry), dossier, texts);
      // Members of a linked model keep the same documents.
      const sameness = JSON.stringify([change.key, difference.how, difference.regions]);
      if (!found.has(sameness)) found.set(sameness, difference);
    }
  return [...found.values()];
}

function isMeant({ key, status, does }: FileChange, keys: readonly string[] | undefined): boolean {
  if (keys) return keys.includes(key ?? "");
  return status === "edited" || does !== "keep";
}

function titleOf({ plan }: Survey, key: string, { kind, item, issued }: DocumentRecord): string {
  const planned = plan.documents.find((one) => one.kind === kind && one.item === item);
  return issued?.document.title ?? planned?.title ?? key;
}

interface Versions {
  how: DocumentDifference["how"];
  base: Uint8Array | undefined;
  yours: Uint8Array | undefined;
  now: Uint8Array | undefined;
}

async function textsFor(
  change: FileChange,
  key: string,
  entry: DocumentRecord,
  { dossier, decided }: SurveyedDossier,
  { survey, modelPath, out, sha256, fileSystem: fs = nodeFileSystem }: DifferencesInput,
): Promise<Versions> {
  const store = new Store(fs, recordPlaces(modelPath).store, sha256);
  const { before } = survey.record;
  const old = before.documents[key];
  const put = dossier.files.find((file) => file.path === change.path);
  const offered = dossier.files.find((file) => file.path === change.offer);
  const read = async (hash: string | undefined): Promise<Uint8Array | undefined> =>
    hash === undefined ? undefined : (survey.texts.get(hash) ?? (await store.read(hash)));
  const standing = await onDisk();
  const now = offered?.bytes ?? (await read(entry.made.sha256));

  if (entry.issued) {
    const { sha256: hash, draft } = entry.issued;
    const base = (await read(draft ?? hash)) ?? (draft === undefined ? put?.bytes : undefined);
    const isWhole = !standing || draft !== undefined || sha256(standing) === hash;
    // While nothing but the made text is known of the paper, it is that.
    return { how: "issued", base, yours: isWhole ? base : standing, now: now ?? base };
  }
  if (entry.edited) {
    const begun = change.filled ? (old?.edited?.made ?? old?.made.sha256) : put?.source?.made_sha256;
    const yours = standing ?? put?.bytes;
    return {
      how: "edited",
      base: (await read(begun)) ?? (await read(old?.made.sha256)),
      yours,
      now: now ?? put?.bytes,
    };
  }
  return { how: standing ? "changed" : "new", base: standing, yours: standing, now: put?.bytes };

  /** The file as it stands in the dossier, also where the document stood before. */
  async function onDisk(): Promise<Uint8Array | undefined> {
    const places = [change.path, old?.issued?.path, old?.path].filter((one) => one !== undefined);
    const found = places.find((one) => decided.seen?.get(one)?.kind === "file");
    return found === undefined ? undefined : fs.read(path.join(out, dossier.slug, found));
  }
}

function compared(
  { path: name }: FileChange,
  key: string,
  title: string,
  { dossier }: SurveyedDossier,
  { how, base, yours, now }: Versions,
): DocumentDifference {
  const about = { key, title, file: `${dossier.slug}/${name}`, how };
  const nothing = how === "new" ? [] : undefined;
  const [old, own, fresh] = [
    base ? linesOf(base) : nothing,
    yours ? linesOf(yours) : nothing,
    now && linesOf(now),
  ];
  const differs = !isSame(base, now) || !isSame(yours, now);
  if (!old || !own || !fresh) return { ...about, isComparable: false, differs, conflicts: 0, regions: [] };
  const regions = regionsOf(old, own, fresh);
  const conflicts = regions.filter(({ kind }) => kind === "conflict").length;
  return { ...about, isComparable: true, differs, conflicts, regions };
}

const isSame = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;
