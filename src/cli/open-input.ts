import { type Model, openModel, type Problem, readModelFile, type Setting } from "../index.ts";
import { EXIT } from "./exit-code.ts";
import { openSetting } from "./open-setting.ts";
import type { Outcome } from "./outcome.ts";
import type { Request } from "./request.ts";

/** The model file a command takes when none is named. */
export const DEFAULT_FILE = "model.json";

export type Opened =
  | { file: string; model: Model; setting: Setting; problems: Problem[] }
  | { file: string; failed: Outcome };

/** The model the command line names, with the setting it fits, or the outcome that says why there is none. */
export async function openInput(request: Request): Promise<Opened> {
  const file = (request.args[0] as string | undefined) ?? DEFAULT_FILE;
  const [input, opened] = await Promise.all([readModelFile(request.io.cwd, file), openSetting(request)]);
  // Everything wrong is told at once; templates come first because a model may need them to be judged.
  if (!opened.setting) {
    return { file, failed: { exit: EXIT.template, problems: [...opened.problems, ...input.problems] } };
  }
  if (!input.bytes)
    return { file, failed: { exit: EXIT.data, problems: [...opened.problems, ...input.problems] } };
  const { model, problems: found } = await openModel(input.bytes, file, opened.setting);
  const problems = [...opened.problems, ...found];
  return model
    ? { file, model, setting: opened.setting, problems }
    : { file, failed: { exit: EXIT.data, problems } };
}
