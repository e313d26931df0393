import { estimate } from "./estimate.ts";
import { type Facts, ratios, totalOf } from "./facts.ts";
import { type Axis, axesOf } from "./summarize-segments.ts";
import type { Equity } from "./summary.ts";

const measures = {
  wait: ["waitSum", "waitCount"],
  timeInSystem: ["timeSum", "timeCount"],
  timeToStart: ["startSum", "startCount"],
} as const;

/** Segments with fewer clients, in all or per replication, are left out: their means are chance. */
const leastClients = 30;
const leastPerReplication = 5;

/**
 * How far apart the segments of each axis are. Which is best off and which worst is settled first, by the means over all clients of all replications; then
 * these two are compared in every replication. The largest less the smallest of each replication would be positive by chance alone, and the more so the
 * fewer clients there are.
 */
export function summarizeEquity(input: Facts): Equity[] {
  const names = Object.keys(measures) as (keyof typeof measures)[];
  return axesOf(input).flatMap((axis) => names.flatMap((measure) => compareSegments(input, axis, measure)));
}

type Candidate = { value: string; mean: number; means: Float64Array };

function compareSegments(input: Facts, { axis, segments }: Axis, measure: keyof typeof measures): Equity[] {
  const candidates = segments.flatMap(({ value, category }) => candidate(input, value, category, measure));
  if (candidates.length < 2) return [];
  const best = candidates.reduce((a, b) => (b.mean < a.mean ? b : a));
  const worst = candidates.reduce((a, b) => (b.mean > a.mean ? b : a));
  const difference = estimate(worst.means.map((mean, i) => mean - best.means[i]!));
  if (best === worst || difference === null) return [];
  const ratio = estimate(worst.means.map((mean, i) => (best.means[i]! > 0 ? mean / best.means[i]! : Number.NaN)));
  return [{ axis, measure, difference, ratio, best: best.value, worst: worst.value }];
}

function candidate(input: Facts, value: string, category: number, measure: keyof typeof measures): Candidate[] {
  const { category: at } = input.layout;
  const [sumFact, countFact] = measures[measure];
  const sum = totalOf(input, at[sumFact] + category);
  const count = totalOf(input, at[countFact] + category);
  if (count < Math.max(leastClients, leastPerReplication * input.recordings.length)) return [];
  return [{ value, mean: sum / count, means: ratios(input, at[sumFact] + category, at[countFact] + category) }];
}
