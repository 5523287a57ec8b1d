import type { Day } from "../text/dates.ts";

/** A document the dossier holds. */
export interface PlannedDocument {
  /** Kind id. */
  kind: string;
  /** Name of the item of a repeated kind, e.g. `2026_6_thang`; absent where the kind comes once. */
  item?: string;
  /** 1, 2, … among the documents of this kind; 0 where the kind comes once. */
  turn: number;
  /** Number of the group in the source's list. */
  group: number;
  /** Position in the source's list, e.g. `1.4 (8)`; `3` for the papers of a delisting. */
  position: string;
  /** Number in the dossier: `01`, `06b`, `08/2026`. */
  number: string;
  /** Name of the kind, Vietnamese. */
  title: string;
  /** Path inside the dossier folder. */
  file: string;
  /** Why it is there, Vietnamese. */
  reason: string;
  /** Day of signing; absent in a draft. */
  signed?: Day;
  /** The day whose members, posts, signers and laws the document shows. */
  asOf: Day;
  /** Year printed where the date is still blank. */
  year: number;
  state: "du_thao" | "da_ky" | "da_ban_hanh";
  /** What the document is made for, as the model gives it; an empty object where the kind comes once. */
  muc: Record<string, unknown>;
  /** Of a linked model only. */
  linked?: LinkedPlace;
}

/** Who a paper of a linked model is of, by the ids of its members. */
export interface LinkedPlace {
  /** The unit in the chair on the day the paper is about. */
  chair: string;
  /** The unit that has the next turn; absent after the last one. */
  next?: string;
  /** The member the paper is made for: who answers, consents or takes over. */
  member?: string;
}

/** Who keeps a dossier of the model: its owner, or each member that takes turns in the chair (quy trình 2.4). */
export interface Keeper {
  /** Id of the member; absent where the owner keeps the only dossier. */
  id?: string;
  /** Folder name of its dossier. */
  slug: string;
}

/** A document of the list that this dossier does not hold. */
export interface AbsentDocument {
  kind: string;
  group: number;
  number: string;
  title: string;
  /** Why not, Vietnamese. */
  reason: string;
}

/** A group of the source's list, in its order. */
export interface PlanGroup {
  number: number;
  title: string;
  /** The source says "nếu có". */
  optional: boolean;
  /** Section of the source, where it is not that of the list. */
  section?: string;
}

/** What a dossier will hold: a printable value, made before anything is written. */
export interface Plan {
  /** Name of the model in folder names. */
  slug: string;
  model: { loai: string; ten: string };
  keepers: Keeper[];
  groups: PlanGroup[];
  documents: PlannedDocument[];
  absent: AbsentDocument[];
}
