import path from "node:path";
import { type Model, type ModelWriting, openModel, readModelFile, type Setting } from "../index.ts";
import { EXIT } from "./exit-code.ts";
import type { Outcome } from "./outcome.ts";
import type { Request } from "./request.ts";

/**
 * The model after a change of its text, with what has to be written for it; nothing has to be when the text stays. A change
 * the rules refuse is told like any other fault of a model file, and nothing is written.
 */
export async function changeModel(
  { file, setting }: { file: string; setting: Setting },
  { io }: Request,
  change: (text: string) => string,
): Promise<{ model: Model; writing?: ModelWriting } | { failed: Outcome }> {
  const { bytes, problems } = await readModelFile(io.cwd, file);
  if (!bytes) return { failed: { exit: EXIT.data, problems } };
  const before = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const after = change(before);
  const opened = await openModel(new TextEncoder().encode(after), file, setting);
  if (!opened.model) return { failed: { exit: EXIT.data, problems: opened.problems } };
  const writing = { path: path.resolve(io.cwd, file), file, before, after };
  return { model: opened.model, ...(after !== before && { writing }) };
}
