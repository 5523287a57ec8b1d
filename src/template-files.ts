import { packageFolder } from "./builtin.ts";
import { mergeSources, templateDocx } from "./catalog/export-templates.ts";
import { readTemplates } from "./catalog/read-templates.ts";

/** A template as a file for Word. */
export interface TemplateFile {
  kind: string;
  /** `<kind>.docx` */
  name: string;
  bytes: Uint8Array;
}

/**
 * Templates of the named kinds as Word files, to be edited and given back by `withTemplates`. `folder`: an office's own
 * folder on top of the shipped templates, which `withTemplates` found to be right. Equal input gives equal bytes.
 */
export async function templateFiles(kinds: readonly string[], folder?: string): Promise<TemplateFile[]> {
  const { sources: shipped } = await readTemplates(`${packageFolder}/templates`);
  const sources =
    folder === undefined ? shipped : mergeSources(shipped, (await readTemplates(folder)).sources);
  return Promise.all(
    kinds.map(async (kind) => ({ kind, name: `${kind}.docx`, bytes: await templateDocx(sources, kind) })),
  );
}
