import type { ErrorObject } from "ajv";
import { nearest } from "../text/nearest.ts";
import { pointerStep } from "./json-places.ts";
import { quotation, shortened } from "./quotation.ts";
import { dateFinding } from "./schema-date.ts";
import { exampleOf, isNode, knownKeys, type SchemaNode, titleOf } from "./schema-node.ts";

/** One problem in the making: `under` is the key below the error's value it is about, `at` what to point at. */
export interface Finding {
  code: string;
  data: Record<string, string | number>;
  under?: string;
  at?: "key" | "value";
}

type Reading = (error: ErrorObject, root: SchemaNode | undefined) => Finding;

/** Lists longer than this are not read. */
const SHORT_LIST = 14;

const json = (value: unknown): string => shortened(JSON.stringify(value) ?? "", 120);
const listed = (values: readonly unknown[]): string =>
  values.length > SHORT_LIST
    ? `${values.slice(0, SHORT_LIST).map(String).join(", ")}, …`
    : values.map((v) => (typeof v === "object" ? json(v) : String(v))).join(", ");
const propertyOf = (error: ErrorObject, key: string): unknown =>
  isNode(error.parentSchema?.properties) ? error.parentSchema.properties[key] : undefined;

const unknownKey = (key: string, error: ErrorObject, root: SchemaNode | undefined): Finding => {
  const keys = knownKeys(error.parentSchema, root);
  const near = nearest(key, keys);
  const data = { key: shortened(key), allowed: listed(keys) };
  const at = { under: key, at: "key" as const };
  if (near !== undefined) return { code: "SCHEMA_UNKNOWN_KEY", data: { ...data, nearest: near }, ...at };
  return { code: keys.length > 0 ? "SCHEMA_UNKNOWN_KEY_UNLIKE" : "SCHEMA_UNKNOWN_KEY_ANY", data, ...at };
};

const missingKey = (code: string, error: ErrorObject, root: SchemaNode | undefined): Finding => {
  const key = String(error.params.missingProperty);
  const property = propertyOf(error, key);
  const data = { key, title: titleOf(property, root) ?? key, example: json(exampleOf(property, root)) };
  const because = error.params.property === undefined ? {} : { because: String(error.params.property) };
  return { code, data: { ...data, ...because } };
};

const wrongType: Reading = ({ params, data }) => {
  const types = [params.type as string | string[]].flat();
  const [only] = types;
  const found = { found: typeof data === "string" ? json(data) : quotation(data) };
  if (types.length === 1 && only) return { code: `SCHEMA_TYPE_${only.toUpperCase()}`, data: found };
  return { code: "SCHEMA_TYPE_ONE_OF", data: { ...found, expected: types.join(", ") } };
};

const notAllowed: Reading = ({ params, data }) => {
  const values = params.allowedValues as unknown[];
  const near =
    typeof data === "string"
      ? nearest(
          data,
          values.filter((v) => typeof v === "string"),
        )
      : undefined;
  const common = { value: quotation(data), allowed: listed(values) };
  if (near === undefined) return { code: "SCHEMA_NOT_IN_LIST", data: common };
  return { code: "SCHEMA_NOT_IN_LIST_NEAR", data: { ...common, nearest: near } };
};

const FORMAT_CODES: Record<string, string> = {
  time: "SCHEMA_BAD_TIME",
  "iso-time": "SCHEMA_BAD_TIME",
  "date-time": "SCHEMA_BAD_DATE_TIME",
  "iso-date-time": "SCHEMA_BAD_DATE_TIME",
  email: "SCHEMA_BAD_EMAIL",
  uri: "SCHEMA_BAD_URI",
};

const badFormat: Reading = ({ params, data, parentSchema }, root) => {
  const format = String(params.format);
  if (format === "date") return dateFinding(String(data));
  const common = { value: quotation(data), example: json(exampleOf(parentSchema, root)) };
  return { code: FORMAT_CODES[format] ?? "SCHEMA_BAD_FORMAT", data: { ...common, format } };
};

const limited =
  (code: string, size?: (data: unknown) => number): Reading =>
  ({ params, data }) => ({
    code,
    data: { value: quotation(data), limit: Number(params.limit), ...(size && { size: size(data) }) },
  });

const length = (data: unknown): number => (typeof data === "string" ? [...data].length : 0);
const count = (data: unknown): number => (Array.isArray(data) ? data.length : Object.keys(data ?? {}).length);

const tooShort: Reading = (error, root) =>
  error.data === ""
    ? { code: "SCHEMA_EMPTY_TEXT", data: {} }
    : limited("SCHEMA_TOO_SHORT", length)(error, root);

