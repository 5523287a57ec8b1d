import { hasErrors, type Problem } from "../problem/problem.ts";
import { isAsSeen, isUnmoved } from "./as-seen.ts";
import { type Backup, backupFor } from "./backup.ts";
import { bundleFiles, type Dossier } from "./dossier.ts";
import type { FileSystem } from "./file-system.ts";
import { type FolderState, folderState, isUntouched, type SeenFile } from "./folder-state.ts";
import { manifestBytes } from "./manifest.ts";
import { nodeFileSystem } from "./node-file-system.ts";
import { nodeSha256 } from "./node-sha256.ts";
import { outputProblem } from "./output-problem.ts";
import { pathProblems } from "./path-problems.ts";
import { FolderMoved, replaceDossier } from "./replace-dossier.ts";
import { stageDossier } from "./stage-dossier.ts";
import { standingProblems } from "./standing-problems.ts";
import { type Target, targetOf } from "./target.ts";
import { recover, releaseTempFolder, takeTempFolder } from "./temp-folder.ts";
import { thisWriter } from "./this-writer.ts";
import { zipDossier } from "./zip.ts";
import { type ZipState, zipState } from "./zip-state.ts";

export interface WriteOptions {
  /** Move what stands in the way to a dated backup beside it instead of refusing. */
  force?: boolean;
  /** Names the backup; the machine's clock unless given. */
  now?: () => Date;
  /** Stops before anything in place is touched; the promise then rejects with the signal's reason. */
  signal?: AbortSignal;
  fileSystem?: FileSystem;
}

/** What the caller saw in the dossier's folder and decided about it. */
export interface Decided {
  /** Every file of the folder when it was decided; undefined: there was no dossier of hoso. */
  seen: ReadonlyMap<string, SeenFile> | undefined;
  /** Paths of files that are not the dossier's and go on standing in its folder. */
  carried: readonly string[];
}

/**
 * "written": folder and zip are new. "unchanged": they were already so, nothing was touched.
 * "refused": a person has to decide, `problems` say why; nothing was touched.
 * "failed": the names or the disk do not allow it; what was there still is.
 */
export type WriteOutcome =
  | { status: "written"; folder: string; zip: string; backup?: Partial<Backup>; problems: Problem[] }
  | { status: "unchanged"; folder: string; zip: string; problems: Problem[] }
  | { status: "refused"; problems: Problem[] }
  | { status: "failed"; problems: Problem[] };

/**
 * Writes `<outDir>/<slug>/…` and `<outDir>/<slug>.zip`.
 *
 * Invariant, at every instant and so after a crash at any of them:
 * 1. a name never holds a part: the folder is the whole old one, the whole new one, or (between two renames) away, and
 *    then the whole old one lies in the temp folder and the next run puts it back first; the zip is the whole old one or
 *    the whole new one, or still away where there was none;
 * 2. nothing a person made is ever removed: only folders and zips that hold exactly what hoso wrote are replaced, anything
 *    else is moved to a backup under `force`, or refused;
 * 3. folder and zip each carry their own manifest, so a crash between their renames leaves two recognisable halves, and
 *    the next run makes them agree.
 *
 * With `decided` the caller answers for what people changed in the folder: it is replaced if it still is as it was seen
 * (else OUT_MOVED), files that stay as they are keep their very bytes and times, and `carried` ones go along.
 *
 * An error of the disk while the process lives is undone: both old (both new when only the last sync failed), and no
 * temp folder.
 */
export async function writeDossier(
  outDir: string,
  dossier: Dossier,
  options: WriteOptions & { decided?: Decided } = {},
): Promise<WriteOutcome> {
  const unwritable = pathProblems(
    dossier.slug,
    dossier.files.map((file) => file.path),
  );
  if (unwritable.length > 0) return { status: "failed", problems: unwritable };
  const target = targetOf(outDir, dossier.slug);
  try {
    return await write(target, dossier, options);
  } catch (error) {
    if (error instanceof FolderMoved) return moved(target);
    const problem = outputProblem(error, outDir);
    if (!problem) throw error;
    return { status: "failed", problems: [problem] };
  }
}

/** What became of dossiers that belong together: all of them, or what stands in the way. */
export type WriteAllOutcome =
  | { status: "written"; outcomes: WrittenOutcome[]; problems: Problem[] }
  | { status: "refused" | "failed"; problems: Problem[] };

type WrittenOutcome = Extract<WriteOutcome, { folder: string }>;

/**
 * Writes several dossiers, each as `writeDossier` does. Where a person has to decide about one, none is touched; an
 * error of the disk stops the rest, and the next run goes on from there.
 */
