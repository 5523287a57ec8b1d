import { countLine, countProblems } from "../count-problems.ts";
import { EXIT } from "../exit-code.ts";
import { openInput } from "../open-input.ts";
import type { Command } from "../request.ts";

/** `hoso validate`: all problems of a model file at once; they are the answer and go to stdout. */
export const command: Command = async (request) => {
  const opened = await openInput(request);
  const outcome = "failed" in opened ? opened.failed : { exit: EXIT.done, problems: opened.problems };
  const { file } = opened;
  return {
    ...outcome,
    problemsAreData: true,
    result: { file, ...countProblems(outcome.problems) },
    text: `${countLine(file, outcome.problems, request.language)}\n`,
  };
};
