import type { FileSystem } from "../bundle/file-system.ts";
import { MANIFEST_PATH } from "../bundle/manifest.ts";
import type { Problem } from "../problem/problem.ts";

/** A dossier kept beside by force. */
const BACKUP = /\.luu-\d{8}-\d{6}(-\d+)?$/;

/**
 * Warnings about dossiers in a model's folder that are no longer the model's, because its name or its members changed. They
 * are told when the model is made and never removed: somebody may have signed them.
 */
export async function oldDossiers(
  fs: FileSystem,
  folder: string,
  slugs: readonly string[],
): Promise<Problem[]> {
  const others = (await fs.list(folder)).filter(
    ({ name, kind }) =>
      kind === "folder" && !slugs.includes(name) && !name.startsWith(".") && !BACKUP.test(name),
  );
  const problems: Problem[] = [];
  for (const { name } of others) {
    const old = `${folder}/${name}`;
    // Without a manifest it is the folder of another model, whose key goes on where this one ends.
    if (!(await fs.look(`${old}/${MANIFEST_PATH}`))) continue;
    const where = { kind: "file", file: old } as const;
    problems.push({ code: "BATCH_OLD_DOSSIER", severity: "warning", where, data: { path: old } });
  }
  return problems;
}
