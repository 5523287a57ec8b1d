import type { ErrorObject } from "ajv";
import { reachableFrom, type SchemaNode } from "./schema-node.ts";

const isWithin = (error: ErrorObject, pointer: string): boolean =>
  error.instancePath === pointer || error.instancePath.startsWith(`${pointer}/`);

const WHICH_VALUE = new Set(["const", "enum"]);

const failsByType = (error: ErrorObject, pointer: string): boolean =>
  error.keyword === "type" && error.instancePath === pointer;

/** Errors of one branch of anyOf/oneOf each; Ajv reports branch after branch. */
const byBranch = (
  choice: ErrorObject,
  errors: readonly ErrorObject[],
  root?: SchemaNode,
): ErrorObject[][] => {
  const schemas = Array.isArray(choice.schema) ? choice.schema : [];
  const reach = schemas.map((schema) => reachableFrom(schema, root));
  const branches: ErrorObject[][] = schemas.map(() => []);
  let current = 0;
  for (const error of errors) {
    const { schemaPath, parentSchema } = error;
    const branchWhere = (test: (schema: SchemaNode, i: number) => boolean | undefined): number =>
      schemas.findIndex((schema, i) => i >= current && test(schema, i));
    // Surest first: the path through this keyword, through the branch's reference, then what the branch may enter.
    const found = [
      branchWhere((_, i) => schemaPath.startsWith(`${choice.schemaPath}/${i}/`)),
      branchWhere(({ $ref }) => typeof $ref === "string" && schemaPath.startsWith(`${$ref}/`)),
      branchWhere((_, i) => reach[i]?.has(parentSchema)),
    ].find((i) => i >= 0);
    current = found ?? current;
    branches[current]?.push(error);
  }
  return branches.filter((branch) => branch.length > 0);
};

/** Lower is nearer to what the writer meant. */
const distance = (branch: readonly ErrorObject[], pointer: string): number => {
  const depth = pointer.split("/").length;
  const otherKind = branch.some(
    (e) => WHICH_VALUE.has(e.keyword) && e.instancePath.split("/").length <= depth + 1,
  );
  const strangers = branch.filter((e) => /^(?:additional|unevaluated)Properties$/.test(e.keyword)).length;
  return (otherKind ? 100 : 0) + strangers + branch.length;
};

/** One error for branches that all fail by their type, or all by the same allowed value. */
const merged = (choice: ErrorObject, branches: readonly ErrorObject[][]): ErrorObject | undefined => {
  const pointer = choice.instancePath;
  const types = branches.flatMap((b) => b.filter((e) => failsByType(e, pointer)));
  if (types.length === branches.length) {
    const type = [...new Set(types.flatMap((e) => e.params.type as string | string[]))];
    return { ...choice, keyword: "type", params: { type } };
  }
  const values = branches.map((b) => b.find((e) => WHICH_VALUE.has(e.keyword)));
  const [first] = values;
  if (!first || !values.every((e) => e?.instancePath === first.instancePath)) return undefined;
  const allowedValues = values.flatMap(
    (e) => (e?.params.allowedValues ?? [e?.params.allowedValue]) as unknown[],
  );
  return { ...first, keyword: "enum", params: { allowedValues: [...new Set(allowedValues)] } };
};

/** What a failed anyOf/oneOf comes down to. */
const resolveChoice = (
  choice: ErrorObject,
  errors: readonly ErrorObject[],
  root?: SchemaNode,
): ErrorObject[] => {
  if (Array.isArray(choice.params.passingSchemas)) return [choice];
  const all = byBranch(choice, errors, root);
  if (all.length === 0) return [choice];
  const ofRightType = all.filter((b) => !b.some((e) => failsByType(e, choice.instancePath)));
  const branches = ofRightType.length > 0 ? ofRightType : all;
  const one = branches.length > 1 ? merged(choice, branches) : undefined;
  if (one) return [one];
  const ranked = branches
    .map((branch) => ({ branch, distance: distance(branch, choice.instancePath) }))
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.branch ?? [choice];
};

/** Errors that only explain another one: they stand before it, at its place, from inside its own keyword. */
const takeInner = (kept: ErrorObject[], outer: ErrorObject, root?: SchemaNode): ErrorObject[] => {
  const reach = reachableFrom(outer.schema, root);
  // Without the whole schema a branch behind a $ref is unknown; then only the order tells.
  const byContent = root !== undefined;
  let start = kept.length;
  while (start > 0) {
    const error = kept[start - 1] as ErrorObject;
    if (!isWithin(error, outer.instancePath) || error.parentSchema === outer.parentSchema) break;
    const inside = error.schemaPath.startsWith(`${outer.schemaPath}/`) || reach.has(error.parentSchema);
    if (!inside && byContent) break;
    start -= 1;
  }
  return kept.splice(start);
};

/**
 * Keeps one error a defect: of anyOf/oneOf the errors of the branch that was most likely meant, of if/then/else the
 * consequence only, of contains and propertyNames the keyword itself. Needs Ajv's `verbose`; `root` is the whole schema,
 * without which branches behind a `$ref` are told apart by order.
 */
export const withoutBranchNoise = (errors: readonly ErrorObject[], root?: SchemaNode): ErrorObject[] => {
  const kept: ErrorObject[] = [];
  for (const error of errors) {
    if (error.keyword === "if") continue;
    if (error.keyword === "anyOf" || error.keyword === "oneOf") {
      kept.push(...resolveChoice(error, takeInner(kept, error, root), root));
    } else if (error.keyword === "contains" || error.keyword === "propertyNames") {
      takeInner(kept, error, root);
      kept.push(error);
    } else kept.push(error);
  }
  return kept;
};
