import { constants } from "node:fs";
import { copyFile, link, lstat, mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import type { EntryKind, FileSystem } from "./file-system.ts";
import { codeOf } from "./system-error.ts";

/** Answers of systems that cannot sync (Windows folders, network shares): the write itself has succeeded. */
const CANNOT_SYNC = new Set(["EISDIR", "EPERM", "EINVAL", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"]);

/** Answers of file systems without second names (FAT, some network shares), or with too many of them. */
const CANNOT_LINK = new Set([
  "EPERM",
  "EACCES",
  "ENOTSUP",
  "EOPNOTSUPP",
  "ENOSYS",
  "EXDEV",
  "EMLINK",
  "EINVAL",
]);

/** The disk. File modes are left to the system's defaults. */
export const nodeFileSystem: FileSystem = {
  async look(path) {
    try {
      const stats = await lstat(path);
      return { kind: kindOf(stats), size: stats.size, modified: stats.mtimeMs };
    } catch (error) {
      if (codeOf(error) === "ENOENT") return undefined;
      throw error;
    }
  },
  async list(folder) {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  },
  read: (file) => readFile(file),
  async makeFolder(path, options) {
    await mkdir(path, { recursive: options?.withParents ?? false });
  },
  async write(file, bytes) {
    const handle = await open(file, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync().catch(unlessUnsupported);
    } finally {
      await handle.close();
    }
  },
  async syncFolder(folder) {
    try {
      const handle = await open(folder, "r");
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    } catch (error) {
      unlessUnsupported(error);
    }
  },
  async link(from, to) {
    try {
      await link(from, to);
    } catch (error) {
      if (!CANNOT_LINK.has(codeOf(error) ?? "")) throw error;
      await copyFile(from, to, constants.COPYFILE_EXCL);
      await synced(to);
    }
  },
  rename,
  remove: (path) => rm(path, { recursive: true, force: true, maxRetries: 3 }),
};

async function synced(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.sync().catch(unlessUnsupported);
  } finally {
    await handle.close();
  }
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): EntryKind {
  return entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other";
}

function unlessUnsupported(error: unknown): void {
  if (!CANNOT_SYNC.has(codeOf(error) ?? "")) throw error;
}
