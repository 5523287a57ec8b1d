import type { FileSystem } from "./file-system.ts";
import { type FolderState, listingOf, type SeenFile } from "./folder-state.ts";

type Listing = ReadonlyMap<string, SeenFile>;

/** True when the folder holds what it held when its replacement was decided. */
export function isAsSeen(folder: FolderState, seen: Listing | undefined): boolean {
  if (folder.kind !== "ours") return seen === undefined;
  return seen !== undefined && isSameListing(folder.seen, seen);
}

/** The same by names, sizes and times, for the moment in which the folder is out of everybody's reach. */
export async function isUnmoved(fs: FileSystem, folder: string, seen: Listing): Promise<boolean> {
  return seen.size === 0 || isSameListing(await listingOf(fs, folder), seen);
}

function isSameListing(now: Listing, seen: Listing): boolean {
  return (
    now.size === seen.size &&
    [...now].every(([path, { kind, size, modified, sha256 }]) => {
      const then = seen.get(path);
      const isSame = then?.kind === kind && then.size === size && then.modified === modified;
      return isSame && (sha256 === undefined || sha256 === then.sha256);
    })
  );
}
