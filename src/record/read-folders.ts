import path from "node:path";
import type { FileSystem } from "../bundle/file-system.ts";
import { type FolderState, folderState, type SeenFile } from "../bundle/folder-state.ts";
import type { FoundFile } from "../bundle/found-manifest.ts";
import type { Sha256 } from "../bundle/sha256.ts";
import { standingProblems } from "../bundle/standing-problems.ts";
import { type Target, targetOf } from "../bundle/target.ts";
import { zipState } from "../bundle/zip-state.ts";
import type { KeeperFacts } from "../facts/keeper-facts.ts";
import type { Problem } from "../problem/problem.ts";
import { isFrozen } from "./meet.ts";
import type { Text } from "./standing.ts";
import type { Texts } from "./texts.ts";

/** The folder of a dossier as it stands before anything is done. */
export interface DossierFolder {
  keeper: KeeperFacts;
  target: Target;
  /** What its manifest lists; [] without one. */
  listed: readonly FoundFile[];
  /** Every file in it; undefined when there is no dossier of hoso, or it is to be put aside. */
  seen: ReadonlyMap<string, SeenFile> | undefined;
  /** Why it may not be replaced at all, and warnings. */
  problems: Problem[];
  /** Takes the file at a path in; undefined when there is none. */
  read: (path: string) => Promise<Text | undefined>;
}

/** Reads the folder of each keeper. `force`: what stands there will be put aside, so only issued papers count. */
export const readFolders = (
  fs: FileSystem,
  out: string,
  keepers: readonly KeeperFacts[],
  { texts, sha256, force }: { texts: Texts; sha256: Sha256; force: boolean },
): Promise<DossierFolder[]> =>
  Promise.all(
    keepers.map(async (keeper) => {
      const target = targetOf(out, keeper.slug);
      const state = await folderState(fs, target.folder, sha256);
      const zip = await zipState(fs, target.zip, keeper.slug, sha256);
      const problems = force ? [] : standingProblems(target, state, zip, isManifestWhole(state));
      const own = state.kind === "ours" ? (force ? issuedOf(state) : state) : undefined;
      return {
        keeper,
        target,
        listed: own?.listed ?? [],
        seen: own?.seen,
        problems,
        read: async (name) => {
          const found = own?.seen.get(name);
          if (found?.kind !== "file") return undefined;
          const hash = texts.add(await fs.read(path.join(target.folder, name)), found.sha256);
          return { sha256: hash, content: (await texts.contentOf(hash)) ?? hash };
        },
      };
    }),
  );

type OwnFolder = Pick<Extract<FolderState, { kind: "ours" }>, "listed" | "seen">;

/** Of a folder that is put aside only its issued papers count: without them a record that was lost could not be found again. */
function issuedOf({ listed, seen }: OwnFolder): OwnFolder {
  const issued = listed.filter((file) => isFrozen(file) && seen.get(file.path)?.sha256 === file.sha256);
  const paths = new Set(issued.map((file) => file.path));
  return { listed: issued, seen: new Map([...seen].filter(([name]) => paths.has(name))) };
}

/** Without an unchanged manifest nobody can say what hoso wrote, so everything in the folder is in doubt. */
const isManifestWhole = (state: FolderState): boolean =>
  state.kind !== "ours" || !state.changes.changed.includes("manifest.json");