const duplicateItems: Reading = ({ params, data }) => {
  const [first, second] = [Number(params.j), Number(params.i)].sort((a, b) => a - b) as [number, number];
  const value = Array.isArray(data) ? quotation(data[second]) : "";
  return {
    code: "SCHEMA_NOT_UNIQUE",
    data: { value, first: first + 1, second: second + 1 },
    under: String(second),
  };
};

/** Every keyword of draft 2020-12 that can fail in Ajv. */
const READINGS: Record<string, Reading> = {
  additionalProperties: (e, root) => unknownKey(String(e.params.additionalProperty), e, root),
  unevaluatedProperties: (e, root) => unknownKey(String(e.params.unevaluatedProperty), e, root),
  required: (e, root) => missingKey("SCHEMA_MISSING_KEY", e, root),
  dependentRequired: (e, root) => missingKey("SCHEMA_KEY_NEEDED_WITH", e, root),
  dependencies: (e, root) => missingKey("SCHEMA_KEY_NEEDED_WITH", e, root),
  propertyNames: (e) => ({
    code: "SCHEMA_BAD_KEY",
    data: {
      key: shortened(String(e.params.propertyName)),
      rule: json(isNode(e.schema) ? (e.schema.pattern ?? e.schema) : e.schema),
    },
    under: String(e.params.propertyName),
    at: "key",
  }),
  type: wrongType,
  enum: notAllowed,
  const: ({ params, data }) => ({
    code: "SCHEMA_CONST",
    data: { value: quotation(data), expected: json(params.allowedValue) },
  }),
  format: badFormat,
  pattern: ({ params, data, parentSchema }, root) => ({
    code: "SCHEMA_PATTERN",
    data: {
      value: quotation(data),
      pattern: String(params.pattern),
      example: json(exampleOf(parentSchema, root)),
    },
  }),
  minLength: tooShort,
  maxLength: limited("SCHEMA_TOO_LONG", length),
  minItems: limited("SCHEMA_TOO_FEW_ITEMS", count),
  maxItems: limited("SCHEMA_TOO_MANY_ITEMS", count),
  items: limited("SCHEMA_TOO_MANY_ITEMS", count),
  additionalItems: limited("SCHEMA_TOO_MANY_ITEMS", count),
  unevaluatedItems: ({ params, data }) => ({
    code: "SCHEMA_TOO_MANY_ITEMS",
    data: { value: quotation(data), limit: Number(params.len ?? params.limit), size: count(data) },
  }),
  uniqueItems: duplicateItems,
  contains: ({ params, data }) => ({
    code: "SCHEMA_CONTAINS",
    data: { minimum: Number(params.minContains ?? 1), size: count(data) },
  }),
  minProperties: limited("SCHEMA_TOO_FEW_KEYS", count),
  maxProperties: limited("SCHEMA_TOO_MANY_KEYS", count),
  minimum: limited("SCHEMA_TOO_SMALL"),
  maximum: limited("SCHEMA_TOO_LARGE"),
  exclusiveMinimum: limited("SCHEMA_NOT_ABOVE"),
  exclusiveMaximum: limited("SCHEMA_NOT_BELOW"),
  multipleOf: ({ params, data }) => ({
    code: "SCHEMA_NOT_MULTIPLE",
    data: { value: quotation(data), step: Number(params.multipleOf) },
  }),
  "false schema": () => ({ code: "SCHEMA_FORBIDDEN", data: {}, at: "key" }),
  not: ({ data }) => ({ code: "SCHEMA_NOT", data: { value: quotation(data) } }),
  anyOf: ({ data }) => ({ code: "SCHEMA_NO_BRANCH", data: { value: quotation(data) } }),
  oneOf: ({ data, params }) => ({
    code: params.passingSchemas ? "SCHEMA_MANY_BRANCHES" : "SCHEMA_NO_BRANCH",
    data: { value: quotation(data) },
  }),
};

/** What one Ajv error (verbose) says; SCHEMA_OTHER with Ajv's own words for a keyword that is not in the table. */
export const findingOf: Reading = (error, root) => {
  const reading = Object.hasOwn(READINGS, error.keyword) ? READINGS[error.keyword] : undefined;
  if (reading) return reading(error, root);
  const data = { keyword: error.keyword, reason: error.message ?? "", value: quotation(error.data) };
  return { code: "SCHEMA_OTHER", data };
};

/** Pointer of the value or key a finding is about. */
export const findingPointer = (error: ErrorObject, { under }: Finding): string =>
  under === undefined ? error.instancePath : error.instancePath + pointerStep(under);
