import type { FileSystem } from "../bundle/file-system.ts";
import type { Sha256 } from "../bundle/sha256.ts";
import type { Problem } from "../problem/problem.ts";
import type { ModelRecord } from "./record.ts";

const HASH = /^[0-9a-f]{64}$/;

/** Every text a record speaks of, by hash, with the keys of the documents it belongs to. */
export function textsOf({ documents, history }: ModelRecord): Map<string, Set<string>> {
  const texts = new Map<string, Set<string>>();
  const add = (key: string, ...hashes: (string | undefined)[]) => {
    for (const hash of hashes)
      if (hash !== undefined) texts.set(hash, (texts.get(hash) ?? new Set()).add(key));
  };
  for (const [key, { made, edited, issued }] of Object.entries(documents)) {
    add(key, made.sha256, made.model, made.bases, edited?.sha256, edited?.made);
    add(key, issued?.sha256, issued?.made, issued?.draft);
  }
  for (const { document, sha256, made } of history)
    add(document, sha256, made?.sha256, made?.model, made?.bases);
  return texts;
}

/**
 * Looks whether every text of a record is whole in the store `.hoso`. Problems: VERIFY_STORE_MISSING, VERIFY_STORE_BROKEN,
 * and RECORD_BROKEN when the record calls a text by what is no hash.
 */
export async function verifyStore(
  record: ModelRecord,
  { store, file }: { store: string; file: string },
  { fileSystem: fs, sha256 }: { fileSystem: FileSystem; sha256: Sha256 },
): Promise<{ texts: number; problems: Problem[] }> {
  const texts = textsOf(record);
  const broken = [...texts.keys()].some((hash) => !HASH.test(hash));
  if (broken)
    return {
      texts: 0,
      problems: [{ code: "RECORD_BROKEN", severity: "error", where: { kind: "file", file } }],
    };
  const problems: Problem[] = [];
  for (const [hash, keys] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const place = `${store}/${hash}`;
    const isThere = (await fs.look(place))?.kind === "file";
    // What the disk does not give is as good as damaged.
    const bytes = isThere ? await fs.read(place).catch(() => undefined) : undefined;
    if (bytes && sha256(bytes) === hash) continue;
    problems.push({
      code: isThere ? "VERIFY_STORE_BROKEN" : "VERIFY_STORE_MISSING",
      severity: "error",
      where: { kind: "file", file: place },
      data: { sha256: hash.slice(0, 12), documents: [...keys].sort().join(", ") },
    });
  }
  return { texts: texts.size, problems };
}
