import { binTotal, type Recording } from "#engine";
import type { Replications } from "#pathway";
import { createStoppingRule } from "#statistics";
import { type Batch, type Crew, type EndlessFailure, type Job, jobOf } from "./crew.ts";
import { measureOf } from "./measure.ts";
import type { Scenario } from "./scenario.ts";

/** How far a run has come. */
export interface Progress {
  readonly done: number;
  /** Replications there will be at most. */
  readonly wanted: number;
}

/** Whether somebody has asked to stop: an AbortSignal is one. */
export interface StopSignal {
  readonly aborted: boolean;
}

export interface RunOptions {
  readonly seed: number;
  readonly replications: Replications;
  readonly crew: Crew;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: StopSignal;
}

/** Replications 0 … of a scenario, in order, with their histograms added up. */
export interface Run {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly recordings: readonly Recording[];
  readonly pool: Float64Array;
  readonly wanted: number;
  /** Why it ended: all replications were run, the precision asked for was reached, or it was stopped. */
  readonly ended: "all" | "precise" | "stopped";
}

/**
 * Runs replications until all are there, the stopping rule is content (Hoad, Robinson & Davies 2010), or the signal stops it:
 * then what was finished without a gap is kept. The outcome depends on neither the size of the crew nor on who was quicker.
 */
export async function simulate(scenario: Scenario, options: RunOptions): Promise<Run> {
  const plan = planOf(scenario, options.replications);
  const begun = beginRun(scenario, options.seed);
  const isEnough = await goOnWith(begun, { to: plan.wanted, isEnough: plan.isEnough }, options);
  return runOf(begun, plan.wanted, isEnough);
}

/** Replications of a scenario as far as they have been run; `goOnWith` adds more. */
export interface BegunRun {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly job: Job;
  readonly recordings: Recording[];
  readonly pool: Float64Array;
}

/** A run without replications yet. */
export function beginRun(scenario: Scenario, seed: number): BegunRun {
  const pool = new Float64Array(binTotal(scenario.layout));
  return { scenario, seed, job: jobOf(scenario, seed, "all"), recordings: [], pool };
}

/** Adds replications up to `to`, or until one is enough (then true), or the signal stops it. The same as if they had been run at once. */
export async function goOnWith(
  { job, recordings, pool }: BegunRun,
  { to, isEnough }: { to: number; isEnough(recording: Recording): boolean },
  options: Pick<RunOptions, "crew" | "signal" | "onProgress">,
): Promise<boolean> {
  let done = recordings.length;
  const take = (batch: Batch) => {
    recordings.push(...batch.recordings);
    for (let i = 0; i < batch.pool.length; i++) pool[i]! += batch.pool[i]!;
    return batch.recordings.some(isEnough);
  };
  const onDone = (count: number) => {
    done += count;
    options.onProgress?.({ done: Math.min(done, to), wanted: to });
  };
  return runInOrder({ job, from: recordings.length, to, take, onDone }, options);
}

/** What has been run so far, as a run of which so many replications were wanted. */
export function runOf({ scenario, seed, recordings, pool }: BegunRun, wanted: number, isPrecise: boolean): Run {
  const ended = isPrecise ? "precise" : recordings.length < wanted ? "stopped" : "all";
  return { scenario, seed, recordings, pool, wanted, ended };
}

/** Replications `from` … `to` (excluded) of a job. */
export interface Work {
  readonly job: Job;
  readonly from: number;
  readonly to: number;
  /** Given batches in order; true: that is enough. */
  take(batch: Batch): boolean;
  /** Told how many replications have just been finished, in any order. */
  onDone?(count: number): void;
}

/** A run that cannot be finished: see `failure`. */
export class EndlessRun extends Error {
  readonly failure: EndlessFailure;
  constructor(failure: EndlessFailure) {
    super(`replication ${failure.replication} goes round without an end at state ${failure.state}`);
    this.failure = failure;
  }
}

/** Has a crew do a work; true where what was taken was enough before all was done. */
export async function runInOrder(work: Work, { crew, signal }: Pick<RunOptions, "crew" | "signal">): Promise<boolean> {
  const { job, from, to } = work;
  const size = batchSize(to - from);
  const waiting = new Map<number, Batch>();
  let next = from;
  let taken = from;
  let isEnough = false;

  const take = (batch: Batch) => {
    waiting.set(batch.from, batch);
    for (let ready = waiting.get(taken); ready && !isEnough; ready = waiting.get(taken)) {
      waiting.delete(taken);
      taken += ready.recordings.length;
      isEnough = work.take(ready);
      if (ready.failure && !isEnough) throw new EndlessRun(ready.failure);
    }
    work.onDone?.(batch.recordings.length);
  };
  const member = async () => {
    while (next < to && !isEnough && !signal?.aborted) {
      const first = next;
      const count = Math.min(size, to - first);
      next += count;
      take(await crew.run(job, first, count));
    }
  };
  await Promise.all(Array.from({ length: crew.size }, member));
  return isEnough;
}

/** Batches are small enough for progress to be seen, large enough for their cost not to be felt; the same whatever the crew. */
function batchSize(wanted: number): number {
  return Math.max(1, Math.min(25, Math.ceil(wanted / 16)));
}

function planOf(scenario: Scenario, replications: Replications): { wanted: number; isEnough: (recording: Recording) => boolean } {
  if (typeof replications === "number") return { wanted: replications, isEnough: () => false };
  const names = Object.keys(replications.until);
  const rule = createStoppingRule({
    precisions: Object.values(replications.until).map((percent) => ({ relative: Number.parseFloat(percent) / 100 })),
    from: replications.from,
    to: replications.to,
  });
  const read = names.map((name) => measureOf(scenario, name));
  let enough = false;
  const isEnough = (recording: Recording) => {
    if (!enough) enough = rule.add(read.map((measure) => measure(recording))).enough;
    return enough;
  };
  return { wanted: replications.to, isEnough };
}
