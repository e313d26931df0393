import { parentPort } from "node:worker_threads";
import { createReplicator, type Job } from "#study";

/** A request of the crew: a job is sent once, later requests name it. */
type Request = { call: number; job: Job | null; id: number; from: number; count: number };

const run = createReplicator();
const jobs = new Map<number, Job>();

parentPort!.on("message", ({ call, job, id, from, count }: Request) => {
  if (job) {
    jobs.clear();
    jobs.set(id, job);
  }
  try {
    const batch = run(jobs.get(id)!, from, count);
    const buffers = [batch.pool, ...batch.recordings.flatMap(({ values, quantiles, months }) => [values, quantiles, months])];
    parentPort!.postMessage({ call, batch }, [...new Set(buffers.map(({ buffer }) => buffer as ArrayBuffer))]);
  } catch (error) {
    parentPort!.postMessage({ call, error: error instanceof Error ? error.message : String(error) });
  }
});
