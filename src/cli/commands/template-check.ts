import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "../../index.ts";
import { countLine, countProblems } from "../count-problems.ts";
import { EXIT } from "../exit-code.ts";
import { openSetting } from "../open-setting.ts";
import type { Command } from "../request.ts";

/** `hoso template check`: all problems of a templates folder; they are the answer and go to stdout. */
export const command: Command = async (request) => {
  const folder = request.args[0] as string;
  const { setting, problems } = await openSetting({
    ...request,
    options: { ...request.options, templates: folder },
  });
  const all = [...problems, ...(setting ? await emptiness(request.io.cwd, folder) : [])];
  return {
    exit: setting ? EXIT.done : EXIT.template,
    problems: all,
    problemsAreData: true,
    result: { folder, ...countProblems(all) },
    text: `${countLine(folder, all, request.language)}\n`,
  };
};

/** A folder without templates has no faults, but it is hardly the folder that was meant. */
async function emptiness(cwd: string, folder: string): Promise<Problem[]> {
  const entries = await readdir(path.resolve(cwd, folder), { withFileTypes: true });
  const holds = entries.some(
    (entry) => !/^(?:\.|~\$)/.test(entry.name) && (entry.isDirectory() || entry.name.endsWith(".docx")),
  );
  return holds
    ? []
    : [
        {
          code: "TEMPLATES_EMPTY",
          severity: "warning",
          where: { kind: "file", file: folder },
          data: { folder },
        },
      ];
}
