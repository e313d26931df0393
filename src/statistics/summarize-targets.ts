import { estimate } from "./estimate.ts";
import { type Facts, meanOf } from "./facts.ts";
import type { TargetSummary } from "./summary.ts";
import { targetOutcomes, watchOf } from "./target-outcomes.ts";

/**
 * What the replications say of each target: its value, and the share of the replications that have one and meet it (NaN when none has). A duration of
 * clients counts those who finished, and those unfinished who are beyond the limit already, each with the time passed so far; whoever is unfinished within
 * the limit decides nothing. The value is the mean of the replications' own quantiles (or means); `covers` is "openIncluded" where unfinished clients count.
 */
export function summarizeTargets(input: Facts): TargetSummary[] {
  return input.targets.map((target) => {
    const { values, met } = targetOutcomes(input, target);
    const watch = watchOf(input, target);
    return { index: target.index, value: estimate(values), met: shareMet(met), covers: watch < 0 ? "all" : coverOf(input, watch) };
  });
}

function coverOf(input: Facts, watch: number): TargetSummary["covers"] {
  const { watch: at } = input.layout;
  if (meanOf(input, at.beyondCount + watch) > 0) return "openIncluded";
  return meanOf(input, at.openCount + watch) > 0 ? "granted" : "all";
}

function shareMet(outcomes: Float64Array): number {
  let met = 0;
  let count = 0;
  for (const outcome of outcomes) {
    if (Number.isNaN(outcome)) continue;
    met += outcome;
    count++;
  }
  return met / count;
}
