import { nodeSha256 } from "../bundle/node-sha256.ts";

/** Part `index` of `count`, counted from 1. */
export interface Shard {
  index: number;
  count: number;
}

/** More parts than any cluster starts at once. */
export const MOST_SHARDS = 10_000;

/** Reads "2/8"; undefined when it is no shard: 1 ≤ index ≤ count ≤ 10 000. */
export function shardOf(text: string): Shard | undefined {
  const [, index, count] = (/^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? []).map(Number);
  if (index === undefined || count === undefined) return undefined;
  return index >= 1 && index <= count && count <= MOST_SHARDS ? { index, count } : undefined;
}

/**
 * Whether a model belongs to a shard: the first 8 bytes of the SHA-256 of its key, as a big-endian number, modulo the
 * number of shards. A contract: two versions of hoso that share a run must agree.
 */
export function inShard(key: string, { index, count }: Shard): boolean {
  if (count === 1) return true;
  const hash = BigInt(`0x${nodeSha256(new TextEncoder().encode(key)).slice(0, 16)}`);
  return hash % BigInt(count) === BigInt(index - 1);
}
