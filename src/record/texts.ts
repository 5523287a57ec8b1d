import type { Sha256 } from "../bundle/sha256.ts";
import { contentFingerprint } from "../docx/content.ts";
import type { ModelRecord } from "./record.ts";
import type { Store } from "./store.ts";

/** Texts by the SHA-256 of their bytes: those met or made in this run, and those of the store. */
export class Texts {
  private readonly bytes = new Map<string, Uint8Array>();
  private readonly contents = new Map<string, string>();
  /** What has to be kept in the store. */
  readonly toKeep = new Map<string, Uint8Array>();

  constructor(
    record: ModelRecord,
    private readonly store: Store,
    private readonly sha256: Sha256,
  ) {
    for (const { made } of record.history) this.know(made);
    for (const { made, edited, issued } of Object.values(record.documents)) {
      for (const text of [made, edited, issued]) this.know(text);
    }
  }

  private know(text: { sha256: string; content: string } | undefined): void {
    if (text) this.contents.set(text.sha256, text.content);
  }

  /** Takes bytes in; `hash` is given where it is known. */
  add(bytes: Uint8Array, hash = this.sha256(bytes)): string {
    this.bytes.set(hash, bytes);
    return hash;
  }

  /** Notes that a text must be kept; it has been taken in or is kept already. */
  keep(hash: string): void {
    const bytes = this.bytes.get(hash);
    if (bytes) this.toKeep.set(hash, bytes);
  }

  async read(hash: string): Promise<Uint8Array | undefined> {
    const known = this.bytes.get(hash) ?? (await this.store.read(hash));
    if (known) this.bytes.set(hash, known);
    return known;
  }

  /** Fingerprint of a text; undefined when its bytes are not to be had. */
  async contentOf(hash: string): Promise<string | undefined> {
    const known = this.contents.get(hash);
    if (known !== undefined) return known;
    const bytes = await this.read(hash);
    if (!bytes) return undefined;
    const content = contentFingerprint(bytes, this.sha256);
    this.contents.set(hash, content);
    return content;
  }
}
