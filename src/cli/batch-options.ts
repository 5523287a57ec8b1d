import { MOST_SHARDS, type Problem, type Shard, shardOf } from "../index.ts";
import type { Options } from "./request.ts";

/** More threads than any machine is worth; a typing error is more likely. */
const MOST_JOBS = 256;

/** What the numbers among the options of `hoso batch` say; all that are wrong are told at once. */
export function batchOptions({ jobs, shard, report }: Options): {
  jobs?: number;
  shard?: Shard;
  problems: Problem[];
} {
  const threads = jobs !== undefined && /^[1-9]\d{0,2}$/.test(jobs) ? Number(jobs) : Number.NaN;
  const part = shard === undefined ? undefined : shardOf(shard);
  const problems: Problem[] = [];
  const refuse = (code: string, value: string, data: NonNullable<Problem["data"]> = {}) =>
    problems.push({ code, severity: "error", data: { value, ...data } });
  if (jobs !== undefined && !(threads <= MOST_JOBS)) refuse("BATCH_JOBS_WRONG", jobs, { most: MOST_JOBS });
  if (shard !== undefined && !part) refuse("BATCH_SHARD_WRONG", shard, { most: MOST_SHARDS });
  if (report !== undefined && !/.\.(csv|json)$/i.test(report)) refuse("BATCH_REPORT_ENDING", report);
  return { ...(jobs !== undefined && { jobs: threads }), ...(part && { shard: part }), problems };
}
