import path from "node:path";
import { packageFolder } from "../builtin.ts";
import type { ModelOptions } from "./model-context.ts";
import type { ModelFile } from "./model-file.ts";
import { type ModelResult, resultOf } from "./model-result.ts";
import type { WorkerSetup } from "./worker.ts";

/** Threads that process models. */
export interface WorkerPool {
  /** Undefined when the pool was stopped before the model was put in place. Never rejects. */
  process(model: ModelFile): Promise<ModelResult | undefined>;
  /** Models not yet being put in place are given up. */
  stop(): void;
  close(): Promise<void>;
}

/** Starts `threads` workers; each opens templates and fonts for itself. */
export async function openWorkerPool(options: ModelOptions, threads: number): Promise<WorkerPool> {
  const { Piscina } = await import("piscina");
  const flag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const setup: WorkerSetup = { options, flag };
  const pool = new Piscina({
    // The built worker, also when this runs from the sources.
    filename: path.join(packageFolder, "dist", "batch-worker.js"),
    minThreads: threads,
    maxThreads: threads,
    workerData: setup,
    // Loaders of the main thread are of no use to a built file.
    execArgv: [],
    recordTiming: false,
    // Collected early: as fast, and a thread takes half the memory. A model needs a tenth of the upper limit.
    resourceLimits: { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 1024 },
  });
  // The model a dying worker had is answered below; one that dies without a model is replaced.
  pool.on("error", () => undefined);
  return {
    process: (model) =>
      pool
        .run(model)
        .catch((error: unknown) => (Atomics.load(flag, 0) ? undefined : diedResult(model, error))),
    stop: () => void Atomics.store(flag, 0, 1),
    close: () => pool.destroy(),
  };
}

const diedResult = (model: ModelFile, error: unknown): ModelResult =>
  resultOf(model, "failed", [
    {
      code: "BATCH_WORKER_DIED",
      severity: "error",
      where: { kind: "file", file: model.file },
      data: { reason: error instanceof Error ? error.message : String(error) },
    },
  ]);
