import type { Result, ResultPoint } from "#pathway";
import type { Band, Summary } from "#statistics";
import type { ReportInput, ReportPoint } from "./report-input.ts";

/**
 * The result document (`polku/result@1`): everything the report is written from, raw. Keys stand in a fixed order, states and
 * resources in that of the model, so the same run gives the same bytes. What is not finite becomes null.
 */
export function toResult(input: ReportInput): Result {
  const { pathway, simulation, hashes, differences } = input;
  const document = {
    format: "polku/result@1",
    version: input.version,
    seed: input.seed,
    replications: input.replications,
    simulation: { id: simulation.id, hash: hashes.simulation },
    pathway: { id: pathway.id, hash: hashes.pathway },
    start: input.start,
    ...(input.unfinished ? { unfinished: input.unfinished } : {}),
    points: input.points.map((point) => pointOf(point, input)),
    ...(differences && differences.length > 0 ? { differences } : {}),
  };
  return finite(document) as Result;
}

/** The result document as text, ending with a newline. */
export function toResultJson(input: ReportInput): string {
  return `${JSON.stringify(toResult(input), null, 1)}\n`;
}

function pointOf({ change, summary, bottleneck, closedForms }: ReportPoint, { assumed }: ReportInput): ResultPoint {
  const { source, derived, assumption, none, total } = assumed;
  return {
    change: { ...change },
    replications: summary.replications,
    years: summary.years,
    throughput: summary.throughput,
    throughputWhileQueue: summary.throughputWhileQueue,
    arrivals: summary.arrivals,
    starts: summary.starts,
    outcomes: summary.outcomes,
    wait: summary.wait,
    timeToStart: summary.timeToStart,
    timeInSystem: summary.timeInSystem,
    activeTime: summary.activeTime,
    numberInSystem: summary.numberInSystem,
    handovers: summary.handovers,
    cost: summary.cost,
    benefit: summary.benefit,
    backlog: summary.backlog,
    states: summary.states,
    resources: summary.resources,
    groups: summary.groups,
    by: summary.by,
    equity: summary.equity,
    deadlines: summary.deadlines,
    targets: summary.targets,
    bottleneck,
    closedForms,
    audit: summary.audit,
    assumed: { total, source, derived, assumption, none },
    overTime: overTimeOf(summary.overTime),
    distributions: summary.distributions,
  } as unknown as ResultPoint;
}

type Month = { mean: number; p5: number; p95: number };

function series({ mean, low, high }: Band): Month[] {
  return mean.map((value, i) => ({ mean: value, p5: low[i]!, p95: high[i]! }));
}

function overTimeOf({ at, states, resources, outcomes, ...bands }: Summary["overTime"]) {
  const each = <T>(record: Readonly<Record<string, T>>, write: (value: T) => unknown) =>
    Object.fromEntries(Object.entries(record).map(([id, value]) => [id, write(value)]));
  const named = (record: Readonly<Record<string, Band | null>>) => each(record, (band) => band && series(band));
  return {
    at,
    numberInSystem: series(bands.numberInSystem),
    throughput: series(bands.throughput),
    starts: series(bands.starts),
    arrivals: series(bands.arrivals),
    cost: series(bands.cost),
    states: each(states, named),
    resources: each(resources, named),
    outcomes: named(outcomes),
  };
}

function finite(json: unknown): unknown {
  if (typeof json === "number") return Number.isFinite(json) ? json : null;
  if (Array.isArray(json) || ArrayBuffer.isView(json)) return Array.from(json as ArrayLike<unknown>, finite);
  if (typeof json !== "object" || json === null) return json;
  const entries = Object.entries(json).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([key, value]) => [key, finite(value)]));
}
