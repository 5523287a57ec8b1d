import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { afterEach } from "vitest";
import { bundleFiles, type Dossier } from "../../src/bundle/dossier.ts";
import { zipDossier } from "../../src/bundle/zip.ts";

/** A fresh folder, removed after the test. */
export function outputFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "hoso-bundle-"));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Path → text of every file below a folder. */
export function textsIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    paths.map((path) => [relative(folder, path).split(sep).join("/"), readFileSync(path, "latin1")]),
  );
}

/** Exactly what writing a dossier into an empty folder leaves there. */
export function expectedTexts(dossier: Dossier): Record<string, string> {
  const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
  const files = bundleFiles(dossier).map(({ path, bytes }) => [`${dossier.slug}/${path}`, latin1(bytes)]);
  return Object.fromEntries([...files, [`${dossier.slug}.zip`, latin1(zipDossier(dossier))]].sort(byPath));
}

const byPath = (a: string[], b: string[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
