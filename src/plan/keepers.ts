import type { Model } from "../generated/model.ts";
import { isRotating, linkedMembersOn } from "../model/linked-members-on.ts";
import { slug } from "../text/slug.ts";
import type { Keeper } from "./plan.ts";

/**
 * Who keeps a dossier: each member of a linked model that takes turns in the chair, after the latest change of members
 * (quy trình 2.4), in a folder of its own; else the owner, in the folder of the model.
 */
export function keepersOf(model: Model, modelSlug: string): Keeper[] {
  if (model.loai !== "lien_ket") return [{ slug: modelSlug }];
  const last = model.sua_doi?.at(-1)?.ngay ?? "";
  // An id stays whole, so that no two of them share a folder; the name makes room for the longest (40 of 100 letters).
  const name = slug(modelSlug, { maxLength: 58 });
  return linkedMembersOn(model, last)
    .filter(isRotating)
    .map(({ id }) => ({ id, slug: `${name}--${id.replaceAll("_", "-")}` }));
}
