import type { DocxParts } from "../docx/package.ts";
import { zipDocx } from "../docx/zip.ts";
import type { KindDescription } from "../generated/kind.ts";
import type { Layout } from "./layout.ts";
import type { CatalogSources } from "./sources.ts";

const STYLES = "word/styles.xml.hbs";
const PRESET = "14";

/**
 * One kind as an ordinary Word file whose text shows the tags `{…}`: the layout is composed, the facts are not filled in.
 * `sources` hold the base package, the parts and the kind; a kind that is a DOCX already is returned as it is. Throws
 * when the kind is missing or its layout is wrong, which the check of the folder tells before. Loads Handlebars.
 */
export async function templateDocx(sources: CatalogSources, kindId: string): Promise<Uint8Array> {
  return sources.kinds[kindId]?.docx ?? zipDocx(await templateParts(sources, kindId));
}

/** The parts of that file for a kind with a body. Throws as `templateDocx` does. */
export async function templateParts(sources: CatalogSources, kindId: string): Promise<DocxParts> {
  const source = sources.kinds[kindId];
  if (source?.body === undefined) throw new Error(`no template of ${kindId} in the sources`);
  const { Assembler, layoutOf } = await import("./assemble.ts");
  const { [STYLES]: styles = "", ...base } = sources.base;
  const { sizes, parts } = sources;
  const assembler = new Assembler({ styles, sizes, parts, layout: sources.layout as Layout });
  return {
    ...base,
    "word/styles.xml": assembler.styles(PRESET),
    "word/document.xml": assembler.document(
      source.body,
      layoutOf((source.description ?? {}) as Partial<KindDescription>),
    ),
  };
}

/** The shipped sources with an office's on top, as `extendCatalog` understands them. */
export function mergeSources(shipped: CatalogSources, office: CatalogSources): CatalogSources {
  const kinds = { ...shipped.kinds };
  for (const [id, source] of Object.entries(office.kinds)) {
    // An edited body comes with the description of the kind it replaces.
    const description = source.description ?? kinds[id]?.description;
    const template = source.docx || source.body !== undefined ? {} : kinds[id];
    kinds[id] = { ...template, ...source, ...(description !== undefined && { description }) };
  }
  return { ...shipped, parts: { ...shipped.parts, ...office.parts }, kinds };
}
