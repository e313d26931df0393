import type { Recording } from "#engine";
import { daysPerYear, perReplication, windowDays } from "./facts.ts";
import { costReader } from "./money.ts";
import { type PairedDifference, pairedDifference } from "./paired.ts";
import type { SummaryInput } from "./summary-input.ts";

/** Makes a reader of one number of a replication (NaN where it has none). */
export type Extractor = (input: SummaryInput) => (recording: Recording) => number;

/**
 * How much higher b is than a in each measure, replication by replication, when both were run with one seed. The replications that both have are compared;
 * null where no pair has a number on both sides. `comparisons` widens the intervals for as many comparisons with one baseline (see `pairedDifference`).
 */
export function pairedMeasures<Name extends string>(
  a: SummaryInput,
  b: SummaryInput,
  extract: Readonly<Record<Name, Extractor>>,
  comparisons = 1,
): Record<Name, PairedDifference | null> {
  const count = Math.min(a.recordings.length, b.recordings.length);
  const valuesOf = (input: SummaryInput, extractor: Extractor) =>
    perReplication({ recordings: input.recordings.slice(0, count) }, extractor(input));
  const found = {} as Record<Name, PairedDifference | null>;
  for (const name of Object.keys(extract) as Name[])
    found[name] = pairedDifference(valuesOf(a, extract[name]), valuesOf(b, extract[name]), comparisons);
  return found;
}

const rate =
  (fact: "completions"): Extractor =>
  ({ layout, program }) =>
  ({ values }) =>
    (values[layout.path[fact]]! * daysPerYear) / windowDays(program);

const ratio =
  (part: "waitSum" | "activeInBand", whole: "waitCount" | "activeCount"): Extractor =>
  ({ layout: { path } }) =>
  ({ values }) =>
    values[path[whole]]! > 0 ? values[path[part]]! / values[path[whole]]! : Number.NaN;

/**
 * Measures by which two points are compared: counted completions per year, mean wait for the active process (days), days until the backlog is cleared (pairs
 * in which both get there), mean number in system, share of active spells within the band, cost per year.
 */
export const comparedMeasures = {
  throughput: rate("completions"),
  wait: ratio("waitSum", "waitCount"),
  clearedAt: ({ layout, program }) => {
    const hasBacklog = program.demand.kind.some((kind, d) => kind <= 1 && program.demand.size[d]! > 0);
    return ({ values }) => (hasBacklog ? values[layout.path.backlogCleared]! : Number.NaN);
  },
  numberInSystem:
    ({ layout, program }) =>
    ({ values }) =>
      values[layout.state.areaNumber]! / windowDays(program),
  withinBand: ratio("activeInBand", "activeCount"),
  cost: (input) => {
    const cost = costReader(input);
    return ({ values }) => (cost((offset) => values[offset]!) * daysPerYear) / windowDays(input.program);
  },
} as const satisfies Record<string, Extractor>;

/** How much higher point b is than point a in the measures of `comparedMeasures`. */
export function comparePoints(
  a: SummaryInput,
  b: SummaryInput,
  comparisons = 1,
): Record<keyof typeof comparedMeasures, PairedDifference | null> {
  return pairedMeasures(a, b, comparedMeasures, comparisons);
}
