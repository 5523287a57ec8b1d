import type { ThayDoi } from "../generated/changes.ts";

/** One change of a person or a unit from a day on, as `schemas/changes.schema.json` describes it. */
export type Change = ThayDoi;

/** Name of a column, and of the same key in JSON. */
export type ChangeKey = keyof Change;

export type Action = Change["hanh_dong"];

/** A change and where it stands: the row of the sheet as the user sees it, or the place in the JSON list from 1. */
export type ReadChange = Change & { row: number };
