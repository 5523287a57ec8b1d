import { writeFile } from "node:fs/promises";
import type { FileSystem } from "../../src/bundle/file-system.ts";
import { nodeFileSystem } from "../../src/bundle/node-file-system.ts";

/** A disk error as Node throws it. */
export const systemError = (code: string, message = `${code}: injected`): Error =>
  Object.assign(new Error(message), { code, errno: -1, syscall: "injected" });

export type Operation = keyof FileSystem;

/**
 * The real disk without its syncs (hundreds of runs would wait for them), with `before` called ahead of every
 * operation; what it throws is what the operation throws. `calls` lists the operations asked for so far.
 */
export function faultyFileSystem(before: (operation: Operation, path: string, turn: number) => void) {
  const calls: string[] = [];
  const wrap =
    <A extends [string, ...unknown[]], R>(operation: Operation, run: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      calls.push(operation);
      before(operation, args[0], calls.length);
      return run(...args);
    };
  const fileSystem: FileSystem = {
    look: wrap("look", nodeFileSystem.look),
    list: wrap("list", nodeFileSystem.list),
    read: wrap("read", nodeFileSystem.read),
    makeFolder: wrap("makeFolder", nodeFileSystem.makeFolder),
    write: wrap("write", (file, bytes: Uint8Array) => writeFile(file, bytes, { flag: "wx" })),
    syncFolder: wrap("syncFolder", async (_folder) => {}),
    link: wrap("link", nodeFileSystem.link),
    rename: wrap("rename", nodeFileSystem.rename),
    remove: wrap("remove", nodeFileSystem.remove),
  };
  return { fileSystem, calls };
}

/** One operation fails, the program goes on. */
export const failingAt = (turn: number, code = "EIO") =>
  faultyFileSystem((_operation, _path, now) => {
    if (now === turn) throw systemError(code);
  });

/** The program dies before an operation: nothing after it happens, not even the clearing up. */
export const crashingAt = (turn: number) =>
  faultyFileSystem((_operation, _path, now) => {
    if (now >= turn) throw systemError("EIO", "crashed");
  });
