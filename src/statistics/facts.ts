import type { Program, Recording } from "#engine";
import type { Columns } from "./columns.ts";
import { type Estimate, estimate } from "./estimate.ts";
import type { SummaryInput } from "./summary-input.ts";

/** What a summary is made of, with its facts laid out for reading. */
export interface Facts extends SummaryInput {
  readonly columns: Columns;
}

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
export function ratePerYear(facts: Facts, offset: number): Estimate {
  return estimate(divided(facts.columns.value(offset), windowDays(facts.program) / daysPerYear))!;
}

/** The time average of an area at `offset`. */
export function timeAverage(facts: Facts, offset: number): Estimate {
  return estimate(divided(facts.columns.value(offset), windowDays(facts.program)))!;
}

function divided(column: Float64Array, by: number): Float64Array {
  const values = new Float64Array(column.length);
  for (let i = 0; i < values.length; i++) values[i] = column[i]! / by;
  return values;
}

/** The sum per count of each replication, NaN where nothing was counted. */
export function ratios({ columns }: Facts, sum: number, count: number): Float64Array {
  const [sums, counts] = [columns.value(sum), columns.value(count)];
  const values = new Float64Array(sums.length);
  for (let i = 0; i < values.length; i++) values[i] = counts[i]! > 0 ? sums[i]! / counts[i]! : Number.NaN;
  return values;
}

/** The sum over replications, in their order, of a number at `offset`. */
export function totalOf({ columns }: Facts, offset: number): number {
  const column = columns.value(offset);
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i]!;
  return sum;
}

/** The mean over replications of a number at `offset`. */
export function meanOf(facts: Facts, offset: number): number {
  return totalOf(facts, offset) / facts.recordings.length;
}
