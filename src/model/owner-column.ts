import type { Model } from "../generated/model.ts";

/** The column of the domain data that speaks for a model: that of its owner, or the one of linked models. */
export const ownerColumn = (model: Model): string =>
  model.loai === "lien_ket" ? "lien_ket" : model.chu_the.loai;
