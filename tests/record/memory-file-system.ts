import type { EntryKind, FileSystem } from "../../src/bundle/file-system.ts";
import { systemError } from "../bundle/faulty-file-system.ts";

export type Operation = keyof FileSystem;

/** Asked before each operation; what it throws is what the operation throws. `turn` counts from 1. */
export type Before = (operation: Operation, path: string, turn: number, to?: string) => void;

interface File {
  kind: "file";
  bytes: Uint8Array;
  modified: number;
}

interface Folder {
  kind: "folder";
  entries: Map<string, File | Folder>;
}

/** Told by a `before` hook: the program dies in the middle of this operation. What it does is done by half. */
export class TornOperation extends Error {}

const namesOf = (path: string): string[] => path.split("/").filter((name) => name !== "");

/**
 * A disk in memory with the errors of Linux, for thousands of runs. Two names of a file share it, as hard links do; every
 * write has a time of its own, later than the one before unless the clock was set back.
 */
export class MemoryFileSystem implements FileSystem {
  /** Ms since 1970; a write moves it on by one. */
  clock = Date.UTC(2026, 0, 5);
  /** Operations so far. */
  turn = 0;
  before: Before = () => {};
  private root: Folder = { kind: "folder", entries: new Map() };

  /** The same disk, to be used apart. */
  copy(): MemoryFileSystem {
    const other = new MemoryFileSystem();
    const copies = new Map<File, File>();
    const copied = (node: File | Folder): File | Folder => {
      if (node.kind === "folder")
        return {
          kind: "folder",
          entries: new Map([...node.entries].map(([name, one]) => [name, copied(one)])),
        };
      const copy = copies.get(node) ?? { ...node };
      copies.set(node, copy);
      return copy;
    };
    other.root = copied(this.root) as Folder;
    other.clock = this.clock;
    return other;
  }

  /** Every file below a folder, by its path from there; folders without a file are left out. */
  files(folder = ""): Map<string, { bytes: Uint8Array; modified: number }> {
    const found = new Map<string, { bytes: Uint8Array; modified: number }>();
    const walk = (node: File | Folder | undefined, path: string): void => {
      if (node?.kind === "file") found.set(path, { bytes: node.bytes, modified: node.modified });
      if (node?.kind === "folder")
        for (const name of [...node.entries.keys()].sort())
          walk(node.entries.get(name), path === "" ? name : `${path}/${name}`);
    };
    walk(this.find(folder), "");
    return found;
  }

  /** What a person does: a new file, or another one of that name. */
  put(path: string, bytes: Uint8Array): void {
    const names = namesOf(path);
    const name = names.pop() as string;
    let folder = this.root;
    for (const part of names) {
      const next = folder.entries.get(part) ?? { kind: "folder" as const, entries: new Map() };
      if (next.kind === "file") throw systemError("ENOTDIR");
      folder.entries.set(part, next);
      folder = next;
    }
    folder.entries.set(name, { kind: "file", bytes, modified: ++this.clock });
  }

  /** What a person does: a file or a folder goes. */
  take(path: string): void {
    const { folder, name } = this.parentOf(path);
    folder.entries.delete(name);
  }

  bytes(path: string): Uint8Array | undefined {
    const node = this.find(path);
    return node?.kind === "file" ? node.bytes : undefined;
  }

  async look(path: string): Promise<{ kind: EntryKind; size: number; modified: number } | undefined> {
    this.begin("look", path);
    const node = this.find(path, true);
    if (!node) return undefined;
    if (node.kind === "folder") return { kind: "folder", size: 0, modified: 0 };
    return { kind: "file", size: node.bytes.length, modified: node.modified };
  }

  async list(path: string): Promise<{ name: string; kind: EntryKind }[]> {
    this.begin("list", path);
    const node = this.find(path, true);
    if (!node) throw systemError("ENOENT");
    if (node.kind === "file") throw systemError("ENOTDIR");
    return [...node.entries].map(([name, { kind }]) => ({ name, kind }));
  }

  async read(path: string): Promise<Uint8Array> {
    this.begin("read", path);
    const node = this.find(path, true);
    if (!node) throw systemError("ENOENT");
    if (node.kind === "folder") throw systemError("EISDIR");
    return node.bytes.slice();
  }

