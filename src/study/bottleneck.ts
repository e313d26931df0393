import type { Recording } from "#engine";
import type { Pathway, Resource } from "#pathway";
import { type Estimate, pairedDifference } from "#statistics";
import { type Batch, type Job, jobOf } from "./crew.ts";
import { measureOf } from "./measure.ts";
import { type Scenario, withPathway } from "./scenario.ts";
import { type Progress, type Run, type RunOptions, runInOrder } from "./simulate.ts";

/** What one more unit of a resource brings, against the same clients without it (paired replications, 95 % CIs). */
interface Gain {
  readonly replications: number;
  /** Completions per year more. */
  readonly throughput: Estimate | null;
  /** Days of mean wait for the active process, or for the resource's own queue where there is none (less is negative). */
  readonly wait: Estimate | null;
  /** Days by which the backlog is cleared sooner (negative) or later. */
  readonly backlogCleared: Estimate | null;
}

/** One resource in the ranking of what limits the pathway. */
export interface BottleneckRow {
  readonly resource: string;
  /** Units there are at the start, and the part of full time of each. */
  readonly capacity: number;
  readonly fte: number;
  readonly utilisation: number;
  readonly saturated: number;
  readonly shareOfWaiting: number;
  readonly gain: Gain | null;
}

/** Replications in which every resource is tried, and those that the most promising get. */
const firstLook = 40;
const closerLook = 160;
const contenders = 3;

/** How trials are run, and who is told how many of their replications are done. */
type TrialOptions = Pick<RunOptions, "crew" | "signal"> & { readonly onTrials?: (progress: Progress) => void };

/** A resource with one more unit: its scenario, and the replications tried so far. */
type Trial = { scenario: Scenario; job: Job; recordings: Recording[] };

/**
 * Ranks resources by what one more unit of each brings to throughput, then to waiting. All are tried in a few paired
 * replications; the leading ones go on to more. A resource that nobody ever waited for is not tried: it cannot limit.
 */
export async function bottleneck(base: Run, options: TrialOptions): Promise<BottleneckRow[]> {
  const ids = base.scenario.labels.resources;
  const facts = ids.map((_, r) => factsOf(base, r));
  const rows: BottleneckRow[] = ids.map((resource, r) => ({
    resource,
    ...capacityOf(base.scenario.pathway, base.scenario.program.resources, resource, r),
    ...facts[r]!,
    gain: null,
  }));
  const trials = new Map<string, Trial>();
  for (const { resource, saturated, shareOfWaiting } of rows) {
    const scenario = saturated > 0.001 || shareOfWaiting > 0.001 ? withOneMore(base.scenario, resource) : null;
    if (scenario) trials.set(resource, { scenario, job: jobOf(scenario, base.seed, "values"), recordings: [] });
  }
  const [few, many] = [firstLook, closerLook].map((count) => Math.min(count, base.recordings.length)) as [number, number];
  const all = { done: 0, wanted: trials.size * few + Math.min(contenders, trials.size) * (many - few) };
  const onDone = (count: number) => {
    all.done += count;
    options.onTrials?.({ ...all });
  };
  for (const wanted of [few, many]) {
    const some = wanted === few ? rows.map(({ resource }) => resource) : leading(rows);
    for (const resource of some) {
      const trial = trials.get(resource);
      if (options.signal?.aborted || !trial || trial.recordings.length >= wanted) continue;
      await goOn(trial, { wanted, onDone }, options);
      const at = rows.findIndex((row) => row.resource === resource);
      rows[at] = { ...rows[at]!, gain: gainOf(base, trial) };
    }
  }
  return ranked(rows);
}

/** Those that get a closer look, in order. */
function leading(rows: readonly BottleneckRow[]): string[] {
  const tried = ranked(rows).filter(({ gain }) => gain !== null);
  return tried.slice(0, contenders).map(({ resource }) => resource);
}

/** Runs the replications of a trial that are not there yet. */
async function goOn(
  { job, recordings }: Trial,
  { wanted, onDone }: { wanted: number; onDone(count: number): void },
  options: TrialOptions,
): Promise<void> {
  const take = (batch: Batch) => {
    recordings.push(...batch.recordings);
    return false;
  };
  await runInOrder({ job, from: recordings.length, to: wanted, take, onDone }, options);
}

