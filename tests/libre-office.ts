import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

export const hasLibreOffice = (): boolean => spawnSync("soffice", ["--version"]).status === 0;

/** LibreOffice 7.4 leaves out the last of some three hundred files. */
const MOST_FILES = 100;

/**
 * Converts files in as few processes as it takes, starting it being what takes long, with a profile of its own, so that it neither waits
 * for nor changes that of a user. What LibreOffice cannot read is missing from `folder` afterwards: it does not fail.
 */
export async function convertFiles(
  files: readonly string[],
  to: "docx" | "pdf" | "xlsx",
  folder: string,
): Promise<void> {
  const profile = await mkdtemp(path.join(tmpdir(), "hoso-office-"));
  const options = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    "--headless",
    "--convert-to",
    to,
    "--outdir",
    folder,
  ];
  try {
    for (let start = 0; start < files.length; start += MOST_FILES)
      await promisify(execFile)("soffice", [...options, ...files.slice(start, start + MOST_FILES)]);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}
