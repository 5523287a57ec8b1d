/**
 * Why a file is not what it was. "facts": a fact of the model, by JSON pointer, with the value before and after ("" where
 * there was none). "template", "form": the template of the kind, the styles and parts all documents share. "legal_basis":
 * the bases that are cited, line by line. "catalogue": wording or data hoso ships or the office lays over it. "program":
 * another version of hoso. "recipe": the rule of the catalogue by which the document is, or is no longer, in the dossier.
 * "removed": the file was not there. "disk": it was changed by hand.
 */
export type Cause =
  | { by: "facts"; path: string; old?: unknown; new?: unknown }
  | { by: "template" | "form"; old: string; new: string }
  | { by: "legal_basis"; old: string[]; new: string[] }
  | { by: "catalogue" }
  | { by: "program"; old: string; new: string }
  | { by: "recipe"; reason: string }
  | { by: "removed" }
  | { by: "disk" };
