import type { Recipe } from "../generated/dossier.ts";
import type { JsonPlaces } from "../model/json-places.ts";
import type { DomainData } from "./domain-data.ts";
import type { Layout } from "./layout.ts";

/** A kind as it lies in a folder: `kind.json` and `body.hbs`, or a DOCX template instead of the body. */
export interface KindSource {
  description?: unknown;
  body?: string;
  docx?: Uint8Array;
  /** Where it was read, for messages. */
  place: string;
}

/** A `kind.json` or a recipe as it stands in its file, so that what is wrong can be pointed at. */
export interface DescriptionSource {
  schema: "kind" | "dossier" | "profile" | "memory";
  /** The file of a profile: which part of its schema it must fit. */
  section?: string;
  file: string;
  value: unknown;
  places: JsonPlaces;
}

/** The texts of a templates folder, unpacked, before anything is compiled. */
export interface CatalogSources {
  /** `_base`: part name → text. Empty in an office's folder. */
  base: Record<string, string>;
  /** `_base/co_chu.json`. */
  sizes: Record<string, Record<string, number>>;
  /** `_base/trinh_bay.json`; absent in an office's folder. */
  layout?: Layout;
  /** `_parts`: Handlebars partials by name. */
  parts: Record<string, string>;
  /** `_data`, by file name. */
  data: Partial<DomainData>;
  /** `_dossiers`. */
  recipes: Recipe[];
  kinds: Record<string, KindSource>;
  /** Each `kind.json` and recipe read, for the check against its schema. */
  descriptions: DescriptionSource[];
}
