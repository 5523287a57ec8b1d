import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { composedModelSchema, type Problem } from "../../index.ts";
import { cliText } from "../../messages/cli-texts.ts";
import { startingModel } from "../../messages/starting-model.ts";
import { asTyped } from "../as-typed.ts";
import { EXIT } from "../exit-code.ts";
import { DEFAULT_FILE } from "../open-input.ts";
import type { Outcome } from "../outcome.ts";
import type { Command, Request } from "../request.ts";
import { type NewFile, writeFiles } from "../write-files.ts";

const SCHEMA = "model.schema.json";

/** `hoso init`: a model file to start from, and beside it the schema an editor needs, without a network. */
export const command: Command = async (request) => {
  const { io, args, options } = request;
  const file = await fileFor(io.cwd, (args[0] as string | undefined) ?? DEFAULT_FILE);
  const folder = path.dirname(path.resolve(io.cwd, file));
  const schemaFile = path.join(path.dirname(file), SCHEMA);
  const schema = await composedModelSchema();
  const bytes = jsonBytes(schema);
  const old = await readFile(path.join(folder, SCHEMA)).catch(() => undefined);
  const problems: Problem[] = [];
  if (!options.schemaOnly && (await exists(path.resolve(io.cwd, file)))) {
    problems.push(refusal("INIT_FILE_EXISTS", file, { schema: SCHEMA }));
  }
  if (old && !isOurs(old, schema)) problems.push(refusal("INIT_SCHEMA_FOREIGN", schemaFile));
  if (problems.length > 0) return { exit: EXIT.decision, problems };
  const model = jsonBytes({
    $schema: `./${SCHEMA}`,
    ...startingModel(io.now().getFullYear(), options.owner),
  });
  const files: NewFile[] = options.schemaOnly ? [] : [{ name: path.basename(file), bytes: model }];
  if (!old || Buffer.compare(old, bytes) !== 0) files.push({ name: SCHEMA, bytes, replaces: true });
  const failed = await writeFiles(folder, files, { now: io.now, ...(io.signal && { signal: io.signal }) });
  if (failed.length > 0) {
    return {
      exit: EXIT.decision,
      problems: asTyped(failed, [{ absolute: folder, typed: path.dirname(file) }]),
    };
  }
  return success(request, file, schemaFile);
};

function success({ options, language }: Request, file: string, schema: string): Outcome {
  const written = options.schemaOnly ? schema : file;
  return {
    exit: EXIT.done,
    problems: [],
    result: options.schemaOnly ? { schema } : { file, schema },
    text: `${written}\n`,
    notes: options.schemaOnly
      ? [cliText(language, "initSchema")]
      : [cliText(language, "initWritten", { schema }), cliText(language, "initNext")],
  };
}

/** A folder means `model.json` inside it. */
async function fileFor(cwd: string, typed: string): Promise<string> {
  const found = await stat(path.resolve(cwd, typed)).catch(() => undefined);
  return found?.isDirectory() ? path.join(typed, DEFAULT_FILE) : typed;
}

const exists = async (file: string): Promise<boolean> =>
  (await stat(file).catch(() => undefined)) !== undefined;

/** An older schema of hoso may be replaced; anything else of that name is somebody's file. */
function isOurs(bytes: Uint8Array, { $id }: Record<string, unknown>): boolean {
  try {
    return (JSON.parse(Buffer.from(bytes).toString("utf8")) as { $id?: unknown } | null)?.$id === $id;
  } catch {
    return false;
  }
}

const refusal = (code: string, file: string, data: NonNullable<Problem["data"]> = {}): Problem => ({
  code,
  severity: "error",
  where: { kind: "file", file },
  data,
});

const jsonBytes = (value: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
