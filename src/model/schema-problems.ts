import type { ErrorObject } from "ajv";
import type { FilePlace, Problem } from "../problem/problem.ts";
import { type JsonPlaces, pointerKeys } from "./json-places.ts";
import { filePlace } from "./place.ts";
import { withoutBranchNoise } from "./schema-branches.ts";
import { findingOf, findingPointer } from "./schema-keywords.ts";
import { type SchemaNode, titleOf } from "./schema-node.ts";

/** A place in words: `mo_hinh.ten`, `thanh_vien[2].chuc_vu`; "" for the whole. Indexes count from 0 as in the pointer. */
const pathOf = (pointer: string): string =>
  pointerKeys(pointer).reduce((path, key) => {
    if (/^\d+$/.test(key)) return `${path}[${key}]`;
    return path === "" ? key : `${path}.${key}`;
  }, "");

/** Keywords that add nothing once the type is wrong. */
const NEEDS_TYPE = new Set(["enum", "const", "format", "pattern", "not"]);

const withoutTypeEchoes = (errors: readonly ErrorObject[]): ErrorObject[] => {
  const wrongType = new Set(errors.filter((e) => e.keyword === "type").map((e) => e.instancePath));
  return errors.filter((e) => !(NEEDS_TYPE.has(e.keyword) && wrongType.has(e.instancePath)));
};

/** A misspelt key is one defect, not an unknown key and a missing one. */
const withoutMissingTwins = (problems: readonly Problem[]): Problem[] => {
  const parent = (problem: Problem): string => {
    const pointer = (problem.where as FilePlace).pointer ?? "";
    return problem.code === "SCHEMA_UNKNOWN_KEY" ? pointer.slice(0, pointer.lastIndexOf("/")) : pointer;
  };
  const meant = new Set(
    problems.filter((p) => p.code === "SCHEMA_UNKNOWN_KEY").map((p) => `${parent(p)} ${p.data?.nearest}`),
  );
  return problems.filter((p) => p.code !== "SCHEMA_MISSING_KEY" || !meant.has(`${parent(p)} ${p.data?.key}`));
};

const withoutRepeats = (problems: readonly Problem[]): Problem[] => {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const identity = JSON.stringify([problem.code, (problem.where as FilePlace).pointer, problem.data?.key]);
    return !seen.has(identity) && seen.add(identity);
  });
};

const inFileOrder = (a: Problem, b: Problem): number => {
  const [x, y] = [a.where as FilePlace, b.where as FilePlace];
  return (x.line ?? 0) - (y.line ?? 0) || (x.column ?? 0) - (y.column ?? 0);
};

/**
 * Ajv's errors as problems, one a defect, in the order of the file. Every problem has `path` (`thanh_vien[2].chuc_vu`) and
 * `name` (the schema's Vietnamese title, else the path, the file for the whole) in its data, and a short quotation where a value is wrong.
 * Ajv must run with `allErrors` and `verbose`; `schema` is the whole schema, to follow `$ref`.
 */
export const schemaProblems = (
  errors: readonly ErrorObject[],
  places: JsonPlaces,
  file: string,
  schema?: object,
): Problem[] => {
  const root = schema as SchemaNode | undefined;
  const problems = withoutTypeEchoes(withoutBranchNoise(errors, root)).map((error): Problem => {
    const finding = findingOf(error, root);
    const pointer = findingPointer(error, finding);
    const path = pathOf(error.instancePath);
    const name = titleOf(error.parentSchema, root) ?? (path || file);
    const where = filePlace(file, places, pointer, finding.at);
    return { code: finding.code, severity: "error", where, data: { path, name, ...finding.data } };
  });
  return withoutRepeats(withoutMissingTwins(problems)).sort(inFileOrder);
};
