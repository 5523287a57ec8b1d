import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inShard, shardOf } from "../../src/index.ts";
import { hashesOf, manyModels, runBatch } from "./model-folder.ts";

describe("shards", () => {
  test.each([
    ["1/1", { index: 1, count: 1 }],
    ["2/8", { index: 2, count: 8 }],
    ["10000/10000", { index: 10_000, count: 10_000 }],
    ["0/3", undefined],
    ["4/3", undefined],
    ["1/10001", undefined],
    ["1", undefined],
    ["1/0", undefined],
    ["-1/3", undefined],
    ["1/3x", undefined],
  ])("%s reads as it should", (text, shard) => {
    expect(shardOf(text)).toEqual(shard);
  });

  test("split any list: every key is in exactly one", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 10_000 }), (key, count) => {
        const digest = createHash("sha256").update(key, "utf8").digest();
        const index = Number(digest.readBigUInt64BE(0) % BigInt(count)) + 1;
        expect(inShard(key, { index, count })).toBe(true);
        const others = [1, count, 1 + (index % count)].filter((other) => other !== index);
        for (const other of others) expect(inShard(key, { index: other, count })).toBe(false);
      }),
    );
  });

  test("keep the parts that were published", () => {
    const keys = ["xa/an_binh", "xa/phu_my", "model", "m/00"];
    expect(keys.map((key) => [1, 2, 3].find((index) => inShard(key, { index, count: 3 })))).toEqual(PARTS);
  });

  test("written one after another into one folder give what one run gives", async () => {
    const [whole, parts] = [manyModels(7), manyModels(7)];
    await runBatch(whole);
    const done = [];
    for (const index of [1, 2, 3]) done.push(await runBatch(parts, { shard: { index, count: 3 } }));
    expect(done.map(({ end }) => end.progress.total).reduce((a, b) => a + b)).toBe(7);
    expect(hashesOf(parts)).toEqual(hashesOf(whole));
  });
});

const PARTS = [2, 3, 2, 3];
