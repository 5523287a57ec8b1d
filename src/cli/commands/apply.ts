import path from "node:path";
import { EXIT } from "../exit-code.ts";
import { openInput } from "../open-input.ts";
import { readPlanFile } from "../plan-file.ts";
import { readIfThere } from "../read-if-there.ts";
import type { Command } from "../request.ts";
import { runUpdate } from "../run-update.ts";
import { writtenOutcome } from "./generate.ts";

/** `hoso apply`: does what a saved plan says, or nothing when anything has moved since. */
export const command: Command = async (request) => {
  const { io } = request;
  const file = request.args[0] as string;
  const where = { kind: "file", file } as const;
  const bytes = await readIfThere(path.resolve(io.cwd, file));
  if (!bytes)
    return {
      exit: EXIT.usage,
      problems: [{ code: "FILE_MISSING", severity: "error", where, data: { file } }],
    };
  const { plan, problems } = readPlanFile(bytes, file, io.cwd);
  if (!plan) return { exit: EXIT.usage, problems };
  const meant = { ...request, args: [plan.model], options: { ...plan.options, into: plan.into } };
  const opened = await openInput(meant);
  if ("failed" in opened) return opened.failed;
  const updated = await runUpdate({ ...opened, world: plan.world }, meant);
  return writtenOutcome(updated, opened.problems, meant);
};
