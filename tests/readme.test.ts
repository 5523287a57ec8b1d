import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { hoso, outputOf, ROOT, scratch } from "./run-hoso.ts";

const readme = readFileSync(path.join(ROOT, "README.md"), "utf8");
/** Examples marked as tested, in the order of the text. */
const EXAMPLES = [...readme.matchAll(/<!-- tested -->\s*```ts\n([\s\S]*?)```/g)].map(
  ([, code]) => code as string,
);

describe("the README", () => {
  it("has an example of the library that is tested", () => {
    expect(EXAMPLES.length).toBeGreaterThan(0);
  });

  it.each(EXAMPLES.map((code, index) => [index + 1, code] as const))(
    "example %i runs as it stands",
    (_number, code) => {
      const folder = scratch();
      mkdirSync(path.join(folder, "node_modules"));
      symlinkSync(ROOT, path.join(folder, "node_modules", "hoso"), "dir");
      writeFileSync(path.join(folder, "package.json"), JSON.stringify({ type: "module" }));
      expect(hoso(["init"], { cwd: folder }).exit).toBe(0);
      const before = readdirSync(folder);
      writeFileSync(path.join(folder, "example.ts"), code);
      outputOf(
        process.execPath,
        [path.join(ROOT, "node_modules", "tsx", "dist", "cli.mjs"), "example.ts"],
        folder,
      );
      const made = readdirSync(folder).filter((name) => name !== "example.ts" && !before.includes(name));
      expect(made, "the example leaves something").not.toEqual([]);
    },
  );

  it("names only commands and options the program has", () => {
    const used = [...readme.matchAll(/\bhoso ((?:template )?[a-z]+)((?: [^\n`|]*)?)/g)].filter(
      ([, command]) =>
        /^(?:template )?(?:init|validate|plan|generate|batch|reorganize|list|show|export|check)$/.test(
          command as string,
        ),
    );
    expect(used.length).toBeGreaterThan(3);
    for (const [line, command = "", rest = ""] of used) {
      const help = hoso([...command.split(" "), "--help"]);
      expect(help.exit, line).toBe(0);
      for (const flag of rest.match(/--[a-z-]+/g) ?? []) expect(help.stdout, line).toContain(flag);
    }
  });
});
