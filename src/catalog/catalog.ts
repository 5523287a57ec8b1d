import type { DocxParts } from "../docx/package.ts";
import type { Template } from "../docx/template.ts";
import type { Recipe } from "../generated/dossier.ts";
import type { KindDescription } from "../generated/kind.ts";
import type { DomainData } from "./domain-data.ts";
import type { Layout } from "./layout.ts";

/** One document kind: what `kind.json` says and its compiled template. */
export interface Kind {
  /** Folder name, e.g. `tq_04_quyet_dinh_thanh_lap`. */
  id: string;
  description: KindDescription;
  /** Own parts; parts it lacks come from `Catalog.base`. */
  template: Template;
  /** SHA-256 of description and template. */
  sha256: string;
}

/** Everything the program knows apart from the model: a plain JSON value, so that a build can store it. */
export interface Catalog {
  kinds: Record<string, Kind>;
  /** Recipes by `loai` of the model. */
  recipes: Record<string, Recipe>;
  data: DomainData;
  /** Parts every document shares, without `word/styles.xml`. */
  base: DocxParts;
  /** `word/styles.xml` by preset of sizes. */
  styles: Record<"14" | "13", string>;
  layout: Layout;
  /** SHA-256 of everything above. */
  sha256: string;
}

/** The kind of that id; asking for one the catalog lacks is a bug of the caller. */
export function kindOf(catalog: Catalog, id: string): Kind {
  const kind = catalog.kinds[id];
  if (!kind) throw new Error(`no kind ${id} in the catalog`);
  return kind;
}
