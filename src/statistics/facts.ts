import type { Program, Recording } from "#engine";
import { type Estimate, estimate } from "./estimate.ts";
import type { SummaryInput } from "./summary-input.ts";

/** Days in a year, by which rates are per year. */
export const daysPerYear = 365.25;

/** Days that are recorded: from the end of the warm-up to the horizon. */
export function windowDays({ horizon, warmUp }: Program): number {
  return horizon - warmUp;
}

/** A number of each replication, in their order. */
export function perReplication({ recordings }: Pick<SummaryInput, "recordings">, read: (recording: Recording) => number): Float64Array {
  const values = new Float64Array(recordings.length);
  for (let i = 0; i < values.length; i++) values[i] = read(recordings[i]!);
  return values;
}

/** The estimate of a number that every replication has. */
export function estimateOf(input: SummaryInput, read: (recording: Recording) => number): Estimate {
  return estimate(perReplication(input, read))!;
}

/** How often a year something that is counted at `offset` happened. */
export function ratePerYear(input: SummaryInput, offset: number): Estimate {
  const years = windowDays(input.program) / daysPerYear;
  return estimateOf(input, ({ values }) => values[offset]! / years);
}

/** The time average of an area at `offset`. */
export function timeAverage(input: SummaryInput, offset: number): Estimate {
  const days = windowDays(input.program);
  return estimateOf(input, ({ values }) => values[offset]! / days);
}

/** The sum per count of each replication, NaN where nothing was counted. */
export function ratios(input: SummaryInput, sum: number, count: number): Float64Array {
  return perReplication(input, ({ values }) => (values[count]! > 0 ? values[sum]! / values[count]! : Number.NaN));
}

/** The mean over replications of a number at `offset`. */
export function meanOf({ recordings }: SummaryInput, offset: number): number {
  let sum = 0;
  for (const { values } of recordings) sum += values[offset]!;
  return sum / recordings.length;
}
