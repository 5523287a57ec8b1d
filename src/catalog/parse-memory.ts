import type { TemplateMemory } from "../generated/template-memory.ts";
import { decodeBytes } from "../model/decode-bytes.ts";
import { parseJson } from "../model/parse-json.ts";
import { hasErrors, type Problem } from "../problem/problem.ts";
import { descriptionProblems } from "./check-descriptions.ts";

/** A memory read from its file; what is wrong with it has its line. `schema`: `schemas/template-memory.schema.json`. */
export async function parseMemory(
  bytes: Uint8Array,
  file: string,
  schema: Record<string, unknown>,
): Promise<{ memory?: TemplateMemory; problems: Problem[] }> {
  const { text, problems: unreadable } = decodeBytes(bytes, file);
  if (unreadable.length > 0) return { problems: unreadable };
  const { value, places, problems: broken } = parseJson(text, file);
  if (hasErrors(broken)) return { problems: broken };
  const problems = await descriptionProblems([{ schema: "memory", file, value, places }], { memory: schema });
  return problems.length > 0 ? { problems } : { memory: value as TemplateMemory, problems: [] };
}