function ranked(rows: readonly BottleneckRow[]): BottleneckRow[] {
  const score = ({ gain }: BottleneckRow) => gain?.throughput?.mean ?? Number.NEGATIVE_INFINITY;
  const relief = ({ gain }: BottleneckRow) => gain?.wait?.mean ?? Number.POSITIVE_INFINITY;
  const isReal = ({ gain }: BottleneckRow) => (gain?.throughput && gain.throughput.low > 0 ? 1 : 0);
  return [...rows].sort(
    (a, b) => isReal(b) - isReal(a) || (isReal(a) ? score(b) - score(a) : relief(a) - relief(b)) || b.shareOfWaiting - a.shareOfWaiting,
  );
}

function factsOf({ recordings, scenario }: Run, r: number): { utilisation: number; saturated: number; shareOfWaiting: number } {
  const at = scenario.layout.resource;
  const mean = (read: (values: Float64Array) => number) =>
    recordings.reduce((sum, { values }) => sum + read(values), 0) / recordings.length;
  const window = scenario.program.horizon - scenario.program.warmUp;
  const total = mean((values) => scenario.labels.resources.reduce((sum, _, i) => sum + values[at.waitSum + i]!, 0));
  const slots = scenario.program.resources.caseload[r]! > 0;
  return {
    utilisation: slots
      ? mean((values) => values[at.areaHeld + r]! / Math.max(1e-9, values[at.areaSlots + r]!))
      : mean((values) => values[at.areaBusy + r]! / Math.max(1e-9, values[at.areaOpen + r]!)),
    saturated: mean((values) => values[at.areaSaturated + r]!) / window,
    shareOfWaiting: total === 0 ? 0 : mean((values) => values[at.waitSum + r]!) / total,
  };
}

function capacityOf(pathway: Pathway, columns: Scenario["program"]["resources"], id: string, r: number): { capacity: number; fte: number } {
  const { fte } = pathway.resources![id]!;
  const parameter = typeof fte === "object" ? pathway.parameters?.[fte.param]?.value : fte;
  return { capacity: columns.capacityValue[columns.capacityStart[r]!]!, fte: typeof parameter === "number" ? parameter : 1 };
}

/**
 * The scenario with one more unit of a resource from the start: capacity plus one, at every step of it. Null for people by name, and where the capacity is
 * uncertain: then there is no number to add one to.
 */
function withOneMore(scenario: Scenario, id: string): Scenario | null {
  const { pathway } = scenario;
  if (pathway.people?.some(({ roles }) => roles.includes(id))) return null;
  const resource = pathway.resources![id]!;
  const plus = (value: NonNullable<Exclude<Resource["capacity"], unknown[]>>) => {
    const own = typeof value === "number" ? value : pathway.parameters![value.param]!.value;
    return typeof own === "number" ? own + 1 : null;
  };
  const { capacity = 1 } = resource;
  const steps = Array.isArray(capacity) ? capacity : [{ from: null, value: capacity }];
  const sums = steps.flatMap(({ value }) => plus(value) ?? []);
  if (sums.length < steps.length) return null;
  const more = Array.isArray(capacity) ? capacity.map(({ from }, i) => ({ from, value: sums[i]! })) : sums[0]!;
  return withPathway(scenario, { ...pathway, resources: { ...pathway.resources, [id]: { ...resource, capacity: more } } });
}

function gainOf(base: Run, trial: Trial): Gain {
  const n = trial.recordings.length;
  const paired = (name: string) => {
    const before = base.recordings.slice(0, n).map(measureOf(base.scenario, name));
    const after = trial.recordings.map(measureOf(trial.scenario, name));
    const both = before.flatMap((_, i) => (Number.isNaN(before[i]!) || Number.isNaN(after[i]!) ? [] : [i]));
    return (
      pairedDifference(
        both.map((i) => before[i]!),
        both.map((i) => after[i]!),
      )?.difference ?? null
    );
  };
  return { replications: n, throughput: paired("throughput"), wait: paired("wait"), backlogCleared: paired("backlogCleared") };
}
