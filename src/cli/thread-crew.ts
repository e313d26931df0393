import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type Batch, type Crew, inlineCrew, type Job } from "#study";

type Call = { resolve: (batch: Batch) => void; reject: (error: Error) => void };
type Reply = { call: number; batch?: Batch; error?: string };

/** A member of the crew: a thread, what it has been sent, what it owes. */
type Member = { worker: Worker; job: number; calls: Map<number, Call> };

/** A crew of worker threads, one per core unless told otherwise; one thread runs in this one. Close it when done. */
export function threadCrew(size = availableParallelism()): Crew {
  if (size <= 1) return inlineCrew();
  const members = Array.from({ length: size }, hire);
  let calls = 0;
  const run = (job: Job, from: number, count: number) =>
    new Promise<Batch>((resolve, reject) => {
      const member = members.reduce((a, b) => (b.calls.size < a.calls.size ? b : a));
      const call = calls++;
      member.calls.set(call, { resolve, reject });
      member.worker.postMessage({ call, id: job.id, job: member.job === job.id ? null : job, from, count });
      member.job = job.id;
    });
  const close = () => {
    for (const { worker } of members) void worker.terminate();
  };
  return { size, run, close };
}

function hire(): Member {
  // Beside this file, in the sources as in the bundle.
  const file = import.meta.url.endsWith(".ts") ? "../../dist/cli/replication-worker.js" : "./replication-worker.js";
  const worker = new Worker(new URL(file, import.meta.url));
  const member: Member = { worker, job: -1, calls: new Map() };
  worker.on("message", ({ call, batch, error }: Reply) => {
    const { resolve, reject } = member.calls.get(call)!;
    member.calls.delete(call);
    if (batch) resolve(batch);
    else reject(new Error(error));
  });
  worker.on("error", (error) => {
    for (const { reject } of member.calls.values()) reject(error as Error);
    member.calls.clear();
  });
  return member;
}