export async function writeDossiers(
  outDir: string,
  dossiers: readonly Dossier[],
  options: WriteOptions = {},
): Promise<WriteAllOutcome> {
  const standing =
    dossiers.length > 1 && !options.force ? await standingInAll(outDir, dossiers, options) : [];
  if (hasErrors(standing)) return { status: "refused", problems: standing };
  const outcomes: WrittenOutcome[] = [];
  const problems: Problem[] = [];
  for (const dossier of dossiers) {
    const outcome = await writeDossier(outDir, dossier, options);
    problems.push(...outcome.problems);
    if (!("folder" in outcome)) return { status: outcome.status, problems };
    outcomes.push(outcome);
  }
  return { status: "written", outcomes, problems };
}

/** What stands in the places of dossiers and may not be replaced; what an interrupted run left is not looked at. */
async function standingInAll(
  outDir: string,
  dossiers: readonly Dossier[],
  { fileSystem: fs = nodeFileSystem }: WriteOptions,
): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const { slug } of dossiers) {
    const target = targetOf(outDir, slug);
    const folder = await folderState(fs, target.folder, nodeSha256);
    found.push(...standingProblems(target, folder, await zipState(fs, target.zip, slug, nodeSha256)));
  }
  return found;
}

async function write(
  target: Target,
  dossier: Dossier,
  options: WriteOptions & { decided?: Decided },
): Promise<WriteOutcome> {
  const { force = false, now = () => new Date(), signal, fileSystem: fs = nodeFileSystem, decided } = options;
  const writer = thisWriter(now);
  signal?.throwIfAborted();

  if (!(await recover(fs, target, writer))) return busy(target);
  const { folder, zip } = target;
  const oldFolder = await folderState(fs, folder, nodeSha256);
  const oldZip = await zipState(fs, zip, dossier.slug, nodeSha256);
  const problems = standingProblems(target, oldFolder, oldZip, decided !== undefined);
  const isReplaceable = decided !== undefined && !force;
  if (isReplaceable && !isAsSeen(oldFolder, decided.seen)) return moved(target);
  const newZip = zipDossier(dossier);
  const carried = isReplaceable ? decided.carried : [];
  if (isSame(dossier, newZip, oldFolder, oldZip, carried))
    return { status: "unchanged", folder, zip, problems };
  if (hasErrors(problems) && !force) return { status: "refused", problems };

  await fs.makeFolder(target.out, { withParents: true });
  if (!(await takeTempFolder(fs, target, writer))) return busy(target);
  try {
    const files = bundleFiles(dossier);
    const seen = (isReplaceable && decided.seen) || new Map<string, SeenFile>();
    const stays = ({ path, bytes }: (typeof files)[number]) => {
      const hash = seen.get(path)?.sha256;
      return hash !== undefined && hash === nodeSha256(bytes);
    };
    await stageDossier(
      fs,
      target,
      files.filter((file) => !stays(file)),
      newZip,
      {
        signal,
        standing: [...files.filter(stays).map(({ path }) => path), ...carried],
      },
    );
    const backup = force ? await backupFor(fs, target, now()) : undefined;
    const kept = await replaceDossier(fs, target, backup, (aside) => isUnmoved(fs, aside, seen));
    return {
      status: "written",
      folder,
      zip,
      ...(kept && { backup: kept }),
      problems: warningsOf(problems),
    };
  } finally {
    // What cannot be removed now is cleared by the next run; the outcome of this one stands.
    await releaseTempFolder(fs, target).catch(() => undefined);
  }
}

/** `carried`: files that are not the dossier's and stay in its folder. */
function isSame(
  dossier: Dossier,
  newZip: Uint8Array,
  folder: FolderState,
  zip: ZipState,
  carried: readonly string[],
): boolean {
  if (folder.kind !== "ours") return false;
  const added = folder.changes.added.filter((path) => !carried.includes(path));
  return (
    isUntouched({ ...folder.changes, added }) &&
    isEqual(folder.manifest, manifestBytes(dossier.manifest)) &&
    zip.kind === "ours" &&
    isEqual(zip.bytes, newZip)
  );
}

const isEqual = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

const warningsOf = (problems: readonly Problem[]) => problems.filter((p) => p.severity === "warning");

const moved = ({ folder }: Target): WriteOutcome => ({
  status: "refused",
  problems: [
    { code: "OUT_MOVED", severity: "error", where: { kind: "file", file: folder }, data: { path: folder } },
  ],
});

const busy = ({ folder }: Target): WriteOutcome => ({
  status: "failed",
  problems: [
    { code: "OUT_BUSY", severity: "error", where: { kind: "file", file: folder }, data: { path: folder } },
  ],
});
