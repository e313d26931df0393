import type { Batch, Crew, Job } from "#study";

/** To a member of the crew: a job is sent once and named by later batches of it, until it is forgotten. */
export type ToCrew =
  | {
      readonly kind: "run";
      readonly call: number;
      readonly job: Job | null;
      readonly jobId: number;
      readonly from: number;
      readonly count: number;
    }
  | { readonly kind: "drop"; readonly calls: readonly number[] }
  | { readonly kind: "forget"; readonly job: number };

/** From a member: the batch, or a fault of the program. */
export type FromCrew = { readonly call: number; readonly batch?: Batch; readonly error?: string };

type Call = { resolve: (batch: Batch) => void; reject: (error: Error) => void };
type Member = { worker: Worker; jobs: Set<number>; calls: Map<number, Call> };

/** Jobs that a member keeps. */
const mostJobs = 8;

/** Workers that run replications for several questions at once. */
export interface WorkerCrew {
  /** A crew for one question; closing it drops what it still waits for, with what has been run by then. */
  team(): Crew;
}

/** Hires so many web workers, each with a kernel of its own. Call within a web worker. */
export function workerCrew(size: number): WorkerCrew {
  const members = Array.from({ length: size }, hire);
  let calls = 0;
  const send = ({ worker }: Member, message: ToCrew) => worker.postMessage(message);

  const run = (own: Set<number>, job: Job, [from, count]: readonly [number, number]) =>
    new Promise<Batch>((resolve, reject) => {
      const member = members.reduce((a, b) => (b.calls.size < a.calls.size ? b : a));
      const call = calls++;
      own.add(call);
      member.calls.set(call, { resolve, reject });
      const isKnown = member.jobs.delete(job.id);
      member.jobs.add(job.id);
      send(member, { kind: "run", call, job: isKnown ? null : job, jobId: job.id, from, count });
      const oldest = member.jobs.values().next().value!;
      if (member.jobs.size > mostJobs && member.jobs.delete(oldest)) send(member, { kind: "forget", job: oldest });
    });
  const team = (): Crew => {
    const own = new Set<number>();
    return {
      // Two batches each, so that none waits while its last one is taken.
      size: 2 * size,
      run: (job, from, count) => run(own, job, [from, count]),
      close: () => {
        for (const member of members) send(member, { kind: "drop", calls: [...member.calls.keys()].filter((call) => own.has(call)) });
      },
    };
  };
  return { team };
}

function hire(): Member {
  const worker = new Worker(new URL("./crew-worker.ts", import.meta.url), { type: "module" });
  const member: Member = { worker, jobs: new Set(), calls: new Map() };
  worker.onmessage = ({ data: { call, batch, error } }: MessageEvent<FromCrew>) => {
    const { resolve, reject } = member.calls.get(call)!;
    member.calls.delete(call);
    if (batch) resolve(batch);
    else reject(new Error(error));
  };
  worker.onerror = (event) => {
    for (const { reject } of member.calls.values()) reject(new Error(event.message || "a simulation worker failed"));
    member.calls.clear();
  };
  return member;
}
