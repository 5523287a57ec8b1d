import { readFile } from "node:fs/promises";
import path from "node:path";
import {
  MEMORY_FILE,
  type Problem,
  readTemplateMemory,
  type TemplateFile,
  templateFiles,
  templateMemoryFile,
} from "../../index.ts";
import { cliText } from "../../messages/cli-texts.ts";
import { asTyped } from "../as-typed.ts";
import { chooseKind } from "../choose-kind.ts";
import { EXIT } from "../exit-code.ts";
import { openSetting } from "../open-setting.ts";
import type { Outcome } from "../outcome.ts";
import type { Command, Request } from "../request.ts";
import { type NewFile, writeFiles } from "../write-files.ts";

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
  return write(files, office, problems, request);
};

async function write(
  files: readonly TemplateFile[],
  office: string | undefined,
  problems: Problem[],
  request: Request,
): Promise<Outcome> {
  const { io, options, language } = request;
  const typed = options.out ?? "templates";
  const absolute = path.resolve(io.cwd, typed);
  const fresh: NewFile[] = [];
  const changed: Problem[] = [];
  for (const file of files) {
    const old = await standing(absolute, file.name);
    if (old && Buffer.compare(old, file.bytes) === 0) continue;
    fresh.push(file);
    const where = { kind: "file", file: path.join(typed, file.name) } as const;
    if (old) changed.push({ code: "TEMPLATE_FILE_CHANGED", severity: "error", where });
  }
  if (changed.length > 0 && !options.force)
    return { exit: EXIT.decision, problems: [...problems, ...changed] };
  const named = [
    { absolute, typed },
    ...(office !== undefined ? [{ absolute: office, typed: options.templates as string }] : []),
  ];
  const { memory, problems: broken } = await memoryBeside(absolute, files, office, request);
  if (!memory) return { exit: EXIT.decision, problems: [...problems, ...asTyped(broken, named)] };
  const writes = { now: io.now, ...(io.signal && { signal: io.signal }) };
  // The memory comes last: a template without its memory is unknown, a memory without its template would be wrong.
  const failed = await writeFiles(absolute, [...fresh, ...memory], writes);
  if (failed.length > 0) return { exit: EXIT.decision, problems: [...problems, ...asTyped(failed, named)] };
  const same = files.length - fresh.length;
  const written = fresh.map(({ name }) => path.join(typed, name));
  return {
    exit: EXIT.done,
    problems,
    result: { folder: typed, written, unchanged: same, memory: path.join(typed, MEMORY_FILE) },
    text: files.map(({ name }) => `${path.join(typed, name)}\n`).join(""),
    notes: [
      cliText(language, "exported", { count: fresh.length, folder: typed, same }),
      cliText(language, "exportNext", { folder: typed }),
    ],
  };
}

const standing = (folder: string, name: string): Promise<Buffer | undefined> =>
  readFile(path.join(folder, name)).catch(() => undefined);

/** The memory that goes with the files, if it is to be written; a broken one gives way only to `--force`, and is kept. */
async function memoryBeside(
  folder: string,
  files: readonly TemplateFile[],
  office: string | undefined,
  { options }: Request,
): Promise<{ memory?: NewFile[]; problems: Problem[] }> {
  const old = await readTemplateMemory(folder);
  if (!old.memory && !options.force) return { problems: old.problems };
  const kinds = files.map(({ kind }) => kind);
  const { file, problems } = await templateMemoryFile(kinds, { old: old.memory, office });
  if (!file) return { problems };
  const bytes = await standing(folder, file.name);
  const isSame = bytes && Buffer.compare(bytes, file.bytes) === 0;
  return { memory: isSame ? [] : [{ ...file, replaces: old.memory !== undefined }], problems: [] };
}
