import { hasErrors, type Pathway, type Resource } from "#pathway";
import { type Estimate, pairedDifference } from "#statistics";

import { measureOf } from "./measure.ts";
import { prepare, type Scenario } from "./scenario.ts";
import { type Run, type RunOptions, simulate } from "./simulate.ts";

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

/**
 * Ranks resources by what one more unit of each brings to throughput, then to waiting. All are tried in a few paired
 * replications; the leading ones again in more. A resource that nobody ever waited for is not tried: it cannot limit.
 */
export async function bottleneck(base: Run, options: Omit<RunOptions, "replications" | "seed">): Promise<BottleneckRow[]> {
  const ids = base.scenario.labels.resources;
  const facts = ids.map((_, r) => factsOf(base, r));
  const rows: BottleneckRow[] = ids.map((resource, r) => ({
    resource,
    ...capacityOf(base.scenario.pathway, base.scenario.program.resources, resource, r),
    ...facts[r]!,
    gain: null,
  }));
  const tried = rows.filter(({ saturated, shareOfWaiting }) => saturated > 0.001 || shareOfWaiting > 0.001);
  const runs = new Map<string, Run>();
  for (const count of [firstLook, closerLook]) {
    const wanted = Math.min(count, base.recordings.length);
    const some =
      count === firstLook
        ? tried
        : ranked(rows)
            .filter(({ gain }) => gain !== null)
            .slice(0, contenders);
    for (const { resource } of some) {
      if (options.signal?.aborted) break;
      if ((runs.get(resource)?.recordings.length ?? 0) >= wanted) continue;
      const run = await runWithOneMore(base, resource, wanted, options);
      if (!run) continue;
      runs.set(resource, run);
      const at = rows.findIndex((row) => row.resource === resource);
      rows[at] = { ...rows[at]!, gain: gainOf(base, run) };
    }
  }
  return ranked(rows);
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

async function runWithOneMore(
  base: Run,
  resource: string,
  replications: number,
  options: Omit<RunOptions, "replications" | "seed">,
): Promise<Run | null> {
  const { scenario } = base;
  const pathway = withOneMore(scenario, resource);
  if (!pathway) return null;
  // Changes have been applied to the scenario's pathway already.
  const { change: _applied, vary: _vary, ...simulation } = scenario.simulation;
  const { scenario: more, diagnostics } = prepare(pathway, simulation);
  if (!more || hasErrors(diagnostics)) return null;
  return simulate(more, { ...options, seed: base.seed, replications });
}

/** The pathway with one more unit of a resource from the start: capacity plus one, at every step of it; null for people by name. */
function withOneMore(scenario: Scenario, id: string): Pathway | null {
  const { pathway } = scenario;
  if (pathway.people?.some(({ roles }) => roles.includes(id))) return null;
  const resource = pathway.resources![id]!;
  const plus = (value: NonNullable<Exclude<Resource["capacity"], unknown[]>>) => {
    const parameter = typeof value === "number" ? value : pathway.parameters![value.param]!.value;
    return typeof parameter === "number" ? parameter + 1 : 1;
  };
  const capacity = resource.capacity ?? 1;
  const more = Array.isArray(capacity) ? capacity.map(({ from, value }) => ({ from, value: plus(value) })) : plus(capacity);
  return { ...pathway, resources: { ...pathway.resources, [id]: { ...resource, capacity: more } } };
}

function gainOf(base: Run, run: Run): Gain {
  const n = run.recordings.length;
  const paired = (name: string) => {
    const before = base.recordings.slice(0, n).map(measureOf(base.scenario, name));
    const after = run.recordings.map(measureOf(run.scenario, name));
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
