import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { convertFiles } from "../../tests/libre-office.ts";
import type { Exhibit } from "./collect.ts";

/** From here on a second process earns more than its start costs. */
const ENOUGH_FOR_TWO = 16;

/** Gives `work` the PDF of each exhibit, as files that are removed afterwards. */
export async function withPdfs(
  exhibits: readonly Exhibit[],
  work: (pdfs: Map<Exhibit, string>) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "hoso-gallery-"));
  try {
    await work(await pdfsIn(folder, exhibits));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function pdfsIn(folder: string, exhibits: readonly Exhibit[]): Promise<Map<Exhibit, string>> {
  const [docx, pdf] = [path.join(folder, "docx"), path.join(folder, "pdf")];
  await Promise.all([mkdir(docx), mkdir(pdf)]);
  const inputs: string[] = [];
  const pdfs = new Map<Exhibit, string>();
  for (const [index, exhibit] of exhibits.entries()) {
    const isPdf = exhibit.path.endsWith(".pdf");
    const input = path.join(isPdf ? pdf : docx, `${index}${path.extname(exhibit.path)}`);
    await writeFile(input, exhibit.bytes);
    if (!isPdf) inputs.push(input);
    pdfs.set(exhibit, path.join(pdf, `${index}.pdf`));
  }
  await Promise.all(batches(inputs).map((batch) => convertFiles(batch, "pdf", pdf)));
  const unread = [...pdfs].find(([, file]) => !existsSync(file))?.[0];
  if (unread) throw new Error(`LibreOffice cannot read ${unread.scenario} ${unread.path}`);
  return pdfs;
}

/** Long and short documents go to both processes alike. */
function batches(inputs: readonly string[]): string[][] {
  const count = inputs.length < ENOUGH_FOR_TWO ? 1 : 2;
  const parts = Array.from({ length: count }, (_, part) => inputs.filter((_, at) => at % count === part));
  return parts.filter((part) => part.length > 0);
}
