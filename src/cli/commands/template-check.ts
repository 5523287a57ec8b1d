import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "../../index.ts";
import { checkAgainst } from "../check-against.ts";
import { countLine, countProblems } from "../count-problems.ts";
import { EXIT } from "../exit-code.ts";
import { openSetting } from "../open-setting.ts";
import type { Command, Options } from "../request.ts";

/** `hoso template check`: all problems of a templates folder; they are the answer and go to stdout. */
export const command: Command = async (request) => {
  const folder = request.args[0] as string;
  const { against } = request.options;
  if (against !== undefined) return checkAgainst(request, folder, against);
  const lone = loneOption(request.options);
  if (lone) return { exit: EXIT.usage, problems: [lone] };
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

/** An option that says nothing without `--against`. */
function loneOption({ exitCode, accept }: Options): Problem | undefined {
  const found = exitCode ? "--exit-code" : accept ? "--accept" : undefined;
  return found === undefined
    ? undefined
    : { code: "USAGE_OPTION_ALONE", severity: "error", data: { found, needs: "--against" } };
}

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
