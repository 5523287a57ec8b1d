import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");
const BUILT = path.join(root, "dist", "cli.js");
/** What `dist/` is made from. */
const SOURCES = ["src", "templates", "schemas", "scripts"];
/** Made by the build itself. */
const MADE = path.join("src", "generated");

const newestOf = (folder: string): number =>
  Math.max(
    0,
    ...readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !path.join(entry.parentPath).includes(MADE))
      .map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs),
  );

/** Builds before the tests when `dist/` is missing or older than what it is made from. */
export default function buildIfStale(): void {
  const newest = Math.max(...SOURCES.map(newestOf), statSync(path.join(root, "tsconfig.build.json")).mtimeMs);
  if (existsSync(BUILT) && statSync(BUILT).mtimeMs >= newest) return;
  execFileSync(process.execPath, [path.join(root, "node_modules/tsx/dist/cli.mjs"), "scripts/build.ts"], {
    cwd: root,
    stdio: "inherit",
  });
}
