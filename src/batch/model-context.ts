import { readFile } from "node:fs/promises";
import path from "node:path";
import { nodeTools, packageFolder } from "../builtin.ts";
import type { FileSystem } from "../bundle/file-system.ts";
import { nodeFileSystem } from "../bundle/node-file-system.ts";
import { nodeSha256 } from "../bundle/node-sha256.ts";
import type { Tools } from "../generate.ts";
import { type OfficeFolders, officeSetting, type Setting, shippedSetting } from "../office-setting.ts";
import type { Problem } from "../problem/problem.ts";
import { VERSION } from "../version.ts";

/** What holds for every model of a run; plain values, so that it can be sent to a worker. */
export interface ModelOptions {
  /** Output folder; each model has a folder of its own below it, called by its key. */
  out: string;
  /** Folders of the office: its templates and its house profile. */
  office?: OfficeFolders;
  /** One file for each invitation. */
  separate?: boolean;
  /** Move what stands in the way to a dated backup instead of refusing. */
  force?: boolean;
}

/** Tells that the work should end; an `AbortSignal` is one. */
export interface Stop {
  readonly aborted: boolean;
  throwIfAborted(): void;
}

/** `ModelOptions` with everything opened. */
export interface ModelContext {
  out: string;
  separate: boolean;
  force: boolean;
  setting: Setting;
  tools: Tools;
  /** SHA-256 of all that makes a dossier besides its model. */
  settingHash: string;
  fileSystem: FileSystem;
  /** Names backups. */
  now: () => Date;
  /** Looked at before a dossier is put in place; `processModel` then rejects. */
  stop?: Stop;
}

/** Opens templates, profile, fonts once for many models. No context when `problems` has an error of a template. */
export async function openModelContext({
  out,
  office = {},
  separate = false,
  force = false,
}: ModelOptions): Promise<{ context?: ModelContext; problems: Problem[] }> {
  const isShipped = office.templates === undefined && office.profile === undefined;
  const [opened, tools, program] = await Promise.all([
    isShipped ? { setting: await shippedSetting(), problems: [] } : officeSetting(office),
    nodeTools(),
    programHash(),
  ]);
  const { setting, problems } = opened;
  if (!setting) return { problems };
  const hash = hashOf([VERSION, program, setting.catalog.sha256, separate]);
  const world = { fileSystem: nodeFileSystem, now: () => new Date() };
  const context = { out: path.resolve(out), separate, force, setting, tools, settingHash: hash, ...world };
  return { context, problems };
}

const hashOf = (value: unknown): string => nodeSha256(new TextEncoder().encode(JSON.stringify(value)));

/** Tells builds of one version apart: the worker's entry names its chunks, and these are called by their content. */
async function programHash(): Promise<string> {
  const entry = await readFile(path.join(packageFolder, "dist", "batch-worker.js")).catch(
    () => new Uint8Array(),
  );
  return nodeSha256(entry);
}
