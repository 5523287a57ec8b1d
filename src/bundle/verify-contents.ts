import { contentFingerprint } from "../docx/content.ts";
import type { Problem } from "../problem/problem.ts";
import type { Contents } from "./contents.ts";
import type { FoundFile, FoundManifest } from "./found-manifest.ts";
import { MANIFEST_PATH } from "./manifest.ts";
import type { Sha256 } from "./sha256.ts";
import { shownName } from "./shown-name.ts";

export interface VerifyContentsInput {
  /** Path of the folder or zip; a file in it is told as this with "/" and its name. */
  root: string;
  manifest: FoundManifest;
  contents: Contents;
  /** SHA-256 of the papers the record calls issued, by path. */
  issued: ReadonlyMap<string, string>;
  sha256: Sha256;
  /** Fingerprint of the text with this hash, the one listed at this path; undefined when it is not to be had. */
  contentOf: (sha256: string, path: string) => Promise<string | undefined>;
}

/** A file that differs in size is read, for its hash and its content, up to this size. */
const WORTH_READING = 64 * 1024 * 1024;

const SHORT = 12;

/** A hash as people compare it. */
export const shortHash = (hash: string): string => hash.slice(0, SHORT);

/**
 * Everything in which a dossier differs from what its manifest lists, and from what the record calls issued. Problems:
 * VERIFY_MANIFEST_CHANGED, VERIFY_MISSING, VERIFY_CHANGED, VERIFY_ISSUED_DIFFERS, VERIFY_UNREADABLE, VERIFY_ADDED; the
 * warning VERIFY_RESAVED for a draft that was saved again without another word.
 */
export async function verifyContents(input: VerifyContentsInput): Promise<Problem[]> {
  const { root, manifest, contents, issued } = input;
  const problems: Problem[] = [];
  if (!manifest.sealed) problems.push(fault("VERIFY_MANIFEST_CHANGED", root, MANIFEST_PATH));
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  listed.delete(MANIFEST_PATH);
  // Only files that were met are read: a manifest from elsewhere cannot point outside.
  for (const file of listed.values()) problems.push(...(await verifyFile(file, input)));
  for (const [path, expected] of issued)
    if (!listed.has(path) && !contents.files.has(path))
      problems.push(fault("VERIFY_MISSING", root, path, { expected: shortHash(expected) }));
  const added = [...contents.files.keys()].filter((path) => path !== MANIFEST_PATH && !listed.has(path));
  return [...problems, ...added.sort().map((path) => fault("VERIFY_ADDED", root, path))];
}

async function verifyFile(file: FoundFile, input: VerifyContentsInput): Promise<Problem[]> {
  const { root, contents, issued, sha256, contentOf } = input;
  const { path, size } = file;
  const found = contents.files.get(path);
  const frozen = issued.get(path);
  const expected = shortHash(frozen ?? file.sha256);
  if (!found) return [fault("VERIFY_MISSING", root, path, { expected })];
  const isRead = found.kind === "file" && (found.size === size || found.size <= WORTH_READING);
  const bytes = isRead ? await contents.read(path) : undefined;
  if (!bytes && found.size === size) return [fault("VERIFY_UNREADABLE", root, path, { expected })];
  const hash = bytes && sha256(bytes);
  const about = { expected, found: hash ? shortHash(hash) : "–", size, bytes: found.size };
  if (frozen !== undefined && hash !== frozen) return [fault("VERIFY_ISSUED_DIFFERS", root, path, about)];
  if (hash === file.sha256) return [];
  const isDraft = frozen === undefined && file.origin !== "issued" && file.origin !== "attached";
  const isResaved =
    isDraft && bytes && (await contentOf(file.sha256, path)) === contentFingerprint(bytes, sha256);
  if (isResaved) return [{ ...fault("VERIFY_RESAVED", root, path, about), severity: "warning" }];
  return [fault("VERIFY_CHANGED", root, path, { ...about, expected: shortHash(file.sha256) })];
}

/** A fault of a file, with the file as its place. */
export function fault(code: string, root: string, path: string, data: Problem["data"] = {}): Problem {
  const shown = shownName(path);
  const file = path === "" ? root : `${root}/${shown}`;
  return { code, severity: "error", where: { kind: "file", file }, data: { path: shown, ...data } };
}
