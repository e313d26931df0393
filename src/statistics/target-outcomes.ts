import { perReplication } from "./facts.ts";
import type { SummaryInput, TargetInput } from "./summary-input.ts";
import { targetReader } from "./target-values.ts";

/** What each replication says of one target: its value, and 1 where it is met, 0 where it is missed; NaN where it says nothing. */
export interface TargetOutcomes {
  readonly values: Float64Array;
  readonly met: Float64Array;
}

/** The watch that a target is read from; below 0 where it is not of durations of clients. */
export function watchOf({ names }: Pick<SummaryInput, "names">, { index }: TargetInput): number {
  return names.watches.indexOf(index);
}

/** What the replications say of a target, one by one; see `summarizeTargets` for who counts. */
export function targetOutcomes(input: SummaryInput, target: TargetInput): TargetOutcomes {
  const watch = watchOf(input, target);
  return watch < 0 ? ofMeasure(input, target) : ofWatch(input, target, watch);
}

function ofWatch(input: SummaryInput, target: TargetInput, watch: number): TargetOutcomes {
  const { watch: at } = input.layout;
  const read = (fact: keyof typeof at) => (values: Float64Array) => values[at[fact] + watch]!;
  const [count, within, beyond, value] = [read("count"), read("within"), read("beyondCount"), read("value")];
  const met = perReplication(input, ({ values }) => {
    const all = count(values) + beyond(values);
    if (all === 0) return Number.NaN;
    // By counts of clients, which are exact, where there is one limit; a histogram knows durations to 0.4 %.
    if (target.quantile !== undefined && target.atMost !== undefined && target.atLeast === undefined)
      return within(values) >= target.quantile * all * (1 - 4 * Number.EPSILON) ? 1 : 0;
    return meets(target, value(values));
  });
  return { values: perReplication(input, ({ values }) => value(values)), met };
}

function ofMeasure(input: SummaryInput, target: TargetInput): TargetOutcomes {
  const values = perReplication(input, targetReader(input, target));
  // A backlog that is not cleared by the end misses its target rather than saying nothing about it.
  const judged = target.measure === "backlog" ? values.map((value) => (Number.isNaN(value) ? Number.POSITIVE_INFINITY : value)) : values;
  return { values, met: judged.map((value) => meets(target, value)) };
}

function meets({ atMost = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY }: TargetInput, value: number): number {
  if (Number.isNaN(value)) return Number.NaN;
  return value <= atMost && value >= atLeast ? 1 : 0;
}
