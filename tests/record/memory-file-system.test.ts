import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { FileSystem } from "../../src/bundle/file-system.ts";
import { nodeFileSystem } from "../../src/bundle/node-file-system.ts";
import { codeOf } from "../../src/bundle/system-error.ts";
import { MemoryFileSystem } from "./memory-file-system.ts";

const path = fc
  .array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 3 })
  .map((names) => names.join("/"));

type Step = { what: keyof FileSystem | "makeParents"; at: string; to: string; text: string };
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(
    "look",
    "list",
    "read",
    "makeFolder",
    "makeFolder",
    "makeParents",
    "write",
    "write",
    "syncFolder",
    "link",
    "rename",
    "rename",
    "remove",
  ),
  at: path,
  to: path,
  text: fc.constantFrom("một", "hai ba", ""),
});

/** What an operation answers, as far as both can say the same. */
async function answer(fs: FileSystem, root: string, { what, at, to, text }: Step): Promise<unknown> {
  const full = `${root}/${at}`;
  try {
    switch (what) {
      case "look": {
        const found = await fs.look(full);
        return found && [found.kind, found.kind === "file" ? found.size : 0];
      }
      case "list":
        return (await fs.list(full)).map(({ name, kind }) => `${name} ${kind}`).sort();
      case "read":
        return new TextDecoder().decode(await fs.read(full));
      case "makeFolder":
        return await fs.makeFolder(full);
      case "makeParents":
        return await fs.makeFolder(full, { withParents: true });
      case "write":
        return await fs.write(full, new TextEncoder().encode(text));
      case "syncFolder":
        return (await fs.look(full))?.kind === "folder" ? await fs.syncFolder(full) : undefined;
      case "link":
        return (await fs.look(full))?.kind === "folder" ? undefined : await fs.link(full, `${root}/${to}`);
      case "rename":
        return await fs.rename(full, `${root}/${to}`);
      case "remove":
        return await fs.remove(full);
    }
  } catch (error) {
    return codeOf(error);
  }
}

test("the disk in memory answers as the real one does", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const root = mkdtempSync(join(tmpdir(), "hoso-memory-"));
      const memory = new MemoryFileSystem();
      await memory.makeFolder("/m");
      try {
        for (const one of steps)
          expect(await answer(memory, "/m", one), JSON.stringify(one)).toEqual(
            await answer(nodeFileSystem, root, one),
          );
      } finally {
        rmSync(root, { recursive: true });
      }
    }),
    { numRuns: 150, seed: 2026 },
  );
});

test("times of files grow with every write, and go back with the clock", async () => {
  const fs = new MemoryFileSystem();
  await fs.write("/a", new Uint8Array(1));
  await fs.write("/b", new Uint8Array(1));
  const [a, b] = [await fs.look("/a"), await fs.look("/b")];
  expect(b?.modified).toBeGreaterThan(a?.modified ?? 0);
  fs.clock -= 1000;
  await fs.write("/c", new Uint8Array(1));
  expect((await fs.look("/c"))?.modified).toBeLessThan(a?.modified ?? 0);
});
