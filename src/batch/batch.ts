import { availableParallelism } from "node:os";
import type { Problem } from "../problem/problem.ts";
import { inFlight } from "./in-flight.ts";
import { type ModelContext, type ModelOptions, openModelContext } from "./model-context.ts";
import type { ModelFile } from "./model-file.ts";
import { isBad, type ModelResult } from "./model-result.ts";
import { outUnusable } from "./out-unusable.ts";
import { processModel, skipModel } from "./process-model.ts";
import { takeRunLock } from "./run-lock.ts";
import { inShard, type Shard } from "./shard.ts";
import { openWorkerPool, type WorkerPool } from "./worker-pool.ts";

export interface BatchOptions extends ModelOptions {
  /** Worker threads; one for each core, at most 8, unless given. 1, and few models: all in this one. */
  jobs?: number;
  /** Only the models of this part. */
  shard?: Shard;
  /** Ends the run: no new model is begun, what is being put in place is waited for. */
  signal?: AbortSignal;
}

/** Counts of a run so far. */
export interface BatchProgress {
  total: number;
  done: number;
  /** Models that failed or were refused. */
  bad: number;
  /** Documents of the models that were made or skipped. */
  documents: number;
}

/**
 * How a run ended. "complete": every model has its result. "interrupted": by the signal. "unusable": the output folder
 * cannot be written (any more). "busy": another run is writing there. "templates": they are wrong, nothing was begun.
 */
export type BatchEnd = "complete" | "interrupted" | "unusable" | "busy" | "templates";

export type BatchEvent =
  | { kind: "begin"; progress: BatchProgress; problems: Problem[] }
  | { kind: "result"; result: ModelResult; progress: BatchProgress }
  | { kind: "end"; end: BatchEnd; progress: BatchProgress; problems: Problem[] };

/** As many as there are cores: more do not help, and beyond eight the disk is what one waits for. */
export const defaultJobs = (): number => Math.min(8, availableParallelism());

/**
 * Processes many models: `begin`, a `result` for each as it comes, `end`. Memory does not grow with their number; the
 * last event is always `end`, and an error of the world is told there, never thrown. A reader that leaves early stops the
 * run as the signal does.
 */
export async function* batch(
  files: readonly ModelFile[],
  options: BatchOptions,
): AsyncGenerator<BatchEvent, void> {
  const { shard, signal } = options;
  const own = shard ? files.filter(({ key }) => inShard(key, shard)) : files;
  const progress: BatchProgress = { total: own.length, done: 0, bad: 0, documents: 0 };
  const end = (how: BatchEnd, problems: Problem[] = []): BatchEvent => ({
    kind: "end",
    end: how,
    progress: { ...progress },
    problems,
  });
  const { context, problems } = await openModelContext(options);
  if (!context) return yield end("templates", problems);
  const { release, problem } = await takeRunLock(context.out, shard);
  if (!release) return yield end(problem.code === "BATCH_BUSY" ? "busy" : "unusable", [problem]);

  const stop = new AbortController();
  const crew = crewOf(own.length, { ...options, out: context.out }, { ...context, stop: stop.signal });
  const halt = () => {
    stop.abort();
    crew.stop();
  };
  let unusable: Problem | undefined;
  signal?.addEventListener("abort", halt);
  if (signal?.aborted) halt();
  try {
    yield { kind: "begin", progress: { ...progress }, problems };
    for await (const result of inFlight(own, 2 * crew.jobs, stop.signal, crew.process)) {
      if (!result) continue; // given up before anything was put in place
      progress.done++;
      progress.documents += result.documents;
      if (isBad(result)) progress.bad++;
      if (result.status === "failed" && !unusable) {
        unusable = await outUnusable(context.out, result);
        if (unusable) halt();
      }
      yield { kind: "result", result, progress: { ...progress } };
    }
  } finally {
    halt();
    signal?.removeEventListener("abort", halt);
    await crew.close();
    await release();
  }
  if (unusable) yield end("unusable", [unusable]);
  else yield end(progress.done === own.length ? "complete" : "interrupted");
}

/** Fewer models than this are not worth a thread; with more, one bounds the memory where this thread would let it grow. */
const FEW = 50;

/** Those who do the work: this thread, or it and workers, which are started when there is a model to make. */
function crewOf(count: number, options: BatchOptions, context: ModelContext) {
  const jobs = Math.max(1, Math.min(options.jobs ?? defaultJobs(), count));
  let pool: Promise<WorkerPool> | undefined;
  const alone = (model: ModelFile): Promise<ModelResult | undefined> =>
    processModel(model, context).catch(() => undefined);
  const shared = async (model: ModelFile): Promise<ModelResult | undefined> => {
    const skipped = await skipModel(model, context).catch(() => undefined);
    if (skipped || context.stop?.aborted) return skipped;
    const { out, office, separate, force } = options;
    pool ??= openWorkerPool(
      { out, ...(office && { office }), ...(separate && { separate }), ...(force && { force }) },
      jobs,
    );
    return (await pool).process(model);
  };
  return {
    jobs,
    process: jobs === 1 && count < FEW ? alone : shared,
    // Threads that could not be started were told where a model was to be given to them.
    stop: () =>
      void pool?.then(
        (opened) => opened.stop(),
        () => undefined,
      ),
    close: async () => (await pool?.catch(() => undefined))?.close(),
  };
}
