import { estimate } from "./estimate.ts";
import { type Facts, meanOf, perReplication } from "./facts.ts";
import type { TargetSummary } from "./summary.ts";
import type { TargetInput } from "./summary-input.ts";
import { targetReader } from "./target-values.ts";

/**
 * What the replications say of each target: its value, and the share of the replications that have one and meet it (NaN when none has). A duration of
 * clients counts those who finished, and those unfinished who are beyond the limit already, each with the time passed so far; whoever is unfinished within
 * the limit decides nothing. The value is the mean of the replications' own quantiles (or means); `covers` is "openIncluded" where unfinished clients count.
 */
export function summarizeTargets(input: Facts): TargetSummary[] {
  return input.targets.map((target) => {
    const watch = input.names.watches.indexOf(target.index);
    return watch < 0 ? ofMeasure(input, target) : ofWatch(input, target, watch);
  });
}

function ofWatch(input: Facts, target: TargetInput, watch: number): TargetSummary {
  const { watch: at } = input.layout;
  const read = (fact: keyof typeof at) => (values: Float64Array) => values[at[fact] + watch]!;
  const [count, within, beyond, value] = [read("count"), read("within"), read("beyondCount"), read("value")];
  const met = shareMet(
    perReplication(input, ({ values }) => {
      const all = count(values) + beyond(values);
      if (all === 0) return Number.NaN;
      // By counts of clients, which are exact, where there is one limit; a histogram knows durations to 0.4 %.
      if (target.quantile !== undefined && target.atMost !== undefined && target.atLeast === undefined)
        return within(values) >= target.quantile * all * (1 - 4 * Number.EPSILON) ? 1 : 0;
      return meets(target, value(values));
    }),
  );
  const isDecidedByOpen = meanOf(input, at.beyondCount + watch) > 0;
  const hasOpen = meanOf(input, at.openCount + watch) > 0;
  return {
    index: target.index,
    value: estimate(perReplication(input, ({ values }) => value(values))),
    met,
    covers: isDecidedByOpen ? "openIncluded" : hasOpen ? "granted" : "all",
  };
}

function ofMeasure(input: Facts, target: TargetInput): TargetSummary {
  const values = perReplication(input, targetReader(input, target));
  // A backlog that is not cleared by the end misses its target rather than saying nothing about it.
  const judged = target.measure === "backlog" ? values.map((value) => (Number.isNaN(value) ? Number.POSITIVE_INFINITY : value)) : values;
  return { index: target.index, value: estimate(values), met: shareMet(judged.map((value) => meets(target, value))), covers: "all" };
}

function meets({ atMost = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY }: TargetInput, value: number): number {
  if (Number.isNaN(value)) return Number.NaN;
  return value <= atMost && value >= atLeast ? 1 : 0;
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
