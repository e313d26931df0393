import {
  addBins,
  binTotal,
  createWorld,
  EndlessRound,
  type Program,
  type Recording,
  recordingLayout,
  recordingOf,
  runReplication,
  type World,
} from "#engine";
import type { Pathway, Simulation } from "#pathway";
import { drawProgram, type Scenario } from "./scenario.ts";

/** What a worker needs to run any replication of one scenario; plain data. */
export interface Job {
  readonly id: number;
  readonly seed: number;
  /** The program of all replications; null where parameters are drawn and each replication has its own. */
  readonly program: Program | null;
  readonly documents: { readonly pathway: Pathway; readonly simulation: Simulation } | null;
  /** What is wanted of each replication: all of its recording and the histograms, or its values alone, which are a tenth of that. */
  readonly wants: "all" | "values";
}

/** Replications from … from + recordings.length of a job, in order, with their histograms added up; what is not wanted is empty. */
export interface Batch {
  readonly from: number;
  readonly recordings: readonly Recording[];
  readonly pool: Uint32Array;
  /** Why the replication after the last of these could not be run to its end; null: all were. */
  readonly failure: EndlessFailure | null;
}

/** A client goes round without an end: in steps of one event or in events at one time. */
export interface EndlessFailure {
  readonly replication: number;
  readonly kind: EndlessRound["kind"];
  readonly state: number;
}

/** Those who run replications: this thread, or several workers. Results do not depend on which. */
export interface Crew {
  /** Batches that can run at once. */
  readonly size: number;
  run(job: Job, from: number, count: number): Promise<Batch>;
  close(): void;
}

let jobs = 0;

/** The job of a scenario. */
export function jobOf(scenario: Scenario, seed: number, wants: Job["wants"]): Job {
  const isDrawn = scenario.uncertain.length > 0;
  const documents = isDrawn ? { pathway: scenario.pathway, simulation: scenario.simulation } : null;
  return { id: jobs++, seed, program: isDrawn ? null : scenario.program, documents, wants };
}

/** A crew of one: everything runs in this thread. */
export function inlineCrew(): Crew {
  const replicator = createReplicator();
  return { size: 1, run: async (job, from, count) => replicator(job, from, count), close: () => {} };
}

/** Runs batches, keeping the world of the last job for the next batch of it. */
export function createReplicator(): (job: Job, from: number, count: number) => Batch {
  let world: World | null = null;
  return (job, from, count) => {
    const recordings: Recording[] = [];
    let pool: Uint32Array | null = null;
    for (let replication = from; replication < from + count; replication++) {
      const program = job.program ?? drawProgram(job.documents!.pathway, job.documents!.simulation, job.seed, replication);
      if (world?.program !== program) world = createWorld(program, world ?? undefined);
      const failure = tryRun(world, job.seed, replication);
      if (failure) return { from, recordings, pool: pool ?? new Uint32Array(0), failure };
      const recording = recordingOf(world);
      if (job.wants === "values") {
        recordings.push({ values: recording.values, quantiles: new Float64Array(0), months: new Float64Array(0) });
        continue;
      }
      recordings.push(recording);
      pool ??= new Uint32Array(binTotal(recordingLayout(program)));
      addBins(world, pool);
    }
    return { from, recordings, pool: pool ?? new Uint32Array(0), failure: null };
  };
}

function tryRun(world: World, seed: number, replication: number): EndlessFailure | null {
  try {
    runReplication(world, seed, replication);
    return null;
  } catch (error) {
    if (!(error instanceof EndlessRound)) throw error;
    return { replication, kind: error.kind, state: error.state };
  }
}
