import path from "node:path";
import { INDEX_PATH } from "../bind-dossier.ts";
import type { FileSystem } from "../bundle/file-system.ts";
import { MANIFEST_PATH } from "../bundle/manifest.ts";
import type { Sha256 } from "../bundle/sha256.ts";
import { codeOf } from "../bundle/system-error.ts";
import type { Problem } from "../problem/problem.ts";
import { openZip } from "./open-dossier.ts";

/** A place where a dossier is, or should be. */
export interface DossierPlace {
  kind: "folder" | "zip";
  /** Absolute path. */
  path: string;
  /** The zip beside a folder; absent when there is none. */
  zip?: string;
  /** True for a zip that was met while looking for dossiers and may be anything. */
  isMet?: boolean;
}

/** What dossiers are put aside as, see `bundle/backup`. */
const BACKUP = /\.luu-\d{8}-\d{6}(-\d+)?(\.zip)?$/;

/**
 * The dossiers behind a path: a zip, a dossier's folder, or a folder below which dossiers lie. Hidden folders,
 * `node_modules` and backups are passed by. Problems: VERIFY_NOTHING_FOUND, VERIFY_PATH_UNREADABLE.
 */
export async function findDossiers(
  root: string,
  { fileSystem: fs, sha256 }: { fileSystem: FileSystem; sha256: Sha256 },
  signal?: AbortSignal,
): Promise<{ places: DossierPlace[]; problems: Problem[] }> {
  const places: DossierPlace[] = [];
  const problems: Problem[] = [];
  const refuse = (code: string, file: string, data: Problem["data"] = {}) =>
    problems.push({ code, severity: "error", where: { kind: "file", file }, data: { path: file, ...data } });

  const found = await guarded(root, () => fs.look(root));
  if (found?.kind === "file" && (/\.zip$/i.test(root) || (await beginsAsZip(fs, root, found.size))))
    places.push({ kind: "zip", path: root });
  // What is no file may be a link to a folder.
  else if (found && found.kind !== "file") await walk(root);
  if (places.length === 0 && problems.length === 0) refuse("VERIFY_NOTHING_FOUND", root);
  return { places, problems };

  async function walk(folder: string): Promise<void> {
    signal?.throwIfAborted();
    const entries = (await guarded(folder, () => fs.list(folder))) ?? [];
    const names = new Set(entries.map(({ name }) => name));
    const beside = `${folder}.zip`;
    const hasZip = (await fs.look(beside).catch(() => undefined))?.kind === "file";
    // Without its manifest a dossier is still known by its index, or by the zip beside it.
    if (names.has(MANIFEST_PATH) || names.has(INDEX_PATH) || (hasZip && (await isDossier(beside)))) {
      places.push({ kind: "folder", path: folder, ...(hasZip && { zip: beside }) });
      return;
    }
    for (const { name, kind } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (name.startsWith(".") || name === "node_modules" || BACKUP.test(name)) continue;
      const full = path.join(folder, name);
      if (kind === "folder") await walk(full);
      else if (kind === "file" && /\.zip$/i.test(name) && !names.has(name.replace(/\.zip$/i, "")))
        places.push({ kind: "zip", path: full, isMet: true });
    }
  }

  async function isDossier(zip: string): Promise<boolean> {
    const opened = await guarded(zip, () => openZip(zip, { fileSystem: fs, sha256 }));
    return opened?.manifest !== undefined;
  }

  async function guarded<T>(file: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      const code = codeOf(error);
      if (code === undefined) throw error;
      if (code !== "ENOTDIR") refuse("VERIFY_PATH_UNREADABLE", file, { system: (error as Error).message });
      return undefined;
    }
  }
}

/** A zip may have lost its ending; only small files are looked into. */
async function beginsAsZip(fs: FileSystem, file: string, size: number): Promise<boolean> {
  if (size > 64 * 1024 * 1024 || /\.(docx|xlsx|pptx|odt)$/i.test(file)) return false;
  const [p, k] = await fs.read(file);
  return p === 0x50 && k === 0x4b;
}
