import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Problem, templateFiles } from "../../index.ts";
import { cliText } from "../../messages/cli-texts.ts";
import { asTyped } from "../as-typed.ts";
import { chooseKind } from "../choose-kind.ts";
import { EXIT } from "../exit-code.ts";
import { openSetting } from "../open-setting.ts";
import type { Command, Request } from "../request.ts";
import { writeFiles } from "../write-files.ts";

/** `hoso template export`: kinds as Word files to edit; all or none are written. */
export const command: Command = async (request) => {
  const { io, options, args } = request;
  const { setting, problems } = await openSetting(request);
  if (!setting) return { exit: EXIT.template, problems };
  const words = args[0] as string[];
  const chosen = words.map((word) => chooseKind(setting.catalog, word));
  const unknown = chosen.flatMap((choice) => choice.problems);
  if (unknown.length > 0) return { exit: EXIT.usage, problems: [...problems, ...unknown] };
  const ids =
    words.length > 0 ? chosen.flatMap(({ kind }) => kind?.id ?? []) : Object.keys(setting.catalog.kinds);
  const office = options.templates === undefined ? undefined : path.resolve(io.cwd, options.templates);
  const files = await templateFiles([...new Set(ids)], office);
  return write(files, problems, request);
};

async function write(files: { name: string; bytes: Uint8Array }[], problems: Problem[], request: Request) {
  const { io, options, language } = request;
  const typed = options.out ?? "templates";
  const absolute = path.resolve(io.cwd, typed);
  const fresh = [];
  const changed: Problem[] = [];
  for (const file of files) {
    const old = await readFile(path.join(absolute, file.name)).catch(() => undefined);
    if (old && Buffer.compare(old, file.bytes) === 0) continue;
    fresh.push(file);
    const where = { kind: "file", file: path.join(typed, file.name) } as const;
    if (old) changed.push({ code: "TEMPLATE_FILE_CHANGED", severity: "error", where });
  }
  if (changed.length > 0 && !options.force)
    return { exit: EXIT.decision, problems: [...problems, ...changed] };
  const failed = await writeFiles(absolute, fresh, { now: io.now, ...(io.signal && { signal: io.signal }) });
  if (failed.length > 0)
    return { exit: EXIT.decision, problems: [...problems, ...asTyped(failed, [{ absolute, typed }])] };
  const same = files.length - fresh.length;
  const written = fresh.map(({ name }) => path.join(typed, name));
  return {
    exit: EXIT.done,
    problems,
    result: { folder: typed, written, unchanged: same },
    text: files.map(({ name }) => `${path.join(typed, name)}\n`).join(""),
    notes: [
      cliText(language, "exported", { count: fresh.length, folder: typed, same }),
      cliText(language, "exportNext", { folder: typed }),
    ],
  };
}
