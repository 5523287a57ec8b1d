import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { ROOT, scratch } from "./run-hoso.ts";

export const NEXT = "9.1.0";

export interface Upgrade {
  /** Files of the package and how the next version changed them. */
  edits?: Record<string, (text: string) => string>;
  /** Files and folders the next version has no more. */
  without?: string[];
}

/** The folder of a later hoso, as its package unpacks: what is compared with, without its program. */
export function upgradedHoso({ edits = {}, without = [] }: Upgrade = {}): string {
  const folder = scratch();
  for (const name of ["package.json", "templates", "schemas"])
    cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  edit(folder, "package.json", (text) => text.replace(/"version": "[^"]+"/, `"version": "${NEXT}"`));
  for (const [name, change] of Object.entries(edits)) edit(folder, name, change);
  for (const name of without) rmSync(path.join(folder, name), { recursive: true });
  return folder;
}

function edit(folder: string, name: string, change: (text: string) => string): void {
  const file = path.join(folder, name);
  const before = readFileSync(file, "utf8");
  const after = change(before);
  expect(after, name).not.toBe(before);
  writeFileSync(file, after);
}
