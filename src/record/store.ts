import type { FileSystem } from "../bundle/file-system.ts";
import type { Sha256 } from "../bundle/sha256.ts";
import { codeOf } from "../bundle/system-error.ts";

/** Every text a record speaks of, by the SHA-256 of its bytes. Nothing is ever taken out. */
export class Store {
  constructor(
    private readonly fs: FileSystem,
    private readonly folder: string,
    private readonly sha256: Sha256,
  ) {}

  /** The bytes of a text; undefined when they are not there, or not whole. */
  async read(hash: string): Promise<Uint8Array | undefined> {
    const file = this.place(hash);
    if ((await this.fs.look(file))?.kind !== "file") return undefined;
    const bytes = await this.fs.read(file);
    return this.sha256(bytes) === hash ? bytes : undefined;
  }

  /** Keeps texts; when it resolves they have reached the disk. What a crash left half-written is written anew. */
  async keep(texts: ReadonlyMap<string, Uint8Array>): Promise<void> {
    if (texts.size === 0) return;
    await this.fs.makeFolder(this.folder, { withParents: true });
    const results = await Promise.allSettled([...texts].map(([hash, bytes]) => this.keepOne(hash, bytes)));
    const failed = results.find((result) => result.status === "rejected");
    if (failed) throw failed.reason;
    await this.fs.syncFolder(this.folder);
  }

  private async keepOne(hash: string, bytes: Uint8Array): Promise<void> {
    try {
      await this.fs.write(this.place(hash), bytes);
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
      if (await this.read(hash)) return;
      await this.fs.remove(this.place(hash));
      await this.fs.write(this.place(hash), bytes);
    }
  }

  private place(hash: string): string {
    return `${this.folder}/${hash}`;
  }
}
