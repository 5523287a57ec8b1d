import { workerData } from "node:worker_threads";
import { type ModelContext, type ModelOptions, openModelContext, type Stop } from "./model-context.ts";
import type { ModelFile } from "./model-file.ts";
import type { ModelResult } from "./model-result.ts";
import { processModel } from "./process-model.ts";

/** What a worker is given when it starts. `flag` is shared by all: 1 asks them to end. */
export interface WorkerSetup {
  options: ModelOptions;
  flag: Int32Array;
}

const { options, flag } = workerData as WorkerSetup;

/** A signal that needs no turn of the event loop to arrive: a worker that waits for models takes none. */
const stop: Stop = {
  get aborted() {
    return Atomics.load(flag, 0) === 1;
  },
  throwIfAborted() {
    if (this.aborted) throw new Error("stopped");
  },
};

let opened: Promise<ModelContext> | undefined;

/** Templates are opened with the first model; were it at the start, an error would end the thread without an answer. */
async function open(): Promise<ModelContext> {
  const { context } = await openModelContext(options);
  if (!context) throw new Error("the templates were changed during the run");
  return { ...context, stop };
}

/** The task of a worker: one model; undefined when it was stopped before anything was put in place. */
export default async function work(model: ModelFile): Promise<ModelResult | undefined> {
  try {
    opened ??= open();
    return await processModel(model, await opened);
  } catch (error) {
    if (stop.aborted) return undefined;
    throw error;
  }
}
