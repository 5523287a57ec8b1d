import type { Problem } from "../problem/problem.ts";
import { type Changes, type FolderState, isUntouched } from "./folder-state.ts";
import type { Target } from "./target.ts";
import type { ZipState } from "./zip-state.ts";

/**
 * Why what stands in the output folder may not simply be replaced: the complete list, warnings included. `isDecided`: what
 * people changed in the folder was dealt with.
 */
export function standingProblems(
  { folder, zip }: Target,
  inFolder: FolderState,
  inZip: ZipState,
  isDecided = false,
): Problem[] {
  const problems: Problem[] = [];
  const report = (
    code: string,
    severity: Problem["severity"],
    path: string,
    data: Record<string, string | number> = {},
  ) => problems.push({ code, severity, where: { kind: "file", file: path }, data: { path, ...data } });

  if (inFolder.kind === "foreign") report("BUNDLE_FOREIGN_FOLDER", "error", folder);
  if (inFolder.kind === "ours") {
    const { changes, open } = inFolder;
    if (!isDecided && !isUntouched(changes)) report("BUNDLE_FILES_CHANGED", "error", folder, listOf(changes));
    if (open.length > 0) report("BUNDLE_FILE_OPEN", "warning", folder, { files: open.join(", ") });
  }
  if (inZip.kind === "changed") report("BUNDLE_ZIP_CHANGED", "error", zip);
  return problems;
}

/** Signs that need no translation; the message explains them: "~" changed, "+" added, "-" missing. */
function listOf({ changed, added, missing }: Changes) {
  const list = [
    ...changed.map((p) => `~ ${p}`),
    ...added.map((p) => `+ ${p}`),
    ...missing.map((p) => `- ${p}`),
  ];
  return { count: list.length, list: list.join("; ") };
}
