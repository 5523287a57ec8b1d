import type { Updated } from "../../src/index.ts";
import { hashOf, must } from "./invariants.ts";
import type { MemoryFileSystem } from "./memory-file-system.ts";
import { type RunOptions, SLUG } from "./small-dossier.ts";

/** A frozen paper as it stood when it was first told to be issued. */
interface Frozen {
  path: string;
  sha256: string;
}

/** What was told to be issued, kept apart from hoso: by key, and by folder and key, which outlives the record. */
export class IssuedPapers {
  private readonly known = new Map<string, Frozen>();
  private readonly inFolders = new Map<string, Frozen>();

  /** The record is gone: only the folders say what was issued. */
  forget(): void {
    this.known.clear();
  }

  /** The paper may change: it was reopened, or a signed copy stands for it now. */
  free(key: string): void {
    this.known.delete(key);
    for (const place of [...this.inFolders.keys()])
      if (place.endsWith(` ${key}`)) this.inFolders.delete(place);
  }

  /** A person touched a file, or the whole folder: only the record still says what is to stand there. */
  touched(out: string, path?: string): void {
    for (const [place, frozen] of this.inFolders)
      if (place.startsWith(`${out} `) && (path === undefined || frozen.path === path))
        this.inFolders.delete(place);
  }

  /** Takes in what a run told. */
  note(out: string, { survey }: Updated, { intent }: RunOptions): void {
    if (intent?.do === "reopen" || (intent?.do === "issue" && intent.signed)) this.free(intent.key);
    for (const { key, path, status, sha256 } of survey?.dossiers[0]?.files ?? []) {
      if (key === undefined || sha256 === undefined || !["issued", "attached"].includes(status)) continue;
      const frozen = { path, sha256 };
      const place = `${out} ${key}`;
      if (!this.known.has(key)) this.known.set(key, frozen);
      if (!this.inFolders.has(place)) this.inFolders.set(place, frozen);
    }
  }

  /** `isWritten`: the dossier was brought up to date, so that it holds all the record calls issued. */
  mustStand(fs: MemoryFileSystem, out: string, isWritten: boolean): void {
    const here = [...this.inFolders].filter(([place]) => place.startsWith(`${out} `));
    for (const [name, { path, sha256 }] of [...here, ...(isWritten ? this.known : [])]) {
      const bytes = fs.bytes(`${out}/${SLUG}/${path}`);
      must(hashOf(bytes) === sha256, `issued ${name} at ${path} ${bytes ? "changed" : "went"}`);
    }
  }
}
