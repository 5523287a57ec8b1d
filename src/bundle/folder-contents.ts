import { type Contents, LARGEST_FILE } from "./contents.ts";
import type { FileSystem } from "./file-system.ts";
import { listingOf } from "./folder-state.ts";
import { codeOf } from "./system-error.ts";

/** What stands in a folder. Throws errors of the disk when the folder cannot be listed. */
export async function folderContents(fs: FileSystem, folder: string): Promise<Contents> {
  const files = await listingOf(fs, folder);
  return {
    files,
    // Only paths found by walking the folder are read: a manifest from elsewhere cannot point outside.
    read: async (path) => {
      const found = files.get(path);
      if (found?.kind !== "file" || found.size > LARGEST_FILE) return undefined;
      return fs.read(`${folder}/${path}`).catch(unlessDisk);
    },
  };
}

function unlessDisk(error: unknown): undefined {
  if (codeOf(error) === undefined) throw error;
  return undefined;
}
