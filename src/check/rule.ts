import type { Catalog } from "../catalog/catalog.ts";
import type { Model } from "../generated/model.ts";
import type { Plan } from "../plan/plan.ts";
import type { Problem } from "../problem/problem.ts";

/** What a rule found, at a JSON pointer of the model. */
export type Finding = Omit<Problem, "where"> & { pointer: string };

export interface RuleInput<M extends Model = Model> {
  model: M;
  catalog: Catalog;
  /** The documents the model asks for, with their records. */
  plan: Plan;
}

/** A rule about a model, of one type or of both, that a schema cannot state. */
export interface Rule<M extends Model = Model> {
  /** Id in the catalogue of rules, e.g. `R-TQ-11`, or a name of our own. */
  id: string;
  /** Where the rule comes from. */
  source: string;
  check: (input: RuleInput<M>) => Finding[];
}

export const error = (code: string, pointer: string, data: Problem["data"] = {}): Finding => ({
  code,
  severity: "error",
  pointer,
  data,
});

export const warning = (code: string, pointer: string, data: Problem["data"] = {}): Finding => ({
  code,
  severity: "warning",
  pointer,
  data,
});
