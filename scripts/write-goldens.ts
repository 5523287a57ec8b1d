/**
 * Writes the plain texts of every fixture's documents, and the lines in which owners differ, to `expected/`; read the diff
 * before committing it.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { FIXTURES, generated, modelOf, scenarios } from "../tests/fixture.ts";
import { goldenName, goldenText } from "../tests/golden.ts";
import { diffFile, OTHERS, ownerDiff } from "../tests/owner-diff.ts";

for (const name of scenarios()) {
  const folder = path.join(FIXTURES, name, "expected");
  rmSync(folder, { recursive: true, force: true });
  const { dossier } = await generated(await modelOf(name));
  for (const file of dossier?.files.filter(({ path: at }) => at.endsWith(".docx")) ?? []) {
    const at = path.join(folder, goldenName(file.path));
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, goldenText(file));
  }
}
for (const owner of OTHERS) {
  mkdirSync(path.dirname(diffFile(owner)), { recursive: true });
  writeFileSync(diffFile(owner), await ownerDiff(owner));
}
