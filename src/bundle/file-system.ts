/** What writing a dossier asks of a disk. Errors are those of `node:fs`, with their `code`. */
export interface FileSystem {
  /** Undefined when nothing has that name. Does not follow links. `modified` is in ms since 1970. */
  look(path: string): Promise<{ kind: EntryKind; size: number; modified: number } | undefined>;
  list(folder: string): Promise<{ name: string; kind: EntryKind }[]>;
  read(file: string): Promise<Uint8Array>;
  makeFolder(path: string, options?: { withParents: boolean }): Promise<void>;
  /** Creates a file; when it resolves the bytes have reached the disk. Refuses a name that is taken. */
  write(file: string, bytes: Uint8Array): Promise<void>;
  /** Makes the names inside a folder durable, as far as the file system can. */
  syncFolder(folder: string): Promise<void>;
  /** Gives a file a second name, or where the file system cannot, makes a copy that has reached the disk. */
  link(from: string, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file or a whole folder; content with nothing there. */
  remove(path: string): Promise<void>;
}

/** Links, sockets and the like are "other". */
export type EntryKind = "file" | "folder" | "other";