  async makeFolder(path: string, { withParents } = { withParents: false }): Promise<void> {
    this.begin("makeFolder", path);
    if (withParents) {
      let folder = this.root;
      const names = namesOf(path);
      for (const [depth, name] of names.entries()) {
        const next = folder.entries.get(name) ?? { kind: "folder" as const, entries: new Map() };
        if (next.kind === "file") throw systemError(depth === names.length - 1 ? "EEXIST" : "ENOTDIR");
        folder.entries.set(name, next);
        folder = next;
      }
      return;
    }
    const { folder, name } = this.parentOf(path);
    if (folder.entries.has(name)) throw systemError("EEXIST");
    folder.entries.set(name, { kind: "folder", entries: new Map() });
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    const isTorn = this.begin("write", path);
    const { folder, name } = this.parentOf(path);
    if (folder.entries.has(name)) throw systemError("EEXIST");
    const part = isTorn ? bytes.slice(0, bytes.length / 2) : bytes.slice();
    folder.entries.set(name, { kind: "file", bytes: part, modified: ++this.clock });
    if (isTorn) throw systemError("EIO", "crashed");
  }

  async syncFolder(path: string): Promise<void> {
    this.begin("syncFolder", path);
    if (!this.find(path, true)) throw systemError("ENOENT");
  }

  async link(from: string, to: string): Promise<void> {
    this.begin("link", from, to);
    const node = this.find(from, true);
    if (!node) throw systemError("ENOENT");
    const { folder, name } = this.parentOf(to);
    if (folder.entries.has(name)) throw systemError("EEXIST");
    if (node.kind === "folder") throw systemError("EISDIR");
    folder.entries.set(name, node);
  }

  async rename(from: string, to: string): Promise<void> {
    this.begin("rename", from, to);
    const source = this.parentOf(from);
    const goal = this.parentOf(to);
    const node = source.folder.entries.get(source.name);
    if (!node) throw systemError("ENOENT");
    const [own, other] = [namesOf(from).join("/"), namesOf(to).join("/")];
    const taken = goal.folder.entries.get(goal.name);
    if (`${other}/`.startsWith(`${own}/`) && own !== other) throw systemError("EINVAL");
    if (`${own}/`.startsWith(`${other}/`) && own !== other) throw systemError("ENOTEMPTY");
    if (taken === node) return; // two names of one file: both stay
    if (node.kind === "folder" && taken?.kind === "file") throw systemError("ENOTDIR");
    if (node.kind === "file" && taken?.kind === "folder") throw systemError("EISDIR");
    if (taken?.kind === "folder" && taken.entries.size > 0) throw systemError("ENOTEMPTY");
    source.folder.entries.delete(source.name);
    goal.folder.entries.set(goal.name, node);
  }

  async remove(path: string): Promise<void> {
    const isTorn = this.begin("remove", path);
    const node = this.find(path, true);
    if (!node) return;
    if (isTorn) {
      if (node.kind === "folder")
        for (const name of [...node.entries.keys()].slice(0, Math.ceil(node.entries.size / 2)))
          node.entries.delete(name);
      throw systemError("EIO", "crashed");
    }
    this.take(path);
  }

  /** True when the operation is to be done by half only. */
  private begin(operation: Operation, path: string, to?: string): boolean {
    this.turn += 1;
    try {
      this.before(operation, path, this.turn, to);
      return false;
    } catch (error) {
      if (!(error instanceof TornOperation)) throw error;
      if (operation === "write" || operation === "remove") return true;
      throw systemError("EIO", "crashed");
    }
  }

  /** `strict`: a file among the folders of the path is ENOTDIR, as the system says it. */
  private find(path: string, strict = false): File | Folder | undefined {
    let node: File | Folder | undefined = this.root;
    for (const name of namesOf(path)) {
      if (node?.kind === "file") {
        if (strict) throw systemError("ENOTDIR");
        return undefined;
      }
      node = node?.entries.get(name);
    }
    return node;
  }

  private parentOf(path: string): { folder: Folder; name: string } {
    const names = namesOf(path);
    const name = names.pop() ?? "";
    const folder = this.find(names.join("/"), true);
    if (!folder) throw systemError("ENOENT");
    if (folder.kind === "file") throw systemError("ENOTDIR");
    return { folder, name };
  }
}

/** The program dies at an operation: nothing after it happens. `torn`: and that one happens by half. */
export const crashAt =
  (turn: number, torn = false): Before =>
  (_operation, _path, now) => {
    if (torn && now === turn) throw new TornOperation();
    if (now >= turn) throw systemError("EIO", "crashed");
  };
