import type { Recording } from "#engine";
import { daysPerYear } from "./facts.ts";
import { benefitReader, costReader, type FactReader } from "./money.ts";
import { seriesOf } from "./over-time.ts";
import { saturableDays } from "./summarize-resources.ts";
import type { SummaryInput, TargetInput } from "./summary-input.ts";

/** The part of the window that a target is about: its start, its length (days), and a reader of facts in it, NaN for a fact that is not kept by month. */
type Period = { from: number; days: number; reader: (recording: Recording) => FactReader };

/**
 * Makes a reader of what a target without a watch holds against its limit. With `from` the value is that of the whole months from then on; it exists for
 * what is kept by month (see `RecordingLayout.series`). NaN where the measure is not recorded in that way.
 */
export function targetReader(input: SummaryInput, target: TargetInput): (recording: Recording) => number {
  const period = periodOf(input, target.from);
  const read = target.quantile === undefined && period.days > 0 ? measureReader(input, target, period) : null;
  return read === null ? () => Number.NaN : (recording) => read(period.reader(recording), recording);
}

function periodOf({ program, layout }: SummaryInput, from: number | undefined): Period {
  const { horizon, warmUp, measures } = program;
  if (from === undefined || from <= warmUp)
    return {
      from: warmUp,
      days: horizon - warmUp,
      reader:
        ({ values }) =>
        (offset) =>
          values[offset]!,
    };
  const first = measures.monthEdge.findIndex((edge) => edge >= from);
  const start = first < 0 ? horizon : measures.monthEdge[first]!;
  const at = seriesOf(layout);
  const reader =
    ({ months }: Recording) =>
    (offset: number) => {
      if (at[offset]! < 0) return Number.NaN;
      let sum = 0;
      for (let month = first; month < layout.monthCount; month++) sum += months[at[offset]! * layout.monthCount + month]!;
      return sum;
    };
  return { from: start, days: horizon - start, reader };
}

type Reading = (read: FactReader, recording: Recording) => number;

function measureReader(input: SummaryInput, { measure, of }: TargetInput, period: Period): Reading | null {
  const { layout, names } = input;
  const perYear =
    (offset: number): Reading =>
    (read) =>
      (read(offset) * daysPerYear) / period.days;
  const state = of === undefined ? -1 : names.states.indexOf(of);
  const resource = of === undefined ? -1 : names.resources.indexOf(of);
  if (measure in resourceMeasures && resource >= 0) return resourceMeasures[measure]!(input, resource, period);
  if (measure in stateMeasures && state >= 0) return stateMeasures[measure]!(input, state, period);
  switch (measure) {
    case "throughput": {
      if (of === undefined) return perYear(layout.path.completions);
      const category = names.categories.findIndex(({ axis, value }) => axis === "group" && value === of);
      return category < 0 ? null : perYear(layout.category.completions + category);
    }
    case "outcomes": {
      const outcome = of === undefined ? -1 : names.outcomes.indexOf(of);
      return outcome < 0 ? null : perYear(layout.outcome + outcome);
    }
    case "numberInSystem":
      return (read) => read(layout.state.areaNumber) / period.days;
    case "handovers":
      return (read) => quotient(read(layout.path.handovers), read(layout.path.handoverCount));
    case "cost":
      return annual(costReader(input), period);
    case "benefit":
      return annual(benefitReader(input), period);
    case "backlog":
      return (_, { values }) => values[layout.path.backlogCleared]!;
    default:
      return null;
  }
}

function annual(money: (read: FactReader) => number, { days }: Period): Reading {
  return (read) => (money(read) * daysPerYear) / days;
}

function quotient(part: number, whole: number): number {
  return whole > 0 ? part / whole : Number.NaN;
}

type MeasureReader = (input: SummaryInput, index: number, period: Period) => Reading;

const rateOfState =
  (fact: "arrivals" | "completions" | "reneged" | "breaches"): MeasureReader =>
  ({ layout }, s, { days }) =>
  (read) =>
    (read(layout.state[fact] + s) * daysPerYear) / days;

const stateMeasures: Record<string, MeasureReader> = {
  arrivals: rateOfState("arrivals"),
  completions: rateOfState("completions"),
  reneged: rateOfState("reneged"),
  breaches: rateOfState("breaches"),
  service:
    ({ layout: { state } }, s) =>
    (read) =>
      quotient(read(state.serviceSum + s), read(state.serviceCount + s)),
  // Whoever stands at a queue state that is drawn inside a hold waits for that hold.
  queue: ({ layout, program }, s, { days }) => {
    let at = s;
    while (at > 0 && layout.row.stateWait[at]! < 0) at = program.states.parent[at]!;
    return (read) => read(layout.state.areaQueue + at) / days;
  },
};

const rateOfResource =
  (fact: "workerChanges" | "limitBreaches"): MeasureReader =>
  ({ layout }, r, { days }) =>
  (read) =>
    (read(layout.resource[fact] + r) * daysPerYear) / days;

const resourceMeasures: Record<string, MeasureReader> = {
  utilisation:
    ({ layout: { resource } }, r) =>
    (read) =>
      quotient(read(resource.areaBusy + r), read(resource.areaOpen + r)),
  occupancy:
    ({ layout: { resource } }, r) =>
    (read) =>
      quotient(read(resource.areaHeld + r), read(resource.areaSlots + r)),
  saturated: ({ layout, program }, r, { from }) => {
    const days = saturableDays(program, r, from);
    return (read) => quotient(read(layout.resource.areaSaturated + r), days);
  },
  workerChanges: rateOfResource("workerChanges"),
  limitBreaches: rateOfResource("limitBreaches"),
};
