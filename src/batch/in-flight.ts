import type { Stop } from "./model-context.ts";

/**
 * Works on items in their order, at most `limit` at once, and yields results as they come. After `stop` nothing new is
 * begun; what was begun is waited for, also when the reader leaves early. `work` must not reject.
 */
export async function* inFlight<T, R>(
  items: readonly T[],
  limit: number,
  stop: Stop,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R, void> {
  const running = new Map<number, Promise<{ id: number; result: R }>>();
  let next = 0;
  try {
    for (;;) {
      while (!stop.aborted && running.size < limit && next < items.length) {
        const id = next++;
        running.set(
          id,
          work(items[id] as T).then((result) => ({ id, result })),
        );
      }
      if (running.size === 0) return;
      const { id, result } = await Promise.race(running.values());
      running.delete(id);
      yield result;
    }
  } finally {
    await Promise.allSettled(running.values());
  }
}
