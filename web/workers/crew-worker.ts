import { type Batch, createReplicator, type Job } from "#study";
import type { FromCrew, ToCrew } from "./crew.ts";
import { workerScope } from "./worker-scope.ts";

// A member of the crew: runs batches one after the other, and looks between replications whether they are still wanted.

type Request = Extract<ToCrew, { kind: "run" }>;

const scope = workerScope<ToCrew>();
const replicate = createReplicator();
const jobs = new Map<number, Job>();
const queue: Request[] = [];
const dropped = new Set<number>();
const channel = new MessageChannel();
let isWorking = false;

scope.onmessage = ({ data }) => {
  if (data.kind === "drop") for (const call of data.calls) dropped.add(call);
  else if (data.kind === "forget") jobs.delete(data.job);
  else {
    if (data.job) jobs.set(data.jobId, data.job);
    queue.push(data);
    if (!isWorking) void work();
  }
};

/** Lets messages in. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}

async function work(): Promise<void> {
  isWorking = true;
  for (let request = queue.shift(); request; request = queue.shift()) {
    const { call } = request;
    try {
      const batch = await runBatch(request);
      const buffers = [batch.pool, ...batch.recordings.flatMap(({ values, quantiles, months }) => [values, quantiles, months])];
      scope.postMessage({ call, batch } satisfies FromCrew, [...new Set(buffers.map(({ buffer }) => buffer as ArrayBuffer))]);
    } catch (error) {
      scope.postMessage({ call, error: error instanceof Error ? error.message : String(error) } satisfies FromCrew);
    }
    dropped.delete(call);
  }
  isWorking = false;
}

/** Runs a batch replication by replication; one that is dropped has those that were run by then. */
async function runBatch({ call, jobId, from, count }: Request): Promise<Batch> {
  const parts: Batch[] = [];
  for (let replication = from; replication < from + count; replication++) {
    await pause();
    if (dropped.has(call)) break;
    const part = replicate(jobs.get(jobId)!, replication, 1);
    parts.push(part);
    if (part.failure) break;
  }
  const pool = parts[0]?.pool ?? new Uint32Array(0);
  for (const part of parts.slice(1)) for (let i = 0; i < part.pool.length; i++) pool[i]! += part.pool[i]!;
  return { from, recordings: parts.flatMap(({ recordings }) => recordings), pool, failure: parts.at(-1)?.failure ?? null };
}
